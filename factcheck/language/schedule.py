"""Reads on which weekdays something is so: "on Mondays", "daily except Tuesday", "from Monday to Saturday", "at weekends"."""

from collections.abc import Sequence

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_EVERY = frozenset({"daily", "every day", "seven days a week", "all week"})
_SETS = {"weekday": range(5), "weekend": range(5, 7)}
_JOINTS = frozenset({"to", "until", "till", "through", "-"})
_EXCEPT = frozenset({"except", "except_for", "apart_from", "but", "excluding"})


def days_of(chunks: Sequence[Chunk], *, weekly: bool) -> frozenset[int] | None:
    """The weekdays that recur, Monday being 0; None if none are told. What is `weekly` is so in every week."""
    found: set[int] = set()
    without = False
    for at, chunk in enumerate(chunks):
        without = without or chunk.norm in _EXCEPT
        own = _own(chunks, at, weekly)
        found = found - own if without else found | own
    return frozenset(found) or None


def schedule_words(chunks: Sequence[Chunk], *, weekly: bool) -> set[Span]:
    """Where the words stand that tell which weekdays."""
    found = [i for i, c in enumerate(chunks) if _own(chunks, i, weekly)]
    ends = [i + 2 for i in found if weekly and i + 2 < len(chunks) and _last(chunks, i) is not None]
    return {chunks[i].span for i in (*found, *ends)}


def is_weekday(chunk: Chunk) -> bool:
    """Whether it names a weekday."""
    return _weekday(chunk) is not None


def _own(chunks: Sequence[Chunk], at: int, weekly: bool) -> set[int]:
    """The weekdays that the chunk at `at` adds."""
    chunk, day = chunks[at], _weekday(chunks[at])
    if chunk.norm in _EVERY:
        return set(range(7))
    if day is None:
        return set(_SETS.get(chunk.norm.removesuffix("s"), ()))
    if not weekly and not chunk.norm.endswith("days"):
        return set()
    last = _last(chunks, at)
    return {day} if last is None else {d % 7 for d in range(day, (last + 7 if last < day else last) + 1)}


def _weekday(chunk: Chunk) -> int | None:
    """The weekday that a word names, a date or, where claims list the days of a week, a name."""
    if chunk.date is not None:
        return chunk.date.weekday if chunk.date.each is None else chunk.date.each
    day = chunk.norm.removesuffix("s")
    return _DAYS.index(day) if day in _DAYS else None


def _last(chunks: Sequence[Chunk], at: int) -> int | None:
    """The last day of "Monday to Saturday"."""
    two = chunks[at + 1 : at + 3]
    return _weekday(two[1]) if len(two) > 1 and two[0].norm in _JOINTS else None
