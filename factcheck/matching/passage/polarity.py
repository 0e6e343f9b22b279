"""Tells whether a statement denies what it says, and whether the passage does."""

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes, classes_of
from factcheck.matching.passage.case import Case
from factcheck.matching.passage.passage import Sentence

_NONE = frozenset({"no", "none", "neither", "nobody", "no_one"})
_ENDS = frozenset({",", ";", "but", "and", "."})


def denial(chunks: Sequence[Chunk]) -> Chunk | None:
    """The word by which a statement denies what it says; None if it affirms it, or denies it twice."""
    found = [c for at, c in enumerate(chunks) if is_denial(c, chunks[at + 1 : at + 2])]
    return found[0] if len(found) % 2 else None


def is_denial(chunk: Chunk, following: Sequence[Chunk] = ()) -> bool:
    """Whether a word, with the particle that may follow it ("turn down"), denies what comes next."""
    norm, denying = chunk.norm.replace(" ", "_"), classes()["words_denial"]
    if chunk.tag == "NEG":
        return "pseudo_negation" not in classes_of(norm)
    lemmas = {
        norm,
        *(lemma for lemma, _ in chunk.lemmas),
        *(f"{lemma}_{c.norm}" for lemma, _ in chunk.lemmas for c in following),
    }
    if norm in _NONE or lemmas & denying:
        return True
    return any("negation_verb" in classes_of(lemma) for lemma, pos in chunk.lemmas if pos == "v")


def denies(case: Case) -> Chunk | None:
    """The word by which the passage denies a term that the statement has; None if it affirms them all."""
    for cover in case.held:
        if cover.theirs is not None and cover.sentence is not None:
            found = _denial_before(cover.sentence, cover.theirs.span.start)
            if found is not None:
                return found
    return None


def _denial_before(sentence: Sentence, at: int) -> Chunk | None:
    """The denial within the same clause in front of a place."""
    before = [c.start for c in sentence.chunks].index(at)
    for place in range(before - 1, -1, -1):
        chunk = sentence.chunks[place]
        if is_denial(chunk, sentence.chunks[place + 1 : place + 2]):
            return chunk
        if chunk.norm in _ENDS:
            return None
    return None
