"""Finds times of day in a text: "8 am", "9.30 p.m.", "14:15", "eight in the evening", "half past nine", "noon"."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.numbers import number_word
from factcheck.language.tokens import Token

NAMED = {"noon": 720, "midday": 720, "midnight": 0}
_HALVES = {"am": 0, "a.m": 0, "a.m.": 0, "pm": 1, "p.m": 1, "p.m.": 1}
_PARTS = {"morning": 0, "afternoon": 1, "evening": 1, "night": 1}
_BEFORE = frozenset({"at", "from", "until", "till", "by", "before", "after", "since", "between", "around", "about"})
_JOINT = frozenset({"to", "and", "-", "until", "till"})
_HALF, _HOUR, _HOURS = 720, 60, 12
_MINUTES = 2  # figures of the minutes


class Clock(NamedTuple):
    """Minutes since noon or midnight, 1 if since noon, 0 if since midnight, None if it isn't said; and its tokens."""

    minutes: int
    half: int | None
    length: int


def clock_at(tokens: Sequence[Token], at: int) -> Clock | None:
    """The time of day that starts at token `at`; None if there is none."""
    norm = _norm(tokens, at)
    if norm in NAMED:
        return None if at and tokens[at].is_capitalised else Clock(NAMED[norm] % _HALF, NAMED[norm] // _HALF, 1)
    found = _counted(tokens, at) if norm[:1].isalpha() else _figures(tokens, at)
    return found and _with_half(found, tokens, at)


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if 0 <= at < len(tokens) else ""


def _hour(norm: str) -> int | None:
    """The hour, 1 to 12, that a word or figure may name."""
    value = int(norm) if norm.isdigit() and len(norm) < 3 else number_word(norm)
    return value if value is not None and 1 <= value <= _HOURS else None


def _figures(tokens: Sequence[Token], at: int) -> Clock | None:
    """ "8 am", "8:30 pm", "9.30 am", "15:30"; a bare "9.30" or "8" is no time."""
    hours, dot, minutes = _norm(tokens, at).partition(".")
    length = 1
    if not dot and _norm(tokens, at + 1) == ":" and _is_joined(tokens, at):
        minutes, length = _norm(tokens, at + 2), 3
    timed = len(minutes) == _MINUTES and minutes.isdigit() and int(minutes) < _HOUR
    if not hours.isdigit() or int(hours) > 2 * _HOURS or (minutes and not timed):
        return None
    half, hour = _HALVES.get(_norm(tokens, at + length)), int(hours)
    if half is not None and 1 <= hour <= _HOURS:
        return Clock(hour % _HOURS * _HOUR + int(minutes or 0), half, length + 1)
    plain = length == 1 and not (_hour(hours) and not dot and _is_told(tokens, at))
    if plain or (length > 1 and not _is_placed(tokens, at)):
        return None
    early_or_late = 0 if hours[0] == "0" or hour == 2 * _HOURS else 1 if hour > _HOURS else None
    return Clock(hour % _HOURS * _HOUR + int(minutes or 0), early_or_late, length)


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing parts the figures round a colon."""
    return (
        at + 2 < len(tokens) and tokens[at].end == tokens[at + 1].start and tokens[at + 2].start == tokens[at + 1].end
    )


def _is_placed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word stands before it as before a time: "at", "until", and the "to" of "from 8:00 to 9:00"."""
    before = _norm(tokens, at - 1)
    return before in _BEFORE or (before in _JOINT and any(t.norm in _BEFORE for t in tokens[:at]))


def _is_told(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bare number is an hour: "eight o'clock", "at eight in the evening", "from 9 to 5 pm"."""
    if _norm(tokens, at + 1) == "o'clock":
        return True
    ranged = _norm(tokens, at + 1) in _JOINT and _norm(tokens, at + 3) in _HALVES and bool(_hour(_norm(tokens, at + 2)))
    return _is_placed(tokens, at) and (ranged or _part(tokens, at + 1) is not None)


def _counted(tokens: Sequence[Token], at: int) -> Clock | None:
    """ "Half past nine", "at ten to five", "quarter to six", "eight o'clock"."""
    first, joint, hour = _norm(tokens, at), _norm(tokens, at + 1), _hour(_norm(tokens, at + 2))
    minutes = {"half": 30, "quarter": 15}.get(first, number_word(first))
    exact = first in {"half", "quarter"} or _norm(tokens, at - 1) == "at"
    if hour and minutes and exact and (joint == "past" or (joint == "to" and first != "half")):
        sign = 1 if joint == "past" else -1
        return Clock((hour * _HOUR + sign * minutes) % _HALF, None, 3)
    own = _hour(first)
    return Clock(own % _HOURS * _HOUR, None, 1) if own and _is_told(tokens, at) else None


def _with_half(clock: Clock, tokens: Sequence[Token], at: int) -> Clock:
    """With the half of the day that comes behind it: "o'clock", "in the evening", "at night"."""
    end = at + clock.length
    end += _norm(tokens, end) == "o'clock"
    part = _part(tokens, end)
    half, length = (clock.half, 0) if part is None else part
    if half is None and _norm(tokens, end) in _HALVES:
        half, length = _HALVES[_norm(tokens, end)], 1
    return Clock(clock.minutes, half, end + length - at)


def _part(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The half of the day that "in the morning" or "at night" names, and how many tokens it has."""
    words = [_norm(tokens, i) for i in range(at, at + 3)]
    if words[:2] == ["in", "the"] and words[2] in _PARTS:
        return _PARTS[words[2]], 3
    return (_PARTS["night"], 2) if words[:2] == ["at", "night"] else None
