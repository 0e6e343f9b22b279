"""Reads units of measure and currencies in words and signs, in their base units."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from factcheck.language.datafile import read_data
from factcheck.language.tokens import Token

_PER_HOUR = frozenset({("an", "hour"), ("per", "hour"), ("/", "h")})


@lru_cache(maxsize=1)
def units() -> Mapping[str, tuple[str, float]]:
    """Spelling of a unit -> (base unit, factor)."""
    found: dict[str, tuple[str, float]] = {}
    for row in read_data("units.txt").splitlines():
        base, _, spellings = row.partition(":")
        for pair in spellings.split() if not row.startswith("#") else ():
            spelling, _, factor = pair.partition("=")
            found[spelling] = (base, float(factor))
    return found


def unit_at(tokens: Sequence[Token], at: int, sign: str | None) -> tuple[str | None, float, int]:
    """Base unit, factor and number of tokens of the unit that follows the number, or of the currency sign before it."""
    if sign:
        return units()[sign][0], 1.0, 0
    if at >= len(tokens):
        return None, 1.0, 0
    norm = tokens[at].norm
    following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    if norm == "percentage" and following in {"point", "points"}:
        return "point", 1.0, 2
    if norm == "per" and at + 1 < len(tokens) and tokens[at + 1].norm == "cent":
        return "percent", 1.0, 2
    at += (hyphen := norm == "-" and at + 1 < len(tokens))
    unit, length = _longest(tokens, at)
    if not length:
        return None, 1.0, 0
    base, factor = units()[unit]
    hour = _per_hour(tokens, at + length) if base == "metre" else 0
    return ("speed" if hour else base), factor, length + hyphen + hour


def _longest(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The unit that stands at `at` and how many tokens it takes: "kilowatt-hours", "square metres", "metres"."""
    words = [t.norm for t in tokens[at : at + 3]]
    hyphened = words[1:2] == ["-"]
    if len(words) > 1 + hyphened and (pair := f"{words[0]}_{words[1 + hyphened]}") in units():
        return pair, 2 + hyphened
    return (words[0], 1) if words and words[0] in units() else ("", 0)


def _per_hour(tokens: Sequence[Token], at: int) -> int:
    """How many tokens of "an hour", "per hour" and "/h" stand at `at`."""
    words = tuple(t.norm for t in tokens[at : at + 2])
    return 2 if words in _PER_HOUR else 0
