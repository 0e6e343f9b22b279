"""Writes out "respectively": "A and B have 5 and 3 members respectively" is "A has 5 members" and "B has 3 members"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.elided import filled
from factcheck.language.phrases import phrases
from factcheck.language.verbs import find_verb

_WORD = "respectively"
_JOINING = frozenset({",", "and", "or"})


def respective(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """A clause for each of those in the order of whom something is said; [] where the word is missing or no order is told."""
    kept = [c for c in chunks if c.norm != _WORD]
    group = find_verb(kept) if len(kept) < len(chunks) else None
    if group is None:
        return []
    first, second = _items(kept[: group.start]), _items(kept[group.end :])
    if len(first) < 2 or len(first) != len(second):
        return []
    shared, opening = _opening(second[0])
    objects = _alike([opening, *second[1:]])
    verb = kept[group.start : group.end]
    return [[*one, *verb, *shared, *other] for one, other in zip(first, objects, strict=True)]


def _items(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """The parts of an enumeration."""
    found: list[list[Chunk]] = [[]]
    for chunk in chunks:
        if chunk.norm not in _JOINING:
            found[-1] += [chunk] if chunk.tag != "PUNCT" else []
        elif found[-1]:
            found.append([])
    return [item for item in found if item]


def _opening(first: Sequence[Chunk]) -> tuple[list[Chunk], list[Chunk]]:
    """What all share before the first part of the enumeration, and that part: "gave the album | five"."""
    own = phrases(first)
    return [c for p in own[:-1] for c in p.chunks], list(own[-1].chunks)


def _alike(items: Sequence[Sequence[Chunk]]) -> list[list[Chunk]]:
    """The parts with the unit, noun or preposition that only the last, or the first, one has."""
    own = [phrases(item) for item in items]
    if any(len(p) != 1 for p in own):
        return [list(item) for item in items]
    model, opening = own[-1][0], items[0][0]
    found = [list(filled(p[0], model, ())) if p[0].numeral and model.numeral else list(p[0].chunks) for p in own]
    lead = (
        [opening]
        if opening.tag in {"PREP", "TO"} and all(item[0].tag not in {"PREP", "TO"} for item in items[1:])
        else []
    )
    return [found[0], *([*lead, *item] for item in found[1:])]
