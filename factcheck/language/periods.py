"""Turns dates and times of day into stretches that can be compared: days, days of one week, minutes of one day."""

from datetime import date as Day
from enum import Enum
from typing import NamedTuple

from factcheck.language.dates import DateValue

NEVER, ALWAYS = -(10**9), 10**9  # before and behind all times
_NO_YEAR = 2005  # stands for the year that nobody gives; as long as the next one
_HALF_DAY = 720
# The days of a month, and the months of a year, that perhaps and surely are early, in the middle and late.
_DAYS = (((1, 14), (1, 7)), ((8, 24), (13, 18)), ((18, 31), (25, 31)))
_MONTHS = (((1, 6), (1, 3)), ((4, 9), (5, 7)), ((7, 12), (10, 12)))
_SEASONS = (((3, 6), (4, 5)), ((6, 9), (7, 8)), ((9, 12), (10, 11)))


class Axis(Enum):
    """What times are counted in."""

    DAY = "day"
    WEEKDAY = "weekday"
    CLOCK = "clock"


class Period(NamedTuple):
    """From a `first` to a `last` unit of an axis at the most, from `inner` to `outer` surely: "late May" is vague."""

    first: int
    last: int
    inner: int
    outer: int

    def holds(self, other: "Period") -> bool:
        """Whether the other one lies in this for sure."""
        return self == other or (self.inner <= other.first and other.last <= self.outer)

    def is_apart(self, other: "Period") -> bool:
        """Whether the two can have nothing in common."""
        return self.last < other.first or other.last < self.first

    def shifted(self, by: int) -> "Period":
        """The same, so much later."""
        return Period(*(edge + by for edge in self))


def between(first: int, last: int) -> Period:
    """A stretch with sharp ends."""
    return Period(first, last, first, last)


def axis_of(date: DateValue) -> Axis | None:
    """What a date is counted in; None if it can't be."""
    if date.relative or date.season or date.each is not None:
        return None
    if date.clock is not None:
        return Axis.CLOCK
    return Axis.WEEKDAY if date.weekday is not None else Axis.DAY


def period_of(date: DateValue, year: int | None = None) -> Period | None:
    """The stretch that a date is; `year` stands in for the one that it doesn't give."""
    axis = axis_of(date)
    if axis is Axis.CLOCK:
        minute = (date.clock or 0) + _HALF_DAY * (date.half or 0)
        return None if date.half is None else between(minute, minute)
    if axis is Axis.WEEKDAY:
        return between(date.weekday or 0, date.weekday or 0)
    return _days(date, date.year or year or _NO_YEAR) if axis else None


def _days(date: DateValue, year: int) -> Period | None:
    if date.decade or date.century:
        first = 10 * date.decade if date.decade else 100 * (date.century or 1) - 99
        return between(_first(first, 1), _last(first + (9 if date.decade else 99), 12))
    if date.day:
        at = _day(year, date.month or 1, date.day)
        return None if at is None else between(at, at)
    if date.stage and date.month:
        return Period(
            *(_day(year, date.month, d) or _last(year, date.month) for edges in _DAYS[date.stage - 1] for d in edges)
        )
    vague = _MONTHS[date.stage - 1] if date.stage else _SEASONS[date.part - 1] if date.part in {1, 2, 3} else None
    if vague is not None:
        (a, b), (c, d) = vague
        return Period(_first(year, a), _last(year, b), _first(year, c), _last(year, d))
    if date.part:
        return None  # a winter lies in two years
    months = (
        (date.month, date.month)
        if date.month
        else (3 * date.quarter - 2, 3 * date.quarter)
        if date.quarter
        else (1, 12)
    )
    return between(_first(year, months[0]), _last(year, months[1]))


def _day(year: int, month: int, day: int) -> int | None:
    try:
        return Day(year, month, day).toordinal()
    except ValueError:  # no such day
        return None


def _first(year: int, month: int) -> int:
    return Day(year, month, 1).toordinal()


def _last(year: int, month: int) -> int:
    return _first(year + month // 12, month % 12 + 1) - 1
