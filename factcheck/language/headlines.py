"""Writes out the copula that headlines leave out: "Talks not aimed at X", "X to meet Y", "Ministers leaving Z"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.verbs import find_verb

_QUOTES = frozenset("'\"‘’“”")


def with_copula(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The phrase with "is" before its infinitive or participle; as it is if it has a finite verb or neither of them."""
    if find_verb(chunks) is not None:
        return list(chunks)
    at = next((i for i in range(1, len(chunks)) if _wants_copula(chunks, i)), 0)
    if not at:
        return list(chunks)
    place = chunks[at].start
    return [*chunks[:at], Chunk("is", "BE", place, place), *chunks[at:]]


def _wants_copula(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether what is said of the noun phrase before starts at `at`."""
    before = chunks[at - 1]
    behind_noun = before.tag in {"N", "NAME", "DATE"} or before.norm in _QUOTES
    if not behind_noun or not any(c.tag in {"N", "NAME"} for c in chunks[:at]):
        return False
    verb = at + (chunks[at].tag == "NEG")
    if verb >= len(chunks):
        return False
    infinitive = chunks[verb].tag == "TO" and verb + 1 < len(chunks) and chunks[verb + 1].tag == "V"
    return infinitive or chunks[verb].tag == "P" or (chunks[verb].tag == "G" and verb + 1 < len(chunks))
