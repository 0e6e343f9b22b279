"""Compares numbers: value, unit and comparator, for the same thing counted."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.claims.model import Entity
from factcheck.language.terms import Kind, Term
from factcheck.matching.compare.difference import Difference
from factcheck.matching.verdict import ReasonCode


def compare(mine: Term, theirs: Term, entities: Mapping[str, Entity]) -> Difference | None:
    """Numbers of one unit, or that count the same thing, exclude each other unless their ranges overlap."""
    a, b = mine.quantity, theirs.quantity
    if mine.kind is not Kind.NUMBER or theirs.kind is not Kind.NUMBER or a is None or b is None:
        return None
    if a.ordinal != b.ordinal or a.unit != b.unit:
        return None
    if a.unit is None and not a.ordinal and not mine.head & theirs.head:
        return None
    (low, high), (least, most) = a.bounds(), b.bounds()
    if low <= least and most <= high:
        return Difference(
            mine, theirs, ReasonCode.NUMBER_FOLLOWS, f'"{theirs.norm}" makes "{mine.norm}" true', follows=True
        )
    if high < least or most < low:
        return Difference(
            mine, theirs, ReasonCode.NUMBER_DIFFERS, f'the claim has "{theirs.norm}", the statement "{mine.norm}"'
        )
    return None
