"""Tells where one word, or a compound, says what a compound on the other side says: "pensioners", "senior citizens"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.terms import Kind, Term

_PARTS = frozenset({"N", "A", "P", "G"})
_HEADS = frozenset({"N"})


def is_compounded(term: Term, mine: Clause, theirs: Clause) -> bool:
    """Whether a term of the statement is, or is part of, what the claim puts as a compound or as one word instead."""
    if term.kind is not Kind.WORD or term.tag not in _PARTS:
        return False
    others = {word for compound in _compounds(theirs) for word in compound.words}
    if term.tag in _HEADS and any(lexicon.synonyms(key) & others for key in term.keys):
        return True
    singles = {key for t in theirs.terms if t.tag in _HEADS for key in t.keys}
    within = (c for c in _compounds(mine) if c.start <= term.span.start and term.span.end <= c.end)
    return any(lexicon.synonyms(word) & (others | singles) for c in within for word in c.words)


class _Compound:
    """Two nouns, or an adjective and a noun, side by side: where they stand, and their base forms joined by "_"."""

    def __init__(self, parts: tuple[Chunk, ...]) -> None:
        self.start, self.end = parts[0].start, parts[-1].end
        forms = [{part.norm, *(lemma for lemma, _ in part.lemmas)} for part in parts]
        self.words = frozenset("_".join(words) for words in product(*forms))


def _compounds(clause: Clause) -> Iterator[_Compound]:
    for one, other in pairwise(clause.chunks):
        if _are_beside(one, other) and other.tag in _HEADS:
            yield _Compound((one, other))
    for first, second, third in zip(clause.chunks, clause.chunks[1:], clause.chunks[2:], strict=False):
        if _are_beside(first, second) and _are_beside(second, third) and third.tag in _HEADS:
            yield _Compound((first, second, third))


def _are_beside(one: Chunk, other: Chunk) -> bool:
    """Whether only a space parts two words that a compound may have."""
    return one.tag in _PARTS and other.tag in _PARTS and one.end + 1 == other.start
