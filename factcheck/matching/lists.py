"""Judges a clause by a complete list: all, none, only, N of M and single members, by set arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.claims.model import Claim
from factcheck.language.closed_classes import classes
from factcheck.language.quantifiers import SetPhrase, is_count, set_phrase
from factcheck.language.reading import Clause
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.align import Alignment, Relation, align, clause_terms, relate, total
from factcheck.matching.facts import is_lent
from factcheck.matching.finding import Reason
from factcheck.matching.judgement import Judgement
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wordings import ClaimBook

_TOLERANCE = 0.45
_FAINT = 0.2  # weight of a verb that says next to nothing
_LIGHT = 0.5  # weight below which a noun says next to nothing


@dataclass(frozen=True, slots=True)
class Universe:
    """Whom a predicate holds of: `members`, complete among `among`; None where nobody else at all is a member."""

    members: frozenset[str]
    among: frozenset[str] | None

    def complement(self) -> Universe:
        """The same for the negated predicate; open to all, it says nothing of those outside."""
        return Universe((self.among or frozenset()) - self.members, self.among)


@dataclass(frozen=True, slots=True)
class ListMatch:
    """A clause whose predicate is that of a list: the names and quantities that are left over speak of its members."""

    claim: Claim
    wording: str
    theirs: Clause
    negative: bool
    opposite: bool
    names: frozenset[str]
    whole: bool
    quantified: SetPhrase
    score: int

    @property
    def universe(self) -> Universe:
        """The list, turned round if the clause negates the predicate."""
        members = frozenset(self.claim.members or ())
        among = None if self.claim.among == "all" else frozenset(self.claim.among or members)
        found = Universe(members, among)
        return found.complement() if self.negative else found


def match_list(mine: Clause, claim: Claim, book: ClaimBook) -> ListMatch | None:
    """The claim's wording whose predicate the clause has; None if it has another."""
    found: list[ListMatch] = []
    for text in claim.wordings:
        for theirs in book.reading(text).clauses:
            one = _match(mine, theirs, claim, text, book)
            if one:
                found.append(one)
    return max(found, key=lambda m: m.score, default=None)


def _match(mine: Clause, theirs: Clause, claim: Claim, text: str, book: ClaimBook) -> ListMatch | None:
    listed = _listed(claim, book)
    role = _role_of_members(theirs, listed)
    predicate = [t for t in clause_terms(theirs) if not _is_listed(t, listed, role)]
    fixed = {t.entity for t in predicate if t.kind is Kind.NAME}
    pool = [t for t in book.shared_terms(claim) if not (t.kind is Kind.NAME and t.entity in listed)]
    domain = _domain(theirs)
    counted = _domain(mine)
    of_all = mine.quantified.total == len(claim.members or ()) if claim.among in (None, "all") else mine.quantified.total == len(claim.among)
    membership = _is_membership(predicate, theirs)
    figures = [t for t in predicate if t.kind is Kind.NUMBER]
    said = [
        t for t in clause_terms(mine)
        if any(relate(t, f, book.members_of) is Relation.SAME and t.head & f.head for f in figures) or not _is_listed(t, listed - fixed, None) and not t.keys & domain and t.weight >= _FAINT
        and not ((t.weight < _LIGHT or mine.quantified.exceptions or of_all) and t.keys & counted) and not (membership and t.keys & classes()["membership"])
    ]  # fmt: skip
    alignment = align(said, predicate, book.members_of)
    kinds = {book.entities[m].kind for m in listed if m in book.entities and not book.members_of(m)}
    extra = [t for t in alignment.mine if t.kind is Kind.NAME and t.prep in classes()["addition"]]
    strangers = [t for t in alignment.mine if t.kind is Kind.NAME and _is_beside(t, mine, listed, theirs) and (t.entity[0] == "~" or book.entities[t.entity].kind in kinds - {None})]
    context = book.context_terms(claim)
    rest = [
        t for t in alignment.mine
        if t not in strangers and t not in extra and not is_lent(t, pool, book) and not (t.kind is not Kind.WORD and is_lent(t, context, book))
        and not book.is_known_modifier(t, mine)
    ]  # fmt: skip
    if not predicate and (rest or not theirs.copular):
        return None
    if not membership and not _same_verb(mine, theirs, alignment, pool, book):
        return None
    if total(rest) > _TOLERANCE or not _essential(alignment.theirs, predicate):
        return None
    names = frozenset(t.entity for t in mine.names if t.entity in listed - fixed and not _is_group(t.entity, claim, book)) | {t.entity for t in strangers}
    matched = {p.mine.span for p in alignment.pairs}
    quantified = set_phrase([c for c in mine.chunks if c.span not in matched])
    whole = _speaks_of_all(mine, quantified, claim, domain, book)
    if not names and not whole:
        return None
    return ListMatch(claim, text, theirs, mine.negative ^ theirs.negative, alignment.flips % 2 == 1, names, whole,
                     quantified, round(100 * alignment.coverage))  # fmt: skip


def _is_membership(predicate: Sequence[Term], clause: Clause) -> bool:
    """Whether the list says who belongs to something."""
    return any(t.keys & classes()["membership"] for t in predicate) or (clause.copular and any(t.prep == "in" for t in predicate))


def _same_verb(mine: Clause, theirs: Clause, alignment: Alignment, pool: Sequence[Term], book: ClaimBook) -> bool:
    """Whether the list's verb, where it says something, is the clause's."""
    verb = theirs.predicate
    if verb is None or verb.weight < _FAINT or any(p.theirs is verb for p in alignment.pairs):
        return True
    return mine.predicate is not None and mine.predicate.weight >= _FAINT and is_lent(mine.predicate, pool, book)


def _is_beside(term: Term, mine: Clause, listed: frozenset[str], theirs: Clause) -> bool:
    """Whether an unknown name stands where the list's own names stand: in the same role, behind the same preposition."""
    places = {(t.role, t.prep) for c in (mine, theirs) for t in c.names if t.entity in listed}
    return (term.role, term.prep) in places or (not term.prep and term.role in {role for role, _ in places})


def _essential(left: Sequence[Term], predicate: Sequence[Term]) -> bool:
    """Whether what the statement leaves out of the predicate is no name and little else."""
    needed = [t for t in left if not t.keys & classes()["membership"]]
    return not any(t.kind is Kind.NAME for t in needed) and total(needed) <= 0.5 * (total(predicate) or 1.0)


def _listed(claim: Claim, book: ClaimBook) -> frozenset[str]:
    """The members, the universe, and the groups that make up the universe."""
    among = frozenset() if claim.among in (None, "all") else frozenset(claim.among)
    own = frozenset(claim.members or ()) | among
    groups = {e for e in book.entities if book.members_of(e) and book.members_of(e) <= own}
    return own | groups


def _is_group(entity: str, claim: Claim, book: ClaimBook) -> bool:
    return bool(book.members_of(entity))


def _role_of_members(clause: Clause, listed: frozenset[str]) -> Role | None:
    """Where a list's wording names its members; None if it names none."""
    roles = [t.role for t in clause.names if t.entity in listed]
    return max(roles, key=lambda role: (roles.count(role), role is Role.SUBJECT), default=None)


def _is_listed(term: Term, listed: frozenset[str], role: Role | None) -> bool:
    """A member, the universe, or a count of them; a member's name in another role belongs to the predicate."""
    if term.kind is Kind.NAME:
        return term.entity in listed and role in {None, term.role}
    return is_count(term.quantity) and term.kind is Kind.NUMBER and role in {None, term.role}


def _domain(clause: Clause) -> frozenset[str]:
    """The nouns that the quantifiers and numbers of a clause count: "every plan", "the four plans"."""
    found: set[str] = set()
    for at, chunk in enumerate(clause.chunks):
        if chunk.tag in {"QUANT", "NUM"}:
            noun = next((c for c in clause.chunks[at + 1 : at + 4] if c.tag == "N"), None)
            found.update(lemma for lemma, _ in noun.lemmas) if noun else None
    return frozenset(found)


def _speaks_of_all(mine: Clause, quantified: SetPhrase, claim: Claim, domain: frozenset[str], book: ClaimBook) -> bool:
    """Whether the clause quantifies over the list's universe: by its group, its noun, or its number."""
    universe = frozenset(claim.members or ()) if claim.among in (None, "all") else frozenset(claim.among)
    groups = any(book.members_of(t.entity) == universe for t in mine.names)
    nouns = any(t.keys & domain for t in mine.terms) or any(c.norm == "them" for c in mine.chunks)
    counted = quantified.total == len(universe) or (quantified.kind == "all" and quantified.total is None and not mine.names)
    excepted = bool(quantified.exceptions) and quantified.exceptions <= universe
    return bool(groups or (nouns and quantified.kind) or counted or excepted)


def judge_list(match: ListMatch, mine: Clause, book: ClaimBook, universe: Universe | None = None) -> Judgement:
    """The verdict of a matched list, or of several that were combined into one `universe`."""
    quantified = match.quantified if universe is None else mine.quantified
    truth, code = evaluate(universe or match.universe, quantified, match.names, whole=match.whole)
    if match.opposite:
        truth, code = _by_opposite(match)
    verdict = {True: Verdict.SUPPORTED, False: Verdict.CONTRADICTED, None: Verdict.UNKNOWN}[truth]
    span = quantified.span if not match.names and quantified.span else next((t.span for t in mine.names), mine.span)
    reason = Reason(code, _message(match, code, book), span, match.theirs.span)
    return Judgement(verdict, match.score, reason, match.claim, match.wording)


def _by_opposite(match: ListMatch) -> tuple[bool | None, ReasonCode]:
    """A member can't do the opposite, so that it doesn't is true; of others nothing follows."""
    if match.quantified.complement or match.quantified.exclusive:
        return None, ReasonCode.OUTSIDE_LIST
    if not match.names and match.quantified.kind in {"", "all"} and match.claim.members:
        return match.negative, ReasonCode.OPPOSITE_WORD
    if not match.names or not match.names <= frozenset(match.claim.members or ()):
        return None, ReasonCode.OUTSIDE_LIST
    return match.negative, ReasonCode.OPPOSITE_WORD


def _message(match: ListMatch, code: ReasonCode, book: ClaimBook) -> str:
    members = [book.display(m) for m in match.claim.members or ()]
    listed = _spoken(members) if members else "none"
    if code is ReasonCode.OUTSIDE_LIST:
        return f"the claim lists {listed}; it says nothing of others"
    outside = [book.display(n) for n in sorted(match.names) if n not in (match.claim.members or ())]
    tail = f"; {_spoken(outside)} {'is' if len(outside) == 1 else 'are'} not among them" if outside and members else ""
    scope = "" if match.claim.among in (None, "all") else f" among the {len(match.claim.among)}"
    return f"the claim lists {listed}{scope}{tail}"


def _spoken(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def evaluate(universe: Universe, quantified: SetPhrase, names: frozenset[str], *, whole: bool) -> tuple[bool | None, ReasonCode]:
    """Whether the quantified statement holds of the list: True, False or None, and the kind of reason."""
    if quantified.complement and (quantified.exceptions or quantified.count):
        return _all_but(universe, quantified)
    if names:
        return _named(universe, quantified, names)
    return _counted(universe, quantified) if whole else (None, ReasonCode.OUTSIDE_LIST)


def _all_but(universe: Universe, quantified: SetPhrase) -> tuple[bool | None, ReasonCode]:
    """ "All but X" and "all but one"."""
    if universe.among is None:
        return None, ReasonCode.OUTSIDE_LIST
    outside = universe.among - universe.members
    if quantified.exceptions:
        return _truth(outside == quantified.exceptions, ReasonCode.LIST_MEMBER, ReasonCode.NOT_IN_LIST)
    assert quantified.count is not None
    return _truth(len(outside) == quantified.count.value, ReasonCode.COUNT_AGREES, ReasonCode.COUNT_DIFFERS)


def _truth(holds: bool, yes: ReasonCode, no: ReasonCode) -> tuple[bool | None, ReasonCode]:
    return holds, yes if holds else no


def _named(universe: Universe, quantified: SetPhrase, names: frozenset[str]) -> tuple[bool | None, ReasonCode]:
    """Statements about named members."""
    known = names if universe.among is None else names & universe.among
    if quantified.kind == "none":
        if known & universe.members:
            return False, ReasonCode.LIST_MEMBER
        return (True, ReasonCode.NOT_IN_LIST) if known == names else (None, ReasonCode.OUTSIDE_LIST)
    if known - universe.members:
        return False, ReasonCode.NOT_IN_LIST
    if known != names:
        return None, ReasonCode.OUTSIDE_LIST
    if quantified.exclusive or (quantified.count and quantified.count.value != len(universe.members) and quantified.total):
        return _truth(names == universe.members, ReasonCode.LIST_MEMBER, ReasonCode.COUNT_DIFFERS)
    return True, ReasonCode.LIST_MEMBER


def _counted(universe: Universe, quantified: SetPhrase) -> tuple[bool | None, ReasonCode]:
    """Statements about how many."""
    count, size = len(universe.members), len(universe.among) if universe.among is not None else None
    kind, stated = quantified.kind, quantified.count
    if stated is not None:
        value = stated._replace(value=stated.value * (size or 0)) if stated.unit == "share" else stated
        low, high = value.bounds()
        holds = low <= count <= high
    elif kind == "some":
        holds = count > 0
    elif size is None and kind in {"", "all", "both"}:  # all of the group that the clause names are listed
        return True, ReasonCode.LIST_MEMBER
    elif size is None:
        return None, ReasonCode.OUTSIDE_LIST
    else:
        holds = {"all": count == size, "both": count == size, "none": count == 0, "not-all": count < size, "most": 2 * count > size}.get(kind, count == size)
    return _truth(holds, ReasonCode.COUNT_AGREES, ReasonCode.COUNT_DIFFERS)
