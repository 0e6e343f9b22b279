"""Reads "get X to do it" as "persuade X to do it", and "try to get X to do it" as "urge X to do it"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import VERBAL, Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.speakers import is_somebody

_PHRASE = frozenset({"NAME", "N", "A", "DET", "NUM", "QUANT", "POSS", "PRON", "CONJ"})
_PERSUADE = (("persuade", "v"),)
_URGE = (("urge", "v"), ("press", "v"), ("persuade", "v"))


def with_causatives(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with each such verb read by what it means."""
    for at in range(len(chunks) - 1, -1, -1):
        if chunks[at].tag in VERBAL and ("get", "v") in chunks[at].lemmas and _has_somebody_do(chunks, at):
            chunks = [*chunks[:at], _as(chunks[at], _PERSUADE), *chunks[at + 1 :]]
            if at > 1 and chunks[at - 1].tag == "TO" and _is_attempt(chunks[at - 2]):
                chunks = [*chunks[: at - 2], _as(chunks[at - 2], _URGE), *chunks[at + 1 :]]
    return chunks


def _as(chunk: Chunk, lemmas: tuple[tuple[str, str], ...]) -> Chunk:
    return chunk._replace(norm=f"{chunk.norm} to", lemmas=lemmas)


def _is_attempt(chunk: Chunk) -> bool:
    return chunk.tag in VERBAL and any(lemma in classes()["words_attempt"] for lemma, _ in chunk.lemmas)


def _has_somebody_do(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether somebody stands behind the verb, and behind them "to" with what they are to do: not "got money to build"."""
    end = next((i for i in range(at + 1, len(chunks)) if chunks[i].tag not in _PHRASE), len(chunks))
    if end + 1 >= len(chunks) or chunks[end].tag != "TO" or chunks[end + 1].tag not in {"V", "BE", "HAVE"}:
        return False
    return any(is_somebody(c) for c in chunks[at + 1 : end])
