"""Takes off a frame that affirms or denies a whole statement: "it is true that", "it would be wrong to say that"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes_of

_LONGEST = 9


class Framed(NamedTuple):
    """The chunks inside the frame; `denial` marks the frame where it says that they are not so."""

    chunks: list[Chunk]
    denial: Span | None


def unframe(chunks: Sequence[Chunk]) -> Framed:
    """The statement without its frame."""
    words = [c for c in chunks[:_LONGEST] if c.tag != "PUNCT"]
    that = next((i for i, c in enumerate(words) if c.norm == "that"), None)
    if not words or words[0].norm not in {"it", "there"} or that is None:
        return Framed(list(chunks), None)
    frame = words[:that]
    untrue = sum("untrue" in classes_of(c.norm) for c in frame)
    if not untrue and not any("true" in classes_of(c.norm) for c in frame):
        return Framed(list(chunks), None)
    denials = untrue + sum(c.tag == "NEG" or c.norm == "no" for c in frame)
    rest = list(chunks[list(chunks).index(words[that]) + 1 :])
    return Framed(rest, Span(frame[0].start, words[that].end) if denials % 2 else None)
