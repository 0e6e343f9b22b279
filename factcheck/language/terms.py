"""The content terms of a clause: what is left to compare once the grammar has been read."""

from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk, Lemmas
from factcheck.language.closed_classes import classes_of
from factcheck.language.dates import DateValue
from factcheck.language.quantity import Quantity

MARGIN = "by_so_much"  # stands for the preposition of a number by which one thing is ahead of another


class Kind(Enum):
    """What a term is."""

    NAME = "name"
    NUMBER = "number"
    DATE = "date"
    WORD = "word"


class Role(Enum):
    """Where a term stands: before the verb, in it, or after it; passives are turned round."""

    SUBJECT = "subject"
    PREDICATE = "predicate"
    OBJECT = "object"


class Term(NamedTuple):
    """One content word, name, number or date of a clause.

    `keys` are what it is looked up by: lemmas of a word, the entity of a name, which is also its `entity`, "" for anything
    else. `weight` says how much it counts. `prep` is the preposition that governs it, `head` the lemmas of the noun that a
    number counts, or the key of a name.
    """

    kind: Kind
    keys: frozenset[str]
    role: Role
    span: Span
    weight: float
    norm: str
    tag: str
    prep: str = ""
    head: frozenset[str] = frozenset()
    quantity: Quantity | None = None
    date: DateValue | None = None
    entity: str = ""


def is_faint(chunk: Chunk) -> bool:
    """Whether a word says next to nothing, whatever its part of speech."""
    return chunk.entity is None and _is_faint_word(chunk.norm, chunk.lemmas)


@lru_cache(maxsize=16384)
def _is_faint_word(norm: str, lemmas: Lemmas) -> bool:
    found = classes_of(norm).union(*(classes_of(lemma) for lemma, _ in lemmas))
    return not found.isdisjoint({"soft", "light_verb", "light_noun", "light_adjective", "saying"})
