"""Judges what is said to come before or after something else by what the claims say of the order of the two."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.documents.span import Span
from factcheck.language.clause import Clause
from factcheck.language.orders import MARKS, Order, order_of
from factcheck.language.terms import Kind, Term
from factcheck.matching.align import align, clause_terms, total
from factcheck.matching.comparison import Side
from factcheck.matching.dated_orders import by_dates, by_distance, is_of_later_part
from factcheck.matching.finding import Reason
from factcheck.matching.judgement import Judgement
from factcheck.matching.known import known as known_terms
from factcheck.matching.lending import TOLERANCE
from factcheck.matching.relations import Relation
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wordings import ClaimBook

_SAYING = 0.5  # weight from which a word says something of its own
_SCORE, _DATED = 90, 80
_OPEN = "the two may have come in another order"
Terms = tuple[Term, ...]


def judge(mine: Clause, sides: Sequence[Side], book: ClaimBook) -> list[tuple[Clause, Judgement]]:
    """The verdicts on the order that a clause speaks of; unknown by a claim that has both but not in which order."""
    stated = order_of(mine)
    if stated is None:
        return [row for side in sides if (row := _distant(mine, side, book)) is not None]
    found = [row for side in sides if (row := _ordered(mine, stated, side, book)) is not None]
    if all(j.verdict is Verdict.UNKNOWN for _, j in found):
        dated = by_dates(stated, sides, book)
        if dated is not None:
            truth, side = dated[0] is not mine.denies, dated[1]
            found = [row for row in found if row[0] is not side.clause]
            found.append((side.clause, _by_date(truth, stated.mark.span, side)))
    return found


def known_order(side: Side, book: ClaimBook) -> Order | None:
    """The order that a claim's clause tells of, read once."""
    if not any(c.norm in MARKS for c in side.clause.chunks):
        return None
    return book.kept_frames(("order", id(side.clause)), lambda: (order_of(side.clause),))[0]


def _ordered(mine: Clause, stated: Order, side: Side, book: ClaimBook) -> tuple[Clause, Judgement] | None:
    """What one claim makes of an order; None if it says nothing of it."""
    known = known_order(side, book)
    if known is None:
        return (side.clause, _undecided(side)) if stated.told and _has_both(stated, side, book) else None
    truth = _truth(stated, mine.denies, known, side.clause.denies, book)
    if truth is not None:
        return side.clause, _judgement(truth, stated, known, side)
    other = stated.mark.norm != known.mark.norm or not _has(stated.behind, known.behind, known, book)
    return (side.clause, _undecided(side)) if other else None


def _distant(mine: Clause, side: Side, book: ClaimBook) -> tuple[Clause, Judgement] | None:
    """What a claim makes of a date of what it has behind "two years after"."""
    known = known_order(side, book)
    date = next((t for t in mine.terms if t.kind is Kind.DATE), None)
    if known is None or date is None or not known.told or not is_of_later_part(mine, known, book):
        return None
    truth = by_distance(mine, side, book)
    return side.clause, _undecided(side) if truth is None else _by_date(truth, date.span, side)


def _by_date(truth: bool, span: Span, side: Side) -> Judgement:
    verdict = Verdict.SUPPORTED if truth else Verdict.CONTRADICTED
    code = ReasonCode.DATE_FOLLOWS if truth else ReasonCode.DATE_DIFFERS
    message = (
        "the dates that the claims give make this true" if truth else "by the dates of the claims it was otherwise"
    )
    return Judgement(verdict, _DATED, Reason(code, message, span), side.wording.claim, side.wording.text)


def _truth(stated: Order, negative: bool, known: Order, denied: bool, book: ClaimBook) -> bool | None:
    """Whether the order is the claim's; None if the two speak of other things, or say how much later."""
    if denied:
        return None
    if _has(stated.first, known.second, known, book) and _has(stated.second, known.first, known, book):
        return negative
    if stated.apart is not None or (stated.mark.norm == known.mark.norm and not negative):
        return None
    if _has(stated.first, known.first, known, book) and _has(stated.second, known.second, known, book):
        return not negative
    return None


def _has(mine: Terms, theirs: Terms, order: Order, book: ClaimBook) -> bool:
    """Whether one part of a claim's order has all that one of the statement's says."""
    alignment = align(mine, known_terms((*theirs, *order.shared), book.members_of), book.members_of)
    left = [t for t in alignment.mine if not book.bearing.is_topical(t)]
    told = [p for p in alignment.pairs if p.relation >= Relation.DERIVED and p.theirs in theirs]
    whole = all(p.relation >= Relation.WIDER for p in alignment.pairs)
    return whole and total(left) <= TOLERANCE and bool(told) and not any(t.kind is not Kind.WORD for t in left)


def _has_both(stated: Order, side: Side, book: ClaimBook) -> bool:
    """Whether a claim that tells of no order has most of what stands on either side of the statement's "before"."""
    terms = clause_terms(side.clause)
    parts = (
        align(part, known_terms(terms, book.members_of), book.members_of) for part in (stated.first, stated.second)
    )
    return all(any(p.mine.weight >= _SAYING for p in a.pairs) for a in parts)


def _judgement(truth: bool, stated: Order, known: Order, side: Side) -> Judgement:
    verdict = Verdict.SUPPORTED if truth else Verdict.CONTRADICTED
    code = ReasonCode.STATED if truth else ReasonCode.ROLES_SWAPPED
    message = "the claim says so" if truth else "the claim has it the other way round: what comes before what"
    reason = Reason(code, message, stated.mark.span, known.mark.span)
    return Judgement(verdict, _SCORE, reason, side.wording.claim, side.wording.text)


def _undecided(side: Side) -> Judgement:
    reason = Reason(ReasonCode.NO_CLAIM, "no claim says this or its opposite")
    return Judgement(Verdict.UNKNOWN, 0, reason, side.wording.claim, side.wording.text, _OPEN)
