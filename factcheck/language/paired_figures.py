"""Parts two figures of one verb, each with a phrase of its own: "costs 140 in winter and 210 in summer"."""

from collections.abc import Sequence

from factcheck.language.chunks import Chunk, is_figure

_LONGEST = 8  # chunks from one figure to the end of its phrase
_INSIDE = frozenset({"DET", "POSS", "A", "N", "NAME", "DATE", "P"})


def with_one_figure(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """The sentence with each of the figures and its phrase alone; [] if it has no such two."""
    for first in (i for i, c in enumerate(chunks) if is_figure(c)):
        conj = _phrase_end(chunks, first)
        if conj is None or conj + 1 >= len(chunks) or chunks[conj].norm not in {"and", "but"}:
            continue
        begin = first - (chunks[first - 1].norm in {"by", "to", "at"} and first > 0)
        second = conj + 1 + (first - begin if chunks[conj + 1].norm == chunks[begin].norm and begin < first else 0)
        end = _phrase_end(chunks, second) if second < len(chunks) and _is_alike(chunks, first, second) else None
        if end is None or any(c.tag != "PUNCT" for c in chunks[end:]):
            continue
        moved = [chunks[second], *chunks[second + 1 : end]]
        return [[*chunks[:conj], *chunks[end:]], [*chunks[:first], *moved, *chunks[end:]]]
    return []


def _is_alike(chunks: Sequence[Chunk], first: int, second: int) -> bool:
    """Whether two figures are of one unit, with one preposition behind them."""
    one, other = chunks[first].quantity, chunks[second].quantity
    if one is None or other is None or one.unit is None or not is_figure(chunks[second]):
        return False
    preps = [next((c.norm for c in chunks[at + 1 : at + 4] if c.tag in {"PREP", "TO"}), "") for at in (first, second)]
    return one.unit == other.unit and preps[0] == preps[1] != ""


def _phrase_end(chunks: Sequence[Chunk], figure: int) -> int | None:
    """Where the phrase with one preposition behind a figure ends; None if it is no such phrase."""
    preps = 0
    for at in range(figure + 1, min(figure + _LONGEST, len(chunks))):
        chunk = chunks[at]
        if chunk.tag in {"PREP", "TO"}:
            preps += chunk.norm != "of"
        elif chunk.tag not in _INSIDE:
            return at if preps == 1 else None
    return len(chunks) if preps == 1 and len(chunks) <= figure + _LONGEST else None
