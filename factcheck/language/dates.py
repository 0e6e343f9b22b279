"""Dates at the precision given, absolute or relative, and how two of them compare."""

from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from factcheck.language.closed_classes import classes
from factcheck.language.numbers import number_value
from factcheck.language.tokens import Token

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_LENGTHS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365, "decade": 3652}
_ONE = frozenset({"a", "an", "one"})
_LAST_DAY = 100_000  # as far from now as "months away" may be
_PARTS = frozenset({"end", "start", "beginning", "middle"})
_PAST = frozenset({"last", "past", "previous", "yesterday", "ago"})
_FUTURE = frozenset({"next", "coming", "following", "upcoming", "tomorrow", "away"})


class DateRelation(Enum):
    """What a statement's date is to a claim's."""

    SAME = "same"
    WIDER = "wider"
    NARROWER = "narrower"
    DIFFERENT = "different"
    INCOMPARABLE = "incomparable"


class DateValue(NamedTuple):
    """The fields that a date states; `relative` is a phrase such as "next week" in a canonical form."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    weekday: int | None = None
    decade: int | None = None
    century: int | None = None
    relative: str | None = None
    season: int | None = None  # the year in which one begins that ends in the next: "2023/24"


class DateMatch(NamedTuple):
    """A date and the number of tokens that state it."""

    date: DateValue
    length: int


def compare(statement: DateValue, claim: DateValue) -> DateRelation:
    """How the statement's date relates to the claim's."""
    if statement.relative or claim.relative:
        return _compare_relative(statement, claim)
    mine, theirs = _fields(statement, claim), _fields(claim, statement)
    shared = mine.keys() & theirs.keys()
    if any(mine[name] != theirs[name] for name in shared):
        return DateRelation.DIFFERENT
    if not shared:
        return DateRelation.INCOMPARABLE
    if mine.keys() == theirs.keys():
        return DateRelation.SAME
    return DateRelation.WIDER if mine.keys() < theirs.keys() else DateRelation.NARROWER


def _fields(date: DateValue, other: DateValue) -> dict[str, int]:
    """The stated fields; a month also states its quarter, and a year its decade and century, where the other date gives one."""
    found = {name: value for name, value in zip(date._fields, date, strict=True) if isinstance(value, int)}
    if other.quarter and date.month:
        found["quarter"] = (date.month + 2) // 3
    if other.decade and date.year:
        found["decade"] = date.year // 10
    if other.century and (date.year or date.decade):
        found["century"] = ((date.year - 1) // 100 if date.year else (date.decade or 0) // 10) + 1
    return found


def _compare_relative(statement: DateValue, claim: DateValue) -> DateRelation:
    """Relative dates clash when they point to different stretches; against absolute ones nothing is known."""
    if not (statement.relative and claim.relative):
        return DateRelation.INCOMPARABLE
    if statement.relative == claim.relative:
        return DateRelation.SAME
    mine, theirs = _from_now(statement.relative), _from_now(claim.relative)
    apart = mine[1] < theirs[0] or theirs[1] < mine[0]
    return (
        DateRelation.DIFFERENT if apart or _are_rival(statement.relative, claim.relative) else DateRelation.INCOMPARABLE
    )


def _are_rival(one: str, other: str) -> bool:
    """Whether two phrases name another time by their choice: "next week" is said of no month, nor of what is two weeks away."""
    (first, unit), (second, other_unit) = one.split(), other.split()
    if unit == other_unit:
        return not {first[1:], second[1:]} & _ONE
    if len(first) > 1 or len(second) > 1 or not {unit, other_unit} <= _LENGTHS.keys():
        return False
    here, there = (unit, other_unit) if first == "0" else (other_unit, unit)
    return first == second != "0" or ("0" in {first, second} and _LENGTHS[here] < _LENGTHS[there])


def _from_now(relative: str) -> tuple[float, float]:
    """The first and the last day from now that a relative date may mean: "two weeks away" is 10 to 18 days."""
    shift, unit = relative.split()
    length, sign = _LENGTHS.get(unit, 7), -1 if shift[0] == "-" else 1
    if shift == "0":
        return 1 - length, length - 1
    count = 1 if shift[1:] in _ONE else int(shift[1:]) if shift[1:].isdigit() else number_value(shift[1:])
    first, last = (1, max(2 * length - 1, 1)) if count is None else ((count - 0.4) * length, (count + 0.4) * length)
    last = last if count is not None or len(shift) == 1 else _LAST_DAY
    return (first, last) if sign > 0 else (-last, -first)


def match_date(tokens: Sequence[Token], at: int) -> DateMatch | None:
    """The date that starts at token `at`; None if there is none."""
    for matcher in (_relative, _season, _quarter, _part_of_year, _decade, _century, _calendar, _day):
        found = matcher(tokens, at)
        if found:
            return found
    return None


def can_begin_date(norm: str, following: str) -> bool:
    """Whether a date may start with a word, seeing the one behind it."""
    return _opens_date(norm) or following in classes()["calendar_unit"]


@lru_cache(maxsize=32768)
def _opens_date(norm: str) -> bool:
    if norm[0].isdigit() or norm in _QUARTERS or norm in _PARTS or norm in _DECADES or norm == "q":
        return True
    return any(norm in classes()[name] for name in ("month", "weekday", "relative_day", "relative_shift"))


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


def _following_day(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """The day after a month's name, with the number of tokens it takes."""
    day = _day_number(_norm(tokens, at))
    if day is None:
        return None, 0
    return day, 1 + (_norm(tokens, at + 1) in {"st", "nd", "rd", "th"})


def _part_of_year(tokens: Sequence[Token], at: int) -> DateMatch | None:
    """The end of 2026: no more precise than the year."""
    year = _year(_norm(tokens, at + 2))
    if _norm(tokens, at) in _PARTS and _norm(tokens, at + 1) == "of" and year:
        return DateMatch(DateValue(year=year), 3)
    return None


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


def _day(tokens: Sequence[Token], at: int) -> DateMatch | None:
    """A weekday."""
    norm = _norm(tokens, at)
    if norm not in classes()["weekday"] or norm in {"sun", "sat"}:
        return None
    return DateMatch(DateValue(weekday=_DAYS.index(norm[:3])), 1)


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
