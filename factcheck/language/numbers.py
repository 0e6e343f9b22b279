"""Numbers in digits and words with their unit and comparator, as comparable quantities."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.language.closed_classes import classes_of
from factcheck.language.datafile import read_data
from factcheck.language.frequencies import can_begin_frequency, frequency_at
from factcheck.language.halves import half_at
from factcheck.language.quantity import Quantity
from factcheck.language.tokens import Token
from factcheck.language.units import unit_at, units

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
_TIMES = frozenset({"second", "month"})  # the base units of time
_BOUNDS = frozenset({"than", "over", "nearly", "almost", "about"})  # behind them "a kilogram" is one
_DECIMAL = re.compile(r"[0-9]+(\.[0-9]+)?")
_CURRENCY_SIGNS = frozenset("€$£¥")


class NumberMatch(NamedTuple):
    """A quantity and the number of tokens that state it."""

    quantity: Quantity
    length: int


@lru_cache(maxsize=1)
def _words() -> Mapping[str, float]:
    rows = read_data("numbers.txt").splitlines()
    return {word: float(value) for word, _, value in (r.partition("\t") for r in rows if not r.startswith("#"))}


def number_value(norm: str) -> int | None:
    """The value of a one-word cardinal below ten; None for anything else."""
    value = _words().get(norm)
    return int(value) if value is not None and value < 10 else None


def number_word(norm: str) -> int | None:
    """The value of a lower-case word for a whole number up to twenty, thirty and so on; None for anything else."""
    value = _words().get(norm)
    return int(value) if value is not None and value == int(value) else None


def is_number_word(norm: str) -> bool:
    """Whether a lower-case word is a cardinal number."""
    return norm in _words()


def is_ordinal(norm: str) -> bool:
    """Whether a lower-case word is an ordinal number."""
    return norm in _ORDINALS


def match_number(tokens: Sequence[Token], at: int) -> NumberMatch | None:
    """The number that starts at token `at`, with its unit; None if there is none."""
    start = at
    often = frequency_at(tokens, at, _cardinal) if _may_be_frequency(tokens, at) else None
    if often is not None:
        return NumberMatch(*often)
    sign = tokens[at].norm if tokens[at].norm in _CURRENCY_SIGNS else None
    at += sign is not None
    ordinal = None if sign else _ordinal(tokens, at)
    if ordinal is not None:
        return ordinal
    value, length = _cardinal(tokens, at) if not _is_round(tokens, at) else _round(tokens, at)
    half = None if sign else _half(tokens, at + length, value if length else None)
    if half is not None:
        return half._replace(length=half.length + length)
    if not length:
        return None
    at += length
    part = None if sign else _parts(tokens, at, value)
    if part is not None:
        return NumberMatch(part[0], at + part[1] - start)
    suffix = _SUFFIXES.get(tokens[at].norm) if sign and at < len(tokens) else None
    if suffix:
        value, at = value * suffix, at + 1
    base, factor, used = unit_at(tokens, at, sign)
    added, more = _and_smaller(tokens, at + used, base, factor)
    return NumberMatch(Quantity(round(value * factor + added, 9), unit=base), at + used + more - start)


def _is_round(tokens: Sequence[Token], at: int) -> bool:
    """ "A thousand", "a million"; not "a dozen eggs"."""
    return at + 1 < len(tokens) and tokens[at].norm == "a" and _MAGNITUDES.get(tokens[at + 1].norm, 0) >= 100


def _round(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    return _MAGNITUDES[tokens[at + 1].norm], 2


def _may_be_frequency(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number may say how often: "every two weeks", "twice a day", "three times a week"."""
    following = [t.norm for t in tokens[at + 1 : at + 3]]
    return can_begin_frequency(tokens[at].norm) or "times" in following


def _half(tokens: Sequence[Token], at: int, count: float | None) -> NumberMatch | None:
    """ "(Four) and a half years", "half an hour", "half a million", "within a month"; None for anything else."""
    found = half_at(tokens, at, count)
    norm = tokens[found.unit_at].norm if found is not None and found.unit_at < len(tokens) else ""
    if found is None or not norm:
        return None
    if norm in _MAGNITUDES and found.number % 1:
        return NumberMatch(Quantity(found.number * _MAGNITUDES[norm]), found.end - at)
    base, factor = units().get(norm, (None, 0.0))
    before = tokens[at - 1].norm if at else ""
    if base is None or (count is None and base not in _TIMES and before not in _BOUNDS):
        return None
    return NumberMatch(Quantity(found.number * factor, unit=base), found.end - at)


def _parts(tokens: Sequence[Token], at: int, count: float) -> tuple[Quantity, int] | None:
    """ "Two thirds", "three-quarters": so many parts of one, and the tokens that name the part; None for anything else."""
    hyphen = at < len(tokens) and tokens[at].norm == "-"
    at += hyphen
    norm = tokens[at].norm if at < len(tokens) else ""
    part = fraction(norm) if norm.endswith("s") and count > 1 else None
    if part is None or count * part >= 1:
        return None
    return Quantity(count * part, unit="share"), 1 + hyphen


def can_begin_number(norm: str, following: str = "") -> bool:
    """Whether a number or fraction may start with a word or sign, seeing the word behind it."""
    listed = can_begin_frequency(norm) or norm in _CURRENCY_SIGNS or norm in _ORDINALS or norm in _words()
    listed = listed or (norm in {"a", "an"} and following in units())
    listed = listed or (norm == "a" and following in _MAGNITUDES)
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


def _and_smaller(tokens: Sequence[Token], at: int, base: str | None, factor: float) -> tuple[float, int]:
    """ "Six hours and 20 minutes": what is added in a smaller unit of time, and its tokens."""
    if base not in _TIMES or [t.norm for t in tokens[at : at + 1]] != ["and"]:
        return 0.0, 0
    value, length = _cardinal(tokens, at + 1)
    other, smaller, used = unit_at(tokens, at + 1 + length, None) if length else (None, 0.0, 0)
    return (value * smaller, 1 + length + used) if other == base and smaller < factor else (0.0, 0)


def fraction(norm: str) -> float | None:
    """The value of a fraction word ("a third"); None for any other word."""
    return _FRACTIONS.get(norm.removesuffix("s"))


def magnitude(text: str) -> float:
    """The factor of the last magnitude that a number's words name; 1 if none."""
    return next((_MAGNITUDES[w] for w in reversed(text.split()) if w in _MAGNITUDES), 1.0)
