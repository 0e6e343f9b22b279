"""Closed-class words and cue phrases of English, read from the data file on first use."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.language.datafile import read_data

_FILE = "closed_classes.txt"
_OF_VERBS = frozenset(
    {"negation_verb", "planned", "saying", "denying"}
)  # phrasal verbs: their forms are read as verbs are
_OPEN = "words_"  # groups of open-class words: not closed classes


@lru_cache(maxsize=1)
def classes() -> Mapping[str, frozenset[str]]:
    """Class name -> its entries; the words of a phrase are joined by "_"."""
    found: dict[str, frozenset[str]] = {}
    for line in read_data(_FILE).splitlines():
        if line and not line.startswith("#"):
            name, _, entries = line.partition(":")
            found[name] = frozenset(entries.split())
    return found


@lru_cache(maxsize=1)
def _classes_of() -> Mapping[str, frozenset[str]]:
    """Entry -> the classes that list it."""
    found: dict[str, set[str]] = {}
    for name, entries in classes().items():
        for entry in entries if not name.startswith(_OPEN) else ():
            found.setdefault(entry, set()).add(name)
    return {entry: frozenset(names) for entry, names in found.items()}


@lru_cache(maxsize=1)
def listed() -> frozenset[str]:
    """Every word that any class has, open ones included."""
    return frozenset().union(*classes().values())


@lru_cache(maxsize=1)
def phrases() -> Mapping[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The first two words -> the phrases that begin with them, as tuples of words, longest first."""
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for entry, names in _classes_of().items():
        words = tuple(entry.split("_"))
        if len(words) > 1 and not names <= _OF_VERBS:
            found.setdefault(words[:2], []).append(words)
    return {begin: tuple(sorted(rows, key=lambda row: (-len(row), row))) for begin, rows in found.items()}


@lru_cache(maxsize=16384)
def classes_of(entry: str) -> frozenset[str]:
    """The classes that list a word or "_"-joined phrase; empty for an open-class word."""
    return _classes_of().get(entry, frozenset())


@lru_cache(maxsize=8)
def pairs_of(name: str) -> Mapping[str, frozenset[str]]:
    """Word -> the words that the class of pairs `name` ("opposite_prep", "converse") sets against it."""
    found: dict[str, set[str]] = {}
    for entry in classes()[name]:
        one, _, other = entry.partition("|")
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {one: frozenset(others) for one, others in found.items()}
