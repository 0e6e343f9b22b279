"""Verbatim: the claim's own text says what the claim says."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source


def variants(claim: Claim, _source: Source) -> Iterator[Variant]:
    """The text itself: supported, or contradicted if the source says that it is false."""
    yield Variant(claim.text, Verdict.SUPPORTED if claim.rating else Verdict.CONTRADICTED)
