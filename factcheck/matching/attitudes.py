"""Says what follows from the stance that a claim has somebody take: who doubts a thing is not sure of it."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.language.speakers import Attribution
from factcheck.language.stances import Stance
from factcheck.matching.finding import Reason
from factcheck.matching.judgement import Judgement
from factcheck.matching.verdict import ReasonCode, Verdict

_KEPT = (Verdict.SUPPORTED, Verdict.CONTRADICTED)
_OTHERWISE = (Verdict.UNKNOWN, Verdict.CONTRADICTED)
_AGAINST = (Verdict.CONTRADICTED, Verdict.UNKNOWN)
_OPEN = (Verdict.UNKNOWN, Verdict.UNKNOWN)
# The claim's stance and the statement's, of one speaker -> the verdict where the claim's content bears out the statement's,
# and where it clashes with it. What is not here is open.
_FOLLOWS: Mapping[tuple[Stance, Stance], tuple[Verdict, Verdict]] = {
    (Stance.SAYS, Stance.SAYS): _KEPT,
    (Stance.SAYS, Stance.SURE): _OTHERWISE,
    (Stance.SAYS, Stance.EXPECTS): _KEPT,
    (Stance.SAYS, Stance.DOUBTS): _AGAINST,
    (Stance.SAYS, Stance.PLANS): _KEPT,
    (Stance.SAYS, Stance.PROMISES): _KEPT,
    (Stance.SURE, Stance.SAYS): _KEPT,
    (Stance.SURE, Stance.SURE): _KEPT,
    (Stance.SURE, Stance.EXPECTS): _KEPT,
    (Stance.SURE, Stance.DOUBTS): _AGAINST,
    (Stance.DOUBTS, Stance.DOUBTS): (Verdict.SUPPORTED, Verdict.UNKNOWN),
    (Stance.DOUBTS, Stance.SAYS): _AGAINST,
    (Stance.DOUBTS, Stance.SURE): _AGAINST,
    (Stance.DOUBTS, Stance.EXPECTS): _AGAINST,
    (Stance.FEARS, Stance.FEARS): _KEPT,
    (Stance.FEARS, Stance.HOPES): _AGAINST,
    (Stance.FEARS, Stance.WANTS): _AGAINST,
    (Stance.HOPES, Stance.HOPES): _KEPT,
    (Stance.HOPES, Stance.WANTS): _KEPT,
    (Stance.HOPES, Stance.FEARS): _AGAINST,
    (Stance.WANTS, Stance.WANTS): _KEPT,
    (Stance.WANTS, Stance.HOPES): _KEPT,
    (Stance.WANTS, Stance.FEARS): _AGAINST,
    (Stance.WANTS, Stance.PLANS): _OTHERWISE,
    (Stance.PLANS, Stance.PLANS): _KEPT,
    (Stance.PLANS, Stance.SAYS): _KEPT,
    (Stance.PLANS, Stance.WANTS): _KEPT,
    (Stance.PLANS, Stance.EXPECTS): _OTHERWISE,
    (Stance.PLANS, Stance.PROMISES): _OTHERWISE,
    (Stance.PROMISES, Stance.PROMISES): _KEPT,
    (Stance.PROMISES, Stance.SAYS): _KEPT,
    (Stance.PROMISES, Stance.PLANS): _KEPT,
    (Stance.PROMISES, Stance.DOUBTS): _AGAINST,
    (Stance.EXPECTS, Stance.EXPECTS): _KEPT,
    (Stance.EXPECTS, Stance.SAYS): _KEPT,
    (Stance.EXPECTS, Stance.SURE): _OTHERWISE,
    (Stance.EXPECTS, Stance.DOUBTS): _AGAINST,
}
_OTHER_STANCE = "the claim has this speaker take another stance on it"


def weigh(judgement: Judgement, said: Attribution, theirs: Attribution | None) -> Judgement:
    """The judgement on content as one on the stance that one and the same speaker takes to it."""
    stance, denied = (theirs.stance, theirs.negative) if theirs is not None else (Stance.SAYS, False)
    bearing, clashing = _FOLLOWS.get((stance, said.stance), _OPEN)
    if said.negative or denied:
        same = said.negative is denied
        bearing, clashing = _denied(bearing, same=same), Verdict.UNKNOWN
    verdict = bearing if judgement.verdict is Verdict.SUPPORTED else clashing
    if verdict is Verdict.UNKNOWN:
        return Judgement(verdict, judgement.score, Reason(ReasonCode.MISATTRIBUTED, _OTHER_STANCE, said.span),
                         judgement.claim, judgement.wording)  # fmt: skip
    return judgement._replace(verdict=verdict, reason=_reason(judgement, verdict, said))


def _denied(bearing: Verdict, *, same: bool) -> Verdict:
    """The verdict where one of the two denies the stance, or, the `same`, both do."""
    if bearing is Verdict.SUPPORTED:
        return Verdict.SUPPORTED if same else Verdict.CONTRADICTED
    return Verdict.UNKNOWN


def _reason(judgement: Judgement, verdict: Verdict, said: Attribution) -> Reason:
    if verdict is judgement.verdict:
        stated = judgement.reason.code is ReasonCode.STATED and said.stance is Stance.SAYS
        message = "the claim has this speaker say so"
        return judgement.reason._replace(code=ReasonCode.ATTRIBUTED, message=message) if stated else judgement.reason
    message = "the claim has this speaker say so" if said.negative else _OTHER_STANCE
    return judgement.reason._replace(code=ReasonCode.MISATTRIBUTED, message=message)
