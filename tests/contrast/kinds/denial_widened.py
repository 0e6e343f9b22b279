"""Denial widened: a detail dropped from what is denied denies more than the claim does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source

_DENIAL = re.compile(r"^None of |\b(?:not|no|cannot)\b")
_OTHER = re.compile(r"[,;]|\bbut\b| that |\bonly\b| is not | are not | as \w| and ")


def variants(claim: Claim, source: Source) -> Iterator[Variant]:
    """The denial without the phrase that ends it."""
    denial = _DENIAL.search(claim.text)
    if not claim.rating or claim.attributed_to or denial is None or _OTHER.search(claim.text):
        return
    start = _last_phrase(claim.text)
    if start > denial.end() + 15 and not _cuts_name(claim.text, start, source):
        yield Variant(claim.text[:start] + ".", Verdict.UNKNOWN)


def _cuts_name(text: str, start: int, source: Source) -> bool:
    """Whether what the file has one name for would be cut in two."""
    names = (name for entity in source.claims.entities.values() for name in source.names(entity))
    return any(text.find(name) < start < text.find(name) + len(name) for name in names if name in text)


def _last_phrase(text: str) -> int:
    """Where the last prepositional phrase starts."""
    starts = [m.start() for m in re.finditer(r" (?:in|on|at|during|since|for|to|after|between|this) ", text)]
    return max(starts, default=-1)
