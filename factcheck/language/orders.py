"""Reads which of two things comes first: "the crane was repaired before the fair opened", "after the vote, X resigned"."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.chunks import VERBAL, Chunk
from factcheck.language.clause import Clause
from factcheck.language.terms import Kind, Role, Term

MARKS = frozenset({"before", "after"})
_SAYING = 0.5  # weight from which a word says something of its own
_EVENT = frozenset({"N", "NAME", *VERBAL})


class Order(NamedTuple):
    """What comes `first` and `second`, `mark` being the word that says so, and `apart` the time between, if that is told.

    The part behind the mark is `told` if it has a verb; `shared` is what a pronoun in it may stand for.
    """

    first: tuple[Term, ...]
    second: tuple[Term, ...]
    mark: Chunk
    apart: Term | None
    told: bool
    shared: tuple[Term, ...]

    @property
    def behind(self) -> tuple[Term, ...]:
        """What stands behind the mark."""
        return self.second if self.mark.norm == "before" else self.first


def order_of(clause: Clause) -> Order | None:
    """The order that a clause tells of; None if it tells of none, or says when by a date or a time."""
    at = next((i for i, c in enumerate(clause.chunks) if c.norm in MARKS and c.tag in {"PREP", "SUB"}), None)
    if at is None:
        return None
    chunks, mark = clause.chunks, clause.chunks[at]
    end = _end(chunks, at)
    inside = tuple(_bare(t, mark) for t in clause.terms if mark.end <= t.span.start < end)
    terms = tuple(t for t in clause.terms if not mark.end <= t.span.start < end)
    if any(c.tag == "NEG" for c in chunks[at:] if c.start < end) or not _says_what(inside) or not _says_what(terms):
        return None
    apart = next((t for t in terms if t.kind is Kind.NUMBER and t.span.end == mark.start - 1), None)
    terms = tuple(t for t in terms if t is not apart)
    it = any(c.tag == "PRON" or c.norm in {"its", "their"} for c in chunks[at:] if c.start < end)
    shared = tuple(t for t in terms if t.tag in {"N", "NAME"} and t.role is not Role.PREDICATE) if it else ()
    told = any(t.tag in VERBAL for t in inside)
    first, second = (terms, inside) if mark.norm == "before" else (inside, terms)
    return Order(first, second, mark, apart, told, shared)


def _end(chunks: Sequence[Chunk], at: int) -> int:
    """Where what stands behind "before" ends: at a comma, if it opens the sentence."""
    opens = all(c.tag == "NUM" for c in chunks[:at])
    comma = next((c.start for c in chunks[at:] if c.norm == ","), None) if opens else None
    return comma if comma is not None else chunks[-1].end


def _bare(term: Term, mark: Chunk) -> Term:
    """A term that stands behind "before", without it."""
    return term._replace(prep="") if term.prep == mark.norm else term


def _says_what(terms: Sequence[Term]) -> bool:
    """Whether some terms say what happens, not when it does."""
    return any(t.tag in _EVENT and (t.weight >= _SAYING or t.role is Role.OBJECT) and t.date is None for t in terms)
