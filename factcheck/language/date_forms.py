"""Finds the dates in a text: days, months, years, seasons, quarters, decades, and times that count from now."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.dates import DateValue
from factcheck.language.tokens import Token

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_TIMING = frozenset({"in", "by", "until", "till", "since", "from", "before", "after", "during", "throughout"})
_PARTS = frozenset({"end", "start", "beginning", "middle"})
_UNTIL, _SINCE = frozenset({"by", "until", "till", "before", "to", "through"}), frozenset({"since", "from", "after"})
_OPEN_TO = {
    "end": _UNTIL,
    "start": _SINCE,
    "beginning": _SINCE,
}  # what may stand before the first or last part of a year
_STAGES = {"early": 1, "start": 1, "beginning": 1, "mid": 2, "middle": 2, "late": 3, "end": 3}
_HOURS = frozenset({"noon", "midday", "midnight"})
_OF_CLOCK = frozenset(
    {"am", "pm", "a.m.", "p.m.", "a.m", "p.m", ":", "o'clock", "in", "at", "past", "to", "-", "until", "till"}
)  # behind an hour
_RANGES = frozenset({"to", "-", "until", "till", "and"})
_PAST = frozenset({"last", "past", "previous", "yesterday", "ago"})
_FUTURE = frozenset({"next", "coming", "following", "upcoming", "tomorrow", "away"})


class DateMatch(NamedTuple):
    """A date and the number of tokens that state it."""

    date: DateValue
    length: int


def match_date(tokens: Sequence[Token], at: int) -> DateMatch | None:
    """The date that starts at token `at`; None if there is none."""
    for matcher in (
        _relative, _season, _quarter, _part, _part_of_year, _stage, _decade, _century, _clock, _calendar, _day
    ):  # fmt: skip
        found = matcher(tokens, at)
        if found:
            return found
    return None


def can_begin_date(norm: str, following: str) -> bool:
    """Whether a date may start with a word, seeing the one behind it."""
    return _opens_date(norm) or following in classes()["calendar_unit"] or following in _OF_CLOCK


@lru_cache(maxsize=32768)
def _opens_date(norm: str) -> bool:
    if norm[0].isdigit() or norm in _QUARTERS or norm in _STAGES or norm in _DECADES or norm in _SEASONS or norm == "q":
        return True
    norm = norm.removesuffix("s") if norm.endswith("days") else norm
    return norm in _HOURS or any(
        norm in classes()[name] for name in ("month", "weekday", "relative_day", "relative_shift")
    )


def _season(tokens: Sequence[Token], at: int) -> DateMatch | None:
    """ "2023/24", "2023/2024": two years in a row."""
    year, sign, ending = _year(_norm(tokens, at)), _norm(tokens, at + 1), _norm(tokens, at + 2)
    if year is None or sign != "/" or ending not in {str(year + 1), str(year + 1)[2:]}:
        return None
    return DateMatch(DateValue(season=year), 3)


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if 0 <= at < len(tokens) else ""


def _year(norm: str) -> int | None:
    return int(norm) if len(norm) == 4 and norm.isdigit() and 1500 <= int(norm) <= 2199 else None


def _month(tokens: Sequence[Token], at: int) -> int | None:
    """The month named at `at`; "may" and "march" count only with a capital or a date around them."""
    norm = _norm(tokens, at)
    if norm not in classes()["month"]:
        return None
    if norm in {"may", "march", "mar", "sun"}:
        before = _norm(tokens, at - 1)
        dated = _norm(tokens, at + 1)[:1].isdigit() or before[:1].isdigit()
        if not dated and not (
            tokens[at].is_capitalised and before in {"in", "since", "until", "by", "from", "of", "last", "next"}
        ):
            return None
    return _MONTHS.index(norm[:3]) + 1


def _day_number(norm: str) -> int | None:
    return int(norm) if norm.isdigit() and 1 <= int(norm) <= 31 else None


def _calendar(tokens: Sequence[Token], at: int) -> DateMatch | None:
    """12 March 2025; March 12, 2025; March 2025; March; 2025; 12th of March."""
    day, length = _day_number(_norm(tokens, at)), 0
    if day:
        length = 1 + (_norm(tokens, at + 1) in {"st", "nd", "rd", "th"})
        length += _norm(tokens, at + length) == "of"
    month = _month(tokens, at + length)
    if month is None and day and _norm(tokens, at + length) in _RANGES and _norm(tokens, at - 1) in {"from", "between"}:
        return _first_day(tokens, at, day, length)
    if month is None:
        year = _year(_norm(tokens, at))
        return DateMatch(DateValue(year=year), 1) if year else None
    length += 1
    if day is None:
        day, used = _following_day(tokens, at + length)
        length += used
    comma = _norm(tokens, at + length) == ","
    year = _year(_norm(tokens, at + length + comma))
    return DateMatch(DateValue(year=year, month=month, day=day), length + (comma + 1 if year else 0))


def _first_day(tokens: Sequence[Token], at: int, day: int, length: int) -> DateMatch | None:
    """The "2" of "from 2 to 9 May 2024"."""
    last = _calendar(tokens, at + length + 1)
    return last and DateMatch(last.date._replace(day=day), length) if last and (last.date.day or 0) > day else None


def _following_day(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """The day after a month's name, with the number of tokens it takes."""
    day = _day_number(_norm(tokens, at))
    if day is None:
        return None, 0
    return day, 1 + (_norm(tokens, at + 1) in {"st", "nd", "rd", "th"})


def _part_of_year(tokens: Sequence[Token], at: int) -> DateMatch | None:
    """ "By the end of 2026", "from the beginning of 2026": no more than by, and from, the year; else a stage of it."""
    year, norm = _year(_norm(tokens, at + 2)), _norm(tokens, at)
    before = [_norm(tokens, at - 1), _norm(tokens, at - 2)][_norm(tokens, at - 1) == "the"]
    if _norm(tokens, at + 1) != "of" or year is None or before not in _OPEN_TO.get(norm, ()):
        return None
    return DateMatch(DateValue(year=year), 3)


def _stage(tokens: Sequence[Token], at: int) -> DateMatch | None:
    """The end of August, mid-May, early June 2024, late 2023; of a decade or century it is left out."""
    stage = _STAGES.get(_norm(tokens, at))
    joint = _norm(tokens, at + 1) if stage else ""
    if stage is None or (_norm(tokens, at) in _PARTS and joint != "of"):
        return None
    used = 1 + (joint in {"of", "-"})
    found = _calendar(tokens, at + used)
    if found is None or found.date.day or _norm(tokens, at + used + found.length) in {"s", "'s"}:
        return None
    return DateMatch(found.date._replace(stage=stage), used + found.length)


def _part(tokens: Sequence[Token], at: int) -> DateMatch | None:
    """Spring 2025, the summer of 2024; "in (the) autumn", "until spring", where no noun follows that it goes with."""
    norm, of = _norm(tokens, at), _norm(tokens, at + 1) == "of"
    if norm not in _SEASONS:
        return None
    part, year = _SEASONS[norm], _year(_norm(tokens, at + 1 + of))
    if year is not None:
        return DateMatch(DateValue(year=year, part=part), 2 + of)
    before = [_norm(tokens, at - 1), _norm(tokens, at - 2)][_norm(tokens, at - 1) == "the" :][:1]
    alone = at + 1 == len(tokens) or not tokens[at + 1].norm[0].isalpha() or bool(classes_of(tokens[at + 1].norm))
    timed = before != [] and before[0] in _TIMING
    return DateMatch(DateValue(part=part), 1) if timed and alone and norm != "fall" else None


def _decade(tokens: Sequence[Token], at: int) -> DateMatch | None:
    """The 1960s, the 1960's, the sixties: of the last century, where no figure says which."""
    norm = _norm(tokens, at)
    year = _year(norm)
    if year and year % 10 == 0 and _norm(tokens, at + 1) in {"s", "'s"} and tokens[at].end == tokens[at + 1].start:
        return DateMatch(DateValue(decade=year // 10), 2)
    if norm in _DECADES and _norm(tokens, at - 1) in {"the", "early", "late", "mid", "-"}:
        return DateMatch(DateValue(decade=192 + _DECADES.index(norm)), 1)
    return None


def _century(tokens: Sequence[Token], at: int) -> DateMatch | None:
    """The 19th century."""
    norm = _norm(tokens, at)
    number = int(norm) if norm.isdigit() and _norm(tokens, at + 1) in {"st", "nd", "rd", "th"} else 0
    hyphen = _norm(tokens, at + 2) == "-"
    if not 1 <= number <= 21 or _norm(tokens, at + 2 + hyphen) != "century":
        return None
    return DateMatch(DateValue(century=number), 3 + hyphen)


def _quarter(tokens: Sequence[Token], at: int) -> DateMatch | None:
    """The first quarter of 2025; Q1 2025; second-quarter."""
    norm = _norm(tokens, at)
    if norm == "q" and _norm(tokens, at + 1) in {"1", "2", "3", "4"}:
        number, length = int(_norm(tokens, at + 1)), 2
    elif norm in _QUARTERS and "quarter" in {
        _norm(tokens, at + 1),
        _norm(tokens, at + 1 + (_norm(tokens, at + 1) == "-")),
    }:
        number, length = _QUARTERS[norm], 2 + (_norm(tokens, at + 1) == "-")
    else:
        return None
    joined = _norm(tokens, at + length) == "of"
    year = _year(_norm(tokens, at + length + joined))
    return DateMatch(DateValue(year=year, quarter=number), length + (joined + 1 if year else 0))


def _clock(tokens: Sequence[Token], at: int) -> DateMatch | None:
    """A time of day."""
    if tokens[at].norm not in _HOURS and _norm(tokens, at + 1) not in _OF_CLOCK:
        return None
    from factcheck.language.clock import clock_at

    found = clock_at(tokens, at)
    return found and DateMatch(DateValue(clock=found.minutes, half=found.half), found.length)


def _day(tokens: Sequence[Token], at: int) -> DateMatch | None:
    """A weekday, or what is on each of its kind: "on Mondays"."""
    norm = _norm(tokens, at)
    day = norm.removesuffix("s") if norm.endswith("days") else norm
    if day not in classes()["weekday"] or day in {"sun", "sat"}:
        return None
    number = _DAYS.index(day[:3])
    return DateMatch(DateValue(weekday=number) if day == norm else DateValue(each=number), 1)


def _relative(tokens: Sequence[Token], at: int) -> DateMatch | None:
    """Next week, last April, yesterday, two months ago, three days away."""
    norm, following = _norm(tokens, at), _norm(tokens, at + 1)
    units = classes()["calendar_unit"]
    if norm in classes()["relative_day"]:
        return DateMatch(DateValue(relative=f"{_direction(norm)} day"), 1)
    if norm in classes()["relative_shift"] and (following in units or following in classes()["weekday"]):
        return DateMatch(DateValue(relative=f"{_direction(norm)} {following.removesuffix('s')}"), 2)
    if following in units and _norm(tokens, at + 2) in {"ago", "away"}:
        return DateMatch(
            DateValue(relative=f"{_direction(_norm(tokens, at + 2))}{norm} {following.removesuffix('s')}"), 3
        )
    return None


def _direction(norm: str) -> str:
    """Minus for the past, plus for the future, zero for the present."""
    return "-" if norm in _PAST else "+" if norm in _FUTURE else "0"
