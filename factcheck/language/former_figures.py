"""Reads the figure of another time: "42 cents, 3 more than in spring" was 39 "in spring", "7, compared with 5 in 2024" 5."""

from collections.abc import Sequence

from factcheck.language.chunks import Chunk, is_figure
from factcheck.language.quantity import Quantity

_SIGNS = {"more_than": 1, "less_than": -1, "fewer_than": -1}
_AGAINST = frozenset({"compared_with", "compared_to", "compared", "against", "after", "from"})
_SHARES = {"share": 1.0, "percent": 0.01}
_BESIDE = frozenset({"N", "DET", "PREP", "A"})


def with_former_figure(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The sentence with the other time's figure in the place of this one's, and without this time; [] if it gives none."""
    comma = next((i for i, c in enumerate(chunks) if c.norm == ","), None)
    if comma is None:
        return []
    figures = [i for i in range(comma) if is_figure(chunks[i])]
    others = [i for i in range(comma + 1, len(chunks)) if is_figure(chunks[i])]
    when = _when(chunks, others[-1] + 1) if others else None
    if len(figures) != 1 or len(others) not in {1, 2} or when is None:
        return []
    figure = _former(chunks, figures[0], others, comma)
    if figure is None:
        return []
    before = _without_time(chunks[:comma])
    return [*(figure if c is chunks[figures[0]] else c for c in before), *chunks[when:]]


def _when(chunks: Sequence[Chunk], at: int) -> int | None:
    """Where the other time begins: a date, with its preposition, that ends the sentence behind the last figure."""
    end = len(chunks) - (chunks[-1].tag == "PUNCT")
    date = next((i for i in range(at, end) if chunks[i].date is not None), None)
    if date != end - 1 or date is None:
        return None
    start = date - (chunks[date - 1].tag == "PREP" and date > at)
    beside = chunks[at:start]
    return start if all(c.norm in _SIGNS or c.tag in {"N"} for c in beside) else None


def _former(chunks: Sequence[Chunk], at: int, others: Sequence[int], comma: int) -> Chunk | None:
    """The figure at `at` as it was at the other time."""
    now, last = chunks[at], chunks[others[-1]]
    sign = next((_SIGNS[c.norm] for c in chunks[others[-1] + 1 :] if c.norm in _SIGNS), None)
    if now.quantity is None or last.quantity is None or now.quantity.op != "=" or last.quantity.op != "=":
        return None
    if sign is not None:
        value = _taken_off(now.quantity, last.quantity, sign) if len(others) == 1 else None
        return None if value is None else now._replace(quantity=now.quantity._replace(value=value))
    if chunks[others[-1] - 1].norm not in _AGAINST:
        return None
    alike = last.quantity.unit == now.quantity.unit
    return last._replace(start=now.start, end=now.end) if alike else None


def _taken_off(now: Quantity, margin: Quantity, sign: int) -> float | None:
    """The figure without what it is more, or with what it is less."""
    if margin.unit in _SHARES and now.unit not in _SHARES:
        factor = 1 + sign * margin.value * _SHARES[margin.unit]
        return round(now.value / factor, 6) if factor > 0 else None
    return now.value - sign * margin.value if margin.unit in {now.unit, None} else None


def _without_time(chunks: Sequence[Chunk]) -> list[Chunk]:
    """What is said, but for the dates and their prepositions."""
    dates = {i for i, c in enumerate(chunks) if c.date is not None}
    preps = {i - 1 for i in dates if i and chunks[i - 1].tag == "PREP"}
    return [c for i, c in enumerate(chunks) if i not in dates | preps]
