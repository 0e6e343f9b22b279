"""Reads a count out of a count as a share: "12 of its 30 plots" are two fifths "of its plots"."""

from collections.abc import Iterator, Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.quantity import Quantity

_FAR = 4  # chunks between the two counts at most


def with_share(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The sentence with the share in the place of the two counts; [] if it has none."""
    at, whole = _counts(chunks)
    return _with(chunks, at, whole, _share(chunks, at, whole)) if whole else []


def with_rest(chunks: Sequence[Chunk]) -> Iterator[list[Chunk]]:
    """What the sentence denies of the rest of the whole: with the number of the rest, and with its share."""
    at, whole = _counts(chunks)
    if not whole:
        return
    part, total = chunks[at].quantity, chunks[whole].quantity
    if part is None or total is None or part.op != "=":
        return
    rest = Quantity(total.value - part.value)
    if chunks[at + 1].norm == "of":  # "seven out of ten" may be rounder than the numbers are
        yield [*chunks[:at], chunks[at]._replace(quantity=rest), *chunks[at + 1 : whole], *chunks[whole + 1 :]]
    share = _share(chunks, at, whole)
    yield _with(chunks, at, whole, share._replace(value=1 - share.value))


def _counts(chunks: Sequence[Chunk]) -> tuple[int, int]:
    """Where the first count of a part, and that of its whole, stand; (0, 0) if there is none."""
    found = ((at, whole) for at in range(len(chunks)) if (whole := _whole(chunks, at)) is not None)
    return next(found, (0, 0))


def _share(chunks: Sequence[Chunk], at: int, whole: int) -> Quantity:
    part, total = chunks[at].quantity, chunks[whole].quantity
    assert part is not None
    assert total is not None
    return Quantity(part.value / total.value, op=part.op, unit="share")


def _with(chunks: Sequence[Chunk], at: int, whole: int, share: Quantity) -> list[Chunk]:
    part = Chunk(f"{chunks[at].norm} of {chunks[whole].norm}", "NUM", chunks[at].start, chunks[at].end, quantity=share)
    of = chunks[at + 1]._replace(norm="of")
    return [*chunks[:at], part, of, *chunks[at + 2 : whole], *chunks[whole + 1 :]]


def _whole(chunks: Sequence[Chunk], at: int) -> int | None:
    """Where the count stands out of which the one at `at` is: "12 of its 30", "41 of the 50"."""
    part = chunks[at].quantity
    if not _is_count(part) or at + 2 >= len(chunks) or chunks[at + 1].norm not in {"of", "out_of"}:
        return None
    for i in range(at + 2, min(at + 2 + _FAR, len(chunks) - 1)):
        whole = chunks[i].quantity
        if _is_count(whole):
            later = chunks[i + 1].tag in {"N", "A", "P"}
            return i if later and part is not None and whole is not None and 0 < part.value < whole.value else None
        if chunks[i].tag not in {"DET", "POSS", "N", "NAME"}:
            return None
    return None


def _is_count(quantity: Quantity | None) -> bool:
    return quantity is not None and quantity.unit is None and not quantity.ordinal and not quantity.limit
