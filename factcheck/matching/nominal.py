"""Finds what one side says by a noun and the other by a verb: "founder" and "who founded", "deliberations lasted", "heads"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language import lexicon
from factcheck.language.chunks import VERBAL
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Role, Term
from factcheck.matching.align import Pair
from factcheck.matching.relations import Relation


def is_nominal(term: Term, mine: Clause, theirs: Clause, pairs: Sequence[Pair]) -> bool:
    """Whether a term only turns a noun of the claim into a clause, or a verb of the claim into a noun."""
    return _is_whoever(term, mine, pairs) or _takes_place(term, mine, pairs) or _heads(term, mine, theirs)


def _is_whoever(term: Term, mine: Clause, pairs: Sequence[Pair]) -> bool:
    """The "people" of "people who give blood" where the claim has donors."""
    if term.tag not in {"N", "PRON"} or not term.keys & classes()["words_whoever"]:
        return False
    at = next((i for i, c in enumerate(mine.chunks) if c.span == term.span), len(mine.chunks))
    if [c.norm for c in mine.chunks[at + 1 : at + 2]] not in (["who"], ["that"]) and mine.predicate is None:
        return False
    return any(p.mine.tag in VERBAL and _is_doer(p.theirs) and p.relation is Relation.DERIVED for p in pairs)


def _is_doer(term: Term) -> bool:
    return term.tag == "N" and any(lexicon.is_a(key, "person", "n") for key in term.keys)


def _takes_place(term: Term, mine: Clause, pairs: Sequence[Pair]) -> bool:
    """The "lasted" of "the deliberations lasted two days" where the claim has the verb: they deliberated for two days."""
    if term.role is not Role.PREDICATE or not term.keys & classes()["words_taking_place"] or mine.copular:
        return False
    done = (p for p in pairs if p.theirs.role is Role.PREDICATE and p.mine.tag == "N" and not p.mine.prep)
    return any(p.relation is Relation.DERIVED and p.mine.role is not Role.PREDICATE for p in done)


def _heads(term: Term, mine: Clause, theirs: Clause) -> bool:
    """The "heads" of "X heads Y" where the claim says that X is its president."""
    if term.role is not Role.PREDICATE or not theirs.copular or not term.keys & classes()["words_heading"]:
        return False
    if theirs.denies or any(t.keys & classes()["words_unreal"] for t in theirs.terms):
        return False
    posts = (t for t in theirs.terms if t.role is Role.OBJECT and t.tag == "N" and not t.prep)
    return any(t.keys & classes()["words_head_of"] for t in posts)
