"""Reads how long something lasts from when it begins and ends: "from 2015 to 2023" is "for eight years"."""

from collections.abc import Sequence
from datetime import date as Day

from factcheck.language.chunks import Chunk
from factcheck.language.dates import DateValue
from factcheck.language.quantity import Quantity

_BETWEEN = frozenset({"to", "until", "till"})
_SHORTEST = {"day": 10, "month": 12}  # below these it is open whether the first and the last are counted


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
    three = chunks[at + 1 : at + 4]
    if len(three) < 3 or three[1].norm not in _BETWEEN:
        return None
    start, end = _hour(three[0]), _hour(three[2])
    if start is None or end is None or start == end:
        return None
    length = Quantity(round(3600 * ((end - start) % 24), 6), unit="second")
    return length, at + 4, all(c.date is None or c.date.clock is not None for c in chunks)


def _hour(chunk: Chunk) -> float | None:
    """The hour of "7 am", "14:15" or "noon"; None where the half of the day is open."""
    time = chunk.date
    return None if time is None or time.clock is None or time.half is None else time.half * 12 + time.clock / 60
