"""Tells what narrows a list's predicate down ("tolls over noise") or widens it, and what still follows from the list then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from factcheck.language.closed_classes import classes
from factcheck.language.quantifiers import SetPhrase
from factcheck.language.terms import Kind, Role, Term
from factcheck.language.time_bounds import BOUNDS
from factcheck.matching.align import FAINT, Alignment
from factcheck.matching.list_frames import ListFrame
from factcheck.matching.universe import Universe, evaluate
from factcheck.matching.verdict import ReasonCode

_TIMES = frozenset({"during", "since", "until", "till"})
_MOST_MEMBERS = 8  # lists longer than that are not taken apart


def only_narrows(mine: Iterable[Term], rest: Iterable[Term], alignment: Alignment, frame: ListFrame) -> bool:
    """Whether the terms that the list lacks are adjectives of what it has, or phrases behind all of it."""
    if not alignment.pairs or any(not _may_be_missing(t, frame) for t in alignment.theirs):
        return False
    objects = [p.mine for p in alignment.pairs if p.mine.role is Role.OBJECT]
    if not objects and not frame.is_membership:  # "apologised on a Tuesday"
        objects = [p.mine for p in alignment.pairs if p.mine.role is Role.PREDICATE]
    if frame.is_membership:  # "a founding member"
        objects += [t for t in mine if t.role is Role.OBJECT and _says_member(t)]
    end = max((t.span.end for t in objects), default=0)
    preps = {t.prep for t in objects}
    return bool(objects) and all(_narrows(t, objects, end, preps) for t in rest)


def _may_be_missing(term: Term, frame: ListFrame) -> bool:
    """Whether a term of the predicate may be left out: a verb that says nothing, what the members are called, "member"."""
    if frame.is_membership:
        return _says_member(term)
    return term.weight < FAINT or not term.keys.isdisjoint(frame.domain)


def _says_member(term: Term) -> bool:
    return bool(term.keys & classes()["membership"])


def _narrows(term: Term, objects: Iterable[Term], end: int, preps: set[str]) -> bool:
    if term.role is Role.PREDICATE:  # "is considering taxes": no kind of tax
        return False
    if term.kind is Kind.WORD and (term.tag == "A" or term.norm.endswith("ing")):
        real = term.keys.isdisjoint(classes()["words_unreal"])  # a former or alleged thing is none
        return real and any(t.span.start == term.span.end + 1 and t.tag == "N" for t in objects)
    if term.role is not Role.OBJECT or term.span.start <= end:
        return False
    if is_time(term):
        return True
    return term.prep in classes()["adjunct_prep"] - preps and term.tag in {"NAME", "N", "A", "P"}


def is_time(term: Term) -> bool:
    """Whether it is a time that comes again: no year, which may lie before what a claim speaks of, and no end of something."""
    if term.date is None or term.date.year is not None or term.date.relative:
        return False
    return term.prep not in BOUNDS or (term.prep == "since" and term.date.weekday is not None)  # "begins on a Monday"


def widens(left: Iterable[Term]) -> bool:
    """Whether what a clause leaves out of a list's predicate confined it to a time: "during the trial", "this year"."""
    return any(t.kind is Kind.DATE or t.prep in _TIMES for t in left)


def evaluate_varied(
    universe: Universe, quantified: SetPhrase, names: frozenset[str], *, negative: bool, whole: bool, widened: bool
) -> tuple[bool | None, ReasonCode]:
    """What holds whichever of the members a narrowed predicate holds of, or whoever else a `widened` one; None if that matters."""
    if len(universe.among or universe.members) > _MOST_MEMBERS:
        return None, ReasonCode.OUTSIDE_LIST
    parts = _wider(universe) if widened else _narrower(universe)
    sides = (part.complement() if negative else part for part in parts)
    first, *others = (evaluate(side, quantified, names, whole=whole) for side in sides)
    return first if all(truth is first[0] for truth, _ in others) else (None, ReasonCode.OUTSIDE_LIST)


def _narrower(universe: Universe) -> Iterator[Universe]:
    """The list and every part of it."""
    members = sorted(universe.members)
    for size in range(len(members), -1, -1):
        yield from (Universe(frozenset(part), universe.among) for part in combinations(members, size))


def _wider(universe: Universe) -> Iterator[Universe]:
    """The list and all that it may be part of; one that is complete for all may have anybody else in it."""
    others = sorted((universe.among or frozenset()) - universe.members)
    for size in range(len(others) + 1):
        for part in combinations(others, size):
            yield Universe(universe.members.union(part), universe.among or universe.members)
