"""What a comparison of two terms returns, and the shape of such a comparison."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from factcheck.claims.model import Entity
from factcheck.language.terms import Term
from factcheck.matching.verdict import ReasonCode


class Difference(NamedTuple):
    """Two terms of one slot; `follows` says that the statement's value follows from the claim's, else they exclude each other.

    A `weak` difference excludes only where all else is the same and something singles the event out; an `allowed` value
    follows only where what may be is spoken of, a `lasting` one only from what holds all the time.
    """

    mine: Term
    theirs: Term
    code: ReasonCode
    message: str
    follows: bool = False
    weak: bool = False
    allowed: bool = False
    lasting: bool = False


class Comparer(Protocol):
    """Compares a statement's term with a claim's: a difference, or None if the two don't share a slot or can both hold."""

    def __call__(self, mine: Term, theirs: Term, entities: Mapping[str, Entity]) -> Difference | None: ...
