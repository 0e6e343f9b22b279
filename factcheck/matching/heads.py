"""Finds the noun that a noun belongs to, "price" for "the price of a route", and tells where a statement drops it."""

from __future__ import annotations

from itertools import takewhile

from factcheck.language import lexicon
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.align import FAINT, Pair
from factcheck.matching.comparison import Comparison

_NOMINAL = frozenset({"N", "NAME"})
_HEAVY = 0.5  # weight from which a noun says something of its own
_NAMED = ("region", "location", "time_period", "container")  # the town of Holm, a cup of tea


def drops_head(c: Comparison) -> bool:
    """Whether the statement says of a thing what the claim says of something of it: who cuts A's price does not cut A."""
    bare = [p for p in c.alignment.pairs if _is_bare(p.mine, c.mine) and p.theirs.tag in _NOMINAL | {"A"}]
    return any(_head_is_missing(p, c) or _is_object_within(p, c) for p in bare)


def _is_bare(noun: Term, clause: Clause) -> bool:
    nominal = noun.tag in _NOMINAL or (noun.tag == "A" and noun.role is Role.OBJECT and not clause.copular)
    return nominal and not noun.prep and head_of(noun, clause) is None


def _head_is_missing(pair: Pair, c: Comparison) -> bool:
    head = head_of(pair.theirs, c.theirs)
    if head is None or head.weight < _HEAVY or head not in c.alignment.theirs or head in c.topical:
        return False
    verb = c.mine.predicate
    if verb is not None and verb.keys & classes()["words_heading"] and head.keys & classes()["words_head_of"]:
        return False  # who is its president heads it
    return head.role is pair.theirs.role and not (pair.theirs.prep == "of" and _only_names(head, pair.theirs))


def _is_object_within(pair: Pair, c: Comparison) -> bool:
    """Whether it is the object of a verb that only tells of the claim's object: who rejects a plan to close A rejects no A."""
    verb = c.mine.predicate
    if not pair.mine.role is pair.theirs.role is Role.OBJECT or pair.theirs.prep or verb is None or verb.weight < FAINT:
        return False  # what deals with a plan to do it deals with it
    between = [t for t in c.theirs.terms if t.role is Role.OBJECT and t.span.end <= pair.theirs.span.start]
    verbs = [t for t in between if t.tag in {"V", "G"} and t in c.alignment.theirs]
    objects = [t for t in between if t.tag in _NOMINAL and t in c.alignment.theirs and not t.prep]
    return bool(verbs and objects) and objects[0].span.start < verbs[-1].span.start


def _only_names(head: Term, noun: Term) -> bool:
    """Whether what stands before "of" only says what kind of thing the noun is, or how much of it there is."""
    return head.kind is Kind.WORD and any(lexicon.is_a(key, kind, "n") for key in head.keys for kind in _NAMED)


def head_of(noun: Term, clause: Clause) -> Term | None:
    """The head of "the head of N", "N's head" and "the N head"; None if the noun is of nothing."""
    chunks = clause.chunks
    at = next((i for i, c in enumerate(chunks) if c.span == noun.span), None)
    if at is None:
        return None
    owned = [c.tag for c in chunks[at + 1 : at + 2]] == ["POSS"]
    inside = {"A", "N", "NAME"} if owned else {"N"}
    behind = list(takewhile(lambda c: c.tag in inside, chunks[at + 1 + owned :]))
    last = behind[-1] if behind else None
    if last is None and noun.prep == "of":
        of = next((i for i in range(at - 1, 0, -1) if chunks[i].norm == "of"), 0)
        last = chunks[of - 1] if of else None
    return next((t for t in clause.terms if last is not None and t.span == last.span and t.tag in _NOMINAL), None)
