"""Tells which words another wording of a claim lends to the one that a statement is compared with."""

from collections.abc import Collection

from factcheck.documents.span import Span
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.known import Known
from factcheck.matching.relations import Relation, keeps_place, relate
from factcheck.matching.wordings import ClaimBook

TOLERANCE = 0.65  # weight of words that may stay uncovered: an adverb, a word that says next to nothing


def is_lent(
    mine: Term, shared: Known, book: ClaimBook, *, in_place: bool = False, taken: Collection[Span] = ()
) -> bool:
    """Whether another wording of the claim has the term; a verb only as its verb.

    Who does not do it to one may do it to another: the names of a denial are lent only where they stand `in_place`.
    Words at the places that are `taken` are not lent.
    """
    if not shared.may_have(mine):
        return False
    verb = mine.role is Role.PREDICATE
    return any(
        relate(mine, term, book.members_of) >= Relation.DERIVED
        for term in shared.terms
        if (term.role is Role.PREDICATE or not verb) and (not in_place or _keeps_place(term, mine))
        if term.kind is not Kind.WORD or term.span not in taken
    )


def _keeps_place(one: Term, other: Term) -> bool:
    return one.role is other.role and keeps_place(one.prep, other.prep)
