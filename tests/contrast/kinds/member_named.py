"""Member named: what a list says of all its members holds of each."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source
from .member import listing


def variants(claim: Claim, source: Source) -> Iterator[Variant]:
    """The first and the last member alone."""
    found, members = listing(claim, source), claim.members or ()
    for member in dict.fromkeys((*members[:1], *members[-1:])) if found else ():
        yield Variant(found.of(source.mention(member, claim.text) or source.entity(member).name), Verdict.SUPPORTED)
