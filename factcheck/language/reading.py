"""Turns a statement into a Reading: its clauses with terms, polarity, quantifiers, attribution and modality."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.chunks import Chunk, chunk
from factcheck.language.clause import Clause
from factcheck.language.names import NameIndex
from factcheck.language.plain import is_plain, plain_clause
from factcheck.language.sentence_type import is_assertion
from factcheck.language.tagging import tag
from factcheck.language.tokens import Token, tokenize


class Reading(NamedTuple):
    """A statement as the matcher sees it; `clauses` is empty when nothing is asserted."""

    text: str
    clauses: tuple[Clause, ...]
    assertion: bool


def glance(text: str, tokens: Sequence[Token], names: NameIndex) -> list[Chunk]:
    """The tagged chunks of a statement: the quick first half of a reading; [] if it asserts nothing."""
    found = chunk(tokens, names)
    if any(c.norm == "(" for c in found):
        from factcheck.language.short_forms import without_short_forms

        found = without_short_forms(found)
    chunks = tag(found)
    if not is_plain(chunks):
        from factcheck.language.analysis import rewritten

        chunks = rewritten(chunks, names)
    return chunks if is_assertion(text, chunks) else []


def read(text: str, names: NameIndex) -> Reading:
    """The reading of one statement."""
    return reading_of(text, glance(text, tokenize(text), names))


def reading_of(text: str, chunks: list[Chunk]) -> Reading:
    """The reading of a statement from its chunks."""
    if not chunks:
        return Reading(text, (), False)
    clauses = _clauses_of(chunks)
    return Reading(text, tuple(clauses), bool(clauses))


def _clauses_of(chunks: Sequence[Chunk]) -> list[Clause]:
    if is_plain(chunks):
        return [clause for clause in (plain_clause(chunks),) if clause.terms]
    from factcheck.language.analysis import clauses_of

    return clauses_of(chunks)
