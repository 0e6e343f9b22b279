"""Tells what is strung together: two nouns of one clause by "and", two clauses by the verb that they share."""

from collections.abc import Sequence
from itertools import combinations

from factcheck.language.chunks import VERBAL
from factcheck.language.clause import Clause
from factcheck.language.terms import Term

FINITE = VERBAL | {"BE", "HAVE", "DO", "MODAL"}  # tags of what a clause may have its verb from


def are_strung(one: Term, other: Term, clause: Clause) -> bool:
    """Whether two nouns, names or dates in one place have an "and" or a comma between them."""
    if not {one.tag, other.tag} <= {"N", "NAME", "DATE", "G"} or (one.role, one.prep) != (other.role, other.prep):
        return False
    start, end = min(one.span.end, other.span.end), max(one.span.start, other.span.start)
    return any(c.tag == "CONJ" or c.norm == "," for c in clause.chunks if start <= c.start and c.end <= end)


def are_parallel(one: Clause, other: Clause) -> bool:
    """Whether one of two clauses has its verb from the other: "A has 5, and B 6" says of B only that it has 6."""
    verbs = [next((k.span for k in c.chunks if k.tag in FINITE), None) for c in (one, other)]
    return one is not other and verbs[0] is not None and verbs[0] == verbs[1]


def has_parallels(clauses: Sequence[Clause]) -> bool:
    """Whether a sentence says of several with one verb what is so of each: no word of it may then stand with any other."""
    return any(are_parallel(one, other) for one, other in combinations(clauses, 2))
