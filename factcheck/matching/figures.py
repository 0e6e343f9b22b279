"""Tells where a claim's figure is of something else than the statement's, so that the two can't be held against each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.quantifiers import SHARES, is_count, is_percentage
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.compare import Difference
from factcheck.matching.comparison import Comparison
from factcheck.matching.extents import by_extent
from factcheck.matching.heads import head_of

_AGAINST = frozenset({"compared_with", "compared_to", "compared", "against", "than", "instead_of"})
_RATES = frozenset({"each", "every", "per", "apiece"})
_RANGES = frozenset({"to", "and", "-", "–"})
_SAYING = 0.5  # weight from which a word says something of its own


def without_misled(found: Sequence[Comparison]) -> list[Comparison]:
    """The comparisons in which the claim's figure may be set against the statement's."""
    return [
        c for c in found if not (_is_of_the_rest(c) or _is_of_all(c) or any(_misleads(d, c) for d in c.differences))
    ]


def counts_something(terms: Sequence[Term]) -> bool:
    """Whether one of some terms says of how many it is so."""
    return any(is_count(t.quantity) or is_percentage(t.quantity) for t in terms)


def _misleads(difference: Difference, c: Comparison) -> bool:
    if difference.mine.kind is not Kind.NUMBER or difference.follows:
        return False
    return any(rule(difference, c) for rule in _RULES)


def _is_of_the_rest(c: Comparison) -> bool:
    """Whether the claim says something of 12 out of 30, and the statement of most, or denies it of so many."""
    whole = c.mine.quantified.kind in {"all", "most"} and by_extent(c) is None
    if not whole and not (c.odd and counts_something(c.mine.terms)):
        return False
    wholes = [t for t in c.theirs.terms if t.prep in {"of", "out_of"} and is_count(t.quantity)]
    return any(is_count(t.quantity) and t.span.end < w.span.start for w in wholes for t in c.theirs.terms)


def _is_of_all(c: Comparison) -> bool:
    """Whether only the statement says what several have together."""
    together = [any(k.norm in classes()["words_together"] for k in clause.chunks) for clause in (c.mine, c.theirs)]
    return together[0] and not together[1]


def _is_of_the_other(difference: Difference, c: Comparison) -> bool:
    """Whether the statement speaks of what comes only behind the figure: "42 cents, 3 more than in spring"."""
    start = difference.theirs.span.end
    mark = next((k for before, k in _behind(c.theirs, start) if _turns(before, k)), None)
    if mark is None or any(_turns(before, k) for before, k in _behind(c.mine, 0)):
        return False
    return any(p.theirs.span.start >= mark.end and p.mine.weight >= _SAYING for p in c.alignment.pairs)


def _behind(clause: Clause, start: int) -> list[tuple[Chunk, Chunk]]:
    """The chunks behind a place, each with the one before it."""
    return [(a, b) for a, b in pairwise(clause.chunks) if b.start >= start]


def _turns(before: Chunk, chunk: Chunk) -> bool:
    """Whether a sentence goes on with another figure, or with a part of the first."""
    if chunk.norm in _AGAINST or chunk.norm.endswith("_than"):
        return True
    of_which = chunk.norm == "which" and before.norm == "of"
    return of_which or (before.norm == "," and chunk.quantity is not None and not chunk.quantity.ordinal)


def _is_of_part(difference: Difference, c: Comparison) -> bool:
    """Whether the claim has it of something of which the statement's subject is only a part: "a box of ten eggs", "an egg"."""
    subjects = [t for t in c.theirs.terms if t.role is Role.SUBJECT and not t.prep and t.tag in {"N", "NAME"}]
    paired = {p.theirs.span for p in c.alignment.pairs}
    mine = [p for p in c.alignment.pairs if _is_subject(p.mine, c.mine) and p.theirs.role is not Role.PREDICATE]
    astray = any(p.theirs.role is not Role.SUBJECT or (p.theirs.prep == "of" and p.mine.tag == "N") for p in mine)
    return astray and bool(subjects) and (len(mine) > 1 or not any(t.span in paired for t in subjects))


def _is_subject(term: Term, clause: Clause) -> bool:
    """Whether a noun is what a clause is about, and not only in front of it: the "guarantee" of "the screen guarantee"."""
    subject = term.role is Role.SUBJECT and not term.prep and term.tag in {"N", "NAME"}
    return subject and (term.kind is Kind.NAME or head_of(term, clause) is None)


def _is_beside_another(difference: Difference, c: Comparison) -> bool:
    """Whether the claim has another figure right behind a noun of the statement: "wind 45 percent, solar 20 percent"."""
    unit = difference.theirs.quantity.unit if difference.theirs.quantity is not None else None
    others = [t for t in c.theirs.terms if t.quantity is not None and t.quantity.unit == unit is not None]
    starts = {t.span.start for t in others if t.span != difference.theirs.span}
    return any(p.theirs.span.end + 1 in starts and p.theirs.role is not Role.PREDICATE for p in c.alignment.pairs)


def _is_of_a_share(difference: Difference, c: Comparison) -> bool:
    """Whether the claim says which share of its figure it is: "of which the county pays half"."""
    shares = [t for t in c.alignment.theirs if t.quantity is not None and t.quantity.unit in SHARES]
    return difference.theirs.prep == "of" and any(t.span != difference.theirs.span for t in shares)


def _is_rate(difference: Difference, c: Comparison) -> bool:
    """Whether only one of the two figures is for each of several: "six megawatts each", "two teachers for every class"."""
    sides = ((c.mine, difference.mine), (c.theirs, difference.theirs))
    rates = [any(k.norm in _RATES and k.start > term.span.start for k in clause.chunks) for clause, term in sides]
    return rates[0] is not rates[1]


def _is_within(difference: Difference, c: Comparison) -> bool:
    """Whether the claim has a range that the statement's figure is in: "years 7 to 9"."""
    mine, theirs = difference.mine.quantity, difference.theirs.span
    figures = [k for k in c.theirs.chunks if k.quantity is not None]
    between = {(a.end, b.start) for a, m, b in _threes(c.theirs.chunks) if m.norm in _RANGES}
    for low, high in pairwise(figures):
        ends = (low.end, high.start) in between and theirs in {low.span, high.span}
        if ends and mine is not None and low.quantity is not None and high.quantity is not None:
            least, most = mine.bounds()
            return low.quantity.value <= least and most <= high.quantity.value
    return False


def _threes(chunks: Sequence[Chunk]) -> list[tuple[Chunk, Chunk, Chunk]]:
    return list(zip(chunks, chunks[1:], chunks[2:], strict=False))


_RULES: tuple[Callable[[Difference, Comparison], bool], ...] = (
    _is_of_the_other, _is_of_part, _is_beside_another, _is_of_a_share, _is_rate, _is_within
)  # fmt: skip
