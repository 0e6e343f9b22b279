"""Tells who does it to whom: compares the names on either side of the verbs that a statement and a claim share."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import VERBAL
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.scales import standard_at
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.align import Pair
from factcheck.matching.relations import Relation

_NOMINAL = frozenset({"N", "NAME"})
_DIRECTED = ("for", "from", "to", "over", "against")
_TELLING = 0.5  # weight from which a word says something of its own


def are_swapped(pairs: Sequence[Pair]) -> bool:
    """Whether around a shared verb two names stand in each other's place."""
    if _are_joined(pairs):
        return False
    names = [p for p in pairs if p.mine.kind is Kind.NAME and p.theirs.kind is Kind.NAME]
    verbs = [p for p in pairs if p.mine.tag in VERBAL and p.theirs.tag in VERBAL]
    directed = [verb for verb in verbs if not (verb.mine.keys | verb.theirs.keys) & classes()["symmetric"]]
    if any(verb.mine.role is verb.theirs.role is Role.PREDICATE for verb in directed) and _are_exchanged(pairs):
        return True
    return any(_turned(verb, names) or _acts_for_object(verb, names) for verb in directed) or (
        any(verb.mine.role is verb.theirs.role is Role.PREDICATE for verb in directed) and _have_changed_places(pairs)
    )


def _are_exchanged(pairs: Sequence[Pair]) -> bool:
    """Whether what it is done to, and what for, have changed places: "left A for B", "left B for A"."""
    moved = {
        (p.mine.prep, p.theirs.prep)
        for p in pairs
        if p.mine.role is p.theirs.role is Role.OBJECT and Kind.NAME in (p.mine.kind, p.theirs.kind)
    }  # "with" and "and" join two that can stand in either place
    return any({("", prep), (prep, "")} <= moved for prep in _DIRECTED)


def _have_changed_places(pairs: Sequence[Pair]) -> bool:
    """Whether the subject is the other side's object and the object its subject, nouns counted in."""
    nouns = [p for p in pairs if p.mine.tag in _NOMINAL and p.theirs.tag in _NOMINAL]
    places = {(p.mine.role, p.mine.prep, p.theirs.role, p.theirs.prep) for p in nouns}
    for _, _, _, prep in (place for place in places if place[0] is Role.SUBJECT and place[2] is Role.OBJECT):
        if {(Role.SUBJECT, "", Role.OBJECT, prep), (Role.OBJECT, prep, Role.SUBJECT, "")} <= places:
            return bool(prep) or all(place[:2] == place[2:] for place in places if "" not in (place[1], place[3]))
    return False


def nouns_are_inverted(pairs: Sequence[Pair]) -> bool:
    """Whether round one verb two nouns have changed sides, however they are joined to it: "A killed three of the B"."""
    verbs = (p for p in pairs if p.mine.role is p.theirs.role is Role.PREDICATE and p.relation > Relation.OPPOSITE)
    if _are_joined(pairs) or all((p.mine.keys | p.theirs.keys) & classes()["symmetric"] for p in verbs):
        return False
    nouns = (p for p in pairs if p.mine.tag in _NOMINAL and p.theirs.tag in _NOMINAL)
    moved = {(p.mine.role, p.theirs.role) for p in nouns if "" in (p.mine.prep, p.theirs.prep)}
    return {(Role.SUBJECT, Role.OBJECT), (Role.OBJECT, Role.SUBJECT)} <= moved


def are_compared_the_other_way(mine: Clause, theirs: Clause, pairs: Sequence[Pair]) -> bool:
    """Whether what stands before a "than" on one side stands behind it on the other: "more in A than in B", "in B than in A"."""
    ours, others = standard_at(mine.chunks), standard_at(theirs.chunks)
    if ours is None or others is None:
        return False
    told = (p for p in pairs if p.mine.kind is Kind.NAME or (p.mine.tag in {"N", "A"} and p.mine.weight >= _TELLING))
    crossed = {(p.mine.span.start > ours, p.theirs.span.start > others) for p in told}
    return {(True, False), (False, True)} <= crossed


def shifts_comparison(mine: Clause, theirs: Clause, pairs: Sequence[Pair]) -> bool:
    """Whether the statement, which has no "than", puts elsewhere what stands behind the claim's: "last year, it was lower"."""
    others = standard_at(theirs.chunks)
    return others is not None and standard_at(mine.chunks) is None and any(p.theirs.span.start > others for p in pairs)


def are_inverted(pairs: Sequence[Pair], theirs: Clause) -> bool:
    """Whether one side's subject is the claim's object and the reverse; round one verb, the first half is enough."""
    names = [p for p in pairs if p.mine.kind is Kind.NAME and p.theirs.kind is Kind.NAME]
    turned = {(p.mine.role, p.theirs.role) for p in names}
    if (Role.SUBJECT, Role.OBJECT) not in turned:
        return False
    if _are_joined(pairs):
        return False
    verbs = [p for p in pairs if p.mine.role is p.theirs.role is Role.PREDICATE]
    one_verb = any(not (p.mine.keys | p.theirs.keys) & classes()["symmetric"] for p in verbs)
    if verbs and not one_verb:
        return False
    doers = {t.span for t in theirs.terms if t.role is Role.SUBJECT and _is_named(t, theirs)}
    kept = {p.theirs.span for p in pairs if p.mine.role is Role.SUBJECT}
    return (Role.OBJECT, Role.SUBJECT) in turned or (one_verb and not doers <= kept)


def _is_named(term: Term, clause: Clause) -> bool:
    """Whether it is a name, or may be one: a noun that opens a sentence without an article, "Arsenal beat Everton"."""
    opens = term.span == clause.chunks[0].span and clause.chunks[0].capital and not term.norm.endswith("s")
    return term.kind is Kind.NAME or (opens and term.tag == "N")


def _are_joined(pairs: Sequence[Pair]) -> bool:
    """Whether somebody does it together with the subject: the two may change places."""
    return any({p.mine.prep, p.theirs.prep} & classes()["words_joining_in"] for p in pairs if p.mine.tag in _NOMINAL)


def _turned(verb: Pair, names: Sequence[Pair]) -> bool:
    mine = _sides(verb.mine, [p.mine for p in names])
    theirs = _sides(verb.theirs, [p.theirs for p in names])
    if None in (*mine, *theirs):
        return False
    partner = {p.mine.span: p.theirs.span for p in names}
    agent, patient = mine
    return (
        agent is not None
        and patient is not None
        and _is_done_alike(patient, theirs[1])
        and (partner[agent.span], partner[patient.span]) == tuple(t.span for t in reversed(theirs) if t is not None)
    )


def _is_done_alike(mine: Term, theirs: Term | None) -> bool:
    """Whether it is done to both in one way: not "for" the one and "with" the other, which each may do for, or with, the other."""
    preps = {mine.prep, theirs.prep} if theirs is not None else {mine.prep}
    return "with" not in preps and len(preps - {""}) < 2


def _acts_for_object(verb: Pair, names: Sequence[Pair]) -> bool:
    """ "For Y to counter Z" beside "for X to counter Y": within a phrase, who does it is the one whom the other has it done to."""
    if verb.mine.role is Role.PREDICATE or verb.theirs.role is Role.PREDICATE:
        return False
    before = [p for p in names if p.mine.span.end <= verb.mine.span.start and p.mine.prep == "for"]
    return bool(before) and all(p.theirs.span.start >= verb.theirs.span.end and not p.theirs.prep for p in before)


def _sides(verb: Term, names: Sequence[Term]) -> tuple[Term | None, Term | None]:
    """Who does it and to whom: for the main verb by role, for others by what stands next to them."""
    if verb.role is Role.PREDICATE:
        agents = [n for n in names if n.role is Role.SUBJECT]
        patients = [n for n in names if n.role is Role.OBJECT and n.prep not in {"in", "at", "during"}]
        return (agents[-1] if agents else None), (patients[0] if patients else None)
    before = [n for n in names if n.span.end <= verb.span.start]
    after = [n for n in names if n.span.start >= verb.span.end]
    if after and after[0].prep == "by":
        return after[0], (before[-1] if before else None)
    return (before[-1] if before else None), (after[0] if after else None)
