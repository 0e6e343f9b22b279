"""Tells where a statement has an adjective in another grade than the claim: who is taller than somebody need not be tall."""

from factcheck.language.clause import Clause
from factcheck.language.scales import SIGNS, Grade, grade_of
from factcheck.language.terms import Term
from factcheck.matching.comparison import Comparison

_ADJECTIVES = frozenset({"A", "R"})
_BEFORE = {
    **dict.fromkeys(SIGNS, Grade.COMPARATIVE), **dict.fromkeys(("most", "least"), Grade.SUPERLATIVE), "as": Grade.EQUATIVE,
}  # fmt: skip


def are_of_other_grade(c: Comparison) -> bool:
    """Whether an adjective is compared on one side only, or another way; what is the largest is large."""
    pairs = (p for p in c.alignment.pairs if {p.mine.tag, p.theirs.tag} <= _ADJECTIVES)
    grades = ((_grade(p.mine, c.mine), _grade(p.theirs, c.theirs)) for p in pairs)
    return any(mine is not theirs and (mine, theirs) != (Grade.POSITIVE, Grade.SUPERLATIVE) for mine, theirs in grades)


def _grade(term: Term, clause: Clause) -> Grade:
    own = grade_of(term.norm, term.keys)
    if own is not Grade.POSITIVE:
        return own
    at = next((i for i, chunk in enumerate(clause.chunks) if chunk.start == term.span.start), 0)
    return _BEFORE.get(clause.chunks[at - 1].norm, own) if at else own
