"""Tells where a statement mixes what a claim says of two in one breath: "12 percent of those on A, and 5 percent on B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.language.clause import Clause
from factcheck.language.terms import Kind, Term
from factcheck.matching.align import Pair
from factcheck.matching.comparison import Comparison
from factcheck.matching.finding import Reason
from factcheck.matching.verdict import ReasonCode, Verdict

_NOMINAL = frozenset({"N", "NAME", "DATE"})
_TELLING = _NOMINAL | {"A"}  # what may tell one from the other
_AGAINST = frozenset({"to", "against"})


def by_parallel(c: Comparison) -> tuple[Verdict, Reason] | None:
    """Contradicted where the statement's figure is the claim's for the other one, or the two of a result have changed places."""
    if c.odd or c.mine.denies or c.theirs.denies:
        return None
    numbers = [p for p in c.alignment.pairs if p.theirs.kind is p.mine.kind is Kind.NUMBER]
    for one, other, cut in _parallels(c.theirs):
        for pair in (p for p in numbers if p.theirs in (one, other)):
            right = other if pair.theirs is one else one
            if right in c.alignment.theirs and _is_of_other(pair, right, cut, c):
                return _differs(pair.mine, right)
    for first, second in pairwise(sorted(numbers, key=lambda p: p.mine.span.start)):
        if second.theirs.span.start < first.theirs.span.start and {second.mine.prep, first.theirs.prep} <= _AGAINST:
            return _differs(first.mine, second.theirs)
        if _is_whole(first.mine) is _is_whole(second.theirs) is not _is_whole(second.mine) is _is_whole(first.theirs):
            return _differs(first.mine, second.theirs)
    return None


def _parallels(clause: Clause) -> Iterator[tuple[Term, Term, int]]:
    """The pairs of figures of one kind that "and" or a comma parts, with the place of that."""
    figures = [t for t in clause.terms if t.kind is Kind.NUMBER and t.quantity is not None and not t.quantity.ordinal]
    for one, other in pairwise(figures):
        ends = (c for c in clause.chunks if one.span.end <= c.start and c.end <= other.span.start)
        cut = next((c.start for c in ends if c.tag == "CONJ" or c.norm in {",", ";"}), None)
        if cut is not None and one.quantity and other.quantity and one.quantity.unit == other.quantity.unit:
            yield one, other, cut


def _is_of_other(pair: Pair, right: Term, cut: int, c: Comparison) -> bool:
    """Whether the statement goes on with what the claim's other figure is for, and lacks what its own is for."""
    first, second = sorted((pair.theirs, right), key=lambda t: t.span.start)
    between = (t for t in c.theirs.terms if cut <= t.span.start < second.span.start)
    gapped = any(t.tag in _NOMINAL and not t.prep for t in between)  # "A costs 5 euros, B 6 euros"

    def around(figure: Term, terms: Sequence[Term]) -> list[Term]:
        start, end = (0 if gapped else first.span.end, cut) if figure is first else (cut, c.theirs.span.end)
        return [t for t in terms if start <= t.span.start < end and t.tag in _TELLING and t is not figure]

    told = [p.theirs for p in c.alignment.pairs]
    sides = [{key for t in around(figure, c.theirs.terms) for key in t.keys} for figure in (first, second)]
    common = sides[0] & sides[1]  # "an adult ticket", "a child's ticket"
    for_right = [t for t in around(right, told) if not t.keys & common]
    for_own = [t for t in around(pair.theirs, c.alignment.theirs) if not t.keys & common]
    return any(a.prep == b.prep and (a.prep or gapped) for a in for_right for b in for_own)


def _is_whole(count: Term) -> bool:
    """Whether it is the number that another one is a part of: "two of the five"."""
    return count.prep == "of"


def _differs(mine: Term, right: Term) -> tuple[Verdict, Reason]:
    message = f'the claim has "{right.norm}" here, the statement "{mine.norm}"'
    return Verdict.CONTRADICTED, Reason(ReasonCode.NUMBER_DIFFERS, message, mine.span, right.span)
