"""Finds the names of a claims file in a statement: aliases, longest match first, misspellings included."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from factcheck.claims.model import Entity
from factcheck.language import lexicon
from factcheck.language.aliases import Alias, alias_of, alias_words, nested, uncounted
from factcheck.language.census import Census, census, initials, places
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.spelling import is_rare, is_slip, variants
from factcheck.language.stems import singular
from factcheck.language.tokens import Token, normalise, tokenize

_NO_INITIAL = frozenset({"the", "a", "an", "of", "and", "or", "in", "to", "is", "for"})
_SHORTEST_CORRECTED = 4
_REMEMBERED = 10_000  # words of statements whose spelling is kept
_FEW = 2000  # so many wordings are kept as tokens
_TABLES = ("aliases", "_known", "pointed_at", "vocabulary", "proper", "_initials")
_NOTHING: Mapping[str, Any] = {}


class NameIndex:
    """The aliases of all entities, by first word, and the words that a misspelling may stand for."""

    def __init__(
        self, entities: Mapping[str, Entity], texts: tuple[str, ...] = (), tables: Mapping[str, Any] = _NOTHING
    ) -> None:
        """Index names and the words of the claims' `texts`; `tables` as they were made before for the same ones."""
        self.entities = entities
        self.texts = texts
        self._spellings: dict[str, str] = {}
        self.__dict__.update(tables)

    def tables(self) -> dict[str, Any]:
        """What is looked up for every statement."""
        return {name: getattr(self, name) for name in _TABLES}

    @property
    def tokens(self) -> Iterable[list[Token]]:
        """The tokens of each of the claims' wordings; those of many would fill the memory, so that each use makes them."""
        return self._few_tokens or map(tokenize, self.texts)

    @cached_property
    def _few_tokens(self) -> tuple[list[Token], ...]:
        return tuple(map(tokenize, self.texts)) if len(self.texts) <= _FEW else ()

    @property
    def words(self) -> Sequence[tuple[str, ...]]:
        """The words and numbers of each wording."""
        return self._census.words

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of all wordings."""
        return frozenset(word for words in self.words for word in words if word[0].isalpha())

    @cached_property
    def proper(self) -> frozenset[str]:
        """The words that the wordings write with a capital inside a sentence, and never without one."""
        return self._census.capital - self._census.small

    @cached_property
    def _census(self) -> Census:
        return census(self.tokens)

    def has_word(self, norm: str) -> bool:
        """Whether a name has the word, or a wording writes it with a capital only."""
        return norm in self.proper or norm in self._known or singular(norm) in self._known

    @cached_property
    def _known(self) -> frozenset[str]:
        """The words of all aliases."""
        return frozenset(word for rows in self.aliases.values() for row in rows for word in row.words)

    @cached_property
    def aliases(self) -> Mapping[str, tuple[Alias, ...]]:
        """First word -> the aliases that begin with it, longest first."""
        found: dict[str, list[Alias]] = {}
        for entity in self.entities.values():
            for alias in (entity.name, *entity.aliases):
                words = alias_words(alias)
                if words:
                    found.setdefault(words[0], []).append(alias_of(alias, words, entity.id))
        for surname, owner in self._surnames().items():
            found.setdefault(surname, []).append(Alias((surname,), owner, True, False))
        rows = tuple(row for rows in found.values() for row in rows)
        counted = [r for row in rows if not self.entities[row.entity].members for r in uncounted(row)]
        for row in (*nested(rows), *counted):
            found.setdefault(row.words[0], []).append(row)
        return {first: tuple(sorted(set(rows), key=_longest_first)) for first, rows in found.items()}

    @cached_property
    def pointed_at(self) -> Mapping[str, str]:
        """The common words that are names behind "the" ("the summit") -> the entity; headlines leave that "the" out."""
        rows = (row for rows in self.aliases.values() for row in rows if row.needs_determiner)
        return {row.words[0]: row.entity for row in rows if len(row.words) == 1}

    def _surnames(self) -> dict[str, str]:
        """The last word of a person's name -> the entity, where only one has it."""
        found: dict[str, set[str]] = {}
        for entity in self.entities.values():
            if entity.kind in {None, "person"} and not entity.members and _is_full_name(entity.name):
                found.setdefault(normalise(entity.name.split()[-1]), set()).add(entity.id)
        known = {alias_words(a) for e in self.entities.values() for a in (e.name, *e.aliases)}
        return {word: next(iter(ids)) for word, ids in found.items() if len(ids) == 1 and (word,) not in known}

    @cached_property
    def _correctable(self) -> tuple[str, ...]:
        """Words long enough to be recognised when misspelt."""
        words = self._known | self.vocabulary | classes()["month"] | classes()["weekday"]
        return tuple(sorted(w for w in words if len(w) >= _SHORTEST_CORRECTED and w.isalpha()))

    def correct(self, norm: str) -> str:
        """The word of the claims that an unknown word misspells, or the word itself."""
        found = self._spellings.get(norm)
        if found is None:
            if len(self._spellings) >= _REMEMBERED:
                self._spellings.clear()
            found = self._spellings[norm] = self._corrected(norm)
        return found

    def _corrected(self, norm: str) -> str:
        if not norm.isalpha() or norm in self._known or norm in self.vocabulary:
            return norm
        variant = next((w for w in variants(norm) if w in self.vocabulary or w in self._known), None)
        if variant is not None:
            return variant
        if _is_known(norm):
            return self._slip(norm) if len(norm) >= _SHORTEST_CORRECTED and is_rare(norm) else norm
        if len(norm) < _SHORTEST_CORRECTED:
            return (
                next((w for w in _swapped(norm) if classes_of(w)), norm)
                if len(norm) == _SHORTEST_CORRECTED - 1
                else norm
            )
        return self._nearest(norm)

    def _slip(self, norm: str) -> str:
        """The one word of the claims that is a slip away from a word that nobody uses, or that word itself."""
        found = [w for w in self._correctable if w[0] == norm[0] and is_slip(norm, w)]
        return found[0] if len(found) == 1 else norm

    def _nearest(self, norm: str) -> str:
        """The nearest known word within the number of typing errors that its length allows."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        allowed = 1 if len(norm) < 6 else 2 if len(norm) < 10 else 3
        rows = process.extract(norm, self._correctable, scorer=OSA.distance, score_cutoff=allowed, limit=3)
        best = min(rows, key=lambda row: (row[1], row[0][0] != norm[0], row[0]), default=None)
        return best[0] if best and (best[0][0] == norm[0] or best[1] == 1) else norm

    def spelt_out(self, text: str) -> tuple[str, ...]:
        """The words of the claims that an abbreviation in capitals is made of; () if the claims have it or no such words."""
        norm = normalise(text)
        if norm in self.vocabulary or norm in self._known or not norm.isalnum():
            return ()
        rows = (self._words[at : at + len(norm)] for at in places(norm, self._initials))
        return next((words for words in rows if words[0] not in _NO_INITIAL and words[-1] not in _NO_INITIAL), ())

    @cached_property
    def _words(self) -> tuple[str, ...]:
        """The words of all wordings in order, with a line break behind each wording."""
        return tuple(word for words in self.words for word in (*words, "\n"))

    @cached_property
    def _initials(self) -> str:
        """The first letter of each of those words; a number counts as its digit."""
        return initials(self._words)


def _longest_first(alias: Alias) -> tuple[int, Alias]:
    return -len(alias.words), alias


def _is_full_name(name: str) -> bool:
    """First name and surname: two or three capitalised words, the last one not a common word."""
    words = name.split()
    return (
        2 <= len(words) <= 3
        and all(w[:1].isupper() and w.replace("-", "").isalpha() for w in words)
        and not classes_of(words[-1].lower())
    )


def _swapped(word: str) -> list[str]:
    """The words that two neighbouring letters make in the other order: teh -> the."""
    return [word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)]


def _is_known(norm: str) -> bool:
    """Whether English or the list of countries has the word."""
    return bool(classes_of(norm) or lexicon.lemmas(norm)) or lexicon.country_of(norm) is not None
