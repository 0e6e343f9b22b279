"""Another date, number or name where all else of a statement is what the passage says."""

from collections.abc import Mapping

from factcheck.language import lexicon
from factcheck.language.terms import Kind, Term
from factcheck.matching.passage.case import Case, Outcome, differs, terms_of
from factcheck.matching.verdict import ReasonCode

_FEW = 3  # up to that many things may be counted of any kind
_CODES: Mapping[Kind, ReasonCode] = {
    Kind.DATE: ReasonCode.DATE_DIFFERS, Kind.NUMBER: ReasonCode.NUMBER_DIFFERS, Kind.NAME: ReasonCode.NAME_DIFFERS
}  # fmt: skip


def judge(case: Case) -> Outcome | None:
    """Contradicted where a value is missing and the passage has another one of its kind.

    Where more is missing, all of it must be names, or no more than a word beside a value behind the same preposition.
    """
    values = [t for t in case.missing if t.kind in _CODES]
    if not values or case.opposites or len(case.missing) - len(values) > 1:
        return None
    alone = len(case.missing) == 1
    if not alone and any(t.kind is not Kind.NAME for t in values[:-1]):
        return None
    taken = {c.theirs.span for c in case.held if c.theirs is not None}
    for mine in reversed(values):
        rivals = [
            (s, t) for s, t in terms_of(case) if _are_rivals(mine, t) and t.span not in taken and not _is_topic(case, t)
        ]
        placed = [(s, t) for s, t in rivals if t.prep == mine.prep and (t.prep or alone)]
        found = placed or (rivals if alone else [])
        if found:
            return differs(_CODES[mine.kind], mine, found[0][1], found[0][0])
    return None


def _are_rivals(mine: Term, theirs: Term) -> bool:
    """Whether two values are of one kind, and two names have no word in common, but for a noun ("Party")."""
    if mine.kind is not theirs.kind:
        return False
    a, b = mine.quantity, theirs.quantity
    shared = set(mine.norm.split()).intersection(theirs.norm.split())
    if mine.kind is Kind.NAME and not all("n" in lexicon.pos_counts(word) for word in shared):
        return False
    if a is None or b is None:
        return True
    other_thing = mine.head and theirs.head and mine.head.isdisjoint(theirs.head) and a.value <= _FEW
    return a.unit == b.unit and a.ordinal == b.ordinal and not other_thing


def _is_topic(case: Case, term: Term) -> bool:
    """Whether a name is that of the topic, or a part of it."""
    return term.kind is Kind.NAME and not case.own.isdisjoint(term.norm.split())
