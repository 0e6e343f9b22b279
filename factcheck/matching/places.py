"""Tells where two clauses that have the same words have them in other places: another object, a time that is another end."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind, Role, Term
from factcheck.language.time_bounds import ENDS, ends, finishes, starts
from factcheck.matching.align import Pair
from factcheck.matching.comparison import Comparison

_NOMINAL = frozenset({"N", "NAME"})
_DESCRIBING_TAGS = _NOMINAL | {"A"}
_DESCRIBING = frozenset(
    {"in", "on", "for", "with", "about", "from", "at", "against", "over"}
)  # join a noun to an object
_TIMES = frozenset({Kind.NUMBER, Kind.DATE})
_HEAVY = 0.5  # weight from which a noun says something of its own


def displaces(mine: Term, c: Comparison) -> bool:
    """Whether a noun is the subject or object where the claim has another one: who fired A may have hired B."""
    if mine.tag != "N" or mine.prep or mine.role is Role.PREDICATE:
        return False
    return any(t.tag == "N" and not t.prep and t.role is mine.role for t in c.alignment.theirs)


def is_only_part(c: Comparison) -> bool:
    """Whether the object only tells of the claim's object, which is left out: who owns a stake in the mill need not own it."""
    objects = (t for t in c.alignment.theirs if t.role is Role.OBJECT and t.tag == "N" and not t.prep)
    if all(t.weight < _HEAVY for t in objects):
        return False
    found = (p for p in c.alignment.pairs if p.mine.role is p.theirs.role is Role.OBJECT and p.mine.tag in _NOMINAL)
    return any(not p.mine.prep and p.theirs.prep in _DESCRIBING for p in found)


def meets_end(c: Comparison) -> bool:
    """Whether what one says of the time until then, the other says of that time: "open until 8", "closes at 8"."""
    if any(_are_ends(p, ends) for p in c.alignment.opposites):  # what starts ends as well
        return True
    times = (p for p in c.alignment.pairs if p.mine.kind in _TIMES)
    return any((p.mine.prep in ENDS) is not (p.theirs.prep in ENDS) for p in times)


def is_other_of_kind(c: Comparison) -> bool:
    """Whether the two have different words before one noun: the palm house is not the fern house."""
    starts = {(p.mine.span.start, p.theirs.span.start) for p in c.alignment.pairs if p.mine.tag == p.theirs.tag == "N"}
    mine = {t.span.end + 1: t.tag for t in c.alignment.mine if t.tag in _DESCRIBING_TAGS}
    theirs = {t.span.end + 1: t.tag for t in c.alignment.theirs if t.tag in _DESCRIBING_TAGS}
    both = [(mine[one], theirs[other]) for one, other in starts if one in mine and other in theirs]
    return any(tags != ("A", "A") for tags in both)  # what is old may be red, too


def drops_object(c: Comparison) -> bool:
    """Whether a verb of beginning and ending has an object in the claim alone: "opened a branch", "opened"."""
    verb = c.theirs.predicate
    if verb is None or not (starts(verb) or finishes(verb)) or not any(p.theirs is verb for p in c.alignment.pairs):
        return False
    behind = (t for t in c.alignment.theirs if t.span.start > verb.span.end)
    return any(_is_object(t) for t in behind) and not any(_is_object(t) for t in c.mine.terms)


def _is_object(term: Term) -> bool:
    """Whether something is done to it; "evening" only says when."""
    nominal = term.tag in _NOMINAL and not term.prep and term.role is Role.OBJECT
    return nominal and not term.keys & classes()["calendar_unit"]


def ends_otherwise(c: Comparison) -> bool:
    """Whether one says when something begins and the other when it ends: at another time, if at any."""
    times = [t for side in (c.mine, c.theirs) for t in side.terms if t.kind is Kind.DATE]
    same = not times or any(p.mine.kind is Kind.DATE for p in c.alignment.pairs)
    return not same and any(_are_ends(p, finishes) for p in c.alignment.opposites)


def _are_ends(pair: Pair, last: Callable[[Term], bool]) -> bool:
    """Whether of two words one says that something begins, the other that it ends, by what `last` takes for that."""
    one, other = pair.mine, pair.theirs
    return (starts(one) and last(other)) or (last(one) and starts(other))
