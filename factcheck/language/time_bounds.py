"""Reads the date of a start or an end as the bound that it is: what "expires in May" runs until May."""

from itertools import pairwise

from factcheck.language.closed_classes import classes
from factcheck.language.dates import DateValue
from factcheck.language.terms import Kind, Term

STARTS = frozenset({"since", "from"})  # prepositions of the day on which something starts
ENDS = frozenset({"until", "till", "by", "through"})
SIDES = frozenset({"before", "after"})
EARLIEST = "at_the_earliest"  # stands for the preposition of "in May at the earliest"
BOUNDS = SIDES | ENDS | {"since", EARLIEST}  # "from" may also bring in where somebody comes from
LIMITS = frozenset({"by", EARLIEST})  # of when something happens at some time, not of how long it does
_LIMITS = {
    "earliest": EARLIEST, "no_earlier_than": EARLIEST, "not_earlier_than": EARLIEST, "not_before": EARLIEST,
    "latest": "by", "no_later_than": "by", "not_later_than": "by",
}  # fmt: skip
_AT = frozenset({"", "in", "on", "at", "during"})


def ends(term: Term | None) -> bool:
    """Whether a verb says that something ends."""
    return term is not None and bool(term.keys & classes()["words_ending"])


def finishes(term: Term | None) -> bool:
    """Whether a verb says that something ends, closes or is done away with."""
    return ends(term) or (
        term is not None and bool(term.keys & (classes()["words_closing"] | classes()["words_abolishing"]))
    )


def starts(term: Term | None) -> bool:
    """Whether a verb says that something starts."""
    return term is not None and bool(term.keys & classes()["words_starting"])


def is_same_bound(one: str, other: str) -> bool:
    """Whether both prepositions say when something starts, or both when it ends, or are the same."""
    return one == other or any({one, other} <= bound for bound in (STARTS, ENDS))


def with_bounds(terms: tuple[Term, ...], predicate: Term | None) -> tuple[Term, ...]:
    """The terms with each date of a start behind "since", and of an end behind "until"."""
    terms = _limits(_ranges(terms))
    verb = predicate or next((t for t in terms if t.tag == "V" and t.prep == "to"), None)  # "is to open"
    bound = "until" if ends(verb) else "since" if starts(verb) else ""
    if not bound:
        return terms
    return tuple(t._replace(prep=bound) if t.kind is Kind.DATE and t.prep in _AT else t for t in terms)


def _limits(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """ "In May at the latest" as "by May", "at the earliest in May" with a preposition of its own."""
    mark = next((t for t in terms if t.norm in _LIMITS and t.prep == "at"), None)
    dates = [t for t in terms if t.kind is Kind.DATE]
    if mark is not None and dates:
        near = min(dates, key=lambda t: abs(t.span.start - mark.span.start))
        told = near._replace(prep=_LIMITS[mark.norm])
        return tuple(told if t is near else t for t in terms if t is not mark)
    limited = {t: t._replace(prep=_LIMITS[t.prep]) for t in dates if t.prep in _LIMITS}
    return tuple(limited.get(t, t) for t in terms) if limited else terms


def _ranges(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """ "From May to July" as since May, until July."""
    dates = [t for t in terms if t.kind is Kind.DATE]
    bounds: dict[Term, Term] = {}
    for first, last in pairwise(dates):
        if first.prep == "from" and last.prep in ENDS | {"to"}:
            bounds[first] = first._replace(prep="since", date=_of_year(first.date, last.date))
            bounds[last] = last._replace(prep="until")
    return tuple(bounds.get(t, t) for t in terms) if bounds else terms


def _of_year(first: DateValue | None, last: DateValue | None) -> DateValue | None:
    """The first of two dates in the year that only the last one has: "from 3 June to 9 August 2024"."""
    if first is None or last is None or first.year or not (first.month and last.month) or first.month > last.month:
        return first
    return first._replace(year=last.year)
