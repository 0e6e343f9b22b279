"""Matches a clause with a complete list: finds the wording whose predicate it has, and whom it speaks of."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.claims.model import Claim
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.quantifiers import SetPhrase, is_percentage, set_phrase
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.align import FAINT, Alignment, align, clause_terms, total
from factcheck.matching.compare import Difference, dates
from factcheck.matching.lending import TOLERANCE, is_lent
from factcheck.matching.list_counts import owns, tells_how_many
from factcheck.matching.list_frames import (
    ListFrame,
    counted_nouns,
    frames_of,
    is_listed_in,
    is_only_attached,
    needed_names,
    particle_of,
)
from factcheck.matching.list_places import begin_of_trait, is_attribute, is_confined, is_said, keeps_away, stands_right
from factcheck.matching.membership import membership_of
from factcheck.matching.narrowing import only_narrows, widens
from factcheck.matching.relations import Relation, relate
from factcheck.matching.universe import Universe
from factcheck.matching.wordings import ClaimBook

_LIGHT = 0.5  # weight below which a noun says next to nothing
_EXACT = 95  # score from which no other wording of the list is tried


class _Asked(NamedTuple):
    """A clause, with what is looked at for every list."""

    clause: Clause
    terms: tuple[Term, ...]
    names: frozenset[str]
    counted: frozenset[str]
    particle: str


class ListMatch(NamedTuple):
    """A clause whose predicate is that of a list: the names and quantities that are left over speak of its members."""

    frame: ListFrame
    negative: bool
    opposite: bool
    narrowed: bool
    widened: bool
    names: frozenset[str]
    whole: bool
    quantified: SetPhrase
    score: int
    clash: Difference | None = None

    @property
    def claim(self) -> Claim:
        """The list."""
        return self.frame.claim

    @property
    def theirs(self) -> Clause:
        """The clause of its wording that matches."""
        return self.frame.clause

    @property
    def universe(self) -> Universe:
        """The list, turned round if the clause negates the predicate."""
        return self.frame.universe.complement() if self.negative else self.frame.universe


def match_lists(mine: Clause, claims: Iterable[Claim], book: ClaimBook, *, anyone: bool = False) -> Iterator[ListMatch]:
    """The claims whose predicate the clause has, unless it says that of nobody and `anyone` won't do; each by its best wording."""
    member = membership_of(mine)
    plain, joined = _asked(mine), _asked(member.clause) if member else None
    for claim in claims:
        best: ListMatch | None = None
        frames = frames_of(claim, book)
        for frame in frames:
            if not _may_match(plain, frame, book):
                continue
            found = _match(joined if joined and frame.is_membership else plain, frame, book, anyone=anyone)
            if found is not None and member and member.left and frame.is_membership:
                found = found._replace(opposite=not found.opposite)
            if found is not None and (best is None or _fits_better(found, best)):
                best = found
                told = not best.opposite or frame.universe == frames[-1].universe
                if best.score >= _EXACT and not best.widened and told:
                    break
        if best is not None:
            yield best


def _fits_better(found: ListMatch, best: ListMatch) -> bool:
    """Whether a wording has more of the clause, or for no other time; of members and others, whose own words it has."""
    if found.frame.universe != best.frame.universe and found.opposite is not best.opposite:
        return best.opposite
    return (found.score, best.widened) > (best.score, found.widened)


def _asked(clause: Clause) -> _Asked:
    names = frozenset(t.entity for t in clause.names)
    return _Asked(clause, clause_terms(clause), names, counted_nouns(clause), particle_of(clause))


def _may_match(asked: _Asked, frame: ListFrame, book: ClaimBook) -> bool:
    """Whether the clause has the names and the verb, or something near it, without which no match comes about."""
    if not frame.is_membership and asked.particle != frame.particle:  # "come up at it" is not "come to it"
        return False
    if any(
        t.entity not in asked.names and asked.names.isdisjoint(book.members_of(t.entity))
        for t in needed_names(asked.clause, frame)
    ):
        return False
    verb = frame.verb
    return not verb.terms or any(map(verb.may_have, asked.terms)) or _lends_verb(asked.clause, frame, book)


def _match(asked: _Asked, frame: ListFrame, book: ClaimBook, *, anyone: bool) -> ListMatch | None:
    mine = asked.clause
    alignment = align(_said(asked, frame, book), frame.predicate, book.members_of)
    left = [t for t in alignment.theirs if not is_only_attached(t, mine, frame)]
    if not _essential(left, frame.predicate.terms) or not _same_verb(mine, frame, alignment, book):
        return None
    how_many = tells_how_many(mine, frame)
    if how_many and any(t.kind is Kind.NAME for t in alignment.mine):  # how many somebody has is another matter
        return None
    owners = [t for t in alignment.mine if how_many and owns(t)]
    outsiders = [t for t in alignment.mine if t not in owners and _is_outsider(t, mine, frame, book)]
    rest = [t for t in alignment.mine if t not in (*owners, *outsiders) and not _is_accounted_for(t, mine, frame, book)]
    if not frame.predicate.terms and (rest or not frame.clause.copular):
        return None
    clash = next(
        (d for t in rest if t.kind is Kind.DATE for other in left if (d := dates.compare(t, other, book.entities))),
        None,
    )
    if clash is not None and not clash.follows:
        rest = [t for t in rest if t is not clash.mine]
        alignment = alignment._replace(theirs=tuple(t for t in alignment.theirs if t is not clash.theirs))
    narrowed = total(rest) > TOLERANCE
    if narrowed and not only_narrows(mine.terms, rest, alignment, frame):
        return None
    listed = _listed_names(mine, frame, book)
    if any(not (stands_right(t, frame) or is_attribute(t, mine)) for t in listed):
        return None
    names = {t.entity for t in (*listed, *outsiders)}
    if any(c.norm == "or" for c in mine.chunks) and names & frame.universe.members:  # "A or B": one of them will do
        names &= frame.universe.members
    matched = {p.mine.span for p in alignment.pairs}
    quantified = set_phrase([c for c in mine.chunks if c.span not in matched])
    if mine.negative and any(
        c.norm == "any" for c in mine.chunks
    ):  # "has not imposed any" is no more than "has not imposed"
        quantified = quantified._replace(kind="" if quantified.kind == "some" else quantified.kind)
    if quantified.exclusive and is_confined(mine, frame):
        quantified = quantified._replace(exclusive=False, confined=True)
    whole = _speaks_of_all(mine, quantified, frame, book) or (not names and how_many)
    if not names and not whole and not anyone:
        return None
    negative = mine.negative ^ frame.clause.negative ^ quantified.negated
    opposite = alignment.flips % 2 == 1 and not keeps_away(mine, [p.mine for p in alignment.opposites])
    score = round(100 * alignment.coverage)
    return ListMatch(
        frame, negative, opposite, narrowed, widens(left), frozenset(names), whole, quantified, score, clash
    )


def _listed_names(mine: Clause, frame: ListFrame, book: ClaimBook) -> list[Term]:
    """The clause's names that the list knows, groups aside; not those of whom it then speaks: "of A, B and C, only B"."""
    listed = [t for t in mine.names if is_listed_in(t, frame) and not book.members_of(t.entity)]
    opener = mine.chunks[0].norm if mine.chunks else ""
    of_whom = [t for t in listed if t.role is Role.SUBJECT and t.prep == opener] if opener in {"of", "among"} else []
    return [t for t in listed if t not in of_whom] or listed


def _said(asked: _Asked, frame: ListFrame, book: ClaimBook) -> list[Term]:
    """What the clause says of those it speaks of: without them, their count and the nouns that only stand for them."""
    counted, quantified = asked.counted, asked.clause.quantified
    told = begin_of_trait(asked.clause) if quantified.total == len(frame.everybody) else None
    return [
        t
        for t in asked.terms
        if not (told is not None and t.role is Role.SUBJECT and t.kind is Kind.WORD and t.span.start > told)
        if _is_figure(t, frame, book) or not _is_about(t, frame, counted, quantified)
    ]


def _is_figure(term: Term, frame: ListFrame, book: ClaimBook) -> bool:
    """Whether a number is the one that the predicate has ("three shifts")."""
    return any(relate(term, f, book.members_of) is Relation.SAME and term.head & f.head for f in frame.figures)


def _is_about(term: Term, frame: ListFrame, counted: frozenset[str], quantified: SetPhrase) -> bool:
    if is_percentage(term.quantity) and term.span == quantified.span:
        return True
    if term.keys & frame.kinds and not any(term.keys & own.keys for own in frame.predicate.terms):
        return True
    if is_listed_in(term, frame) or term.keys & frame.domain or term.weight < FAINT:
        return True
    stands_for_all = bool(quantified.exceptions) or quantified.total == len(frame.everybody)
    if (term.weight < _LIGHT or stands_for_all) and term.keys & counted and not is_said(term, frame):
        return True
    return frame.is_membership and bool(term.keys & classes()["membership"])


def _is_outsider(term: Term, mine: Clause, frame: ListFrame, book: ClaimBook) -> bool:
    """A name that the list does not know, where its own names stand: in the same role, behind the same preposition."""
    if term.kind is not Kind.NAME or any(t.entity == term.entity for t in frame.clause.names):
        return False
    known = book.entities.get(term.entity)
    if known is not None and known.kind not in frame.kinds:
        return False
    places = frame.places | {(t.role, t.prep) for t in mine.names if t.entity in frame.listed}
    return (term.role, term.prep) in places or (not term.prep and term.role in {role for role, _ in places})


def _is_accounted_for(term: Term, mine: Clause, frame: ListFrame, book: ClaimBook) -> bool:
    """Whether another wording, another claim on the event, or what is known of a name covers a term."""
    if term.kind is Kind.NAME and term.prep in classes()["addition"]:  # "besides X": of X nothing is said
        return True
    if is_lent(term, frame.pool, book) or book.is_known_modifier(term, mine):
        return True
    return term.kind is not Kind.WORD and is_lent(term, book.context_terms(frame.claim), book)


def _same_verb(mine: Clause, frame: ListFrame, alignment: Alignment, book: ClaimBook) -> bool:
    """Whether the list's verb, where it says something, is the clause's."""
    if not frame.verb.terms or any(p.theirs is frame.verb.terms[0] for p in alignment.pairs):
        return True
    return _lends_verb(mine, frame, book)


def _lends_verb(mine: Clause, frame: ListFrame, book: ClaimBook) -> bool:
    """Whether another wording of the list has the clause's verb."""
    return mine.predicate is not None and mine.predicate.weight >= FAINT and is_lent(mine.predicate, frame.pool, book)


def _essential(left: Sequence[Term], predicate: Sequence[Term]) -> bool:
    """Whether what the statement leaves out of the predicate is no name and little else."""
    needed = [t for t in left if t.weight >= FAINT and not t.keys & classes()["membership"]]
    return not any(t.kind is Kind.NAME for t in needed) and total(needed) <= 0.5 * (total(predicate) or 1.0)


def _speaks_of_all(mine: Clause, quantified: SetPhrase, frame: ListFrame, book: ClaimBook) -> bool:
    """Whether the clause quantifies over the list's universe: by its group, its noun, or its number."""
    everybody = frame.everybody
    groups = any(book.members_of(t.entity) == everybody for t in mine.names)
    nouns = any(t.keys & frame.domain for t in mine.terms) or any(c.norm == "them" for c in mine.chunks)
    counted = quantified.total == len(everybody) or (
        quantified.kind == "all" and quantified.total is None and not mine.names
    )
    excepted = bool(quantified.exceptions) and quantified.exceptions <= everybody
    return bool(groups or (nouns and quantified.kind) or counted or excepted)
