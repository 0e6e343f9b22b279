"""Judges a clause by the complete list that it was matched with: reckons with whom it names, counts and leaves out."""

from factcheck.language.clause import Clause
from factcheck.language.quantifiers import SetPhrase
from factcheck.matching.compare import Difference
from factcheck.matching.finding import Reason
from factcheck.matching.judgement import Judgement
from factcheck.matching.list_reasons import deciding_span, list_message
from factcheck.matching.lists import ListMatch
from factcheck.matching.narrowing import evaluate_varied
from factcheck.matching.universe import Universe, evaluate
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wordings import ClaimBook

_BY_OPPOSITE = 85  # most that what follows from an opposite word scores: a list that has the word itself knows better
# A denial is judged by those who are not on the list; its reason speaks of the list itself.
_TURNED = {ReasonCode.LIST_MEMBER: ReasonCode.NOT_IN_LIST, ReasonCode.NOT_IN_LIST: ReasonCode.LIST_MEMBER}


def judge_list(match: ListMatch, mine: Clause, book: ClaimBook, universe: Universe | None = None) -> Judgement:
    """The verdict of a matched list, or of several that were combined into one `universe`."""
    quantified = match.quantified if universe is None else mine.quantified
    if match.negative and universe is None and match.frame.universe.among is None:
        truth, code = _denied(match)
    else:
        truth, code = _reckoned(match, quantified, universe)
    if match.opposite:
        truth, code = _by_opposite(match)
    if match.clash is not None and not match.clash.follows:
        return _by_date(match, truth, match.clash)
    if truth and quantified.confined:  # nothing is known of what else they are in
        truth, code = None, ReasonCode.OUTSIDE_LIST
    verdict = {True: Verdict.SUPPORTED, False: Verdict.CONTRADICTED, None: Verdict.UNKNOWN}[truth]
    span = (
        quantified.span if not match.names and quantified.span else deciding_span(match.claim, match.names, mine, code)
    )
    reason = Reason(code, list_message(match.claim, match.names, code, book), span, match.theirs.span)
    score = min(match.score, _BY_OPPOSITE) if match.opposite else match.score
    return Judgement(verdict, score, reason, match.claim, match.frame.wording)


def _by_date(match: ListMatch, truth: bool | None, clash: Difference) -> Judgement:
    """What a list says of its members at one time, said of them at another."""
    wrong = truth is True and bool(match.names) and not match.negative and not match.opposite
    verdict = Verdict.CONTRADICTED if wrong else Verdict.UNKNOWN
    code, message = (
        (clash.code, clash.message) if wrong else (ReasonCode.NOT_CERTAIN, "the list speaks of another time")
    )
    reason = Reason(code, message, clash.mine.span, clash.theirs.span)
    return Judgement(verdict, match.score, reason, match.claim, match.frame.wording)


def _reckoned(match: ListMatch, quantified: SetPhrase, universe: Universe | None) -> tuple[bool | None, ReasonCode]:
    """What the list, or several together, make of whom the clause names and how many."""
    if universe is not None:
        return evaluate(universe, quantified, match.names, whole=match.whole)
    if match.narrowed is not match.widened:
        own, names, widened = match.frame.universe, match.names, match.widened
        truth, code = evaluate_varied(
            own, quantified, names, negative=match.negative, whole=match.whole, widened=widened
        )
    else:
        truth, code = evaluate(match.universe, quantified, match.names, whole=match.whole)
    return truth, _TURNED.get(code, code) if match.negative else code


def _denied(match: ListMatch) -> tuple[bool | None, ReasonCode]:
    """A denial by a list that is complete for all: whoever is in it is wrongly denied, all others rightly."""
    members, quantified = match.frame.universe.members, match.quantified
    if quantified.exclusive or quantified.complement or quantified.kind not in {"", "all", "both"} or match.narrowed:
        return None, ReasonCode.OUTSIDE_LIST
    if match.names and not match.names & members:
        return (None, ReasonCode.OUTSIDE_LIST) if match.widened else (True, ReasonCode.NOT_IN_LIST)
    return (False, ReasonCode.LIST_MEMBER) if members else (None, ReasonCode.OUTSIDE_LIST)


def _by_opposite(match: ListMatch) -> tuple[bool | None, ReasonCode]:
    """A member can't do the opposite, so that it doesn't is true; of others nothing follows."""
    if match.quantified.complement or match.quantified.exclusive:
        return None, ReasonCode.OUTSIDE_LIST
    if not match.names and match.quantified.kind in {"", "all"} and match.frame.universe.members:
        return match.negative, ReasonCode.OPPOSITE_WORD
    members = match.frame.universe.members
    if not match.names & members or (match.negative and not match.names <= members):
        return None, ReasonCode.OUTSIDE_LIST
    return match.negative, ReasonCode.OPPOSITE_WORD
