"""Tells where a statement leaves out for whom, or on which days, alone the claim says that a thing is so."""

from __future__ import annotations

from factcheck.language import lexicon
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.quantifiers import kind_of
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.comparison import Comparison
from factcheck.matching.individuals import is_bare, is_event, is_indefinite
from factcheck.matching.relations import Relation
from factcheck.matching.siblings import described

_TELLING = 0.5  # weight from which a word says something of its own
_ANYBODY = frozenset({"anyone", "anybody"})
_FOR_WHOM = frozenset({"for", "to"})
_TIMES_OF_DAY = frozenset(
    {"night", "weekend", "winter", "summer", "spring", "autumn", "morning", "afternoon", "evening"}
)


def is_universal(clause: Clause) -> bool:
    """Whether it speaks of everybody: "anyone", "all visitors"."""
    return clause.quantified.kind == "all" or any(chunk.norm in _ANYBODY for chunk in clause.chunks)


def drops_beneficiary(c: Comparison) -> bool:
    """Whether the statement leaves out for whom alone the claim says that a thing is something: "free for members"."""
    if any(t.prep in _FOR_WHOM for t in c.mine.terms):
        return False
    if c.odd and (is_universal(c.mine) or any(kind_of(k.norm) == "all" for k in c.mine.chunks)):
        return False
    said = [p.theirs for p in c.alignment.pairs if p.theirs.tag in {"A", "P"} and p.theirs.role is not Role.SUBJECT]
    left = [t for t in c.alignment.theirs if t.role is Role.OBJECT and t.prep in _FOR_WHOM and t.tag == "N"]
    if any(t.keys & classes()["words_restricted"] for t in said) and left:
        return True
    being = c.mine.copular and c.theirs.copular and any(t.tag == "A" and not t.prep for t in said)
    return being and any(lexicon.is_a(key, "person", "n") for t in left for key in t.keys)


def drops_days(c: Comparison) -> bool:
    """Whether the statement leaves out on which days, or when each day, the claim says that a thing is free or closed."""
    if c.theirs.denies or any(t.kind in {Kind.DATE, Kind.NUMBER} or _recurs(t) for t in c.mine.terms):
        return False
    being = any(chunk.norm in {"is", "are"} for chunk in c.theirs.chunks)
    state = [p.theirs for p in c.alignment.pairs if p.theirs.tag in {"A", "P"} and not p.theirs.prep]
    return being and any(t.role is not Role.SUBJECT for t in state) and any(_recurs(t) for t in c.alignment.theirs)


def _recurs(term: Term) -> bool:
    """Whether it says when something is so again and again: on Mondays, at night, in winter, at weekends."""
    days = term.norm.removesuffix("s") in classes()["weekday"]
    return bool(term.prep) and (days or (term.tag == "N" and not term.keys.isdisjoint(_TIMES_OF_DAY)))


def drops_modifier(c: Comparison) -> bool:
    """Whether the statement says of all of a kind what the claim says of some: of passengers, of old ones."""
    if c.theirs.denies or c.mine.denies:
        return False
    left = [t for t in c.alignment.theirs if t.tag in {"A", "N", "P"} and t.weight >= _TELLING]
    verb = c.theirs.predicate
    bans = verb is not None and bool(verb.keys & classes()["words_banning"])
    generic = not is_event(c.theirs)
    for pair in (
        p for p in c.alignment.pairs if p.mine.tag == "N" and any(described(t, c.theirs) == p.theirs for t in left)
    ):
        own = c.mine.predicate
        first = pair.mine.role is Role.SUBJECT or (own is not None and pair.mine.span.end < own.span.start)
        all_of = is_bare(pair.mine, c.mine) or c.mine.quantified.kind in {"all", "most"}
        if all_of and not pair.mine.prep and ((first and generic) or (bans and not first)):
            return True
    return False


def turns_share(c: Comparison) -> bool:
    """Whether what is said of most or all of one kind is said of most or all of the other: tenants, students."""
    share = kind_of(c.mine.chunks[0].norm) in {"all", "most", "minority"}
    if not (c.mine.copular and c.theirs.copular and share):
        return False
    moved = {(p.mine.role, p.theirs.role) for p in c.alignment.pairs if p.mine.tag == p.theirs.tag == "N"}
    return {(Role.SUBJECT, Role.OBJECT)} <= moved or {(Role.OBJECT, Role.SUBJECT)} <= moved


def is_of_more(c: Comparison) -> bool:
    """Whether the statement has several where the claim singles out one: "the brothers", "the younger brother"."""
    if c.theirs.denies or c.theirs.quantified.kind or not is_event(c.theirs):
        return False
    pairs = (p for p in c.alignment.pairs if p.mine.tag == p.theirs.tag == "N" and p.relation is Relation.SAME)
    return any(_is_definite(p.mine, c.mine) and _is_plural(p.mine) and not _is_plural(p.theirs) for p in pairs)


def _is_plural(noun: Term) -> bool:
    return noun.norm.endswith("s") and lexicon.lemma(noun.norm) != noun.norm


def _is_definite(noun: Term, clause: Clause) -> bool:
    return not is_indefinite(noun, clause)
