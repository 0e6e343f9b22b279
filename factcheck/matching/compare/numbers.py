"""Compares numbers: value, unit and comparator, for the same thing counted."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.claims.model import Entity
from factcheck.language.quantity import Quantity, in_one_unit
from factcheck.language.terms import MARGIN, Kind, Term
from factcheck.matching.compare.difference import Difference
from factcheck.matching.verdict import ReasonCode

_ROUND = 0.85  # "every two weeks" is nearly "twice a month", and neither denies the other
_ROUGH = 0.8  # what is only approximate excludes nothing nearer than that
_EQUAL = 0.001


def compare(mine: Term, theirs: Term, entities: Mapping[str, Entity]) -> Difference | None:
    """Numbers of one unit, or that count the same thing, exclude each other unless their ranges overlap."""
    a, b = mine.quantity, theirs.quantity
    if mine.kind is not Kind.NUMBER or theirs.kind is not Kind.NUMBER or a is None or b is None:
        return None
    if (mine.prep == MARGIN) is not (theirs.prep == MARGIN):  # two points ahead are not the points that one has
        return None
    if {mine.prep, theirs.prep} == {"by", "to"}:  # nor is by how much it has risen what it has come to
        return None
    both = in_one_unit(a, b)
    if a.ordinal != b.ordinal or both is None:
        return None
    if a.unit == "frequency" and _ROUND < a.value / b.value < 1 / _ROUND and abs(a.value - b.value) > _EQUAL * b.value:
        return None
    if a.unit is None and not a.ordinal and not mine.head & theirs.head:
        return None
    if b.limit and not a.limit:
        return _against_limit(mine, theirs, *both)
    (low, high), (least, most) = both[0].bounds(), both[1].bounds()
    if low <= least and most <= high:
        return Difference(
            mine, theirs, ReasonCode.NUMBER_FOLLOWS, f'"{theirs.norm}" makes "{mine.norm}" true', follows=True
        )
    if (
        "~" in (a.op, b.op) and _ROUGH < both[0].value / (both[1].value or 1) < 1 / _ROUGH
    ):  # "nearly half an hour", 25 minutes
        return None
    if high < least or most < low:
        return Difference(
            mine, theirs, ReasonCode.NUMBER_DIFFERS, f'the claim has "{theirs.norm}", the statement "{mine.norm}"'
        )
    return None


def _against_limit(mine: Term, theirs: Term, stated: Quantity, limit: Quantity) -> Difference | None:
    """What keeps within a limit is allowed by it, what goes beyond is not; "fewer than N" may follow from the limit."""
    low, high = stated.bounds()
    if low > limit.value:
        message = f'the claim\'s limit is "{theirs.norm}", the statement has "{mine.norm}"'
        return Difference(mine, theirs, ReasonCode.NUMBER_DIFFERS, message)
    if stated.op in {"<", "<="} and high < limit.value:
        return None
    message = f'"{mine.norm}" keeps within the limit of "{theirs.norm}"'
    follows = Difference(mine, theirs, ReasonCode.NUMBER_FOLLOWS, message, follows=True)
    return follows._replace(allowed=stated.op not in {"<", "<="})
