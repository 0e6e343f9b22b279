"""Finds idioms, words that stand together for one meaning, and says by which single words that meaning goes."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.language import lexicon
from factcheck.language.tokens import Token
from factcheck.language.wordtable import WordTable

_TABLE = WordTable("idiom_words.tsv")
_ANY = "*"
_POSSESSIVE = frozenset({"'s", "'"})


class Idiom(NamedTuple):
    """The words after the first (`*` for one article, pronoun or possessor), and (single word, part of speech) pairs."""

    rest: tuple[str, ...]
    lemmas: tuple[tuple[str, str], ...]


def idiom_at(tokens: Sequence[Token], at: int) -> tuple[Idiom, int] | None:
    """The longest idiom that begins at `at`, and how many tokens it takes; None if there is none."""
    for idiom in _beginning_with(tokens[at].norm):
        length = _length(idiom.rest, tokens, at + 1)
        if length:
            return idiom, length + 1
    return None


def can_begin_idiom(norm: str) -> bool:
    """Whether an idiom may start with a word."""
    return bool(_beginning_with(norm))


def _length(rest: Sequence[str], tokens: Sequence[Token], at: int) -> int:
    """How many tokens from `at` on spell the rest of an idiom; 0 if they don't."""
    used = 0
    for word in rest:
        if at + used >= len(tokens) or word not in (_ANY, tokens[at + used].norm):
            return 0
        used += 1
        if word == _ANY and at + used < len(tokens) and tokens[at + used].norm in _POSSESSIVE:
            used += 1
    return used


@lru_cache(maxsize=8192)
def _beginning_with(norm: str) -> tuple[Idiom, ...]:
    """The idioms whose first word is a form of `norm`'s lemma, longest first."""
    firsts = {(norm, ""), *lexicon.lemmas(norm)}
    rows = {
        _idiom(entry) for word, pos in firsts for entry in _TABLE.get(word).split() if _fits(entry, norm, word, pos)
    }
    return tuple(sorted(rows, key=lambda row: (-len(row.rest), row)))


def _fits(entry: str, norm: str, word: str, pos: str) -> bool:
    """A verb may stand in any form, other words only as they are written."""
    return pos == "v" if entry[0] == "v" else norm == word


def _idiom(entry: str) -> Idiom:
    pos, rest, words = entry.split(":")
    return Idiom(tuple(rest.split("_")), tuple((word, pos) for word in words.split(",")))
