"""Reads how long something lasts from when it begins and ends: "from 2015 to 2023" is "for eight years"."""

from collections.abc import Sequence
from datetime import date as Day

from factcheck.language.chunks import Chunk
from factcheck.language.dates import DateValue
from factcheck.language.quantity import Quantity

_BETWEEN = frozenset({"to", "until", "till"})
NAMED_HOURS = {"noon": 12.0, "midday": 12.0, "midnight": 24.0}
_HALVES = {"am": 0.0, "a.m.": 0.0, "a.m": 0.0, "pm": 12.0, "p.m.": 12.0, "p.m": 12.0}
_SHORTEST = {"day": 10, "month": 12}  # below these it is open whether the first and the last are counted
_CLOCK_LENGTH = 2  # chunks of a time of day: "7", "am"


def with_duration(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The sentence with "for so long" where it says from when to when; [] if it doesn't, or not exactly."""
    starts = [at for at, c in enumerate(chunks) if c.norm == "from"]
    for at in starts:
        found = _dated(chunks, at) or _clocked(chunks, at)
        if found is not None:
            length, end, daily = found
            return [*chunks[:at], *_phrase(chunks, at, end, length, daily=daily), *chunks[end:]]
    return []


def _phrase(chunks: Sequence[Chunk], at: int, end: int, length: Quantity, *, daily: bool) -> list[Chunk]:
    """ "For so long (a day)", in the place of what says from when to when."""
    first, start, last = chunks[at], chunks[at + 1].start, chunks[end - 1].end
    text = " ".join(c.norm for c in chunks[at + 1 : end])
    found = [first._replace(norm="for"), Chunk(text, "NUM", start, last, quantity=length)]
    if daily:
        found += [Chunk("a", "DET", last, last), Chunk("day", "N", last, last, (("day", "n"),))]
    return found


def _dated(chunks: Sequence[Chunk], at: int) -> tuple[Quantity, int, bool] | None:
    """The time between two dates, and where the second one ends."""
    four = chunks[at + 1 : at + 4]
    if len(four) < 3 or four[1].norm not in _BETWEEN or four[0].date is None or four[2].date is None:
        return None
    length = _between(four[0].date, four[2].date)
    return None if length is None else (length, at + 4, False)


def _between(first: DateValue, last: DateValue) -> Quantity | None:
    """The time between two dates that give as much of a year, a month and a day."""
    if last.year is not None and first.year is None and first.month is not None:
        first = first._replace(year=last.year)
    own, other = ([n for n, v in zip(d._fields, d, strict=True) if v is not None] for d in (first, last))
    if own != other or first.year is None or last.year is None:
        return None
    if own == ["year"]:
        return _long("month", 12 * (last.year - first.year), 1)
    if own == ["year", "month"]:
        months = 12 * (last.year - first.year) + (last.month or 0) - (first.month or 0)
        return _long("month", months, _SHORTEST["month"])
    days = _days(first, last) if own == ["year", "month", "day"] else 0
    return _long("second", 86400 * days, 86400 * _SHORTEST["day"])


def _days(first: DateValue, last: DateValue) -> int:
    try:
        return (
            Day(last.year or 1, last.month or 1, last.day or 1) - Day(first.year or 1, first.month or 1, first.day or 1)
        ).days
    except ValueError:  # no such day
        return 0


def _long(unit: str, value: float, least: float) -> Quantity | None:
    return Quantity(float(value), unit=unit) if value >= least else None


def _clocked(chunks: Sequence[Chunk], at: int) -> tuple[Quantity, int, bool] | None:
    """The time between two times of one day, where the second one ends, and whether it is so every day."""
    middle = next((i for i in range(at + 2, min(at + 4, len(chunks))) if chunks[i].norm in _BETWEEN), None)
    if middle is None or middle + 1 == len(chunks):
        return None
    end = middle + 2
    end += end < len(chunks) and chunks[end].norm in _HALVES and chunks[middle + 1].quantity is not None
    start_hour, end_hour = _hour(chunks[at + 1 : middle]), _hour(chunks[middle + 1 : end])
    half = chunks[end - 1].norm in _HALVES
    if start_hour is None and half and middle == at + 2:
        start_hour = _hour([chunks[at + 1], chunks[end - 1]])
    if start_hour is None or end_hour is None or start_hour == end_hour:
        return None
    length = Quantity(round(3600 * ((end_hour - start_hour) % 24), 6), unit="second")
    return length, end, all(c.date is None for c in chunks)


def _hour(words: Sequence[Chunk]) -> float | None:
    """The hour of "7 am", "9.30 pm", "14:15" or "noon"; None for a bare number, which may be anything."""
    if not words or len(words) > _CLOCK_LENGTH:
        return None
    hours, dot, minutes = words[0].norm.replace(":", ".").partition(".")
    if words[0].norm in NAMED_HOURS and len(words) == 1:
        return NAMED_HOURS[words[0].norm]
    half = _HALVES.get(words[-1].norm) if len(words) > 1 else None
    timed = bool(dot) and minutes.isdigit() and len(minutes) == len("00")
    if not hours.isdigit() or (half is None and not (timed and len(words) == 1)):
        return None
    hour = int(hours) % 12 + half if half is not None else float(hours)
    return hour + (int(minutes) / 60 if timed else 0.0) if hour <= 24 else None
