"""Compares dates at the precision that both give."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.claims.model import Entity
from factcheck.language import dates
from factcheck.language.dates import DateRelation, DateValue
from factcheck.language.terms import Kind, Term
from factcheck.matching.compare.difference import Difference
from factcheck.matching.verdict import ReasonCode

_BOUNDS = frozenset({"before", "after", "since", "until", "till", "by"})


def _bounded(mine: Term, theirs: Term, bound: DateValue, date: DateValue) -> Difference | None:
    """A time "before" or "after" the statement's date against the claim's date; None where the fields don't tell."""
    if bound.year is None or date.year is None:
        return None
    fields = (
        3
        if None not in (bound.month, bound.day, date.month, date.day)
        else 2
        if None not in (bound.month, date.month)
        else 1
    )
    at, limit = date[:fields], bound[:fields]
    if at == limit:
        return None
    if (at < limit) == (mine.prep == "before"):
        message = f'"{theirs.norm}" is {mine.prep} "{mine.norm}"'
        return Difference(mine, theirs, ReasonCode.DATE_FOLLOWS, message, follows=True)
    return Difference(
        mine,
        theirs,
        ReasonCode.DATE_DIFFERS,
        f'the claim says "{theirs.norm}", the statement "{mine.prep} {mine.norm}"',
    )


def compare(mine: Term, theirs: Term, entities: Mapping[str, Entity]) -> Difference | None:
    """Two dates that cannot be the same time exclude each other."""
    if mine.kind is not Kind.DATE or theirs.kind is not Kind.DATE or mine.date is None or theirs.date is None:
        return None
    if mine.prep in {"before", "after"} and theirs.prep not in _BOUNDS:
        return _bounded(mine, theirs, mine.date, theirs.date)
    clash = dates.compare(mine.date, theirs.date) is DateRelation.DIFFERENT
    if not clash or (mine.prep != theirs.prep and {mine.prep, theirs.prep} & _BOUNDS):
        return None
    return Difference(
        mine, theirs, ReasonCode.DATE_DIFFERS, f'the claim says "{theirs.norm}", the statement "{mine.norm}"'
    )
