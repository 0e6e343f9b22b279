"""A complete list as the matcher compares it: its predicate, whom it lists, and what its wordings call them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from factcheck.claims.model import Claim, Entity
from factcheck.language import lexicon
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.quantifiers import is_count
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.align import FAINT, clause_terms
from factcheck.matching.keys import names_query
from factcheck.matching.known import Known, known
from factcheck.matching.universe import Universe
from factcheck.matching.wordings import ClaimBook


class ListFrame(NamedTuple):
    """One clause of a list's wording.

    `predicate` is what it says of its members, `listed` the ids of members, universe and their groups, `domain` the nouns
    that stand for them ("every plan"), `places` where their names stand, `pool` the words that other wordings lend, `heads`
    the nouns that names of the clause stand before. `verb` is empty where it says next to nothing.
    """

    claim: Claim
    wording: str
    clause: Clause
    universe: Universe
    predicate: Known
    verb: Known
    particle: str
    pool: Known
    listed: frozenset[str]
    domain: frozenset[str]
    kinds: frozenset[str]
    places: frozenset[tuple[Role, str]]
    is_membership: bool
    heads: Mapping[str, str]

    names: tuple[Term, ...]
    figures: tuple[Term, ...]

    @property
    def everybody(self) -> frozenset[str]:
        """The universe, or the members where it is open."""
        return self.universe.among if self.universe.among is not None else self.universe.members


def frames_of(claim: Claim, book: ClaimBook) -> tuple[ListFrame, ...]:
    """The frames of all wordings of a list, made once."""
    return book.kept_frames(claim.id, lambda: tuple(_frames(claim, book)))


def _frames(claim: Claim, book: ClaimBook) -> Iterator[ListFrame]:
    listed = _listed(claim, book)
    members = frozenset(claim.members or ())
    universe = Universe(members, None if claim.among == "all" else frozenset(claim.among or members))
    pool = tuple(t for t in book.shared_terms(claim).terms if not (t.kind is Kind.NAME and t.entity in listed))
    kinds = frozenset(e.kind for m in listed if (e := book.entities.get(m)) and e.kind and not book.members_of(m))
    domain = frozenset(
        noun for group in listed if book.members_of(group) for noun in _group_nouns(book.entities[group])
    )
    domain |= _universe_nouns(claim, book)
    for text in claim.wordings:
        clauses = book.reading(text).clauses
        for clause in clauses:
            of_rest = is_about_the_rest(clause, claim, alone=len(clauses) == 1)
            if (of_rest and not _is_of_all_the_rest(clause, claim)) or describes_universe(clause, claim, clauses):
                continue
            role = _role_of_members(clause, listed)
            begin = max(partitive_end(clause), _group_end(clause, claim, book))
            said = [t for t in clause_terms(clause) if t.span.start >= begin]
            of_whom = [t for t in clause_terms(clause) if t.span.start < begin]
            heads = dict(_heads(clause))
            called = frozenset(heads[e] for e in listed if e in heads)
            predicate = tuple(t for t in said if not is_listed(t, listed, role) and not _calls(t, called))
            places = frozenset((t.role, t.prep) for t in clause.names if t.entity in listed)
            is_membership = _is_membership(predicate, clause)
            verb = () if is_membership else _telling_verb(clause)
            own, does, lent = (known(terms, book.members_of) for terms in (predicate, verb, (*pool, *of_whom)))
            elsewhere = frozenset(key for t in predicate if t.prep and t.role is not role for key in t.keys)
            names, figures = (tuple(t for t in predicate if t.kind is kind) for kind in (Kind.NAME, Kind.NUMBER))
            yield ListFrame(
                claim, text, clause, universe.complement() if of_rest else universe, own, does, particle_of(clause), lent, listed,
                domain | (counted_nouns(clause) - elsewhere),
                kinds, places, is_membership, heads, names, figures,
            )  # fmt: skip


def _universe_nouns(claim: Claim, book: ClaimBook) -> frozenset[str]:
    """What another claim calls those of whom a list is complete, counting and naming them all: "six ports: A, B, ..."."""
    everybody = frozenset(claim.among) if isinstance(claim.among, tuple) else frozenset()
    if len(everybody) < 2:
        return frozenset()
    near = {w.text: w for w in book.bearing.own_voice(names_query(sorted(everybody)))}
    clauses = (c for w in near.values() if w.claim.id != claim.id for c in book.reading(w.text).clauses)
    told = (c for c in clauses if not c.denies and everybody == {t.entity for t in c.names if t.role is Role.OBJECT})
    counts = (t for c in told for t in c.terms if t.role is Role.OBJECT and not t.prep and is_count(t.quantity))
    return frozenset(key for t in counts if t.quantity and t.quantity.value == len(everybody) for key in t.head)


def _calls(term: Term, called: frozenset[str]) -> bool:
    """Whether a subject's word only says who the listed are: "the Doe family", "none of the four bodies consulted"."""
    if term.role is not Role.SUBJECT:
        return False
    return term.tag == "P" or (term.tag == "N" and term.norm in called)


def partitive_end(clause: Clause) -> int:
    """Where "of the four ports on the Elva," ends at the beginning of a clause: it says who there is, not what they do."""
    if not clause.chunks or clause.chunks[0].norm not in {"of", "among", "out_of"}:
        return 0
    return next((c.start for c in clause.chunks if c.norm == ","), 0)


def _group_end(clause: Clause, claim: Claim, book: ClaimBook) -> int:
    """Where "none of Mira's four ports" ends: whose ports they are belongs to those spoken of, not to what is said."""
    if [c.norm for c in clause.chunks[1:2]] != ["of"] or clause.chunks[0].tag not in {"QUANT", "NUM"}:
        return 0
    everybody = frozenset(claim.members or ()).union(claim.among if isinstance(claim.among, tuple) else ())
    group = next((t for t in clause.names if everybody and book.members_of(t.entity) == everybody), None)
    return group.span.start if group is not None else 0


def is_about_the_rest(clause: Clause, claim: Claim, *, alone: bool) -> bool:
    """Whether a clause speaks of those only who are not in the list: "A and B may; C may not", "A won, and C lost"."""
    others = frozenset(claim.among or ()) - frozenset(claim.members or ()) if isinstance(claim.among, tuple) else ()
    names = {t.entity for t in clause.names}
    return (clause.denies or not alone) and bool(names & set(others)) and names.isdisjoint(claim.members or ())


def _is_of_all_the_rest(clause: Clause, claim: Claim) -> bool:
    """Whether it affirms something of all that the list leaves out, and of nobody else: "the plants in C and D will close"."""
    if not claim.members or not isinstance(claim.among, tuple):
        return False
    if clause.denies or clause.contrast or clause.quantified.kind:
        return False
    others = frozenset(claim.among) - frozenset(claim.members or ())
    return frozenset(t.entity for t in clause.names if t.entity in claim.among) == others


def describes_universe(clause: Clause, claim: Claim, clauses: Sequence[Clause]) -> bool:
    """Whether one of several clauses only says who there is: "four rowers' passes ran out", "the two bodies are A and B"."""
    if len(clauses) == 1 or not isinstance(claim.among, tuple):
        return False
    everybody, members = frozenset(claim.among), frozenset(claim.members or ())
    named = {t.entity for t in clause.names} & everybody
    if clause.copular and named == everybody != members:
        return True
    counts = any(t.quantity is not None and t.quantity.value == len(everybody) for t in clause.terms)
    return clause is not clauses[0] and not named and counts


def _group_nouns(group: Entity) -> Iterator[str]:
    """What the members of a group are called: the plural noun that its names end with ("the four ports")."""
    for last in {name.split()[-1] for name in (group.name, *group.aliases)}:
        if last.islower() and last.endswith("s"):
            yield from (lemma for lemma, pos in lexicon.lemmas(last) if pos == "n" and lemma != last)


def _listed(claim: Claim, book: ClaimBook) -> frozenset[str]:
    """The members, the universe, and the groups that make up the universe."""
    among = frozenset() if claim.among in (None, "all") else frozenset(claim.among or ())
    own = frozenset(claim.members or ()) | among
    groups = {e for e in book.entities if book.members_of(e) and book.members_of(e) <= own}
    return own | groups


def _role_of_members(clause: Clause, listed: frozenset[str]) -> Role | None:
    """Where a list's wording names its members; None if it names none."""
    roles = [t.role for t in clause.names if t.entity in listed]
    return max(roles, key=lambda role: (roles.count(role), role is Role.SUBJECT), default=None)


def is_listed(term: Term, listed: frozenset[str], role: Role | None) -> bool:
    """A member, the universe, or a count of them; a member's name in another role belongs to the predicate."""
    if term.kind is Kind.NAME:
        return term.entity in listed and role in {None, term.role}
    return term.kind is Kind.NUMBER and is_count(term.quantity) and role in {None, term.role}


def is_listed_in(term: Term, frame: ListFrame) -> bool:
    """Whether a statement's term is a member, the universe or a count of them, and not what the list says of them."""
    if term.kind is not Kind.NAME or not is_listed(term, frame.listed, None):
        return is_listed(term, frame.listed, None)
    return not any(t.entity == term.entity and (frame.clause.copular or t.role is term.role) for t in frame.names)


def needed_names(mine: Clause, frame: ListFrame) -> list[Term]:
    """The names of the predicate without which a clause says something else."""
    return [t for t in frame.names if not is_only_attached(t, mine, frame)]


def is_only_attached(term: Term, mine: Clause, frame: ListFrame) -> bool:
    """Whether a name stands before a noun of the predicate that the clause has: "the Example 7 client", "the client"."""
    if term.kind is not Kind.NAME:
        return False
    head = frame.heads.get(term.entity, "")
    return bool(head) and any(t.norm == head for t in mine.terms)


def _heads(clause: Clause) -> Iterator[tuple[str, str]]:
    """The names of a clause that stand before a noun, each with that noun."""
    for at, name in enumerate(clause.chunks):
        following = takewhile(lambda c: c.tag in {"N", "NUM", "A"}, clause.chunks[at + 1 :])
        nouns = [c.norm for c in following if c.tag == "N"] if name.entity is not None else []
        if name.entity is not None and nouns:
            yield name.entity, nouns[-1]


def counted_nouns(clause: Clause) -> frozenset[str]:
    """The nouns that the quantifiers and numbers of a clause count: "every plan", "the four plans"."""
    found: set[str] = set()
    for at, chunk in enumerate(clause.chunks):
        if chunk.tag in {"QUANT", "NUM"} and not (chunk.norm == "any" and found):  # "none of them raised any concern"
            noun = next((c for c in clause.chunks[at + 1 : at + 4] if c.tag == "N"), None)
            found.update(lemma for lemma, _ in noun.lemmas) if noun else None
    return frozenset(found)


def _telling_verb(clause: Clause) -> tuple[Term, ...]:
    """The verb of a clause, if it says something."""
    return (clause.predicate,) if clause.predicate is not None and clause.predicate.weight >= FAINT else ()


def particle_of(clause: Clause) -> str:
    """The adverb that makes a phrasal verb of the clause's verb: one that no noun phrase follows."""
    verb = clause.predicate.span if clause.predicate is not None else None
    at = next((i for i, c in enumerate(clause.chunks) if c.span == verb), len(clause.chunks))
    after = clause.chunks[at + 1 : at + 3]
    if not after or "particle" not in classes_of(after[0].norm):
        return ""
    return after[0].norm if len(after) < 2 or after[1].tag in {"PREP", "TO", "DATE", "PUNCT", "CONJ"} else ""


def _is_membership(predicate: Sequence[Term], clause: Clause) -> bool:
    """Whether the list says who belongs to something."""
    return any(t.keys & classes()["membership"] for t in predicate) or (
        clause.copular and any(t.prep == "in" for t in predicate)
    )
