"""Member denied: that a list does not hold of one of its members; and of a non-member, that it does not."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source
from .member import listing


def variants(claim: Claim, source: Source) -> Iterator[Variant]:
    """A member denied is contradicted, a non-member denied supported."""
    found = listing(claim, source)
    if found is None:
        return
    inside = [(source.entity(m).name, Verdict.CONTRADICTED) for m in (claim.members or ())[:1]]
    outside = [(name, Verdict.SUPPORTED) for name in source.others(claim)[:1]]
    for name, verdict in (*inside, *outside):
        denied = found.denied(name)
        if denied:
            yield Variant(denied, verdict)
