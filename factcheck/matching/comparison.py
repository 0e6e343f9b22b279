"""Sets a clause beside one clause of a claim: aligns their terms and compares the slots of what is left over."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.eras import is_past
from factcheck.language.frames import other_frames
from factcheck.language.terms import Kind, Role, Term
from factcheck.language.time_bounds import ENDS, STARTS, ends, starts
from factcheck.language.verbs import Force
from factcheck.matching.align import Alignment, align, clause_terms, only_holds, total
from factcheck.matching.compare import COMPARERS, Difference
from factcheck.matching.known import Known, known
from factcheck.matching.lending import is_lent
from factcheck.matching.relations import Relation
from factcheck.matching.roles import are_compared_the_other_way, are_inverted
from factcheck.matching.siblings import is_implied, said_beside
from factcheck.matching.standing import are_both_outside
from factcheck.matching.wording import Wording
from factcheck.matching.wordings import ClaimBook

NOBODY = frozenset({"nobody", "no_one"})
_WORTH_LENDING = 0.3  # a match below this share is not completed by a claim's other wordings


class Side(NamedTuple):
    """A clause of a claim, with what every comparison needs of it: its terms, and those that most of the claims have."""

    wording: Wording
    clause: Clause
    known: Known
    topical: tuple[Term, ...]
    permits: bool
    framed: bool = False


class _Stated(NamedTuple):
    """A clause of a statement, with what every comparison needs of it: its terms that count, and their weight.

    The `spared` ones need no claim: most claims are about them anyway, or say the same of a name beside them.
    """

    clause: Clause
    terms: tuple[Term, ...]
    weight: float
    spared: tuple[Term, ...]
    permits: bool


class Comparison(NamedTuple):
    """A statement's clause beside a claim's: their alignment and the differences in what is left over."""

    mine: Clause
    theirs: Clause
    wording: Wording
    alignment: Alignment
    differences: tuple[Difference, ...]
    uncovered: tuple[Term, ...]
    topical: tuple[Term, ...]
    weight: float
    completed: bool = False

    @property
    def odd(self) -> bool:
        """Whether the two have opposite polarity, opposite words and what is compared the other way counted in."""
        flips = self.alignment.flips + are_compared_the_other_way(self.mine, self.theirs, self.alignment.pairs)
        flips += are_both_outside(self.alignment.pairs)
        return (self.mine.denies ^ self.theirs.denies) ^ (flips % 2 == 1)

    @property
    def inverted(self) -> bool:
        """Whether who does it and to whom have changed places, or the statement's doer is the one it is done to."""
        return not (self.mine.copular or self.theirs.copular) and are_inverted(self.alignment.pairs, self.theirs)

    @property
    def turned(self) -> bool:
        """Whether they have changed places round one verb."""
        return self.inverted and any(p.mine.role is p.theirs.role is Role.PREDICATE for p in self.alignment.pairs)

    @property
    def share(self) -> float:
        """How much of the statement is matched, lent by another wording or compared, 0 to 100."""
        return 100 * (1 - total(self.uncovered) / (self.weight or 1.0))

    @property
    def score(self) -> int:
        """How well the claim's wording matches, 0 to 100."""
        return round(100 * self.alignment.coverage)


def sides_of(wording: Wording, book: ClaimBook) -> tuple[Side, ...]:
    """The clauses of a wording, made ready once."""
    return book.kept_frames(("sides", wording.number), lambda: tuple(_sides(wording, book)))


def _sides(wording: Wording, book: ClaimBook) -> Iterable[Side]:
    return (side_of(clause, wording, book) for clause in book.reading(wording.text).clauses)


def framed_sides(wording: Wording, book: ClaimBook) -> tuple[Side, ...]:
    """What follows from the clauses of a wording by the frames of their verbs, made ready once."""
    return book.kept_frames(("framed", wording.number), lambda: tuple(_framed(wording, book)))


def _framed(wording: Wording, book: ClaimBook) -> Iterable[Side]:
    clauses = book.reading(wording.text).clauses
    framed = (other for clause in clauses for other in other_frames(clause))
    return (side_of(other, wording, book)._replace(framed=True) for other in framed)


def side_of(clause: Clause, wording: Wording, book: ClaimBook) -> Side:
    """A clause of a wording, made ready."""
    terms = clause_terms(clause)
    topical = tuple(t for t in terms if book.bearing.is_topical(t) or book.bearing.is_main_name(t))
    return Side(wording, clause, known(terms, book.members_of), topical, _permits(clause))


def compare_all(clause: Clause, sides: Sequence[Side], book: ClaimBook) -> list[Comparison]:
    """The comparisons of a statement's clause with clauses of claims."""
    if not sides:
        return []
    terms = clause_terms(clause)
    spared = tuple(t for t in terms if book.bearing.is_topical(t) or book.is_known_modifier(t, clause))
    stated = _Stated(clause, terms, total(terms), spared, _permits(clause))
    return [_compare(stated, side, book) for side in sides]


def _compare(stated: _Stated, side: Side, book: ClaimBook) -> Comparison:
    """Aligns the two and compares what is left over."""
    mine, theirs, wording = stated.clause, side.clause, side.wording
    alignment = align(stated.terms, side.known, book.members_of, denied=theirs.denies)
    follows = _Follows(stated.permits or side.permits, _lasts(theirs), is_past(mine))
    differences = _differences(alignment, book, follows)
    explained = {d.mine for d in differences} | _told_by_bound(mine, alignment, differences)
    spared = [
        t for t in stated.spared if not takes_place(t, mine, alignment.theirs)
    ]  # what most claims speak of is not meant here
    uncovered = [
        t for t in alignment.mine if t not in explained and t not in spared and not _is_anybody(t, mine, theirs)
    ]
    if uncovered and alignment.coverage >= _WORTH_LENDING and not side.framed:
        shared, denies = book.shared_terms(wording.claim), mine.denies
        # In a claim's only wording, what is paired already stands for no second thing.
        taken = {p.theirs.span for p in alignment.pairs} if len(wording.claim.wordings) == 1 else frozenset()
        uncovered = [
            t
            for t in uncovered
            if not is_lent(t, shared, book, in_place=denies and t.kind is Kind.NAME, taken=taken)
            and not is_implied(t, mine, theirs, alignment.pairs)
        ]
    if uncovered and not theirs.denies and not side.framed:
        uncovered = [
            t
            for t in uncovered
            if takes_place(t, mine, alignment.theirs)
            or not said_beside(t, mine, theirs, alignment.pairs, wording, book)
        ]
    return Comparison(mine, theirs, wording, alignment, differences, tuple(uncovered), side.topical, stated.weight)


def _is_anybody(term: Term, mine: Clause, theirs: Clause) -> bool:
    """Whether "visitors" may do what the claim says can be done, without saying by whom."""
    if theirs.chunks[0].norm in NOBODY and (term.head | term.keys) & classes()["words_people"]:
        return True  # where nobody is, there are no three people
    generic = term.role is Role.SUBJECT and not term.prep and term.norm in classes()["words_users"]
    told = Force.NONE not in (mine.force, theirs.force)
    return generic and told and not any(t.role is Role.SUBJECT for t in theirs.terms)


def takes_place(mine: Term, clause: Clause, left: Sequence[Term]) -> bool:
    """Whether a noun stands where the claim has another noun or name: "on one diet", "on the other"; "the X plan" is X."""
    if (
        mine.tag not in {"N", "G"}
        or mine.role is Role.PREDICATE
        or any(t.span.end == mine.span.start - 1 for t in clause.names)
    ):
        return False
    places = {(mine.role, mine.prep), *((role, "for") for role in Role if mine.prep == "for")}  # "the limit for X is 5"
    return any((t.role, t.prep) in places and t.tag in {"N", "NAME", "G"} for t in left)


def _permits(clause: Clause) -> bool:
    """Whether it says what may be."""
    return any(c.norm in classes()["words_permission"] for c in clause.chunks)


def _lasts(clause: Clause) -> bool:
    """Whether what it says holds all the time that it speaks of: a state, or that nothing happens; a first time is neither."""
    if clause.denies or any(t.quantity is not None and t.quantity.ordinal for t in clause.terms):
        return clause.denies
    return clause.predicate is None or bool(clause.predicate.keys & classes()["words_lasting"])


def _told_by_bound(mine: Clause, alignment: Alignment, differences: Sequence[Difference]) -> set[Term]:
    """The verb of "expires in May" where the claim has another way to say until when, or since when."""
    verb = mine.predicate
    both = [(p.mine, p.theirs) for p in alignment.pairs] + [(d.mine, d.theirs) for d in differences]
    preps = {theirs.prep for own, theirs in both if own.kind is Kind.DATE}
    told = (ends(verb) and bool(preps & ENDS)) or (starts(verb) and bool(preps & STARTS))
    return {verb} if told and verb is not None else set()


def _counting(mine: Term, theirs: Term, alignment: Alignment) -> Term:
    """A count of people whom the verb says more of as a count of those: "employs 5 people" beside "has 5 employees"."""
    if mine.kind is not Kind.NUMBER or not mine.head & classes()["words_people"]:
        return mine
    told = any(p.theirs.keys & theirs.head and p.mine.role is Role.PREDICATE for p in alignment.pairs)
    return mine._replace(head=mine.head | theirs.head) if told else mine


class _Follows(NamedTuple):
    """What may follow from a claim: what it allows, what lasts, and what lasts with an open end, for a statement of the past."""

    permitting: bool
    lasting: bool
    past: bool

    def admits(self, row: Difference) -> bool:
        """Whether a value that follows does so from a claim of this kind."""
        if row.allowed and not self.permitting and row.theirs.prep != "of":
            return False
        return not row.lasting or (self.lasting and (self.past or row.theirs.prep not in STARTS))


def _differences(alignment: Alignment, book: ClaimBook, follows: _Follows) -> tuple[Difference, ...]:
    """The first difference of each left-over term with a term of the same slot on the other side."""
    found: list[Difference] = []
    paired = [p.theirs for p in alignment.pairs if p.relation is Relation.SAME]
    for mine in alignment.mine:
        taken = [d.theirs for d in found]
        free = [t for t in alignment.theirs if t.kind is mine.kind and t not in taken and not only_holds(t)]
        if (not free and not paired) or only_holds(mine):
            continue
        rows = [
            slot.compare(_counting(mine, theirs, alignment), theirs, book.entities)
            for slot in COMPARERS[mine.kind]
            for theirs in (paired if slot.paired else free)
        ]
        fitting = (row._replace(mine=mine) for row in rows if row and follows.admits(row))
        first = min(fitting, key=lambda d: (d.weak, d.lasting), default=None)  # outside one bound is outside
        if first:
            found.append(first)
    return tuple(found)
