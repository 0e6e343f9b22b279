"""Tells by where a word or name stands what it has to do with a list: who is listed, or what is said of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.quantifiers import ONLY
from factcheck.language.terms import Term
from factcheck.matching.list_frames import ListFrame


def is_confined(mine: Clause, frame: ListFrame) -> bool:
    """Whether "only" goes with what they are in, not with who is: "only in A", "in A only"."""
    at = next((i for i, c in enumerate(mine.chunks) if c.norm in ONLY), 0)
    ends, phrase = at == len(mine.chunks) - 1, mine.chunks[at + 1 : at + 4]
    near = mine.chunks[at - 1 : at] if ends else phrase if phrase and phrase[0].tag == "PREP" else ()
    return bool(at) and any(c.entity == t.entity for c in near for t in frame.names)


def is_attribute(term: Term, clause: Clause) -> bool:
    """Whether a name stands before a noun: "to the Ruritanian leader" is to the leader of Ruritania."""
    following = next((c for c in clause.chunks if c.start > term.span.start), None)
    return following is not None and following.tag == "N" and following.start == term.span.end + 1


def stands_right(term: Term, frame: ListFrame) -> bool:
    """Whether a listed name stands where the list names its members: not "in X" where X is who does it."""
    if frame.is_membership or not frame.places or not term.prep or term.prep in classes()["addition"]:
        return True
    return term.prep in {prep for _, prep in frame.places} | {"of", "from", "by", "with", "for"}


def is_said(term: Term, frame: ListFrame) -> bool:
    """Whether the list says the word, in a phrase of its own, of its members: "all three are at both sites"."""
    return bool(term.prep) and any(term.keys & own.keys and own.prep == term.prep for own in frame.predicate.terms)


def begin_of_trait(clause: Clause) -> int | None:
    """Where "two of the six players with a contract" begins to tell what the six have; None if it doesn't."""
    verb = clause.predicate.span.start if clause.predicate is not None else 0
    return next((c.start for c in clause.chunks if c.norm == "with" and c.start < verb), None)


def keeps_away(clause: Clause, opposed: Sequence[Term]) -> bool:
    """Whether "from" only goes with the word that denies, and is no opposite of "to": who is "absent from" it does not come."""
    denied = {span.end for span in clause.negations}
    behind = {c.norm for before, c in pairwise(clause.chunks) if before.end in denied}
    return bool(opposed) and all(t.prep == "from" and t.prep in behind for t in opposed)
