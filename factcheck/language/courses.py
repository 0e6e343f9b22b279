"""Works out when something begins, ends and pauses from all that one sentence says of it: "began in May and ran for a year"."""

from collections.abc import Sequence
from datetime import date as Day
from typing import NamedTuple

from factcheck.language.dates import DateValue
from factcheck.language.events import Event
from factcheck.language.periods import ALWAYS, NEVER, Axis, Period, axis_of, between, period_of
from factcheck.language.phases import Phase
from factcheck.language.quantity import Quantity
from factcheck.language.terms import Term
from factcheck.language.time_bounds import EARLIEST, ENDS, STARTS

_DAY, _MINUTES = 86400, 1440
_MONTHS, _YEAR = 12, 365
_LATE = 3  # the stage of "the end of May"


class Course(NamedTuple):
    """When something begins and ends, and a time `at` which it is so; the same of its being closed: `shut`, `kept` shut, `off`.

    `total` says that the time at which it is so is all the time that it takes.
    """

    start: Period | None = None
    end: Period | None = None
    at: Period | None = None
    shut: Period | None = None
    kept: Period | None = None
    off: Period | None = None
    total: bool = False


def course_of(events: Sequence[Event], axis: Axis, year: int | None = None) -> Course | None:
    """What some events of one thing come to on an axis; None if they have no time on it. `year` is the one not given."""
    found: Course | None = None
    again = any(e.again for e in events)
    for event in events:
        if event.cue.passing and again:  # "was closed in May and reopened in June"
            event = event._replace(cue=event.cue._replace(phase=Phase.STARTS))
        told = _told(event, axis, _year_of(event, year, found))
        if told is not None:
            found = told if found is None else _joined(found, told)
    length = next((e.length for e in events if e.length is not None and axis is Axis.DAY), None)
    if found is None or length is None:
        return found and _in_order(found, axis, dated=bool(years_of(events)))
    if again and found.start is None and found.shut is not None:
        return found._replace(start=later(found.shut, length))
    return found._replace(end=later(found.start, length)) if found.start is not None and found.end is None else found


def _in_order(course: Course, axis: Axis, *, dated: bool) -> Course:
    """The end behind the start where two clauses tell of them: "begins at 11 pm and ends at 4 am"."""
    if course.start is None or course.end is None or course.end.last >= course.start.first or course.shut is not None:
        return course
    ahead = {Axis.CLOCK: _MINUTES, Axis.DAY: 0 if dated else _YEAR}.get(axis, 0)
    return course._replace(end=course.end.shifted(ahead))


def years_of(events: Sequence[Event]) -> list[int]:
    """The years that some events give."""
    return sorted({t.date.year for e in events for t in e.times if t.date is not None and t.date.year is not None})


def _year_of(event: Event, year: int | None, before: Course | None) -> int | None:
    """The year of what gives none: that of the time told before it, "began in May 2021 and ended in July"."""
    own = years_of([event])
    known = (before.start or before.shut) if before is not None else None
    return own[0] if own else Day.fromordinal(known.first).year if known and known.first > 0 and year is None else year


def _joined(one: Course, other: Course) -> Course:
    """The two together, the first counting where both tell of one time."""
    return Course(
        one.start or other.start,
        one.end or (None if one.shut else other.end),
        one.at or other.at,
        one.shut or (None if one.end else other.shut),
        one.kept or other.kept,
        one.off or other.off,
        one.total or other.total,
    )


def _told(event: Event, axis: Axis, year: int | None) -> Course | None:
    """What one event says on an axis."""
    times = [t for t in event.times if t.date is not None and axis_of(t.date) is axis]
    if not times:
        return None
    slots: dict[str, Period] = {}
    for place, term in enumerate(times):
        found = _slot(event, term, place, len(times), year)
        if found is None or found[0] in slots:  # "from 9 am to noon and from 2 pm to 6 pm"
            return None
        slots[found[0]] = found[1]
    return _turned(_ordered(slots, axis, year), event, axis)


def _slot(event: Event, term: Term, place: int, number: int, year: int | None) -> tuple[str, Period] | None:
    """What a time says: the start, the end, or when it is so."""
    period, prep = period_of(term.date or DateValue(), year), term.prep
    if period is None:
        return None
    if event.phase in {Phase.STARTS, Phase.ENDS}:
        name = "start" if event.phase is Phase.STARTS else "end"
        return (name, _bounded(period, prep)) if number == 1 else None
    if prep == "between" and number == 2:
        return ("start", "end")[place], period
    if prep in STARTS:
        return "start", period
    if prep in ENDS:
        whole = term.date is not None and term.date.stage == _LATE
        return "end", between(period.last, period.last) if whole else period
    return ("at", period) if prep not in {"before", "after", "between", EARLIEST} else None


def _bounded(period: Period, prep: str) -> Period:
    """The stretch in which something begins that does so by, before, after or at the earliest at a time."""
    if prep == "by":
        return between(NEVER, period.outer)
    if prep == "before":
        return between(NEVER, period.first - 1)
    if prep == "after":
        return between(period.last + 1, ALWAYS)
    return between(period.inner, ALWAYS) if prep == EARLIEST else period


def _ordered(slots: dict[str, Period], axis: Axis, year: int | None) -> dict[str, Period]:
    """The end behind the start: in the next year, or on the next day."""
    start, end = slots.get("start"), slots.get("end")
    if start is None or end is None or end.last >= start.first:
        return slots
    if axis is Axis.CLOCK:
        return slots | {"end": end.shifted(_MINUTES)}
    return slots | {"end": end.shifted(_YEAR)} if axis is Axis.DAY and end.first > 0 else slots


def _turned(slots: dict[str, Period], event: Event, axis: Axis) -> Course | None:
    """What begins to be closed ends to be open."""
    start, end, at = (slots.get(name) for name in ("start", "end", "at"))
    if event.phase is Phase.HAPPENS and at is not None and not event.negative:
        lasting = axis is not Axis.CLOCK
        return Course(at, at if lasting else None, at if lasting else None, total=True)
    if event.negative:  # of what is not so from one day to another, nothing else is told
        return Course(off=at) if not event.closed and start is None and end is None else None
    return Course(None, None, None, start, end, at) if event.closed else Course(start, end, at)


def later(start: Period, length: Quantity) -> Period | None:
    """A time so much later."""
    if length.unit == "second":
        return start.shifted(round(length.value / _DAY)) if length.value % _DAY == 0 else None
    if length.value % 1 or start.first <= 0 or start.last >= ALWAYS:
        return None
    edges = [_monthslater(edge, int(length.value)) for edge in start]
    return Period(*edges) if all(edges) else None


def _monthslater(day: int, months: int) -> int:
    """The same day so many months later; the last one of a shorter month."""
    at = Day.fromordinal(day)
    month = at.month - 1 + months
    for last in range(at.day, 0, -1):
        try:
            return Day(at.year + month // _MONTHS, month % _MONTHS + 1, last).toordinal()
        except ValueError:
            continue
    return 0
