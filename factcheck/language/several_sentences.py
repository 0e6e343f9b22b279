"""Parts the chunks of a text of several sentences: a claim may have two, and the second is about others."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.verbs import has_verb

_ENDS = frozenset({".", "!", "?"})
_INITIALS = 2  # letters of what may be an abbreviation: "St.", "Dr."


def sentences(chunks: Sequence[Chunk]) -> list[Sequence[Chunk]]:
    """The sentences; a full stop ends one only between two that have a verb, behind no abbreviation, in no quotation."""
    found: list[Sequence[Chunk]] = []
    start = 0
    for at in range(1, len(chunks) - 1):
        if chunks[at].norm not in _ENDS or len(chunks[at - 1].norm.split()[-1]) <= _INITIALS or _quotes(chunks[:at]):
            continue
        apart = chunks[at + 1].capital and chunks[at].end < chunks[at + 1].start
        if apart and has_verb(chunks[start:at]) and has_verb(chunks[at + 1 :]):
            found.append(chunks[start : at + 1])
            start = at + 1
    return [*found, chunks[start:]]


def _quotes(chunks: Sequence[Chunk]) -> bool:
    """Whether a quotation is still open: who says its last sentence says all of it."""
    marks = [c.norm for c in chunks if c.tag == "PUNCT"]
    either = any(marks.count(sign) % 2 for sign in ('"', "'"))
    return either or any(marks.count(left) > marks.count(right) for left, right in ("“”", "‘’"))
