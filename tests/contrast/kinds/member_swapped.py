"""Member swapped: one name of a complete list gives way to one that is not in it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source, place
from ..words import is_negative


def variants(claim: Claim, source: Source) -> Iterator[Variant]:
    """The claim with a non-member in the place of its first, and of its last member."""
    others = source.others(claim)
    if not claim.rating or not others or is_negative(claim.text):
        return
    members = claim.members or ()
    for member in dict.fromkeys((*members[:1], *members[-1:])):
        mention = source.mention(member, claim.text)
        if mention:
            yield Variant(place(others[-1], claim.text, mention), Verdict.CONTRADICTED)
