"""Writes out what is denied of two things at once: "does not cover A or B" as "does not cover A" and "does not cover B"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.drafts import Draft

_WORDS = frozenset({"N", "A", "G"})


def alternatives(draft: Draft) -> list[Draft]:
    """A clause for each of two common nouns that "or" or "nor" joins in a denial; names are left to the lists."""
    if draft.negative:
        return [draft._replace(rest=rest) for rest in _taken_apart(draft.rest)]
    first, *others = draft.subject or (None,)
    if first is None or first.norm != "neither":
        return [draft]
    subjects = _taken_apart(others)
    denied = (*draft.negations, first.span)
    return [draft] if len(subjects) < 2 else [
        draft._replace(subject=subject, negative=True, negations=denied) for subject in subjects
    ]  # fmt: skip


def _taken_apart(chunks: Sequence[Chunk]) -> list[tuple[Chunk, ...]]:
    """The chunks with each of the two alternatives; as they are without any."""
    at = next((i for i, c in enumerate(chunks) if c.norm in {"or", "nor"}), 0)
    begin, end = at, at + 1
    while begin and _is_word(chunks[begin - 1]):
        begin -= 1
    while end < len(chunks) and _is_word(chunks[end]):
        end += 1
    if begin == at or end == at + 1:
        return [tuple(chunks)]
    one, other = chunks[begin:at], chunks[at + 1 : end]
    return [(*chunks[:begin], *words, *chunks[end:]) for words in (one, other)]


def _is_word(chunk: Chunk) -> bool:
    return chunk.tag in _WORDS and chunk.entity is None and chunk.quantity is None
