"""Detail added: the statement says more than the claims do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source
from ..words import WORDS, is_negative

_COUNTS_TIMES = re.compile(r"\b(?:first|last|again|only|already|since|times?)\b")


def variants(claim: Claim, source: Source) -> Iterator[Variant]:
    """The claim with a detail behind it that no claim has."""
    if not claim.rating or is_negative(claim.text):
        return
    details: list[str] = WORDS["details"]
    detail = details[len(claim.text) % len(details)]
    counted = _COUNTS_TIMES.search(claim.text) or "first time" in source.text
    if "time" not in detail or not counted:
        yield Variant(f"{claim.text.rstrip('.')} {detail}.", Verdict.UNKNOWN)
