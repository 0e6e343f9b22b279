"""Compares dates at the precision that both give, and the stretches of time that they bound."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.claims.model import Entity
from factcheck.language import dates
from factcheck.language.dates import DateRelation, DateValue
from factcheck.language.terms import Kind, Term
from factcheck.language.time_bounds import BOUNDS, EARLIEST, ENDS, LIMITS, SIDES, STARTS, is_same_bound
from factcheck.matching.compare.difference import Difference
from factcheck.matching.verdict import ReasonCode

_FIRST, _LAST = (0, 0, 0), (9999, 0, 0)
Day = tuple[int, int, int]


def compare(mine: Term, theirs: Term, entities: Mapping[str, Entity]) -> Difference | None:
    """Two dates that cannot be the same time exclude each other; a stretch of time says something of what lies within it."""
    if mine.kind is not Kind.DATE or theirs.kind is not Kind.DATE or mine.date is None or theirs.date is None:
        return None
    if SIDES & {mine.prep, theirs.prep} or (
        theirs.prep in (BOUNDS | STARTS) and not is_same_bound(mine.prep, theirs.prep)
    ):
        return _beside(mine, theirs, mine.date, theirs.date)
    clash = dates.compare(mine.date, theirs.date) is DateRelation.DIFFERENT
    if not clash or (not is_same_bound(mine.prep, theirs.prep) and {mine.prep, theirs.prep} & BOUNDS):
        return None
    return Difference(
        mine, theirs, ReasonCode.DATE_DIFFERS, f'the claim says "{theirs.norm}", the statement "{mine.norm}"'
    )


def _beside(mine: Term, theirs: Term, stated: DateValue, known: DateValue) -> Difference | None:
    """Does one stretch of time lie within the other, or wholly outside it?"""
    if stated.year is None or known.year is None or stated.part or known.part or stated.stage or known.stage:
        return None  # nobody says when a season ends, or where the middle of a month does
    (start, end), (first, last) = _stretch(stated, mine.prep), _stretch(known, theirs.prep)
    said, held = (f"{t.prep.replace('_', ' ')} {t.norm}".strip() for t in (mine, theirs))
    follows = Difference(mine, theirs, ReasonCode.DATE_FOLLOWS, f'"{held}" makes "{said}" true', follows=True)
    if end < first or last < start:
        return Difference(mine, theirs, ReasonCode.DATE_DIFFERS, f'the claim says "{held}", the statement "{said}"')
    if first <= start and end <= last and theirs.prep in (BOUNDS | STARTS) - LIMITS:
        return follows._replace(lasting=True)
    return follows if start <= first and last <= end and SIDES & {mine.prep, theirs.prep} else None


def _stretch(date: DateValue, prep: str) -> tuple[Day, Day]:
    """The first and the last day that a date with its preposition allows; the year must be known."""
    year, quarter = date.year or 0, date.quarter or 0
    first = (year, date.month or (3 * quarter - 2 if quarter else 1), date.day or 1)
    last = (year, date.month or (3 * quarter if quarter else 12), date.day or 31)
    if prep == "before":
        return _FIRST, (first[0], first[1], first[2] - 1)
    if prep == "after":
        return (last[0], last[1], last[2] + 1), _LAST
    return (first, _LAST) if prep in STARTS | {EARLIEST} else (_FIRST, last) if prep in ENDS else (first, last)
