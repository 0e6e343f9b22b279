"""Judges of how many a statement says what a claim says of all, or of so many out of so many: all, not all, most."""

from __future__ import annotations

from factcheck.language.clause import Clause
from factcheck.matching.comparison import Comparison
from factcheck.matching.finding import Reason
from factcheck.matching.verdict import ReasonCode, Verdict

_WHOLE = frozenset({"all", "both"})
_HALF = 0.5


def by_extent(c: Comparison) -> tuple[Verdict, Reason] | None:
    """The verdict where both begin with how many; None where that decides nothing."""
    if c.odd or c.alignment.flips or c.uncovered or not (_opens(c.mine) and _opens(c.theirs)):
        return None
    truth = _truth(c.mine, c.theirs)
    if truth is None:
        return None
    verdict, code = (
        (Verdict.SUPPORTED, ReasonCode.COUNT_AGREES) if truth else (Verdict.CONTRADICTED, ReasonCode.COUNT_DIFFERS)
    )
    mine, theirs = c.mine.quantified.span, c.theirs.quantified.span
    return verdict, Reason(code, "the claim says of how many it is so", mine, theirs)


def _opens(clause: Clause) -> bool:
    span = clause.quantified.span
    return span is not None and span.start == clause.chunks[0].start


def _truth(mine: Clause, theirs: Clause) -> bool | None:
    stated, known = mine.quantified, theirs.quantified
    if (stated.kind, known.kind) in {("not-all", "all"), ("all", "not-all")}:
        return False
    if known.kind != "count" or known.count is None or known.count.op != "=" or not known.total:
        return None
    share = known.count.value / known.total
    if share >= 1 or (stated.total or known.total) != known.total:
        return None
    if stated.kind in _WHOLE:
        return False
    if stated.kind == "not-all":
        return True
    return None if stated.kind != "most" or share == _HALF else share > _HALF
