"""Writes out clauses that leave their verb to the one before: "A pays half, and B 30 percent", "A is in X and B in Y"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.verbs import VerbGroup, find_verb

_NOMINAL = frozenset({"N", "NAME", "A"})


def ungapped(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """The first clause, and each later one with the verb of the first; [chunks] where every clause has its own."""
    group = find_verb(chunks)
    if group is None or not group.start or group.negations or group.end >= len(chunks):
        return [list(chunks)]
    for first, found in ((_figure, _figure_at), (_place, _place_at)):
        opening = first(chunks, group)
        starts = [i for i in range(opening + 1, len(chunks)) if found(chunks, i, opening)] if opening else []
        if starts and not _is_left_over(chunks, starts):
            return _written_out(chunks, group, opening, starts)
    return [list(chunks)]


def _figure(chunks: Sequence[Chunk], group: VerbGroup) -> int:
    """Where the figure right behind the verb stands; 0 if none does."""
    at = group.end
    return at if chunks[at].quantity is not None and chunks[at].date is None else 0


def _figure_at(chunks: Sequence[Chunk], at: int, _: int) -> bool:
    """Whether a conjunction or comma is followed by a noun phrase and then at once a figure with a unit."""
    end = _phrase_end(chunks, at)
    return bool(end) and end < len(chunks) and (q := chunks[end].quantity) is not None and q.unit is not None


def _place(chunks: Sequence[Chunk], group: VerbGroup) -> int:
    """Where the preposition right behind the verb stands; 0 if none does, or it is not about names."""
    at = group.end
    return at if chunks[at].tag == "PREP" and any(c.entity for c in chunks[: group.start]) else 0


def _place_at(chunks: Sequence[Chunk], at: int, opening: int) -> bool:
    """Whether a conjunction or comma is followed by a name and the preposition that the first clause has."""
    end = _phrase_end(chunks, at)
    named = any(c.entity for c in chunks[at:end])
    return named and end < len(chunks) and chunks[end].norm == chunks[opening].norm


def _phrase_end(chunks: Sequence[Chunk], at: int) -> int:
    """Where the noun phrase behind the conjunction or comma at `at` ends; 0 if there is none."""
    if chunks[at].norm not in {",", "and", "but", ";"} or chunks[at - 1].norm in {",", "and"}:
        return 0
    begin = at + 1 + (chunks[at + 1 : at + 2] != [] and chunks[at + 1].tag == "CONJ")
    end = begin + (begin < len(chunks) and chunks[begin].tag == "DET")
    start = end
    while end < len(chunks) and chunks[end].tag in _NOMINAL:
        end += 1
    return end if end > start and chunks[end - 1].tag in {"N", "NAME"} else 0


def _is_left_over(chunks: Sequence[Chunk], starts: Sequence[int]) -> bool:
    """Whether a verb stands in what would be without one."""
    return find_verb(chunks[starts[0] :]) is not None


def _written_out(chunks: Sequence[Chunk], group: VerbGroup, opening: int, starts: Sequence[int]) -> list[list[Chunk]]:
    """Each clause with its own subject and figure or place, and the first one's verb and what goes with the figure."""
    verb = chunks[group.start : group.end]
    shared = chunks[opening + 1 : starts[0]] if chunks[opening].quantity is not None else ()
    found = [list(chunks[: starts[0]])]
    for begin, end in zip(starts, (*starts[1:], len(chunks)), strict=True):
        split = _phrase_end(chunks, begin)
        subject = [c for c in chunks[begin + 1 : split] if c.tag != "CONJ"]
        own = [c for c in chunks[split:end] if c.tag != "PUNCT"]
        tail = shared if len(own) == 1 else ()
        found.append([*subject, *verb, *own, *tail])
    return found
