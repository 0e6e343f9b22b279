"""Tells where what differs says which one of its kind the subject is: the branch in one town, the branch in another."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.compare import Difference
from factcheck.matching.comparison import Comparison

_BETWEEN = frozenset({"PREP", "DET", "A", "TO"})  # what may stand between a noun and the name that singles it out


def names_another(difference: Difference, c: Comparison) -> bool:
    """Whether the two speak of different ones of a kind, each named within the subject: "the branch in A", "Vela 3"."""
    heads = [p for p in c.alignment.pairs if p.mine.tag in {"N", "NAME"} and _precedes_verb(p.mine, c.mine)]
    sides = (
        (difference.mine, c.mine, [p.mine for p in heads]),
        (difference.theirs, c.theirs, [p.theirs for p in heads]),
    )
    return all(_precedes_verb(term, clause) and _singles_out(term, clause, nouns) for term, clause, nouns in sides)


def _precedes_verb(term: Term, clause: Clause) -> bool:
    verb = next((c.start for c in clause.chunks if c.tag in {"BE", "HAVE", "MODAL", "DO"}), None)
    if verb is None and clause.predicate is not None:
        verb = clause.predicate.span.start
    return verb is not None and term.span.end <= verb and term.role is not Role.PREDICATE


def _singles_out(term: Term, clause: Clause, heads: Sequence[Term]) -> bool:
    """Whether it stands right before a noun that both have, behind one with a preposition, or is the number of a name."""
    at = next((i for i, c in enumerate(clause.chunks) if c.span == term.span), 0)
    before, behind = clause.chunks[:at], clause.chunks[at + 1 : at + 2]
    if term.kind is Kind.NUMBER:
        return bool(before) and before[-1].tag == "NAME"
    if term.kind in {Kind.NAME, Kind.DATE}:
        return bool(term.prep) and _is_behind(before, heads)
    return term.kind is Kind.WORD and not term.prep and any(h.span == c.span for c in behind for h in heads)


def _is_behind(before: Sequence[Chunk], heads: Sequence[Term]) -> bool:
    """Whether only a preposition parts a name from a noun before it."""
    noun = next((c for c in reversed(before) if c.tag not in _BETWEEN), None)
    return noun is not None and any(h.span == noun.span for h in heads)
