"""Finds the names of a claims file in a statement: aliases, longest match first, misspellings included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from factcheck.claims.model import Entity
from factcheck.language import lexicon
from factcheck.language.closed_classes import classes_of
from factcheck.language.tokens import Token, tokenize

_SHORTEST_CORRECTED = 4
_DETERMINERS = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "all", "both", "'s", "'", "of", "other", "‘"})


class Alias(NamedTuple):
    """One name of an entity; some common words count as a name only with a capital, or after "the", "these" and the like."""

    words: tuple[str, ...]
    entity: str
    needs_capital: bool
    needs_determiner: bool


@dataclass(frozen=True)
class NameIndex:
    """The aliases of all entities, by first word, and the words that a misspelling may stand for."""

    entities: Mapping[str, Entity]
    vocabulary: frozenset[str]

    @cached_property
    def _aliases(self) -> dict[str, list[Alias]]:
        """First word -> the aliases that begin with it, longest first."""
        found: dict[str, list[Alias]] = {}
        for entity in self.entities.values():
            for alias in (entity.name, *entity.aliases):
                words = alias_words(alias)
                if words:
                    found.setdefault(words[0], []).append(Alias(words, entity.id, _needs_capital(alias, words), _needs_determiner(alias, words)))
        for rows in found.values():
            rows.sort(key=lambda row: (-len(row.words), row))
        return found

    @cached_property
    def _correctable(self) -> tuple[str, ...]:
        """Words long enough to be recognised when misspelt."""
        words = {word for rows in self._aliases.values() for row in rows for word in row.words}
        return tuple(sorted(w for w in words | self.vocabulary if len(w) >= _SHORTEST_CORRECTED and w.isalpha()))

    def match(self, tokens: Sequence[Token], at: int, *, lower_case: bool) -> tuple[str, int] | None:
        """Entity id and number of tokens of the longest alias at `at`; `lower_case` says that capitals tell nothing."""
        for key in {tokens[at].norm, _singular(tokens[at].norm)}:
            for alias in self._aliases.get(key, ()):
                length = _length_of(alias.words, tokens, at)
                if length and _is_allowed(alias, tokens, at, lower_case=lower_case):
                    return alias.entity, length
        return None

    def correct(self, norm: str) -> str:
        """The word of the claims that an unknown word misspells, or the word itself."""
        if len(norm) < _SHORTEST_CORRECTED or not norm.isalpha() or _is_known(norm):
            return norm
        return self._corrections(norm)

    def _corrections(self, norm: str) -> str:
        """The nearest known word within the number of typing errors that its length allows."""
        if norm in self._cache:
            return self._cache[norm]
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        allowed = 1 if len(norm) < 6 else 2 if len(norm) < 10 else 3
        rows = process.extract(norm, self._correctable, scorer=OSA.distance, score_cutoff=allowed, limit=3)
        best = min(rows, key=lambda row: (row[1], row[0][0] != norm[0], row[0]), default=None)
        result = best[0] if best and (best[0][0] == norm[0] or best[1] == 1) else norm
        self._cache[norm] = result
        return result

    @cached_property
    def _cache(self) -> dict[str, str]:
        return {}


def alias_words(alias: str) -> tuple[str, ...]:
    """The words of an alias as they are matched: lower case, singular, without a leading article, signs and possessives."""
    words = [_singular(t.norm) for t in tokenize(alias) if t.norm not in {"'s", "'", "-", ",", ".", "‘", "’"}]
    return tuple(words[1:] if len(words) > 1 and words[0] in {"the", "a", "an"} else words)


def _length_of(words: tuple[str, ...], tokens: Sequence[Token], at: int) -> int:
    """How many tokens at `at` spell the alias, signs between its words included; 0 if they don't."""
    used = 0
    for number, word in enumerate(words):
        while number and at + used < len(tokens) and tokens[at + used].norm in {"-", "'s", "'"}:
            used += 1
        if at + used >= len(tokens) or word not in {tokens[at + used].norm, _singular(tokens[at + used].norm)}:
            return 0
        used += 1
    return used


def _is_allowed(alias: Alias, tokens: Sequence[Token], at: int, *, lower_case: bool) -> bool:
    """Whether a common word is used as the name that it also is."""
    if alias.needs_capital and not lower_case and not tokens[at].is_capitalised:
        return False
    return not alias.needs_determiner or (at > 0 and tokens[at - 1].norm in _DETERMINERS)


def _needs_determiner(alias: str, words: tuple[str, ...]) -> bool:
    """An alias of "the" and one common word ("the five", "the meeting") is a name only when it is pointed at."""
    return len(words) == 1 and alias[:4].lower() == "the " and alias[4:5].islower() and _is_common(words[0])


def _needs_capital(alias: str, words: tuple[str, ...]) -> bool:
    """A one-word alias with a capital that is also a common word ("Business", "US") counts only with its capital."""
    return len(words) == 1 and alias.removeprefix("the ")[:1].isupper() and _is_common(words[0])


@lru_cache(maxsize=16384)
def _is_common(word: str) -> bool:
    return bool(lexicon.lemmas(word) or classes_of(word)) and lexicon.country_of(word) is None


@lru_cache(maxsize=16384)
def _is_known(norm: str) -> bool:
    """Whether English or the list of countries has the word."""
    return bool(classes_of(norm) or lexicon.lemmas(norm)) or lexicon.country_of(norm) is not None


@lru_cache(maxsize=16384)
def _singular(norm: str) -> str:
    return lexicon.lemma(norm, "n") if norm.isalpha() and len(norm) > 3 and norm.endswith("s") else norm


def vocabulary_of(texts: Iterable[str]) -> frozenset[str]:
    """The words of all wordings, for the correction of misspellings."""
    return frozenset(token.norm for text in texts for token in tokenize(text) if token.is_word)
