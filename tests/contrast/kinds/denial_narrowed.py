"""Denial narrowed: what never happens does not happen on a Tuesday either."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source

_DENIAL = re.compile(r"^None of [^,;]+$|^There is no [^,;]+$|^[^,;]+ (?:will not|cannot|has not|have not) [^,;]+$")
_OTHER = re.compile(r"\bbut\b|\bthat\b|\bonly\b|\b(?:since|until|between|year)\b")


def variants(claim: Claim, _source: Source) -> Iterator[Variant]:
    """The denial with a detail of its own."""
    if claim.rating and not claim.attributed_to and _DENIAL.match(claim.text) and not _OTHER.search(claim.text):
        yield Variant(f"{claim.text.rstrip('.')} on a Tuesday.", Verdict.SUPPORTED)
