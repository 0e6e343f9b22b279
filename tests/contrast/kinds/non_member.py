"""Non-member named: what a complete list says is said of one that is not in it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source
from .member import listing


def variants(claim: Claim, source: Source) -> Iterator[Variant]:
    """The first and the last non-member alone."""
    found, others = listing(claim, source), source.others(claim)
    for name in dict.fromkeys((*others[:1], *others[-1:])) if found else ():
        yield Variant(found.of(name), Verdict.CONTRADICTED)
