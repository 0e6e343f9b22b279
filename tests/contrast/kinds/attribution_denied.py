"""Attribution denied: the words are said to be somebody else's, and not those of the one who says them."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source
from ..speech import speech
from .attribution_swapped import STRANGER


def variants(claim: Claim, _source: Source) -> Iterator[Variant]:
    """ "B, not A, says that": contradicted where A does; and that A does not say it."""
    said = speech(claim.text) if claim.attributed_to and claim.rating else None
    if said is None or not said.verb or "," in said.speaker:
        return
    yield Variant(said.by(f"{STRANGER}, not {said.speaker},"), Verdict.CONTRADICTED)
    yield Variant(f"{said.speaker} never said that {said.content}.", Verdict.CONTRADICTED)
