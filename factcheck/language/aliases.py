"""The aliases of entities: their words, when they count as a name, and those that have another alias within them."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from factcheck.language import lexicon
from factcheck.language.closed_classes import classes_of
from factcheck.language.numbers import is_number_word
from factcheck.language.stems import singular
from factcheck.language.tokens import Token, tokenize

_DETERMINERS = frozenset(
    {
        "the",
        "this",
        "that",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "all",
        "both",
        "'s",
        "'",
        "of",
        "other",
        "‘",
    }
)


_POSSESSIVES = ("'s ", "’s ", "s' ", "s’ ")


class Alias(NamedTuple):
    """One name of an entity; some common words count as a name only with a capital, after "the" and the like, or a number.

    What is `owned` by somebody, "X's talks", may be written without the sign, where it can't be a verb: "X talks to Y".
    """

    words: tuple[str, ...]
    entity: str
    needs_capital: bool
    needs_determiner: bool
    needs_number: bool = False
    owned: bool = False


def alias_of(text: str, words: tuple[str, ...], entity: str) -> Alias:
    """The alias that a text with those words is of an entity."""
    owned = any(sign in text for sign in _POSSESSIVES)
    return Alias(words, entity, _has_capital(text, words), _has_article(text, words), owned=owned)


def alias_words(alias: str) -> tuple[str, ...]:
    """The words of an alias as they are matched: lower case, singular, without a leading article, signs and possessives."""
    words = [singular(t.norm) for t in tokenize(alias) if t.norm not in {"'s", "'", "-", ",", ".", "‘", "’"}]
    return tuple(words[1:] if len(words) > 1 and words[0] in {"the", "a", "an"} else words)


def nested(aliases: Sequence[Alias]) -> list[Alias]:
    """The aliases that have another one within them, with "@id" in its place: "president of X" goes with every alias of X."""
    owners = {alias.words: alias.entity for alias in aliases if not alias.needs_determiner}
    found: dict[tuple[str, ...], Alias] = {}
    for alias in aliases:
        for start, end in combinations(range(len(alias.words) + 1), 2):
            inner = owners.get(alias.words[start:end])
            if inner is not None and end - start < len(alias.words):
                before = alias.words[:start]
                words = (*(before[:-1] if before[-1:] == ("the",) else before), "@" + inner, *alias.words[end:])
                found.setdefault(words, Alias(words, alias.entity, False, False, owned=alias.owned))
    return [alias for words, alias in found.items() if len(words) > 1]


def uncounted(alias: Alias) -> list[Alias]:
    """The alias without the number that it begins with, for another number to stand there: "four envoys", "six envoys"."""
    counted = len(alias.words) > 1 and is_number_word(alias.words[0]) and alias.words[1][0] != "@"
    return [alias._replace(words=alias.words[1:], needs_number=True)] if counted else []


def is_allowed(alias: Alias, tokens: Sequence[Token], at: int, *, lower_case: bool) -> bool:
    """Whether a common word is used as the name that it also is."""
    if alias.needs_number:
        return at > 0 and is_number_word(tokens[at - 1].norm)
    if alias.needs_capital and not lower_case and not tokens[at].is_capitalised and _is_common(alias.words[0]):
        return False
    pointed_at = at > 0 and tokens[at - 1].norm in _DETERMINERS
    return not alias.needs_determiner or pointed_at or not _is_common(alias.words[0])


def _has_article(alias: str, words: tuple[str, ...]) -> bool:
    """An alias of "the" and one common word ("the five", "the meeting") is a name only when it is pointed at."""
    one = len(words) == 1 or (len(words) == 2 and "-" in alias)
    return one and alias[:4].lower() == "the " and alias[4:5].islower()


def _has_capital(alias: str, words: tuple[str, ...]) -> bool:
    """A one-word alias with a capital that is also a common word ("Business", "US") counts only with its capital."""
    return len(words) == 1 and alias.removeprefix("the ")[:1].isupper()


@lru_cache(maxsize=16384)
def _is_common(word: str) -> bool:
    return bool(lexicon.lemmas(word) or classes_of(word)) and lexicon.country_of(word) is None
