"""Tells where a statement that repeats a wording but for one expression speaks of another thing, of which both may be so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.documents.span import Span
from factcheck.language.clause import Clause
from factcheck.language.terms import Term
from factcheck.matching.align import Pair
from factcheck.matching.comparison import compare_all, sides_of
from factcheck.matching.finding import Finding, Reason
from factcheck.matching.openness import is_open, tells_of_others
from factcheck.matching.relations import Relation
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wording import Wording
from factcheck.matching.wordings import ClaimBook

_NEAR = 5  # characters, room for an article


def may_be_so(clauses: Iterable[Clause], reason: Reason, wording: Wording, book: ClaimBook) -> bool:
    """Whether the words that a reason points at stand, in every clause that has them, where one of several may stand."""
    mine, theirs, found = reason.statement_span, reason.claim_span, []
    if mine is None or theirs is None:
        return False
    for c in (c for clause in clauses for c in compare_all(clause, sides_of(wording, book), book)):
        one, other = _term_at(mine, c.mine.terms), _term_at(theirs, c.theirs.terms)
        if one is not None and other is not None:
            opposite = reason.code is ReasonCode.OPPOSITE_WORD
            pair = Pair(one, other, Relation.OPPOSITE)
            found.append(tells_of_others(pair, c) if opposite else is_open(one, other, c))
    return bool(found) and all(found)


def _term_at(span: Span, terms: Sequence[Term]) -> Term | None:
    """The term that stands there, or that what stands there governs."""
    inside = (t for t in terms if t.span.start < span.end and span.start < t.span.end)
    governed = (t for t in terms if t.prep and 0 <= t.span.start - span.end <= _NEAR)
    return next(inside, None) or next(governed, None)


def undecided(finding: Finding) -> Finding:
    """The finding with its verdict taken back."""
    message = "the claim leaves open what holds of this one"
    reason = finding.reasons[0]._replace(code=ReasonCode.MORE_SPECIFIC, message=message)
    return finding._replace(verdict=Verdict.UNKNOWN, reasons=(reason,))
