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
    told = [p.theirs for p in c.alignment.pairs]
    for_other = _behind(right, told, cut)
    for_own = _behind(pair.theirs, c.alignment.theirs, cut)
    return any(a.prep == b.prep and a.prep for a in for_other for b in for_own)


def _behind(figure: Term, terms: Sequence[Term], cut: int) -> list[Term]:
    """The nouns and names that a figure has behind it, on its own side of the cut."""
    first = figure.span.start < cut
    start = figure.span.end if first else cut
    near = (t for t in terms if t.span.start >= start and (not first or t.span.end <= cut))
    return [t for t in near if t.tag in _NOMINAL and t is not figure]


def _differs(mine: Term, right: Term) -> tuple[Verdict, Reason]:
    message = f'the claim has "{right.norm}" here, the statement "{mine.norm}"'
    return Verdict.CONTRADICTED, Reason(ReasonCode.NUMBER_DIFFERS, message, mine.span, right.span)
