"""Tells what stands before a colon as a label of what follows: "Note:", "Myth:", "Rumour:"."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes, classes_of

_SAYING_MORE = frozenset({"NAME", "NUM", "DATE", "V", "BE", "HAVE", "MODAL"})  # tags of what is more than a label
_OPEN = frozenset({"account", "saying_noun", "hearsay", "unlikely", "denying", "doubtful", "supposing"})


class Label(NamedTuple):
    """What the label is of; `denial` marks a label that says it is not so, `unsure` one that leaves it open."""

    content: Sequence[Chunk]
    denial: Span | None = None
    unsure: bool = False


def label_of(chunks: Sequence[Chunk]) -> Label | None:
    """The label of a statement without its words; None where what stands before a colon says something of its own."""
    colon = next((i for i, c in enumerate(chunks) if c.norm == ":"), 0)
    words = chunks[:colon]
    alone = len(words) == 1 and words[0].tag == "V"  # "Remember:", "Update:"
    if not words or colon + 1 == len(chunks) or (any(c.tag in _SAYING_MORE for c in words) and not alone):
        return None
    found = [_classes(c) for c in words]
    untrue = sum("untrue" in f for f in found)
    if (untrue or any("true" in f for f in found)) and (untrue + sum(c.tag == "NEG" for c in words)) % 2:
        return Label(chunks[colon + 1 :], Span(words[0].start, words[-1].end))
    if any(f & _OPEN for f in found) or any(c.tag in {"NEG", "SUB", "WH"} for c in words):
        return Label(chunks[colon + 1 :], unsure=True)
    return Label(chunks[colon + 1 :])


def _classes(chunk: Chunk) -> frozenset[str]:
    """The classes of a word and of all that it may be a form of."""
    lemmas = {chunk.norm, *(lemma for lemma, _ in chunk.lemmas)}
    named = frozenset().union(*(classes_of(lemma) for lemma in lemmas))
    return named | {name for name in _OPEN if lemmas & classes()[name]}
