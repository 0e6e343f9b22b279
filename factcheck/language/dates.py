"""Dates at the precision given, absolute or relative, and how two of them compare."""

from enum import Enum
from typing import NamedTuple

from factcheck.language.numbers import number_value

_LENGTHS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365, "decade": 3652}
_ONE = frozenset({"a", "an", "one"})
_LAST_DAY = 100_000  # as far from now as "months away" may be
_VAGUE = -1  # stands for a stage that a day may or may not lie in
# The days of a month, and the months of a year, that surely and perhaps are early, in the middle and late.
_DAYS = ((range(1, 8), range(1, 15)), (range(13, 19), range(8, 25)), (range(25, 32), range(18, 32)))
_MONTHS = ((range(1, 4), range(1, 7)), (range(5, 8), range(4, 10)), (range(10, 13), range(7, 13)))
_SPRING, _YEAR, _WINTER = 3, 12, 4  # the month that spring begins with, so many months, the last season


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
    part: int | None = None  # a season of the year, from spring, which is 1
    stage: int | None = None  # 1 early, 2 in the middle, 3 late in the month, or in the year if no month is given
    clock: int | None = None  # minutes since midnight or noon
    each: int | None = None  # the weekday of which every one is meant: "on Sundays"
    half: int | None = None  # whether since midnight, 0, or since noon, 1, where that is said


def compare(statement: DateValue, claim: DateValue) -> DateRelation:
    """How the statement's date relates to the claim's."""
    if statement.relative or claim.relative:
        return _compare_relative(statement, claim)
    if statement.each != claim.each:  # what is so on Sundays may be so on Mondays too
        return DateRelation.INCOMPARABLE
    mine, theirs = _fields(statement, claim), _fields(claim, statement)
    shared = mine.keys() & theirs.keys()
    between = _is_between(statement, claim) or _is_between(claim, statement)
    between = between or _stage(statement, claim) == _VAGUE or _stage(claim, statement) == _VAGUE
    if any(mine[name] != theirs[name] for name in shared):
        winters = between and abs(mine.get("year", 0) - theirs.get("year", 0)) == 1
        return DateRelation.INCOMPARABLE if winters else DateRelation.DIFFERENT
    if between or not shared:
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
    if other.part and date.month and not date.part:
        found["part"] = other.part if _is_between(date, other) else (date.month - _SPRING) % _YEAR // 3 + 1
    stage = _stage(date, other)
    if stage is not None and stage != _VAGUE:
        found["stage"] = stage
    if other.century and (date.year or date.decade):
        found["century"] = ((date.year - 1) // 100 if date.year else (date.decade or 0) // 10) + 1
    return found


def _stage(date: DateValue, other: DateValue) -> int | None:
    """The stage of the other date that a day or month lies in, 0 if surely not in that one, or vague; None where none is asked."""
    at = date.day if other.month else date.month
    if not other.stage or date.stage or not at:
        return None
    sure, possible = (_DAYS if other.month else _MONTHS)[other.stage - 1]
    return other.stage if at in sure else _VAGUE if at in possible else 0


def _is_between(date: DateValue, other: DateValue) -> bool:
    """Whether a month may or may not lie in a season: where one gives way to the next, or in a winter of which year."""
    if not date.month or not other.part or date.part:
        return False
    first = (date.month - _SPRING) % _YEAR // 3 + 1
    if first == other.part == _WINTER:
        return bool(date.year and other.year)
    return date.month % 3 == 0 and other.part in {first, (first - 2) % 4 + 1}


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
