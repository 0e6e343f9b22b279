"""Compares the number that a statement gives for a group of people with the one that the group is named by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.claims.model import Entity
from factcheck.language.aliases import alias_words
from factcheck.language.numbers import number_value
from factcheck.language.terms import Term
from factcheck.matching.compare.difference import Difference
from factcheck.matching.verdict import ReasonCode


def compare(mine: Term, theirs: Term, entities: Mapping[str, Entity]) -> Difference | None:
    """ "Six envoys" where the claim has "the four envoys"; None for a name without a number, or that the number does not count."""
    size = _size(entities[theirs.entity]) if "@" + theirs.entity in mine.head and theirs.entity in entities else None
    if size is None or mine.quantity is None:
        return None
    low, high = mine.quantity.bounds()
    if low <= size <= high:
        message = f'"{theirs.norm}" makes "{mine.norm}" true'
        return Difference(mine, theirs, ReasonCode.COUNT_AGREES, message, follows=True)
    return Difference(
        mine, theirs, ReasonCode.COUNT_DIFFERS, f"the claim speaks of {size}, the statement of {mine.norm}"
    )


@lru_cache(maxsize=1024)
def _size(entity: Entity) -> int | None:
    """How many a name says that there are: "the four envoys". A group with members is counted by them elsewhere."""
    if entity.members:
        return None
    first = (alias_words(alias)[:2] for alias in (entity.name, *entity.aliases))
    return next((n for words in first if len(words) > 1 and (n := number_value(words[0])) and n > 1), None)
