"""Reads joining and leaving as being a member and being none: "X has pulled out of the Y", "X joined the Y"."""

from typing import NamedTuple

from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind
from factcheck.language.verbs import Modality


class Membership(NamedTuple):
    """A clause that says who is a member, and whether it says that they have left."""

    clause: Clause
    left: bool


def membership_of(clause: Clause) -> Membership | None:
    """What joining or leaving comes to, whenever it was; None for any other verb, and for what is not done yet."""
    verb = clause.predicate
    if verb is None or clause.modality is not Modality.FACT:
        return None
    left = bool(verb.keys & classes()["words_leaving"])
    if not left and not verb.keys & classes()["words_joining"]:
        return None
    terms = tuple(t for t in clause.terms if t is not verb and not (left and t.kind is Kind.DATE))
    return Membership(clause._replace(terms=terms, predicate=None, copular=True), left)
