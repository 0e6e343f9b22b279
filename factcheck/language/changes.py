"""Reads what a clause says of a value that moves or stays: which way, from what, to what, by how much."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import VERBAL, Chunk
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes, pairs_of
from factcheck.language.numbers import magnitude
from factcheck.language.quantity import Quantity

_BESIDE_VALUE = frozenset({"DET", "CUE"})
_ENDS = {"from": "before", "instead_of": "before", "to": "after", "at": "after", "by": "by"}


class Direction(Enum):
    """Which way a value moves; `MOVED` is either."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    MOVED = "moved"


class Change(NamedTuple):
    """A value that moves `before` -> `after` or `by` an amount; `spans` are the words that say so, `price` if it is a price."""

    direction: Direction | None
    before: Quantity | None
    after: Quantity | None
    by: Quantity | None
    spans: frozenset[Span]
    price: bool


def change_of(clause: Clause) -> Change | None:
    """The change that a clause speaks of; None if it speaks of none, or of several."""
    chunks = clause.chunks
    cues = [(at, way) for at in range(len(chunks)) if (way := _way(chunks, at))]
    formerly = next((at for at, c in enumerate(chunks) if c.norm == "used" and _is_to(chunks, at + 1)), None)
    if not cues and formerly is None and not any(c.norm in _ENDS or c.norm == "compared" for c in chunks):
        return None
    ways = {way for _, way in cues}
    if len(ways) > 1 and ways != {Direction.SAME, Direction.MOVED}:
        return None
    values = _values(chunks, [at for at, _ in cues], formerly=formerly is not None)
    direction = next(iter(ways)) if len(ways) == 1 else Direction.SAME if ways else None
    direction = direction or _direction_of(values)
    if direction is None and formerly is None:
        return None
    spans = {chunks[at].span for at, _ in cues} | {chunks[at].span for at in values.values() if at >= 0}
    spans |= {chunks[formerly].span} if formerly is not None else set()
    return _made(chunks, values, direction, frozenset(spans), [chunks[at] for at, _ in cues])


def _made(
    chunks: Sequence[Chunk],
    values: dict[str, int],
    direction: Direction | None,
    spans: frozenset[Span],
    cues: list[Chunk],
) -> Change | None:
    before, after, by = (chunks[values[k]].quantity if k in values else None for k in ("before", "after", "by"))
    if before is not None and after is not None:
        before, after = _alike(before, after, chunks[values["after"]].norm)
    factor = next((f for c in cues if (f := _factor(_lemmas(c)))), None)
    if factor is not None:
        by = Quantity(abs(factor - 1) * 100, unit="percent")
    price = any({c.norm, *_lemmas(c)} & classes()["words_price"] for c in chunks)
    return Change(direction, before, after, by, spans, price)


def _lemmas(chunk: Chunk) -> frozenset[str]:
    return frozenset(lemma for lemma, _ in chunk.lemmas)


def _is_to(chunks: Sequence[Chunk], at: int) -> bool:
    return at < len(chunks) and chunks[at].tag == "TO"


def _way(chunks: Sequence[Chunk], at: int) -> Direction | None:
    """Which way the word at `at` says that a value goes."""
    chunk = chunks[at]
    if chunk.norm in {"up", "down"}:
        return (Direction.UP if chunk.norm == "up" else Direction.DOWN) if _is_direction(chunks, at) else None
    if chunk.norm.endswith(("unchanged", " put", " the same")) or (chunk.norm == "put" and _is_steady(chunks, at - 1)):
        return Direction.SAME
    if chunk.tag == "A" or chunk.norm in {"cheaper", "dearer"}:
        return _compared(chunks, at)
    if chunk.norm == "still" and any(c.quantity is not None for c in chunks[at : at + 4]):
        return Direction.SAME
    if chunk.tag not in VERBAL:
        return None
    if _is_steady(chunks, at):
        return Direction.SAME
    if "change" in _lemmas(chunk):
        return Direction.MOVED
    return _verbal_way(_lemmas(chunk))


def _factor(lemmas: frozenset[str]) -> float | None:
    """By how much a verb multiplies a value."""
    factors = pairs_of("words_factor")
    return next((float(*factors[lemma]) for lemma in lemmas if lemma in factors), None)


def _verbal_way(lemmas: frozenset[str]) -> Direction | None:
    factor = _factor(lemmas)
    if lemmas & classes()["words_upward"] or (factor is not None and factor > 1):
        return Direction.UP
    return Direction.DOWN if lemmas & classes()["words_downward"] or factor is not None else None


def _is_steady(chunks: Sequence[Chunk], at: int) -> bool:
    """ "Stays at 5", "remains unchanged"."""
    if at < 0 or not _lemmas(chunks[at]) & {"stay", "remain", "hold", "keep", "leave"}:
        return False
    following = [c for c in chunks[at + 1 : at + 4] if c.tag not in _BESIDE_VALUE]
    at_value = len(following) > 1 and following[0].norm == "at" and following[1].quantity is not None
    return at_value or any(c.norm in classes()["words_steady"] for c in following[:2])


def _is_direction(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "up" or "down" says which way: "goes up", ", up from 5", "up 12 percent"."""
    before = chunks[at - 1] if at else None
    following = chunks[at + 1] if at + 1 < len(chunks) else None
    if before is None:
        return False
    moving = before.tag == "BE" or bool(_lemmas(before) & classes()["words_moving"])
    return moving or (following is not None and (following.norm == "from" or following.tag == "NUM"))


def _compared(chunks: Sequence[Chunk], at: int) -> Direction | None:
    """ "More expensive", "cheaper", "higher": only against the past, not against something else."""
    chunk, before = chunks[at], chunks[at - 1].norm if at else ""
    than = next((i for i in range(at, min(at + 7, len(chunks))) if chunks[i].norm == "than"), None)
    if than is not None and not any(c.date or c.norm in {"before", "previously"} for c in chunks[than + 1 : than + 3]):
        return None
    dear = chunk.norm in classes()["words_dear"]
    if chunk.norm in classes()["words_higher"] or (dear and before == "more"):
        return Direction.UP
    return Direction.DOWN if chunk.norm in classes()["words_lower"] or (dear and before == "less") else None


def _values(chunks: Sequence[Chunk], cues: Sequence[int], *, formerly: bool) -> dict[str, int]:
    """The places of the figures: "before" behind "from", "after" behind "to", "by" behind "by", a bare one by what is there."""
    found: dict[str, int] = {}
    bare: list[int] = []
    for at, chunk in enumerate(chunks):
        if chunk.quantity is None or chunk.quantity.ordinal or chunk.date is not None:
            continue
        start = at
        while start and chunks[start - 1].tag in _BESIDE_VALUE:
            start -= 1
        word = chunks[start - 1].norm if start else ""
        word = "from" if word in {"with", "to"} and start > 1 and chunks[start - 2].norm == "compared" else word
        apart = "by" if start - 1 in cues or _is_apart(chunks, at, cues) else None
        end = _ENDS.get(word) or apart
        if end:
            found.setdefault(end, at)
        elif start and chunks[start - 1].tag != "PREP":
            bare.append(at)
    if bare and formerly:
        found.setdefault("before", bare[0])
    elif bare and "after" not in found and (not cues or chunks[cues[0]].tag not in VERBAL):
        earlier = [at for at in bare if at < found.get("before", -1)]
        found["after"] = earlier[-1] if earlier else bare[0]
    return found


def _is_apart(chunks: Sequence[Chunk], at: int, cues: Sequence[int]) -> bool:
    """ "Seven cents cheaper", "€5 more expensive": a figure right before the word that compares."""
    return any(i in cues and chunks[i].tag not in VERBAL for i in (at + 1, at + 2)) and chunks[at + 1].tag not in {
        "PREP",
        "PUNCT",
    }


def _direction_of(values: dict[str, int]) -> Direction | None:
    """A value that goes from one figure to another has moved, if nothing else is said of it."""
    return Direction.MOVED if {"before", "after"} <= values.keys() else None


def _alike(before: Quantity, after: Quantity, text: str) -> tuple[Quantity, Quantity]:
    """ "From 14 to 19 million euros": the first figure shares the unit and the magnitude of the second."""
    if before.unit is None and after.unit is not None:
        before = before._replace(unit=after.unit)
    factor = max(magnitude(text), _unit_factor(after, text))
    if before.value < 1000 and factor > 1:
        before = before._replace(value=before.value * factor)
    return before, after


def _unit_factor(quantity: Quantity, text: str) -> float:
    """What the number in a figure is multiplied with to have it in base units: 1,000 in "80 km/h"; 1 if it is no number."""
    number = text.split()[0].replace(",", "")
    return quantity.value / float(number) if number.replace(".", "", 1).isdigit() and float(number) else 1.0
