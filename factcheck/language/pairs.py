"""Puts the name where "the former", "the latter", "the first" or "the second" stands for one of two names before it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk

_PLACES = {"former": 0, "first": 0, "latter": 1, "second": 1}
_WITHIN = frozenset({"CONJ", "DET", "PREP", "QUANT"})  # what may stand between two joined names
_NOMINAL = frozenset({"N", "NAME", "NUM", "A", "P", "G"})


def with_pairs(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with the names written out."""
    if not any(c.norm in _PLACES for c in chunks[3:]):
        return chunks
    done: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        name = _meant(done, chunk, chunks[at + 1 : at + 2])
        done.append(chunk if name is None else name._replace(start=chunk.start, end=chunk.end))
    return done


def _meant(before: Sequence[Chunk], chunk: Chunk, following: Sequence[Chunk]) -> Chunk | None:
    """The name that the chunk stands for; None where it stands for none, or a noun follows."""
    place = _PLACES.get(chunk.norm)
    if place is None or not before or before[-1].norm != "the" or any(c.tag in _NOMINAL for c in following):
        return None
    pair = _last_pair(before)
    return pair[place] if pair else None


def _last_pair(chunks: Sequence[Chunk]) -> tuple[Chunk, Chunk] | None:
    """The last two names of one kind of place that a conjunction joins: "in A and in B", not "A, B and C"."""
    for at in range(len(chunks) - 1, 0, -1):
        if chunks[at].tag != "CONJ":
            continue
        one, other = _name(chunks[:at], -1), _name(chunks[at + 1 :], 1)
        if one is not None and other is not None:
            return one, other
    return None


def _name(chunks: Sequence[Chunk], step: int) -> Chunk | None:
    """The first name from one end, with nothing but small words before it."""
    for chunk in chunks[::step]:
        if chunk.entity is not None:
            return chunk
        if chunk.tag not in _WITHIN:
            return None
    return None
