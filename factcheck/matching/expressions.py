"""Tells what two expressions are to each other of which one stands in the other's place in the same sentence."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from factcheck.language import lexicon
from factcheck.language.closed_classes import classes_of, pairs_of
from factcheck.language.numbers import match_number
from factcheck.language.quantifiers import kind_of
from factcheck.language.quantity import Quantity
from factcheck.language.tokens import Token
from factcheck.matching.verdict import ReasonCode

_OTHER = '"{new}" is not "{old}"'
_DATES = frozenset({"month", "weekday", "relative_day"})
_YEAR = 1000  # a bare number from here on may be a year


class Bond(Enum):
    """What the new expression is to the old one: the reason code and the words for it."""

    SAME = ReasonCode.STATED, 'the claim says so: "{new}" is "{old}"'
    WIDER = ReasonCode.STATED, 'the claim says so: "{old}" is a kind of "{new}"'
    OPPOSITE = ReasonCode.OPPOSITE_WORD, '"{new}" is the opposite of "{old}"'
    OTHER = ReasonCode.WORD_DIFFERS, _OTHER
    NUMBER = ReasonCode.NUMBER_DIFFERS, 'the claim has "{old}", the statement "{new}"'
    DENIAL = ReasonCode.NEGATED, 'the claim has "{old}", the statement "{new}"'
    OPEN = ReasonCode.MORE_SPECIFIC, _OTHER

    @property
    def code(self) -> ReasonCode:
        """The reason code of a verdict by it."""
        return self.value[0]

    @property
    def message(self) -> str:
        """The reason in words, with places for the two expressions."""
        return self.value[1]


def bond_of(new: Sequence[Token], old: Sequence[Token]) -> Bond | None:
    """What the new expression is to the old one; None where nothing is known."""
    numbers = _number(new), _number(old)
    if numbers[0] is not None and numbers[1] is not None:
        return _of_numbers(numbers[0], numbers[1])
    words = "_".join(t.norm for t in new), "_".join(t.norm for t in old)
    if any(not _DATES.isdisjoint(classes_of(key)) for word in words for key in _keys(word)):
        return None  # what happens on one day may recur on another
    return _of_quantifiers(*words) or _of_words(_keys(words[0]), _keys(words[1]))


def is_rank(tokens: Sequence[Token]) -> bool:
    """Whether an expression counts in order: "second", "3rd"."""
    found = _number(tokens)
    return found is not None and found.ordinal


def _of_numbers(new: Quantity, old: Quantity) -> Bond | None:
    if new.ordinal is not old.ordinal or new.unit != old.unit or max(new.value, old.value) >= _YEAR:
        return None
    return Bond.SAME if new.value == old.value else Bond.NUMBER


def _number(tokens: Sequence[Token]) -> Quantity | None:
    """The number that an expression is; "second" is taken for a rank."""
    if [t.norm for t in tokens] == ["second"]:
        return Quantity(2.0, ordinal=True)
    found = match_number(tokens, 0)
    return found.quantity if found is not None and found.length == len(tokens) else None


def _of_quantifiers(new: str, old: str) -> Bond | None:
    kinds = kind_of(new), kind_of(old)
    if set(kinds) == {"none", "not-all"}:  # those who are not all may be none
        return Bond.OPEN
    if "none" in kinds and kinds[0] != kinds[1] and (all(kinds) or "a" in (new, old)):
        return Bond.DENIAL
    return Bond.OPEN if all(kinds) and kinds[0] in {"all", "most", "both"} and kinds[0] != kinds[1] else None


def _of_words(new: frozenset[str], old: frozenset[str]) -> Bond | None:
    pairs = [(a, b) for a in sorted(new) for b in sorted(old)]
    if new & old:
        return None
    if any(b in pairs_of("opposite_prep").get(a, ()) or b in lexicon.antonyms(a) for a, b in pairs):
        return Bond.OPPOSITE
    if any(b in lexicon.synonyms(a) for a, b in pairs):
        return Bond.SAME
    if any(lexicon.siblings(a, b) for a, b in pairs):
        return Bond.OTHER
    light = any("light_verb" in classes_of(a) for a in new)  # to offer is called a kind of giving, but is none
    if not light and any(lexicon.is_a(b, a) for a, b in pairs):
        return Bond.WIDER
    return Bond.OPPOSITE if any(b in lexicon.near_antonyms(a) for a, b in pairs) else None


def _keys(words: str) -> frozenset[str]:
    """The base forms of an expression of words joined by "_"."""
    start, joint, last = words.rpartition("_")
    return frozenset({words, *(start + joint + lemma for lemma, _ in lexicon.lemmas(last))})
