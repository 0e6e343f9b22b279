"""Date changed: another day, month, weekday or year where the claim fixes one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source
from ..words import MONTHS, WEEKDAYS, is_negative

_DAY = re.compile(rf"\b(\d{{1,2}})(?= (?:{'|'.join(MONTHS)})\b)")
_YEAR = re.compile(r"(?<![\w,.€£-])(?:19|20)\d\d(?![\w,:-])")
_MONTH = re.compile(rf"(?<=[\d,nom] )(?:{'|'.join(MONTHS)})(?!\w)")
_WEEKDAY = re.compile(rf"(?<=\b[Oo]n )(?:{'|'.join(WEEKDAYS)})(?!\w)")
_BOUND = re.compile(r"\b(?:by|until|before|after|since|end of|within|first)\b[\w ]*$")
_SHIFT = 3


def variants(claim: Claim, _source: Source) -> Iterator[Variant]:
    """The claim with one part of a date changed."""
    if not claim.rating or is_negative(claim.text):
        return
    for pattern in (_DAY, _MONTH, _WEEKDAY, _YEAR):
        match = pattern.search(claim.text)
        if match and not _BOUND.search(claim.text[: match.start()]):
            other = claim.text[: match.start()] + _other(match[0]) + claim.text[match.end() :]
            yield Variant(other, Verdict.CONTRADICTED)


def _other(part: str) -> str:
    """A part of a date some steps on, or back for a year."""
    for cycle in (MONTHS, WEEKDAYS):
        if part in cycle:
            return cycle[(cycle.index(part) + _SHIFT) % len(cycle)]
    number = int(part)
    return str(number - _SHIFT if number > 31 else number - _SHIFT if number > _SHIFT else number + _SHIFT)
