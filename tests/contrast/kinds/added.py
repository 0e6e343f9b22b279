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


def variants(claim: Claim, _source: Source) -> Iterator[Variant]:
    """The claim with a detail behind it that no claim has."""
    if not claim.rating or is_negative(claim.text):
        return
    details: list[str] = WORDS["details"]
    detail = details[len(claim.text) % len(details)]
    if "time" not in detail or not _COUNTS_TIMES.search(claim.text):
        yield Variant(f"{claim.text.rstrip('.')} {detail}.", Verdict.UNKNOWN)
