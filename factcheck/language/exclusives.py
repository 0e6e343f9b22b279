"""Writes out who is the only one: "X is the only state that does it", "the only one in it is X" as "only X does it"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import RELATIVE, Chunk
from factcheck.language.verbs import find_verb

_WORDS = frozenset({"only", "one", "sole", "lone"})
_PARTITIVE = frozenset({"of", "out_of", "among", "amongst", "from"})
_NAMES = frozenset({"NAME", "DET", "CONJ", "PUNCT"})


def only(chunks: Sequence[Chunk]) -> list[Chunk] | None:
    """The statement with "only" before who it is; None if it says no such thing."""
    group = find_verb(chunks)
    if group is not None and group.copular and not group.negations and group.start:
        end = _phrase_end(chunks, group.end)
        if end:
            subject, verb = chunks[: group.start], chunks[group.start : group.end]
            return _only(subject, chunks[group.end + 1 : end], verb, chunks[end:])
    return _turned(chunks)


def _turned(chunks: Sequence[Chunk]) -> list[Chunk] | None:
    """ "The only one that does it is X": the names stand last."""
    end = _phrase_end(chunks, 0)
    copula = next((i for i in range(len(chunks) - 1, end, -1) if chunks[i].tag == "BE"), 0) if end else 0
    names = chunks[copula + 1 :]
    if not copula or not names or any(c.tag not in _NAMES for c in names):
        return None
    return _only(names, chunks[1:end], chunks[copula : copula + 1], chunks[end:copula])


def _phrase_end(chunks: Sequence[Chunk], at: int) -> int:
    """Where the noun phrase "the only N (of the five)" or "the one N" that starts at `at` ends; 0 if none does."""
    if [c.norm for c in chunks[at : at + 1]] != ["the"] or at + 2 >= len(chunks):
        return 0
    if chunks[at + 1].norm not in _WORDS or (chunks[at + 1].norm == "one" and chunks[at + 2].norm in RELATIVE):
        return 0
    for end in range(at + 2, len(chunks)):
        chunk = chunks[end]
        if (
            chunk.norm in RELATIVE
            or _is_to_do(chunks, end)
            or (chunk.tag == "PREP" and chunk.norm not in _PARTITIVE)
            or _is_apart(chunks, end)
        ):
            return end
        if chunk.tag in {"BE", "V", "CONJ", "SUB"} or chunk.norm in {",", ";"}:
            return 0
    return 0


def _is_to_do(chunks: Sequence[Chunk], at: int) -> bool:
    """ "The only one to sign"."""
    return chunks[at].tag == "TO" and [c.tag for c in chunks[at + 1 : at + 2]] == ["V"]


def _is_apart(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a participle or adjective with a preposition follows the noun: "missing from it", "left out of it"."""
    behind = chunks[at - 1].tag in {"N", "NAME"} or chunks[at - 1].norm == "one"
    following = chunks[at + 1 : at + 2]
    return (
        behind
        and chunks[at].tag in {"A", "P", "G", "NEG"}
        and bool(following)
        and following[0].tag in {"PREP", "TO", "QUANT"}
    )


def _only(
    names: Sequence[Chunk], phrase: Sequence[Chunk], copula: Sequence[Chunk], rest: Sequence[Chunk]
) -> list[Chunk]:
    """ "Only" and the names, the names that the phrase has besides, and what is said of them."""
    word = phrase[0]._replace(norm="only", tag="QUANT", quantity=None)
    inside = [
        c._replace(norm="of") if c.norm == "out_of" else c
        for c in phrase[1:]
        if not (c.tag == "N" and c.norm in {"one", "ones"})
    ]
    partitive = next((i for i, c in enumerate(inside) if c.norm in _PARTITIVE), len(inside))
    inside = [c for i, c in enumerate(inside) if c.quantity is None or i > partitive]
    partitive = next((i for i, c in enumerate(inside) if c.norm in _PARTITIVE), len(inside))
    what = inside[:partitive]
    if not any(c.entity is not None for c in what):
        inside = inside[partitive:]
    if inside and inside[0].norm not in _PARTITIVE:
        inside = [word._replace(norm="among", tag="PREP"), *inside]
    relative = bool(rest) and (rest[0].norm in RELATIVE or rest[0].tag == "TO")
    located = bool(rest) and rest[0].tag == "PREP" and not inside  # "the only doctor on the island" is a doctor there
    return [word, *names, *inside, *([] if relative else copula), *(what if located else []), *rest[relative:]]
