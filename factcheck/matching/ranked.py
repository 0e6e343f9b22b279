"""A claim and how near it is to a statement."""

from typing import NamedTuple

from factcheck.claims.model import Claim


class RankedClaim(NamedTuple):
    """A claim that has something of what a statement says, whatever it says of it.

    `wording` is that of its wordings which has most. `score` tells the candidates of one statement apart, the higher the
    nearer; it means nothing beside the score of another statement's.
    """

    claim: Claim
    wording: str
    score: float
