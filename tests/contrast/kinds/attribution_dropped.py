"""Attribution dropped: what the source only reports as somebody's words is not its own."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import ReasonCode, Verdict

from ..case import Variant
from ..source import Source
from ..speech import speech

_POINTING = {"he", "she", "it", "they"}


def variants(claim: Claim, _source: Source) -> Iterator[Variant]:
    """The words without their speaker."""
    said = speech(claim.text) if claim.attributed_to and claim.rating else None
    if said is not None and said.content.split()[0].lower() not in _POINTING:
        yield Variant(said.flat, Verdict.UNKNOWN, ReasonCode.NEEDS_ATTRIBUTION)
