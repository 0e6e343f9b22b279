"""Reads which place something has among its like: "the largest", "the third-oldest", "one of the two best", "the first to"."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.degrees import degrees_of
from factcheck.language.quantifiers import kind_of
from factcheck.language.quantity import Quantity
from factcheck.language.scales import Grade, grade_of, lemmas_of, scale_of

ORDER = frozenset({"#order"})  # the scale of the first, the second
OPEN = 10**6  # the last place of "one of the largest"
_OWNERS = frozenset({"POSS", "DET"})
_NUMBERS = frozenset({"most", "least"})


class Rank(NamedTuple):
    """The places from `first` to `last` that something may have on a scale, counted from its top, or its bottom if `low`.

    `spans` are the words that say so.
    """

    scale: frozenset[str]
    low: bool
    first: int
    last: int
    spans: frozenset[Span]


def may_rank(clause: Clause) -> bool:
    """Whether a clause may give something a place; False is certain."""
    return clause.copular and any(
        c.norm in _NUMBERS or c.norm.endswith("st") or (c.quantity is not None and c.quantity.ordinal)
        for c in clause.chunks
    )


def rank_of(clause: Clause) -> Rank | None:
    """The place that a clause says something has; None if it says none, or of something that only goes by its place."""
    be = next((at for at, c in enumerate(clause.chunks) if c.tag == "BE"), None) if clause.copular else None
    places = range(be + 1, len(clause.chunks)) if be is not None else ()
    rows = (_rank_at(clause.chunks, at) for at in places)
    return next((rank for rank in rows if rank is not None), None) or _unmatched(clause)


def _rank_at(chunks: Sequence[Chunk], at: int) -> Rank | None:
    """The place told by the superlative, or else the ordinal number, at `at`."""
    word = chunks[at]
    if word.norm in _NUMBERS and at + 1 < len(chunks) and chunks[at + 1].tag in {"A", "R", "P", "N"}:
        scale, spans = lemmas_of(chunks[at + 1]), {word.span, chunks[at + 1].span}
    elif _is_superlative(word):
        scale, spans = scale_of(word.norm), {word.span}
    elif word.quantity is not None and word.quantity.ordinal and word.date is None and _is_owned(chunks, at):
        place = int(word.quantity.value)
        return Rank(ORDER, False, place, place, frozenset({word.span})) if _has_noun(chunks, at) else None
    else:
        return None
    placed = _places(chunks, at)
    return Rank(scale, word.norm == "least", *placed[:2], frozenset(spans | placed[2])) if placed is not None else None


def _places(chunks: Sequence[Chunk], at: int) -> tuple[int, int, set[Span]] | None:
    """From which place to which: "the third", "one of the three", "among the"; with the words that say so."""
    start = at - 2 if chunks[at - 1].norm == "-" else at - 1
    number = _number(chunks[start]) if start > 0 else None
    spans = {chunks[start].span} if number is not None else set()
    owner = start - 1 if number is not None else start
    if owner < 0 or chunks[owner].tag not in _OWNERS or chunks[owner].norm in {"a", "an"}:
        return None
    before = [c.norm for c in chunks[max(owner - 2, 0) : owner]]
    several = before == ["one", "of"] or before[-1:] in (["among"], ["amongst"])
    if several:
        spans |= {c.span for c in chunks[max(owner - 2, 0) : owner]}
        return 1, int(number.value) if number is not None else OPEN, spans
    if number is None:
        return 1, 1, spans
    return (int(number.value), int(number.value), spans) if number.ordinal else None


def _number(chunk: Chunk) -> Quantity | None:
    """The number that a word is; "second" beside a hyphen is one, too."""
    return Quantity(2, ordinal=True) if chunk.norm == "second" else chunk.quantity


def _is_owned(chunks: Sequence[Chunk], at: int) -> bool:
    return chunks[at - 1].norm == "the" or chunks[at - 1].tag == "POSS"


def _has_noun(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a noun follows that the place is among: "the first woman to", not "the second"."""
    behind = next(
        (c for c in chunks[at + 1 :] if c.norm != "-" and (_is_superlative(c) or c.tag not in {"A", "P"})), None
    )
    return behind is not None and behind.tag == "N"


def _is_superlative(chunk: Chunk) -> bool:
    return grade_of(chunk.norm, lemmas_of(chunk)) is Grade.SUPERLATIVE


def _unmatched(clause: Clause) -> Rank | None:
    """ "No lake is deeper than X", "X is deeper than any other lake": X is the deepest."""
    degree = next(iter(degrees_of(clause)), None)
    if degree is None or len(degree.scale) == 0 or degree.factor is not None or degree.by is not None:
        return None
    opening, others = clause.chunks[0], [c for c in clause.chunks if c.norm in {"any", "other", "any_other"}]
    nothing = kind_of(opening.norm) == "none"
    excelling = bool(others) and others[0].start >= degree.at and degree.orders == {1}
    if nothing is excelling:
        return None
    spans = degree.spans.union({opening.span} if nothing else {c.span for c in others})
    return Rank(degree.scale, False, 1, 1, spans)
