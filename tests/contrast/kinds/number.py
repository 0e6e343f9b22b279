"""Number changed: another figure where the claim fixes one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source
from ..words import MONTHS, NUMBERS, is_negative

_FIGURE = re.compile(r"(?<![\w.,:-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?=(?:m|bn|k)?(?!\w|[:.,]\d))")
_WORD = re.compile(rf"\b(?:{'|'.join(NUMBERS[:-1])})\b(?!-)")
_BOUND = re.compile(
    r"(?:least|most|than|under|over|up to|about|roughly|below|above|within|between|between \S+ and|first|last|next|the|every"
    r"|version|line|those|these|aged|as|other)$",
    re.IGNORECASE,
)  # what stands before a figure that other figures fit as well, or that is a name's
_OPEN = re.compile(r"^(?:m|bn)? (?:or|and over|and under|times|thirds?|quarters?)\b")
_MOST = 3


def variants(claim: Claim, source: Source) -> Iterator[Variant]:
    """The claim with one figure changed."""
    if not claim.rating or is_negative(claim.text):
        return
    found = [m for pattern in (_FIGURE, _WORD) for m in pattern.finditer(claim.text) if _is_fixed(m, source)]
    for match in found[:_MOST]:
        other = changed(match[0])
        if claim.text.count(match[0]) == 1 and other not in claim.text:
            yield Variant(claim.text[: match.start()] + other + claim.text[match.end() :], Verdict.CONTRADICTED)


def _is_fixed(match: re.Match[str], source: Source) -> bool:
    """Whether no other figure fits in its place: no bound, no part of a name or date, no size of a named group."""
    before, behind = match.string[: match.start()].rstrip(" £€$"), match.string[match.end() :]
    word = before.rpartition(" ")[2]
    if _BOUND.search(before) or _OPEN.match(behind) or behind.strip(" ").split(" ")[0].rstrip(",.") in MONTHS:
        return False
    if re.fullmatch(r"(?:19|20)\d\d", match[0]) or (word[:1].isupper() and " " in before):
        return False
    return re.search(rf"(?:[A-Z]\w+|version) {re.escape(match[0])}\b", source.text) is None


def changed(figure: str) -> str:
    """Another figure of the same shape: the next number up to twelve, else another first digit."""
    if figure in NUMBERS:
        return NUMBERS[NUMBERS.index(figure) + 1]
    if figure.isdigit() and int(figure) <= 12:
        return str(int(figure) + 1)
    first = str(int(figure[0]) + 1) if figure[0] < "9" else "8"
    return first + figure[1:]
