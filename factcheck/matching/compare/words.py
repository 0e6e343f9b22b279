"""Compares words that exclude each other as values of one slot: colours, materials, nationalities, rooms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.claims.model import Entity
from factcheck.language import lexicon
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind, Term
from factcheck.matching.compare.difference import Difference
from factcheck.matching.verdict import ReasonCode

_MODIFIERS = frozenset({"A", "N"})  # brick huts, wooden huts


def compare(mine: Term, theirs: Term, entities: Mapping[str, Entity]) -> Difference | None:
    """Two different words of one closed kind in the same role, or, weakly, two nouns behind one preposition."""
    if (
        mine.kind is not Kind.WORD
        or theirs.kind is not Kind.WORD
        or mine.role is not theirs.role
        or not (mine.tag == theirs.tag or {mine.tag, theirs.tag} == _MODIFIERS)
    ):
        return None
    exclusive = _exclude_each_other(mine.keys, theirs.keys)
    in_one_place = mine.prep and mine.prep == theirs.prep and mine.prep not in classes()["words_reason"]
    if not exclusive and not (in_one_place and mine.tag == "N"):
        return None
    return Difference(
        mine, theirs, ReasonCode.WORD_DIFFERS, f'"{mine.norm}" is not "{theirs.norm}"', weak=not exclusive
    )


@lru_cache(maxsize=4096)
def _exclude_each_other(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return any(lexicon.siblings(a, b) for a in mine for b in theirs)
