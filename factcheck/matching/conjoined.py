"""Judges who alone does two things at once: "only A has a lift and will be rebuilt" leaves B free to do either."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims.model import Claim
from factcheck.language.clause import Clause
from factcheck.matching.coordination import held_by
from factcheck.matching.finding import Reason
from factcheck.matching.judgement import Judgement
from factcheck.matching.list_reasons import list_message
from factcheck.matching.universe import Universe, evaluate
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wordings import ClaimBook

_OPEN = Judgement(Verdict.UNKNOWN, 0, Reason(ReasonCode.NO_CLAIM, "no claim says who alone does both"))


def judge(clauses: Sequence[Clause], book: ClaimBook) -> Judgement:
    """The verdict by the lists of those who do each; unknown where one has no list."""
    found = [held_by(c, _lists(c, book), book, anyone=True) for c in clauses]
    held = [row for row in found if row is not None]
    universes = [universe for _, universe, _ in held]
    if len(held) < len(clauses) or any(u.among is None or u.among != universes[0].among for u in universes):
        return _OPEN
    names = held[0][0].names
    both = Universe(frozenset.intersection(*(u.members for u in universes)), universes[0].among)
    truth, code = evaluate(both, clauses[0].quantified, names, whole=False)
    if truth is None:
        return _OPEN
    match = held[0][0]
    verdict = Verdict.SUPPORTED if truth else Verdict.CONTRADICTED
    reason = Reason(code, list_message(match.claim, names, code, book), clauses[0].span, match.theirs.span)
    return Judgement(verdict, match.score, reason, match.claim, match.frame.wording)


def _lists(clause: Clause, book: ClaimBook) -> list[Claim]:
    """The lists that bear on a clause."""
    return list({w.claim.id: w.claim for w in book.bearing.candidates(clause) if w.claim.members is not None}.values())
