"""Framed: that it is so, or is not so, said of the whole claim."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source

_TRUE = ("It is true that", "It is a fact that")
_FALSE = ("It is not true that", "It is false that")
_OPPOSITE = {Verdict.SUPPORTED: Verdict.CONTRADICTED, Verdict.CONTRADICTED: Verdict.SUPPORTED}


def variants(claim: Claim, source: Source) -> Iterator[Variant]:
    """The claim affirmed and denied as a whole, in one of two ways each."""
    verdict = Verdict.SUPPORTED if claim.rating else Verdict.CONTRADICTED
    inside = source.inside(claim.text).rstrip(".")
    way = len(claim.text) % 2
    if not (";" in inside or inside.startswith("if ")):
        yield Variant(f"{_TRUE[way]} {inside}.", verdict)
        yield Variant(f"{_FALSE[way]} {inside}.", _OPPOSITE[verdict])
