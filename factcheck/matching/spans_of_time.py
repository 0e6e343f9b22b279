"""Compares the times of one thing: whether a start, an end, a day or a length is what those of a claim come to."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.courses import Course, course_of, years_of
from factcheck.language.events import Event
from factcheck.language.periods import Axis, Period, axis_of
from factcheck.language.phases import Phase
from factcheck.language.quantity import Quantity

_WEEK = frozenset(range(7))
_ABOUT = 0.15  # by how much "about" and "almost" may miss
_SLACK = 0.06  # by how much a length in words may miss one in days: a month has 28 to 31
_YEARS = (2005, 2006)  # stand for years that nobody gives
_NEW_YEAR = 732311  # the last day of the first of them
_MINUTES = 1440
_DAY, _MONTH = 86400, 30.44
_SHORT = 10  # days below which it matters whether the first and the last are counted


def by_course(stated: Event, events: Sequence[Event], axis: Axis) -> bool | None:
    """Whether the times that the statement gives are the claim's."""
    known = _on_days(stated, events) if axis is Axis.CLOCK else events
    own, theirs = years_of([stated]), years_of(known)
    years: Sequence[int | None] = [None]
    if axis is Axis.DAY and theirs and not own:
        years = range(theirs[0], theirs[-1] + 2)
    course = course_of(known, axis, own[0] if own and not theirs else None)
    if axis is Axis.CLOCK and course is not None and _is_on_days(known):
        course = course._replace(at=None) if stated.phase is Phase.LASTS else _one_end(course, stated)
    if course is None:
        return None
    if axis is Axis.DAY and not own and not theirs:
        years = [_year_beside(stated, course)]
    told = [mine for y in years if (mine := course_of([stated], axis, y)) is not None]
    if (
        axis is Axis.CLOCK and _last(course.end or course.kept) >= _MINUTES
    ):  # 2 am is after 11 pm where it is open till 3
        told += [_next_day(m) for m in told]
    found = {_agrees(mine, course, stated) for mine in told}
    truth = True if True in found else None if None in found or not found else False
    return None if truth and own and not theirs and axis is Axis.DAY else truth


def _next_day(course: Course) -> Course:
    """A course whose hours but the first are those of the night."""
    end, at, shut = (None if p is None else p.shifted(_MINUTES) for p in (course.end, course.at, course.shut))
    return course._replace(end=end, at=at, shut=shut)


def _is_on_days(events: Sequence[Event]) -> bool:
    """Whether hours are those of certain days: "began at 6 am on Tuesday and ended on Friday"."""
    return any(t.date is not None and axis_of(t.date) is not Axis.CLOCK for e in events for t in e.times)


def _one_end(course: Course, stated: Event) -> Course:
    """Only the hour of the end that the statement speaks of."""
    return course._replace(end=None) if stated.phase is Phase.STARTS else course._replace(start=None)


def _year_beside(stated: Event, course: Course) -> int:
    """Which of two years that nobody gives the statement's times lie in, where what the claim tells of goes on in the next."""
    edges = [p for p in (course.start or course.shut, course.end or course.kept) if p is not None]
    mine = course_of([stated], Axis.DAY, _YEARS[0])
    last = max((p.last for p in mine[:-1] if isinstance(p, Period)), default=0) if mine is not None else 0
    return _YEARS[edges != [] and edges[-1].last > _NEW_YEAR and last < edges[0].first]


def _on_days(stated: Event, events: Sequence[Event]) -> list[Event]:
    """What holds on the statement's weekdays, what is told of fewer days first."""
    scoped = [e for e in events if e.days is not None and e.days != _WEEK]
    if stated.days is None:
        plain = [e for e in events if e not in scoped]
        return plain or (scoped if len({e.days for e in scoped}) == 1 else [])
    fitting = [e for e in events if e.days is None or stated.days <= e.days]
    return sorted(fitting, key=lambda e: len(e.days or (*_WEEK, 7)))


def _agrees(mine: Course, theirs: Course, stated: Event) -> bool | None:
    """Whether all times of a course fit another one."""
    rows: list[bool | None] = []
    if mine.total:
        rows.append(_is_all(mine, theirs))
    else:
        rows += [_starts(mine.start, theirs, again=stated.again)] if mine.start else []
        strict = stated.phase is Phase.LASTS or stated.cue.sort != ""  # what begins on a day may end on it
        rows += [_ends(mine.end, theirs, strict=strict)] if mine.end else []
        rows += [_is_open(mine.at, theirs)] if mine.at else []
    rows += [_shuts(mine.shut, theirs)] if mine.shut else []
    rows += [_is_kept(mine.kept, theirs)] if mine.kept else []
    rows += [_is_shut(mine.off, theirs)] if mine.off else []
    return False if False in rows else None if None in rows or not rows else True


def _same(mine: Period, theirs: Period | None) -> bool | None:
    """Whether one time is the other, at the precision of the statement."""
    if theirs is None:
        return None
    return True if mine.holds(theirs) else False if mine.is_apart(theirs) else None


def _starts(mine: Period, theirs: Course, *, again: bool) -> bool | None:
    if theirs.start is not None:
        found = _same(mine, theirs.start)
        return found if found or not again or theirs.kept is None else _reopens(mine, theirs.kept)
    if theirs.kept is not None:
        found = _reopens(mine, theirs.kept)
        return found if found or again else None  # the first opening is another one
    return False if again and theirs.end is not None and mine == theirs.end else None


def _reopens(mine: Period, kept: Period) -> bool | None:
    """Whether something opens when it is no longer kept shut: on the last day of that, or the day after."""
    if mine.last < kept.first or mine.first > kept.last + 1:
        return False
    if mine == kept:
        return True
    next_day = mine.inner <= kept.first + 1 and kept.last + 1 <= mine.outer
    return True if next_day or (mine.first == mine.last and mine.holds(kept)) else None


def _ends(mine: Period, theirs: Course, *, strict: bool) -> bool | None:
    if theirs.end is not None:
        return _same(mine, theirs.end)
    if theirs.shut is not None:
        found = _same(mine, theirs.shut)
        return None if found is False and not mine.is_apart(theirs.shut.shifted(-1)) else found
    return False if strict and theirs.start is not None and mine == theirs.start else None


def _shuts(mine: Period, theirs: Course) -> bool | None:
    """Whether it closes then: when it is shut, or at the end of what is open until then."""
    return _same(mine, theirs.shut) if theirs.shut is not None else _same(mine, theirs.end)


def _is_kept(mine: Period, theirs: Course) -> bool | None:
    """Whether it is closed until then."""
    return _same(mine, theirs.kept)


def _is_within(at: Period, first: Period | None, last: Period | None) -> bool | None:
    """Whether a time lies between two others."""
    if (first is not None and at.last < first.first) or (last is not None and at.first > last.last):
        return False
    if first is None or last is None:
        return None
    return True if at.last >= first.last and at.first <= last.first else None


def _is_open(at: Period, theirs: Course) -> bool | None:
    """Whether it is open, or so, at a time."""
    if theirs.total and theirs.at is not None:
        return _same(at, theirs.at)
    if _is_within(at, theirs.shut, theirs.kept) and at.first >= _last(theirs.shut) and at.last <= _first(theirs.kept):
        return False
    if theirs.off is not None and theirs.off.first <= at.first and at.last <= theirs.off.last:
        return False
    if theirs.start is not None and theirs.shut is not None and theirs.start.first > theirs.shut.last:
        return (
            False if theirs.shut.last < at.first and at.last < theirs.start.first else None
        )  # closed for a time between
    found = _is_within(at, theirs.start, theirs.end)
    if found is None and theirs.at is not None:
        return True if at.holds(theirs.at) or theirs.at.holds(at) else None
    return found


def _is_shut(at: Period, theirs: Course) -> bool | None:
    """Whether it is closed, or not so, at a time."""
    between = theirs.shut is not None and theirs.start is not None and theirs.start.first > theirs.shut.last
    if _is_within(at, theirs.shut, theirs.start if between else theirs.kept) or (
        theirs.off is not None and theirs.off.holds(at)
    ):
        return True
    if theirs.start is None and theirs.end is None:
        return None
    within = _is_within(at, theirs.start, theirs.end) if not between else None
    return None if within is None else not within


def _is_all(mine: Course, theirs: Course) -> bool | None:
    """Whether something takes place then and at no other time."""
    if mine.start is None:
        return None
    if mine.end is None:
        return _same(mine.start, theirs.start)
    first, last = theirs.start or theirs.at, theirs.end or theirs.at
    if first is None or last is None:
        apart = (first is not None and mine.end.last < first.first) or (
            last is not None and mine.start.first > last.last
        )
        return False if apart else None
    if mine.start.inner <= first.first and last.last <= mine.end.outer:
        return True
    return False if mine.end.last < first.first or mine.start.first > last.last else None


def _first(period: Period | None) -> float:
    return float("inf") if period is None else period.first


def _last(period: Period | None) -> float:
    return float("-inf") if period is None else period.last


def by_days(stated: Event, events: Sequence[Event]) -> bool | None:
    """Whether it is so on the weekdays that the statement names."""
    told = stated.days or frozenset()
    open_days = frozenset().union(*(e.days or () for e in events if _is_on(e)))
    shut_days = frozenset().union(*(e.days or () for e in events if not _is_on(e)))
    whole = all(e.days for e in events) or not any(e.days and e.times for e in events)  # no other hours on some days
    complete = len(open_days) > 1 and not shut_days and whole
    if _is_on(stated):
        return False if told & shut_days else True if told <= open_days else False if complete else None
    if told <= shut_days:
        return True
    return False if told & open_days else True if complete else None


def _is_on(event: Event) -> bool:
    return event.closed is event.negative


def by_length(stated: Event, events: Sequence[Event]) -> bool | None:
    """Whether it lasts as long as from its start to its end."""
    course = course_of([e._replace(length=None) for e in events], Axis.DAY)
    if course is None or course.total or stated.length is None or stated.phase is not Phase.LASTS:
        return None
    first, last = (course.shut, course.kept) if stated.closed else (course.start, course.end)
    days = stated.length.value / _DAY if stated.length.unit == "second" else stated.length.value * _MONTH
    if first is None or last is None or days < 1:
        return None
    return _is_so_long(stated.length, days, last.first - first.last, last.last - first.first + 1)


def _is_so_long(length: Quantity, days: float, least: int, most: int) -> bool | None:
    """Whether so many days are what lies between two times that are at least and at most so far apart."""
    if length.op != "=":
        low, high = (bound * days / length.value for bound in length.bounds())
        if length.op == "~":
            low, high = (1 - _ABOUT) * days, (1 + _ABOUT) * days
        return True if low <= least and most <= high else False if most < low or high < least else None
    slack = _SLACK * days if days >= _SHORT else 0
    if least - slack <= days <= most + slack:
        return True if most - least <= max(1, 2 * slack) else None
    return False
