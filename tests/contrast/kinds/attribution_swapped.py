"""Attribution swapped: the same words in the mouth of somebody whom the claims quote on nothing."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source
from ..speech import speech

STRANGER = "Greta Solberg"
_SPEAKING = {"person", "organization", "office"}


def variants(claim: Claim, source: Source) -> Iterator[Variant]:
    """The words of a stranger, and of somebody else of the file."""
    said = speech(claim.text) if claim.attributed_to and claim.rating else None
    if said is None:
        return
    yield Variant(said.by(STRANGER), Verdict.UNKNOWN)
    other = silent(claim, source)
    if other:
        yield Variant(said.by(other), Verdict.UNKNOWN)


def silent(claim: Claim, source: Source) -> str | None:
    """Somebody of the file who speaks for nobody, whom nobody speaks for, and whom no claim quotes or has here."""
    known = source.claims.entities.values()
    quoted = {c.attributed_to for c in source.claims.claims}
    voices = {e for entity in known if entity.speaks_for for e in (entity.id, *entity.speaks_for)}
    free = (e for e in known if e.kind in _SPEAKING and e.id not in quoted | voices)
    return next((e.name for e in free if source.mention(e.id, claim.text) is None), None)
