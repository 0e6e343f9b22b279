"""Judges an order by the dates that claims give for the two, and a date by how long before or after another one it is."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.language.clause import Clause
from factcheck.language.courses import later
from factcheck.language.orders import Order, order_of
from factcheck.language.periods import Axis, Period, axis_of, period_of
from factcheck.language.terms import Kind, Term
from factcheck.language.time_bounds import ENDS, STARTS
from factcheck.language.verbs import Modality
from factcheck.matching.align import align, clause_terms, total
from factcheck.matching.comparison import Side
from factcheck.matching.known import known as known_terms
from factcheck.matching.lending import TOLERANCE
from factcheck.matching.relations import Relation
from factcheck.matching.wordings import ClaimBook

_PLAIN = frozenset({Modality.FACT, Modality.FUTURE})
_AT = frozenset({"", "in", "on", "at"}) | STARTS | (ENDS - {"by"})
_DAY, _MONTH, _YEAR = 86400, 30.44, 12
_SLACK = 0.1  # by how much a time between two dates may miss what is said of it
_MOST = 0.7  # the most that the two dates may leave open, as a share of the time between
_SAYING = 0.5  # weight from which a word says something of its own
Terms = tuple[Term, ...]


class Dated(NamedTuple):
    """When something was by a claim, whether that gives the year, and the claim's clause."""

    period: Period
    has_year: bool
    side: Side


def by_dates(stated: Order, sides: Sequence[Side], book: ClaimBook) -> tuple[bool, Side] | None:
    """Whether an order is that of the dates that the claims give for its parts; None if they don't tell."""
    first, second = (_when(_whole(part, stated), sides, book) for part in (stated.first, stated.second))
    if first is None or second is None or first.has_year is not second.has_year:
        return None
    least, most = second.period.first - first.period.last, second.period.last - first.period.first
    if least <= 0 <= most:
        return None
    if most < 0 or stated.apart is None:
        return most > 0, first.side
    near = _is_so_long(stated.apart, least, most)
    return None if near is None else (near, first.side)


def _whole(part: Terms, order: Order) -> Terms:
    """A part with what its pronoun stands for."""
    return (*part, *order.shared) if part is order.behind else part


def _is_so_long(apart: Term, least: int, most: int) -> bool | None:
    """Whether so much time lies between two dates that are at least and at most so many days apart."""
    quantity = apart.quantity
    if quantity is None or quantity.op != "=":
        return None
    days = quantity.value / _DAY if quantity.unit == "second" else quantity.value * _MONTH
    if not (1 - _SLACK) * least <= days <= (1 + _SLACK) * most:
        return False
    return True if most - least <= max(_MOST * days, 1) else None


def _when(part: Terms, sides: Sequence[Side], book: ClaimBook) -> Dated | None:
    """The one date that the claims give for what a part of a statement says."""
    found = [d for side in sides if _is_plain(side.clause) for d in _dates(part, side, book)]
    return found[0] if len({d.period for d in found}) == 1 else None


def _is_plain(clause: Clause) -> bool:
    return not clause.denies and clause.modality in _PLAIN and clause.attribution is None and order_of(clause) is None


def _dates(part: Terms, side: Side, book: ClaimBook) -> Iterator[Dated]:
    """The date of a claim's clause that says all that a part does, if it gives just one."""
    if not _says(part, clause_terms(side.clause), side.clause.predicate, book):
        return
    dates = [t for t in side.clause.terms if t.kind is Kind.DATE and t.date and axis_of(t.date) is Axis.DAY]
    period = period_of(dates[0].date) if len(dates) == 1 and dates[0].date and dates[0].prep in _AT else None
    if period is not None:
        yield Dated(period, dates[0].date is not None and dates[0].date.year is not None, side)


def _says(part: Terms, theirs: Sequence[Term], verb: Term | None, book: ClaimBook) -> bool:
    """Whether some terms have all that a part says, the claim's verb for the part's."""
    alignment = align(part, known_terms(theirs, book.members_of), book.members_of)
    left = [t for t in alignment.mine if not book.bearing.is_topical(t)]
    told = any(p.theirs is verb for p in alignment.pairs) if verb is not None and verb.weight >= _SAYING else True
    kept = all(p.relation >= Relation.DERIVED for p in alignment.pairs)
    return told and kept and total(left) <= TOLERANCE and any(p.mine.weight >= _SAYING for p in alignment.pairs)


def by_distance(mine: Clause, side: Side, book: ClaimBook) -> bool | None:
    """Whether a date is the one that lies so long before or after a claim's other one; None if it can't be told.

    None as well where the statement does not speak of what stands behind the claim's "after".
    """
    known = order_of(side.clause)
    dates = [t for t in mine.terms if t.kind is Kind.DATE]
    if known is None or not known.told or not is_of_later_part(mine, known, book):
        return None
    derived = _derived(known)
    stated = period_of(dates[0].date) if len(dates) == 1 and dates[0].date and dates[0].prep in _AT else None
    if derived is None or stated is None or mine.denies or side.clause.denies:
        return None
    return True if stated.holds(derived[0]) else False if stated.is_apart(derived[1]) else None


def is_of_later_part(mine: Clause, known: Order, book: ClaimBook) -> bool:
    """Whether a clause says what a claim has behind its "before" or "after"."""
    terms = tuple(t for t in clause_terms(mine) if t.kind is not Kind.DATE)
    verb = next((t for t in known.behind if t.tag in {"V", "P", "G"}), None)
    front = known.first if known.behind is known.second else known.second
    shared = tuple(t for t in front if t.tag in {"N", "NAME"} and not t.prep)
    return verb is not None and _says(terms, (*known.behind, *shared), verb, book)


def _derived(known: Order) -> tuple[Period, Period] | None:
    """The date of what stands behind a claim's "after", and the stretch that it may really be in."""
    front = known.first if known.behind is known.second else known.second
    dates = [t.date for t in front if t.kind is Kind.DATE and t.date is not None and axis_of(t.date) is Axis.DAY]
    quantity = known.apart.quantity if known.apart is not None else None
    if len(dates) != 1 or quantity is None or quantity.op != "=" or dates[0].year is None:
        return None
    sign = 1 if known.behind is known.second else -1
    at = period_of(dates[0])
    found = later(at, quantity._replace(value=sign * quantity.value)) if at is not None else None
    if found is None:
        return None
    vague = 0 if quantity.unit == "second" else 183 if quantity.value % _YEAR == 0 else 15
    return found, Period(found.first - vague, found.last + vague, found.inner, found.outer)
