"""Writes out what a journey is for: "X went to A to urge B" says that X went to A, and that X urged B."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes_of
from factcheck.language.verbs import VerbGroup, find_verb

_SUBJECTS = frozenset({"NAME", "N", "A", "DET", "PREP", "NUM", "POSS", "QUANT"})


def without_purpose(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """The clause up to the infinitive of purpose, and that infinitive as a clause of its subject; [chunks] if it has none."""
    group = find_verb(chunks)
    if group is None or not _is_journey(group) or group.negations or not _is_plain(chunks[: group.start]):
        return [list(chunks)]
    at = _infinitive(chunks, group.end)
    if at is None:
        return [list(chunks)]
    return [list(chunks[:at]), [*chunks[: group.start], *chunks[at + 1 :]]]


def _is_journey(group: VerbGroup) -> bool:
    return group.main is not None and any(
        "journey" in classes_of(lemma) for lemma, pos in group.main.lemmas if pos == "v"
    )


def _is_plain(subject: Sequence[Chunk]) -> bool:
    return bool(subject) and all(c.tag in _SUBJECTS for c in subject)


def _infinitive(chunks: Sequence[Chunk], begin: int) -> int | None:
    """Where "to" with a verb stands after the place or time of the journey."""
    for at in range(begin + 1, len(chunks) - 2):
        if chunks[at].tag in {"CONJ", "SUB", "WH"} or chunks[at].norm in {",", ";"}:
            return None
        if chunks[at].tag == "TO" and chunks[at + 1].tag == "V" and chunks[at - 1].tag in {"NAME", "N", "DATE"}:
            return at
    return None
