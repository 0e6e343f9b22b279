"""Numbers in digits and words with their unit and comparator, as comparable quantities."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.language.closed_classes import classes_of
from factcheck.language.datafile import read_data
from factcheck.language.tokens import Token

_MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "dozen": 12.0
}  # fmt: skip
_SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
_FRACTIONS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
_ENDING = frozenset({"prep", "conj", "be", "have", "do", "modal", "pronoun", "wh", "det"})
_OWNING = frozenset({"the", "his", "her", "its", "their", "our", "my", "your", "'s"})
_DECIMAL = re.compile(r"[0-9]+(\.[0-9]+)?")
_CURRENCY_SIGNS = frozenset("€$£¥")


class Quantity(NamedTuple):
    """A number in base units; `op` is one of = < > <= >= ~, `unit` the base unit's name or None for a bare count.

    A `limit` is what may be reached ("up to 5"): equal to another limit, and more than what keeps within it.
    """

    value: float
    op: str = "="
    unit: str | None = None
    ordinal: bool = False
    limit: bool = False

    def bounds(self) -> tuple[float, float]:
        """The closed range of values that it allows (open ends are moved by a hair)."""
        hair = max(abs(self.value), 1.0) * 1e-9
        low = {">=": self.value, ">": self.value + hair, "=": self.value, "~": self.value * 0.95}
        high = {"<=": self.value, "<": self.value - hair, "=": self.value, "~": self.value * 1.05}
        return low.get(self.op, float("-inf")), high.get(self.op, float("inf"))


_ALIKE = {"share": ("percent", 100.0), "month": ("second", 2_629_800.0)}  # other units of one kind
_SLACK = {"percent": 0.5, "second": 0.02}  # "two thirds" is 67 percent; a month is 30 days


def in_one_unit(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity] | None:
    """The two in one unit, equal where one is only the rounder; None if they are of different kinds."""
    if a.unit == b.unit:
        return a, b
    first, second = _converted(a), _converted(b)
    if first.unit != second.unit or first.unit is None:
        return None
    slack = _SLACK[first.unit] * (1 if first.unit == "percent" else second.value)
    return (first._replace(value=second.value) if abs(first.value - second.value) <= slack else first), second


def _converted(quantity: Quantity) -> Quantity:
    unit, factor = _ALIKE.get(quantity.unit or "", (quantity.unit, 1.0))
    return quantity._replace(value=quantity.value * factor, unit=unit)


class NumberMatch(NamedTuple):
    """A quantity and the number of tokens that state it."""

    quantity: Quantity
    length: int


@lru_cache(maxsize=1)
def _words() -> Mapping[str, float]:
    rows = read_data("numbers.txt").splitlines()
    return {word: float(value) for word, _, value in (r.partition("\t") for r in rows if not r.startswith("#"))}


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


def number_value(norm: str) -> int | None:
    """The value of a one-word cardinal below ten; None for anything else."""
    value = _words().get(norm)
    return int(value) if value is not None and value < 10 else None


def is_number_word(norm: str) -> bool:
    """Whether a lower-case word is a cardinal number."""
    return norm in _words()


def match_number(tokens: Sequence[Token], at: int) -> NumberMatch | None:
    """The number that starts at token `at`, with its unit; None if there is none."""
    start = at
    sign = tokens[at].norm if tokens[at].norm in _CURRENCY_SIGNS else None
    at += sign is not None
    ordinal = None if sign else _ordinal(tokens, at)
    if ordinal is not None:
        return ordinal
    value, length = _cardinal(tokens, at)
    if not length:
        return None
    at += length
    part = None if sign else _parts(tokens, at, value)
    if part is not None:
        return NumberMatch(part[0], at + part[1] - start)
    suffix = _SUFFIXES.get(tokens[at].norm) if sign and at < len(tokens) else None
    if suffix:
        value, at = value * suffix, at + 1
    base, factor, used = _unit(tokens, at, sign)
    return NumberMatch(Quantity(round(value * factor, 9), unit=base), at + used - start)


def _parts(tokens: Sequence[Token], at: int, count: float) -> tuple[Quantity, int] | None:
    """ "Two thirds", "three-quarters": so many parts of one, and the tokens that name the part; None for anything else."""
    hyphen = at < len(tokens) and tokens[at].norm == "-"
    at += hyphen
    norm = tokens[at].norm if at < len(tokens) else ""
    part = fraction(norm) if norm.endswith("s") and count > 1 else None
    if part is None or count * part >= 1:
        return None
    return Quantity(count * part, unit="share"), 1 + hyphen


def can_begin_number(norm: str) -> bool:
    """Whether a number or fraction may start with a word or sign."""
    listed = norm in _CURRENCY_SIGNS or norm in _ORDINALS or norm in _words()
    return listed or norm[0].isdigit() or fraction(norm) is not None


def _ordinal(tokens: Sequence[Token], at: int) -> NumberMatch | None:
    """An ordinal in words, or digits with their ending ("2nd", which the tokeniser cuts in two)."""
    if at >= len(tokens):
        return None
    norm = tokens[at].norm
    if (
        norm in _ORDINALS
        and norm in _FRACTIONS
        and at
        and tokens[at - 1].norm in {"a", "one"}
        and _ends_phrase(tokens, at + 1)
    ):
        return NumberMatch(Quantity(_FRACTIONS[norm], unit="share"), 1)
    if norm in _ORDINALS and (norm != "second" or _is_rank(tokens, at)):
        return NumberMatch(Quantity(float(_ORDINALS[norm]), ordinal=True), 1)
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if (
        norm.isdigit()
        and following
        and following.norm in {"st", "nd", "rd", "th"}
        and following.start == tokens[at].end
    ):
        return NumberMatch(Quantity(float(norm), ordinal=True), 2)
    return None


def _is_rank(tokens: Sequence[Token], at: int) -> bool:
    """Whether "second" is no time: "finished second in it", "her second novel", not "a second" nor "ten seconds"."""
    before = tokens[at - 1].norm if at else ""
    if before.endswith("ed"):
        return _ends_phrase(tokens, at + 1)
    following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    return before in _OWNING and following[:1].isalpha() and not classes_of(following) & _ENDING


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun can follow: "by a fifth in May", not "a fifth man"."""
    return at >= len(tokens) or bool(classes_of(tokens[at].norm)) or not tokens[at].norm[0].isalnum()


def _cardinal(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    """Value and length in tokens of a cardinal in digits, words or both; (0, 0) if none."""
    total, current, length = 0.0, 0.0, 0
    while at + length < len(tokens):
        norm = tokens[at + length].norm
        value = _simple(norm)
        if value is not None and not (length and norm[0].isdigit()):
            current += value
        elif norm in _MAGNITUDES and length:
            current = (current or 1.0) * _MAGNITUDES[norm]
            if _MAGNITUDES[norm] >= 1e3:
                total, current = total + current, 0.0
        elif not (length and norm in {"-", "and"} and _continues(tokens, at + length)):
            break
        length += 1
    return total + current, length


def _continues(tokens: Sequence[Token], at: int) -> bool:
    """Whether "-" or "and" at `at` goes on with the number: twenty-one, one hundred and five."""
    if at + 1 >= len(tokens) or not is_number_word(tokens[at + 1].norm):
        return False
    before, after = tokens[at - 1].norm, _words()[tokens[at + 1].norm]
    if tokens[at].norm == "and":
        return before in {"hundred", "thousand"}
    return _words().get(before, 0) >= 20 and after < 10


def _simple(norm: str) -> float | None:
    """The value of one token of digits or of a number word."""
    if norm[0].isdigit():
        digits = norm.replace(",", "")
        return float(digits) if _DECIMAL.fullmatch(digits) else None
    return _words().get(norm)


def _unit(tokens: Sequence[Token], at: int, sign: str | None) -> tuple[str | None, float, int]:
    """Base unit, factor and number of tokens of the unit that follows the number, or of the currency sign before it."""
    if sign:
        return units()[sign][0], 1.0, 0
    if at >= len(tokens):
        return None, 1.0, 0
    norm = tokens[at].norm
    if norm == "per" and at + 1 < len(tokens) and tokens[at + 1].norm == "cent":
        return "percent", 1.0, 2
    if norm == "-" and at + 1 < len(tokens) and tokens[at + 1].norm in units():
        base, factor = units()[tokens[at + 1].norm]
        return base, factor, 2
    if norm in units():
        base, factor = units()[norm]
        return base, factor, 1
    return None, 1.0, 0


def fraction(norm: str) -> float | None:
    """The value of a fraction word ("a third"); None for any other word."""
    return _FRACTIONS.get(norm.removesuffix("s"))


def magnitude(text: str) -> float:
    """The factor of the last magnitude that a number's words name; 1 if none."""
    return next((_MAGNITUDES[w] for w in reversed(text.split()) if w in _MAGNITUDES), 1.0)
