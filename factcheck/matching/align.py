"""Pairs the terms of a statement's clause with those of a claim's, and says what is left over on either side."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.language.chunks import VERBAL
from factcheck.language.clause import Clause
from factcheck.language.terms import Kind, Term
from factcheck.matching.known import Groups, Known
from factcheck.matching.relations import Relation, are_opposite, relate, relate_denied

_AIMS = ({"against", ""}, {"against", "to"}, {"against", "for"})  # what is done, and what is not
FAINT = 0.2  # weight below which a word says next to nothing
_STRENGTH = {
    Relation.SAME: 1.0,
    Relation.SYNONYM: 0.95,
    Relation.DERIVED: 0.9,
    Relation.MEMBER: 0.9,
    Relation.WIDER: 0.8,
}


class Pair(NamedTuple):
    """A statement's term with the claim's term that stands for it."""

    mine: Term
    theirs: Term
    relation: Relation


class Alignment(NamedTuple):
    """`pairs` are the terms that the claim entails or denies; `mine` and `theirs` what is left over on each side.

    `coverage` is the share of the statement's weight that the claim covers, 0 to 1.
    """

    pairs: tuple[Pair, ...]
    mine: tuple[Term, ...]
    theirs: tuple[Term, ...]
    coverage: float

    @property
    def opposites(self) -> tuple[Pair, ...]:
        """The pairs of opposite words."""
        return tuple(p for p in self.pairs if p.relation is Relation.OPPOSITE)

    @property
    def flips(self) -> int:
        """How often the sense is turned round: once for each pair of opposite words or prepositions."""
        words = sum(
            p.mine.prep == p.theirs.prep or not are_opposite(p.mine.prep, p.theirs.prep) for p in self.opposites
        )
        return words + len(
            {(p.mine.prep, p.theirs.prep) for p in self.opposites if are_opposite(p.mine.prep, p.theirs.prep)}
        )

    @property
    def beside(self) -> bool:
        """Whether the two have opposite prepositions: before a thing, and after it."""
        return any(are_opposite(p.mine.prep, p.theirs.prep) for p in self.opposites)


def total(terms: Iterable[Term]) -> float:
    """The weight of some terms together."""
    return sum(term.weight for term in terms)


def align(mine: Sequence[Term], theirs: Known, members_of: Groups, *, denied: bool = False) -> Alignment:
    """The best one-to-one pairing, closest relations first; `members_of` gives a group's member ids.

    What the claim has `denied` goes for what is narrower, not for what is wider: "no fruit", "no pear".
    """
    relate_two = relate_denied if denied else relate
    options = [
        (relation, m.role is t.role and m.prep == t.prep, m.role is t.role, -i, -j)
        for i, m in enumerate(mine)
        if theirs.may_have(m, denied=denied)
        for j, t in enumerate(theirs.terms)
        if (relation := relate_two(m, t, members_of)) > Relation.OPPOSITE
        or (relation is Relation.OPPOSITE and m.weight >= FAINT)
    ]
    pairs: dict[int, tuple[int, Relation]] = {}
    used: set[int] = set()
    for relation, _, _, i, j in sorted(options, reverse=True):
        if -i not in pairs and (-j not in used or relation is Relation.MEMBER):
            pairs[-i] = (-j, relation)
            used.add(-j)
    matched = tuple(
        Pair(mine[i], theirs.terms[j], _by_preposition(mine[i], theirs.terms[j], relation))
        for i, (j, relation) in sorted(pairs.items())
    )
    rest = tuple(t for i, t in enumerate(mine) if i not in pairs)
    left = tuple(t for j, t in enumerate(theirs.terms) if j not in used)
    return Alignment(matched, rest, left, _coverage(matched, rest))


def _coverage(pairs: Sequence[Pair], rest: Sequence[Term]) -> float:
    covered = sum(p.mine.weight * _STRENGTH.get(p.relation, 1.0) for p in pairs)
    return covered / (total(p.mine for p in pairs) + total(rest) or 1.0) if pairs else 0.0


def _by_preposition(mine: Term, theirs: Term, relation: Relation) -> Relation:
    """The same thing behind opposite prepositions ("before" it, "after" it) is the opposite."""
    attributive = mine.kind is Kind.NAME and "for" in (mine.prep, theirs.prep)  # "support for X sanctions" is not for X
    same_start = mine.kind is Kind.DATE and {mine.prep, theirs.prep} == {"from", "on"}
    if mine.tag in VERBAL:  # "voted to close" it, "voted against closing" it
        return Relation.OPPOSITE if {mine.prep, theirs.prep} in _AIMS else relation
    if attributive or same_start or not are_opposite(mine.prep, theirs.prep):
        return relation
    return Relation.OPPOSITE


def clause_terms(clause: Clause) -> tuple[Term, ...]:
    """The terms of a clause that count."""
    return tuple(t for t in clause.terms if t.weight > 0)


def only_holds(term: Term) -> bool:
    """Whether it only names who has a stance to what is said: whose it is stance tells."""
    return term.kind is Kind.NAME and term.weight < FAINT
