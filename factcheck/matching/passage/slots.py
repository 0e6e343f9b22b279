"""Another date, number or name where all else of a statement is what the passage says."""

from collections.abc import Mapping

from factcheck.language.terms import Kind, Term
from factcheck.matching.passage.case import Case, Outcome, differs, terms_of
from factcheck.matching.verdict import ReasonCode

_CODES: Mapping[Kind, ReasonCode] = {
    Kind.DATE: ReasonCode.DATE_DIFFERS, Kind.NUMBER: ReasonCode.NUMBER_DIFFERS, Kind.NAME: ReasonCode.NAME_DIFFERS
}  # fmt: skip


def judge(case: Case) -> Outcome | None:
    """Contradicted where only one value is missing and the passage has another one of its kind."""
    if len(case.missing) != 1 or case.opposites:
        return None
    mine = case.missing[0]
    code = _CODES.get(mine.kind)
    taken = {c.theirs.span for c in case.held if c.theirs is not None}
    rivals = [(s, t) for s, t in terms_of(case) if _are_rivals(mine, t) and t.span not in taken]
    if code is None or not rivals:
        return None
    sentence, theirs = min(rivals, key=lambda row: row[1].prep != mine.prep)
    return differs(code, mine, theirs, sentence)


def _are_rivals(mine: Term, theirs: Term) -> bool:
    if mine.kind is not theirs.kind:
        return False
    a, b = mine.quantity, theirs.quantity
    return a is None or b is None or (a.unit == b.unit and a.ordinal == b.ordinal)
