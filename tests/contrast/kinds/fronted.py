"""Fronted: a date that ends a sentence goes to its front; what is said stays the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source
from ..words import DATE, capital, is_quantified

_DATE_BEHIND = re.compile(rf"^(?P<start>[^,;]+) (?P<date>(?:on|in) (?:{DATE}))\.$")


def variants(claim: Claim, _source: Source) -> Iterator[Variant]:
    """The claim with its date in front."""
    match = _DATE_BEHIND.match(claim.text) if claim.rating and not claim.attributed_to else None
    if match and not is_quantified(claim.text):
        start = match["start"]
        inside = start[0].lower() + start[1:] if start.split()[0] in {"The", "A", "An"} else start
        yield Variant(f"{capital(match['date'])}, {inside}.", Verdict.SUPPORTED)
