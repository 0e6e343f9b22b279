"""Sets a clause beside one clause of a claim: aligns their terms and compares the slots of what is left over."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.align import Alignment, Relation, align, clause_terms, keeps_place, relate, total
from factcheck.matching.compare import COMPARERS, Difference
from factcheck.matching.roles import are_inverted
from factcheck.matching.wording import Wording
from factcheck.matching.wordings import ClaimBook

_WORTH_LENDING = 0.3  # a match below this share is not completed by a claim's other wordings
TOLERANCE = 0.45  # weight of words that may stay uncovered: an adverb, a word that says next to nothing


class Comparison(NamedTuple):
    """A statement's clause beside a claim's: their alignment and the differences in what is left over."""

    mine: Clause
    theirs: Clause
    wording: Wording
    alignment: Alignment
    differences: tuple[Difference, ...]
    uncovered: tuple[Term, ...]
    topical: tuple[Term, ...] = ()

    @property
    def odd(self) -> bool:
        """Whether the two have opposite polarity, opposite words counted in."""
        return (self.mine.denies ^ self.theirs.denies) ^ (self.alignment.flips % 2 == 1)

    @property
    def inverted(self) -> bool:
        """Whether who does it and to whom have changed places, or the statement's doer is the one it is done to."""
        return not (self.mine.copular or self.theirs.copular) and are_inverted(self.alignment.pairs, self.theirs.names)

    @property
    def turned(self) -> bool:
        """Whether they have changed places round one verb."""
        return self.inverted and any(p.mine.role is p.theirs.role is Role.PREDICATE for p in self.alignment.pairs)

    @property
    def share(self) -> float:
        """How much of the statement is matched, lent by another wording or compared, 0 to 100."""
        return 100 * (1 - total(self.uncovered) / (total(clause_terms(self.mine)) or 1.0))

    @property
    def score(self) -> int:
        """How well the claim's wording matches, 0 to 100."""
        return round(100 * self.alignment.coverage)


def compare(
    mine: Clause, theirs: Clause, wording: Wording, book: ClaimBook, known: Collection[Term] = ()
) -> Comparison:
    """Aligns the two and compares what is left over; `known` terms only repeat what the claims say of a name beside them."""
    alignment = align(clause_terms(mine), clause_terms(theirs), book.members_of)
    differences = _differences(alignment, book, permitting=_permits(mine) or _permits(theirs))
    explained = {d.mine for d in differences}
    left = [t for t in alignment.mine if t not in explained and not book.bearing.is_topical(t)]
    shared = book.shared_terms(wording.claim) if left and alignment.coverage >= _WORTH_LENDING else ()
    uncovered = tuple(t for t in left if t not in known and not is_lent(t, _in_place(t, shared, mine), book))
    topical = tuple(t for t in alignment.theirs if book.bearing.is_topical(t) or book.bearing.is_main_name(t))
    return Comparison(mine, theirs, wording, alignment, differences, uncovered, topical)


def _in_place(term: Term, shared: Sequence[Term], clause: Clause) -> Sequence[Term]:
    """Those that may lend the term: who does not do it to one may do it to another, so a denial's names keep their place."""
    if term.kind is not Kind.NAME or not clause.denies:
        return shared
    return [t for t in shared if t.role is term.role and keeps_place(t.prep, term.prep)]


def is_lent(mine: Term, shared: Sequence[Term], book: ClaimBook) -> bool:
    """Whether another wording of the claim has the term; a verb only as its verb."""
    verb, kind, members_of = mine.role is Role.PREDICATE, mine.kind, book.members_of
    for term in shared:
        if (verb and term.role is not Role.PREDICATE) or (term.kind is not kind and Kind.NAME not in (kind, term.kind)):
            continue
        if relate(mine, term, members_of) >= Relation.DERIVED:
            return True
    return False


def _permits(clause: Clause) -> bool:
    """Whether it says what may be."""
    return any(c.norm in classes()["words_permission"] for c in clause.chunks)


def _differences(alignment: Alignment, book: ClaimBook, *, permitting: bool) -> tuple[Difference, ...]:
    """The first difference of each left-over term with a term of the same slot on the other side."""
    found: list[Difference] = []
    paired = [p.theirs for p in alignment.pairs if p.relation is Relation.SAME]
    for mine in alignment.mine:
        taken = [d.theirs for d in found]
        free = [t for t in alignment.theirs if t.kind is mine.kind and t not in taken]
        rows = [
            slot.compare(mine, theirs, book.entities)
            for slot in COMPARERS[mine.kind]
            for theirs in (paired if slot.paired else free)
        ]
        first = min((row for row in rows if row and (permitting or not row.allowed or row.theirs.prep == "of")),
                    key=lambda d: d.weak, default=None)  # fmt: skip
        if first:
            found.append(first)
    return tuple(found)
