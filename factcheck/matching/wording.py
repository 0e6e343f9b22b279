"""One of the ways in which a claim is put."""

from typing import NamedTuple

from factcheck.claims.model import Claim


class Wording(NamedTuple):
    """One wording of a claim, and its place among all."""

    claim: Claim
    text: str
    number: int


def wordings_of(claims: tuple[Claim, ...]) -> tuple[Wording, ...]:
    """Every wording, the claims' texts first among their own."""
    rows = [(claim, text) for claim in claims for text in claim.wordings]
    return tuple(Wording(claim, text, number) for number, (claim, text) in enumerate(rows))
