"""Attribution reworded: the same words by the same speaker, in the other ways in which copy says so."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source
from ..speech import speech
from ..words import capital


def variants(claim: Claim, _source: Source) -> Iterator[Variant]:
    """ "According to A, P", "P, according to A" and "P, A said"."""
    said = speech(claim.text) if claim.attributed_to and claim.rating else None
    if said is None or "," in said.speaker or said.speaker.startswith("Reports"):
        return
    inside = said.speaker[0].lower() + said.speaker[1:] if said.speaker.startswith("The ") else said.speaker
    yield Variant(f"According to {inside}, {said.content}.", Verdict.SUPPORTED)
    yield Variant(f"{capital(said.content)}, according to {inside}.", Verdict.SUPPORTED)
    if said.verb:
        yield Variant(f"{capital(said.content)}, {inside} {said.verb}.", Verdict.SUPPORTED)
