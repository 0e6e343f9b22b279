"""Reads "every Sunday" as "on Sundays", and "on Sunday evenings" as "on Sundays in the evening"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.dates import DateValue

_EACH = frozenset({"every", "each"})
_PARTS = frozenset({"mornings", "afternoons", "evenings", "nights"})


def with_weekdays(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks with each such day in the plural, as days that recur are named."""
    done: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        before, following = chunks[at - 1] if at else None, [c.norm for c in chunks[at + 1 : at + 2]]
        each = before is not None and before.norm in _EACH
        if not _is_weekday(chunk) or not (each or set(following) & _PARTS):
            done.append(chunk)
            continue
        if each and before is not None:
            done[-1] = Chunk("on", "PREP", before.start, before.end)
        weekday = chunk.date.weekday if chunk.date is not None else None
        done.append(chunk._replace(norm=f"{chunk.norm}s", date=DateValue(each=weekday)))
    return done


def _is_weekday(chunk: Chunk) -> bool:
    weekday = chunk.date.weekday if chunk.date is not None else None
    return weekday is not None and chunk.date == DateValue(weekday=weekday)
