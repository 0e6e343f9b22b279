"""What English words mean to each other: forms, synonyms, opposites, kinds, exclusive values, countries."""

from __future__ import annotations

from functools import lru_cache

from factcheck.language.wordforms import lemma, lemmas, pos_counts
from factcheck.language.wordtable import WordTable

__all__ = [
    "antonyms",
    "country_of",
    "derivations",
    "hypernyms",
    "is_a",
    "is_phrasal",
    "lemma",
    "lemmas",
    "near_antonyms",
    "pos_counts",
    "siblings",
    "synonyms",
]

_ANTONYMS = WordTable("antonyms.tsv")
_NEAR_ANTONYMS = WordTable("near_antonyms.tsv")
_SYNONYMS = WordTable("synonyms.tsv")
_DERIVATIONS = WordTable("derivations.tsv")
_KINDS = WordTable("kinds.tsv")
_ANCESTORS = WordTable("ancestors.tsv")
_OWN_KINDS = WordTable("own_kinds.tsv")
_OWN_OPPOSITES = WordTable("own_opposites.tsv")
_OWN_SYNONYMS = WordTable("own_synonyms.tsv")
_UNSAFE_SYNONYMS = WordTable("unsafe_synonyms.tsv")
_OWN_DERIVATIONS = WordTable("own_derivations.tsv")
_EXCLUSIVE = WordTable("own_exclusive.tsv")
_SLOTS = WordTable("slots.tsv")
_SENSES = WordTable("own_senses.tsv")
_FRAMES = WordTable("own_frames.tsv")
_COUNTRIES = WordTable("country_names.tsv")


def _words(table: WordTable, word: str) -> frozenset[str]:
    return frozenset(table.get(word).split())


@lru_cache(maxsize=4096)
def antonyms(lemma: str) -> frozenset[str]:
    """Return the lemma's direct opposites, in whatever part of speech; symmetric."""
    return _words(_ANTONYMS, lemma) | _words(_OWN_OPPOSITES, lemma)


@lru_cache(maxsize=4096)
def near_antonyms(lemma: str) -> frozenset[str]:
    """Return words close in meaning to the lemma's opposites, or opposite to words close in meaning; symmetric."""
    return _words(_NEAR_ANTONYMS, lemma) - antonyms(lemma)


@lru_cache(maxsize=4096)
def synonyms(lemma: str) -> frozenset[str]:
    """Return the words that can stand for the lemma without changing what is said ("_" for a space); symmetric."""
    shared = _words(_SYNONYMS, lemma) - _words(_UNSAFE_SYNONYMS, lemma)
    return (shared | _words(_OWN_SYNONYMS, lemma)) - antonyms(lemma)


@lru_cache(maxsize=4096)
def derivations(lemma: str) -> frozenset[str]:
    """Return the words derived from the lemma, or it from them, that share its stem; symmetric."""
    return _words(_DERIVATIONS, lemma) | _words(_OWN_DERIVATIONS, lemma)


@lru_cache(maxsize=4096)
def hypernyms(lemma: str, pos: str = "") -> tuple[frozenset[str], ...]:
    """Return what a word is a kind of, in its first two senses: level 1 (the nearest) to at most 6.

    `pos` is "n" or "v" for the noun or the verb only.
    """
    levels: list[frozenset[str]] = []
    noun, _, verb = _KINDS.get(lemma).partition("|")
    for number in ((noun if pos != "v" else "") + " " + (verb if pos != "n" else "")).split():
        for at, words in enumerate(_ANCESTORS.get(number).split("|")):
            if at == len(levels):
                levels.append(frozenset())
            levels[at] |= frozenset(words.split())
    while levels and not levels[-1]:
        levels.pop()
    own = _words(_OWN_KINDS, lemma) if pos != "v" else frozenset()
    if own:
        levels[:1] = [own.union(*levels[:1])]
    return tuple(levels)


def is_a(lemma: str, ancestor: str, pos: str = "") -> bool:
    """Tell whether the lemma, in one of its first two senses, is a kind of the ancestor; `pos` as for `hypernyms`."""
    return any(ancestor in level for level in hypernyms(lemma, pos))


@lru_cache(maxsize=4096)
def is_phrasal(verb: str) -> bool:
    """Tell whether the word lists have a verb with its particle ("turn_down") as one."""
    return bool(synonyms(verb) or antonyms(verb) or _SENSES.get(verb) or _FRAMES.get(verb))


@lru_cache(maxsize=1024)
def siblings(a: str, b: str) -> bool:
    """Tell whether the two are different values of one slot, such that what is the one can't be the other."""
    if a == b or b in synonyms(a):
        return False
    if _exclude(_values(_EXCLUSIVE, a), _values(_EXCLUSIVE, b)):
        return True
    ours, theirs = _countries(a), _countries(b)
    if ours and theirs:
        return ours.isdisjoint(theirs)
    return _exclude(_values(_SLOTS, a), _values(_SLOTS, b)) and not (is_a(a, b) or is_a(b, a))


def _exclude(ours: dict[str, str], theirs: dict[str, str]) -> bool:
    return any(ours[slot] != theirs[slot] for slot in ours.keys() & theirs.keys())


@lru_cache(maxsize=8192)
def _values(table: WordTable, word: str) -> dict[str, str]:
    """Return the word's value number in each set of exclusive words that it belongs to, by set number."""
    return dict(item.split(".") for item in table.get(word).split())


@lru_cache(maxsize=8192)
def _countries(word: str) -> frozenset[str]:
    name = word.replace("_", " ")
    listed = _COUNTRIES.get(name) or _COUNTRIES.get(name.lower())
    return frozenset(listed.split(";")) if listed else frozenset()


@lru_cache(maxsize=4096)
def country_of(word: str) -> str | None:
    """Return the lower-case country that a name, demonym or capital stands for; None if none, or several, fit.

    Case doesn't matter, save for names that are a common word in lower case, such as "US", "Pole" and "Male".
    """
    countries = _countries(word)
    return next(iter(countries)) if len(countries) == 1 else None
