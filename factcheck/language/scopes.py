"""Tells how far a speaker's words, or a frame, reach in a statement of several clauses: "X says A, but B"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.attribution import peel
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes_of
from factcheck.language.framing import unframe
from factcheck.language.segments import segments, trimmed
from factcheck.language.verbs import find_verb

_LINKS = frozenset({"CONJ", "PUNCT"})
_WITHIN = frozenset({"and", "or", "nor"})  # what is joined so may stand in one frame


class Scope(NamedTuple):
    """What stands before the speaker's own stretch, that stretch, and what stands behind it.

    `reaches` tells whether what stands behind may still be the speaker's.
    """

    before: Sequence[Chunk]
    own: Sequence[Chunk]
    behind: Sequence[Chunk]
    reaches: bool = True


def scope_of(chunks: Sequence[Chunk], attribution: Span) -> Scope:
    """Parts a statement round an attribution; one that ends the statement goes for all of it."""
    starts = [0, *_clause_starts(chunks), len(chunks)]
    at = max((i for i, start in enumerate(starts[:-1]) if chunks[start].start <= attribution.start), default=0)
    begin, end = starts[at], starts[at + 1]
    while end < len(chunks) and not _peels(chunks[begin:end]) and _goes_on(chunks, end, attribution):
        at, end = at + 1, starts[at + 2]
    if begin and not _leads(chunks[begin:end], attribution):
        return Scope((), chunks, ())
    reaches = _peels(chunks[begin:end]) and not _is_concessive(chunks[begin])
    return Scope(chunks[:begin], chunks[begin:end], chunks[end:], reaches)


def by_frame(chunks: Sequence[Chunk]) -> list[Sequence[Chunk]]:
    """Cut where a clause with a frame of its own begins ("it is not true that"), and where what it frames has ended."""
    if not any(c.norm == "that" for c in chunks):
        return [chunks]
    parts: list[Sequence[Chunk]] = []
    inside = unframe(chunks).chunks
    frame = len(chunks) - len(inside)  # it has a verb of its own, but is no clause
    for begin, end in pairwise([0, *(frame + i for i in _clause_starts(inside)), len(chunks)]):
        opens, goes_on = _is_framed(chunks[begin:end]), chunks[begin].norm in _WITHIN
        if parts and not opens and (goes_on or not _is_framed(parts[-1])):
            parts[-1] = (*parts[-1], *chunks[begin:end])
        else:
            parts.append(_unlinked(chunks[begin:end]) if opens else chunks[begin:end])
    return parts


def _is_framed(stretch: Sequence[Chunk]) -> bool:
    inside = _unlinked(stretch)
    return len(unframe(inside).chunks) < len(inside)


def _unlinked(stretch: Sequence[Chunk]) -> Sequence[Chunk]:
    """Without the word that joins a clause to the one before."""
    inside = trimmed(stretch)
    return inside[1:] if inside and _is_concessive(inside[0]) else inside


def _goes_on(chunks: Sequence[Chunk], at: int, attribution: Span) -> bool:
    """Whether what is said only begins at `at` ("as X puts it, ..."), or an "and" joins words there ("X says A and B will")."""
    return chunks[at - 1].start < attribution.end or (chunks[at].tag == "CONJ" and chunks[at - 1].norm != ",")


def _peels(stretch: Sequence[Chunk]) -> bool:
    return peel(stretch).attribution is not None


def _leads(stretch: Sequence[Chunk], attribution: Span) -> bool:
    """Whether the attribution is what the stretch begins with, but for the word that joins it to the one before."""
    inside = [c for c in stretch if c.tag not in {"CONJ", "PUNCT", "SUB"}]
    return inside[-1].start >= attribution.end and not any(c.end <= attribution.start for c in inside)


def _clause_starts(chunks: Sequence[Chunk]) -> list[int]:
    """Where a clause with a subject of its own begins, the word that joins it to the one before included."""
    found = []
    places = {c.start: i for i, c in reversed(list(enumerate(chunks)))}
    for segment, link in segments(chunks)[1:]:
        if link is None or not _stands_alone(segment) or not (link.tag in _LINKS or _is_concessive(link)):
            continue
        found.append(places[link.start])
    return found


def _stands_alone(segment: Sequence[Chunk]) -> bool:
    """Whether the clause has a subject that is no pronoun, or a frame, and does not go on with "that"."""
    if _is_framed(segment):
        return True
    group = find_verb(segment)
    if group is None or segment[0].norm == "that" or (group.auxiliary_only and group.end == len(segment)):
        return False
    return any(c.tag in {"NAME", "N"} for c in segment[: group.start])


def _is_concessive(chunk: Chunk) -> bool:
    return "concessive" in classes_of(chunk.norm)
