"""A clause before its terms are read: subject, verb group and rest, with its negations counted."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes_of
from factcheck.language.verbs import Modality, VerbGroup, find_verb


class Draft(NamedTuple):
    """A clause before its terms are read; `negative` counts the negations of the verb group and of the words around it."""

    subject: tuple[Chunk, ...]
    verb: tuple[Chunk, ...]
    rest: tuple[Chunk, ...]
    group: VerbGroup | None
    negative: bool = False
    negations: tuple[Span, ...] = ()
    hypothetical: bool = False
    contrast: bool = False

    @property
    def chunks(self) -> tuple[Chunk, ...]:
        """All its chunks in order."""
        return (*self.subject, *self.verb, *self.rest)

    @property
    def modality(self) -> Modality:
        """How far it commits itself."""
        if self.hypothetical:
            return Modality.HYPOTHETICAL
        return self.group.modality if self.group else Modality.FACT

    @property
    def span(self) -> Span:
        """From its first to its last word in the statement."""
        chunks = self.chunks
        return Span(min(c.start for c in chunks), max(c.end for c in chunks)) if chunks else Span(0, 0)


def draft_of(chunks: Sequence[Chunk]) -> Draft:
    """The clause that a stretch of chunks makes."""
    group = find_verb(chunks)
    if group is None:
        return Draft((), (), tuple(chunks), None, *_outer_negation(chunks))
    begin, end = group.start, group.end
    outer, spans = _outer_negation((*chunks[:begin], *chunks[end:]), skip=group.negations)
    after = next((c for c in chunks[end:] if c.tag != "R"), None)
    if group.copular and after is not None and "negative_complement" in classes_of(after.norm):  # "is (also) unlike"
        outer, spans = not outer, (*spans, after.span)
    negative = (len(group.negations) % 2 == 1) != outer
    return Draft(
        tuple(chunks[:begin]),
        tuple(chunks[begin:end]),
        tuple(chunks[end:]),
        group,
        negative,
        (*group.negations, *spans),
    )


def _outer_negation(chunks: Sequence[Chunk], skip: Sequence[Span] = ()) -> tuple[bool, tuple[Span, ...]]:
    """Negations outside the verb group: "outside the bloc", "absent", "it is not the case that"."""
    spans = tuple(
        c.span for at, c in enumerate(chunks) if c.span not in skip and _is_negating(c, chunks[at - 1] if at else None)
    )
    return len(spans) % 2 == 1, spans


def _is_negating(chunk: Chunk, before: Chunk | None) -> bool:
    found = classes_of(chunk.norm)
    if chunk.norm == "out_of" and before is not None and before.tag in {"NUM", "QUANT"}:
        return False
    return (
        chunk.norm == "nothing"
        or bool(found & {"negative_prep", "negation_word"})
        or (chunk.tag == "NEG" and "pseudo_negation" not in found)
    )
