"""Compares dates at the precision that both give."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.claims.model import Entity
from factcheck.language import dates
from factcheck.language.dates import DateRelation
from factcheck.language.terms import Kind, Term
from factcheck.matching.compare.difference import Difference
from factcheck.matching.verdict import ReasonCode


def compare(mine: Term, theirs: Term, entities: Mapping[str, Entity]) -> Difference | None:
    """Two dates that cannot be the same time exclude each other."""
    if mine.kind is not Kind.DATE or theirs.kind is not Kind.DATE or mine.date is None or theirs.date is None:
        return None
    if dates.compare(mine.date, theirs.date) is not DateRelation.DIFFERENT:
        return None
    return Difference(
        mine, theirs, ReasonCode.DATE_DIFFERS, f'the claim says "{theirs.norm}", the statement "{mine.norm}"'
    )
