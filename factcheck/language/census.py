"""What words the claims' wordings have, which of them with a capital, and what an abbreviation may be made of."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.language.numbers import number_value
from factcheck.language.tokens import Token

_LETTERS = range(2, 6)  # how many an abbreviation has


class Census(NamedTuple):
    """The words of each text; those that stand in any with a capital inside a sentence, and those without one."""

    words: Sequence[tuple[str, ...]]
    capital: frozenset[str]
    small: frozenset[str]


def census(texts: Iterable[Sequence[Token]]) -> Census:
    """Counts in one go, as the tokens may be made as they are asked for."""
    words: list[tuple[str, ...]] = []
    capital: set[str] = set()
    small: set[str] = set()
    for tokens in texts:
        words.append(words_of(tokens))
        for at, token in enumerate(tokens):
            if token.is_word and (at or not token.is_capitalised):
                (capital if token.is_capitalised else small).add(token.norm)
    return Census(words, frozenset(capital), frozenset(small))


def words_of(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The words and numbers among tokens, as they are compared."""
    return tuple(token.norm for token in tokens if token.norm[0].isalnum())


def initials(words: Iterable[str]) -> str:
    """The first letter of each word; a number counts as its digit."""
    return "".join(map(_initial, words))


def places(abbreviation: str, letters: str) -> Iterator[int]:
    """Where the letters of an abbreviation stand among the initials of words; nowhere if it is too short or long for one."""
    at = letters.find(abbreviation) if len(abbreviation) in _LETTERS else -1
    while at >= 0:
        yield at
        at = letters.find(abbreviation, at + 1)


@lru_cache(maxsize=16384)
def _initial(word: str) -> str:
    number = number_value(word)
    return word[0] if number is None else str(number)
