"""Reads how often: "every 20 minutes" is "three times an hour", "twice a year" "every six months"."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from factcheck.language.closed_classes import classes_of
from factcheck.language.halves import half_at
from factcheck.language.quantity import Quantity
from factcheck.language.tokens import Token
from factcheck.language.units import units

_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
}
_EACH = frozenset({"a", "an", "per", "each", "every"})
_SECONDS = {"second": 1.0, "month": 2_629_800.0}  # of the base units of time
_MONTH = _SECONDS["month"]
_JOINING = frozenset({"prep", "conj"})
_EVERY_OTHER = frozenset({"other", "second"})

Number = Callable[[Sequence[Token], int], tuple[float, int]]


class Frequency(NamedTuple):
    """So many times a month, and the number of tokens that say so."""

    quantity: Quantity
    length: int


def can_begin_frequency(norm: str) -> bool:
    """Whether a word may begin a phrase that says how often, a number aside."""
    return norm in _TIMES or norm == "every" or norm in _ADVERBS


def frequency_at(tokens: Sequence[Token], at: int, number: Number) -> Frequency | None:
    """How often, by a phrase that begins at `at`; `number` reads a number."""
    norm = tokens[at].norm
    if norm in _ADVERBS:
        return Frequency(_often(1, _seconds(_ADVERBS[norm])), 1) if _is_adverb(tokens, at, number) else None
    if norm == "every":
        return _every(tokens, at, number)
    count, length = (_TIMES[norm], 1) if norm in _TIMES else number(tokens, at)
    end = at + length + (norm not in _TIMES)
    timed = norm in _TIMES or [t.norm for t in tokens[end - 1 : end]] == ["times"]
    if not count or not timed or end + 1 >= len(tokens) or tokens[end].norm not in _EACH:
        return None
    seconds = _seconds(tokens[end + 1].norm)
    if not seconds or tokens[end + 1].norm.endswith("s"):
        return None
    return Frequency(_often(count, seconds), end + 2 - at)


def _is_adverb(tokens: Sequence[Token], at: int, number: Number) -> bool:
    """Whether "weekly" says how often something is done, not how many a week: no noun is behind it, and no number before."""
    if any(number(tokens, i)[1] for i in range(at)):
        return False
    last = at + 1 == len(tokens) or not tokens[at + 1].norm[0].isalnum() or _JOINING & classes_of(tokens[at + 1].norm)
    return at > 1 and bool(last)


def _every(tokens: Sequence[Token], at: int, number: Number) -> Frequency | None:
    """ "Every two weeks", "every other day", "every half hour", "every year"."""
    if at + 1 >= len(tokens):
        return None
    seconds = _seconds(tokens[at + 1].norm)
    if seconds:
        return Frequency(_often(1, seconds), 2) if _is_last(tokens, at + 2) else None
    if at + 2 >= len(tokens):
        return None
    if tokens[at + 1].norm in _EVERY_OTHER:
        seconds = _seconds(tokens[at + 2].norm)
        return Frequency(_often(1, 2 * seconds), 3) if seconds else None
    half = half_at(tokens, at + 1, None) if tokens[at + 1].norm == "half" else None
    if half is not None and half.unit_at < len(tokens):
        seconds = _seconds(tokens[half.unit_at].norm)
        return Frequency(_often(1, half.number * seconds), half.end - at) if seconds else None
    count, length = number(tokens, at + 1)
    end = at + 1 + length
    seconds = _seconds(tokens[end].norm) if count and end < len(tokens) else 0.0
    return Frequency(_often(1, count * seconds), end + 1 - at) if seconds else None


def _is_last(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence or a part of it ends before `at`."""
    return at >= len(tokens) or not tokens[at].norm[0].isalnum()


def _seconds(norm: str) -> float:
    """How many seconds a unit of time has; 0 for any other word."""
    base, factor = units().get(norm, ("", 0.0))
    return _SECONDS.get(base, 0.0) * factor


def _often(count: float, seconds: float) -> Quantity:
    return Quantity(round(count * _MONTH / seconds, 6), unit="frequency")
