"""Weighs the candidate claims of each clause, and the clauses of a statement, and settles on one finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from factcheck.documents.span import Span
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.matching import lists, restricted, stance
from factcheck.matching.coordination import Joint, joint_lists
from factcheck.matching.finding import Finding, Reason
from factcheck.matching.judgement import Judgement
from factcheck.matching.list_verdicts import judge_list
from factcheck.matching.participants import without_participants
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wording import Wording
from factcheck.matching.wordings import ClaimBook

_SURE = 90  # score from which a list decides by itself
_NO_CAUSE = "the claims say both, but not that the one is because of the other"
_RANK = {
    ReasonCode.NEEDS_ATTRIBUTION: 5, ReasonCode.NOT_CERTAIN: 4, ReasonCode.MISATTRIBUTED: 3, ReasonCode.OUTSIDE_LIST: 2,
    ReasonCode.MORE_SPECIFIC: 1,
}  # fmt: skip


def judge_clauses(clauses: Sequence[Clause], book: ClaimBook) -> list[tuple[Clause, Judgement]]:
    """Each clause with its judgement; a relative clause that says which of a list the one before speaks of goes with that."""
    found: list[tuple[Clause, Judgement]] = []
    if len(clauses) > 1:
        from factcheck.matching.singled_out import with_names

        clauses = with_names(clauses, book)
    at = 0
    while at < len(clauses):
        alike = _run_of_one(clauses[at:])
        if alike > 1:
            from factcheck.matching import conjoined

            found.append((clauses[at], conjoined.judge(clauses[at : at + alike], book)))
            at += alike
            continue
        clause, following = clauses[at], clauses[at + 1 : at + 2]
        together = restricted.judge_pair(clause, following[0], book) if following else None
        found.append((clause, together or judge_clause(clause, book)))
        at += 1 if together is None else 2
    return found


def _run_of_one(clauses: Sequence[Clause]) -> int:
    """How many of the first clauses share one "only": "only A has a lift and will be rebuilt"."""
    first = clauses[0].quantified
    shared = (c.quantified.exclusive and c.quantified.span == first.span is not None for c in clauses)
    return sum(1 for _ in takewhile(bool, shared)) if first.exclusive else 1


def judge_clause(clause: Clause, book: ClaimBook) -> Judgement:
    """The best judgement that a candidate claim gives."""
    of_part = restricted.judge(clause, book)
    if of_part is not None:
        return of_part
    plain = without_participants(clause, book)
    found = [j for c in (clause, plain) if c is not None for j in judgements(c, book.bearing.candidates(c), book)]
    best = max(found, key=weight, default=no_claim())
    if best.verdict is Verdict.UNKNOWN:
        from factcheck.matching import comparing, offices

        best = offices.judge(clause, book) or comparing.judge(clause, book) or best
    if best.reason.code is ReasonCode.MORE_SPECIFIC and any(c.norm == "and" for c in clause.chunks):
        from factcheck.matching import apart

        return apart.judge(clause, lambda one: _best(one, book)) or best
    return _disagreement(best, found) or best


def _best(clause: Clause, book: ClaimBook) -> Judgement:
    """The best judgement that a candidate claim gives by itself."""
    return max(judgements(clause, book.bearing.candidates(clause), book), key=weight, default=no_claim())


def _disagreement(best: Judgement, found: Sequence[Judgement]) -> Judgement | None:
    """Unknown where another claim says the opposite just as clearly."""
    if best.verdict is Verdict.UNKNOWN or best.claim is None:
        return None
    rivals = [j for j in found if j.verdict not in {best.verdict, Verdict.UNKNOWN} and j.score == best.score >= _SURE]
    other = next((j.claim.id for j in rivals if j.claim is not None and j.claim.id != best.claim.id), None)
    if other is None or any(j.claim is best.claim for j in rivals):
        return None
    message = f"the claims disagree: {best.claim.id} and {other} lead to opposite verdicts"
    reason = Reason(ReasonCode.CLAIMS_DISAGREE, message, best.reason.statement_span, best.reason.claim_span)
    return best._replace(verdict=Verdict.UNKNOWN, reason=reason)


def repeated(statement: str, wording: Wording) -> Finding:
    """The finding for a statement that is a claim's own wording."""
    whole, claim = Span(0, len(statement)), wording.claim
    code, message = ReasonCode.STATED, "the claim says so"
    if claim.attributed_to is not None:
        code, message = ReasonCode.ATTRIBUTED, "the claim has this speaker say so"
    if not claim.rating:
        code, message = ReasonCode.RATED_FALSE, "the source says that this is false"
    verdict = Verdict.SUPPORTED if claim.rating else Verdict.CONTRADICTED
    return Finding(
        statement, verdict, 100, (Reason(code, message, whole, Span(0, len(wording.text))),), claim, wording.text
    )


def no_claim() -> Judgement:
    """What is left when nothing bears on a clause."""
    return Judgement(Verdict.UNKNOWN, 0, Reason(ReasonCode.NO_CLAIM, "no claim says this or its opposite"))


def weight(judgement: Judgement) -> tuple[bool, int, bool, int]:
    """Decided before undecided, then the better match; among equals the contradiction."""
    decided = judgement.verdict is not Verdict.UNKNOWN
    return (
        decided,
        judgement.score if decided else _RANK.get(judgement.reason.code, 0),
        judgement.verdict is Verdict.CONTRADICTED,
        judgement.score,
    )


def judgements(clause: Clause, candidates: Sequence[Wording], book: ClaimBook) -> Iterable[Judgement]:
    """What the candidate claims, together and each by itself, make of a clause."""
    claims = {w.claim.id: w.claim for w in candidates if w.claim.members is not None}
    together = [_most_telling(joint, clause, book) for joint in joint_lists(clause, tuple(claims.values()), book)]
    if together:
        yield from together
        return
    matches = list(lists.match_lists(clause, claims.values(), book))
    listed = [stance.apply(judge_list(match, clause, book), clause, match.theirs, book) for match in matches]
    yield from listed
    if any(j.verdict is not Verdict.UNKNOWN and j.score >= _SURE for j in listed):
        return
    # Many statements are decided by a list, and need nothing of this.
    from factcheck.matching import single

    yield from single.judgements(clause, candidates, book)


def _most_telling(joint: Joint, clause: Clause, book: ClaimBook) -> Judgement:
    """The judgement on the combined lists, told by the list that decides it by itself if one does."""
    first, alone = joint.matches[0], joint.clauses
    verdict = stance.apply(judge_list(first, alone[0], book, joint.universe), clause, first.theirs, book)
    single = [judge_list(m, one, book) for m, one in zip(joint.matches, alone, strict=True)]
    return next((s for s in single if s.verdict is verdict.verdict), verdict)


def finding_of(statement: str, judged: Sequence[tuple[Clause, Judgement]]) -> Finding:
    """One finding for the statement: contradicted if a part is, else unknown if one is, else supported."""
    counted = [j for c, j in judged if not (c.contrast and _says_nothing(c, j) and len(judged) > 1)]
    decisive = _decisive(counted or [j for _, j in judged] or [no_claim()])
    parts = tuple(finding_by(c.span.of(statement), j, shift=c.span.start) for c, j in judged) if len(judged) > 1 else ()
    if decisive.verdict is Verdict.SUPPORTED and _gives_a_cause(statement, judged):
        decisive = decisive._replace(verdict=Verdict.UNKNOWN, reason=Reason(ReasonCode.MORE_SPECIFIC, _NO_CAUSE))
    finding = finding_by(statement, decisive)
    return Finding(
        finding.statement, finding.verdict, finding.score, finding.reasons, finding.claim, finding.wording, parts
    )


def _gives_a_cause(statement: str, judged: Sequence[tuple[Clause, Judgement]]) -> bool:
    """Whether "because" or "therefore" joins what different claims say: none of them says that the one comes of the other."""
    if len({j.claim.id for _, j in judged if j.claim is not None}) < 2:
        return False
    begins = (0, *(c.span.end for c, _ in judged[:-1]))
    joints = (
        {*statement[begin : c.span.start].lower().split(), *(chunk.norm for chunk in c.chunks[:2])}
        for begin, (c, _) in zip(begins, judged, strict=True)
    )
    return any(words & classes()["causal"] for words in joints)


def _says_nothing(clause: Clause, judgement: Judgement) -> bool:
    """Whether a contrast only rules out what no claim speaks of: no phrase with a detail of the whole statement ends it."""
    span = judgement.reason.statement_span if judgement.reason.code is ReasonCode.MORE_SPECIFIC else None
    detail = any(t.span == span and t.prep and t.tag in {"N", "A"} for t in clause.terms)
    return judgement.verdict is Verdict.UNKNOWN and not detail


def _decisive(judgements: Sequence[Judgement]) -> Judgement:
    order = (Verdict.CONTRADICTED, Verdict.UNKNOWN, Verdict.SUPPORTED)
    return min(judgements, key=lambda j: order.index(j.verdict))


def finding_by(statement: str, judgement: Judgement, shift: int = 0) -> Finding:
    """The finding of a judgement on a statement, or on the part of one that begins at `shift`."""
    reason = judgement.reason
    if reason.statement_span is not None:
        span = reason.statement_span.shifted(-shift)
        inside = span.start >= 0 and span.end <= len(statement)  # what denies a part may stand in another one
        reason = reason._replace(statement_span=span if inside else None)
    nameless = reason.code is ReasonCode.NO_CLAIM
    return Finding(
        statement,
        judgement.verdict,
        0 if nameless else judgement.score,
        (reason,),
        None if nameless else judgement.claim,
        "" if nameless else judgement.wording,
    )
