"""Adds to a verb what it means with the noun it goes with: to drop a charge is to withdraw it, to drop a price is not."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from factcheck.language.terms import Kind, Role, Term
from factcheck.language.wordtable import WordTable

_TABLE = WordTable("own_senses.tsv")
SENSE = "#"  # opens the keys of senses
_NOUN = "~"  # opens the keys of nouns


def with_senses(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms, the verb with a key for each sense that its object or subject gives it."""
    verb = next((t for t in reversed(terms) if t.role is Role.PREDICATE), None)
    listed = {row for key in verb.keys for row in _senses(key)} if verb is not None else set()
    if verb is None or not listed:
        return terms
    nouns = {(_place(t), number) for t in _heads(terms) for key in t.keys for number in _TABLE.get(_NOUN + key).split()}
    found = {f"{SENSE}{number}.{side}" for place, number, side in listed if (place, number) in nouns}
    return tuple(t._replace(keys=t.keys | found) if t is verb else t for t in terms) if found else terms


@lru_cache(maxsize=4096)
def _senses(verb: str) -> tuple[tuple[str, str, str], ...]:
    """Where the noun stands, the number of the line that lists verb and noun, and on which side of it the verb is."""
    rows = (entry.split(".") for entry in _TABLE.get(verb).split())
    return tuple((place, number, side) for place, number, side in rows)


def _place(term: Term) -> str:
    return "s" if term.role is Role.SUBJECT else term.prep or "o"


def _heads(terms: tuple[Term, ...]) -> list[Term]:
    """The nouns, without those that only describe the noun right behind them."""
    nouns = [t for t in terms if t.kind is Kind.WORD and t.tag == "N" and not (t.prep and t.role is Role.SUBJECT)]
    before = {a.span for a, b in pairwise(nouns) if a.span.end + 1 == b.span.start}
    return [t for t in nouns if t.span not in before]
