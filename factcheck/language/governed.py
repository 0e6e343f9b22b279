"""Adds what a verb means with a preposition: to vote against a thing is to oppose it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import lru_cache

from factcheck.language.closed_classes import classes
from factcheck.language.terms import Role, Term


def with_preposition(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms, the verb with the keys of what it means with a preposition behind it; its own stay unless "=" says not."""
    table = _meanings()
    verb = next((t for t in terms if t.role is Role.PREDICATE and any(key in table for key in t.keys)), None)
    if verb is None:
        return terms
    preps = {t.prep for t in terms if t.role is Role.OBJECT}
    means = {word for key in verb.keys & table.keys() for prep, word in table[key] if prep in preps}
    replaced = frozenset(word[1:] for word in means if word[0] == "=")
    return tuple(t._replace(keys=replaced or t.keys | means) if t is verb else t for t in terms)


def means_otherwise(lemmas: Collection[str], prep: str) -> bool:
    """Whether a verb with a preposition behind it does not mean what it means without."""
    return any(word[0] == "=" for key in lemmas for other, word in _meanings().get(key, ()) if other == prep)


@lru_cache(maxsize=1)
def _meanings() -> Mapping[str, list[tuple[str, str]]]:
    """Verb -> (preposition, what the two mean together)."""
    found = defaultdict(list)
    for entry in sorted(classes()["governing"]):
        verb, prep, meaning = entry.split("|")
        found[verb].append((prep, meaning))
    return dict(found)
