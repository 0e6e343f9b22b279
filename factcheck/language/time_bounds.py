"""Reads the date of a start or an end as the bound that it is: what "expires in May" runs until May."""

from itertools import pairwise

from factcheck.language.closed_classes import classes
from factcheck.language.dates import DateValue
from factcheck.language.terms import Kind, Term

STARTS = frozenset({"since", "from"})  # prepositions of the day on which something starts
ENDS = frozenset({"until", "till", "by", "through"})
SIDES = frozenset({"before", "after"})
BOUNDS = SIDES | ENDS | {"since"}  # "from" may also bring in where somebody comes from
_AT = frozenset({"", "in", "on", "at", "during"})


def ends(term: Term | None) -> bool:
    """Whether a verb says that something ends."""
    return term is not None and bool(term.keys & classes()["words_ending"])


def starts(term: Term | None) -> bool:
    """Whether a verb says that something starts."""
    return term is not None and bool(term.keys & classes()["words_starting"])


def is_same_bound(one: str, other: str) -> bool:
    """Whether both prepositions say when something starts, or both when it ends, or are the same."""
    return one == other or any({one, other} <= bound for bound in (STARTS, ENDS))


def with_bounds(terms: tuple[Term, ...], predicate: Term | None) -> tuple[Term, ...]:
    """The terms with each date of a start behind "since", and of an end behind "until"."""
    terms = _ranges(terms)
    verb = predicate or next((t for t in terms if t.tag == "V" and t.prep == "to"), None)  # "is to open"
    bound = "until" if ends(verb) else "since" if starts(verb) else ""
    if not bound:
        return terms
    return tuple(t._replace(prep=bound) if t.kind is Kind.DATE and t.prep in _AT else t for t in terms)


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
