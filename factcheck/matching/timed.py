"""Asks what claims say of when something is so, and of what comes before what, where a statement tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.language.clause import Clause

if TYPE_CHECKING:
    from factcheck.matching.comparison import Side
    from factcheck.matching.judgement import Judgement
    from factcheck.matching.wording import Wording
    from factcheck.matching.wordings import ClaimBook

_MARKS = frozenset({"before", "after"})
_OFTEN = frozenset({"daily", "every day", "weekdays", "weekends", "weekend"})


def judge(clause: Clause, sides: Sequence[Side], book: ClaimBook) -> list[tuple[Clause, Judgement]]:
    """What claims' clauses make of the order of two events, or of when one begins, lasts or ends; [] where no time is told."""
    found = []
    if any(c.norm in _MARKS or c.date is not None for c in clause.chunks):
        from factcheck.matching import orders

        found = orders.judge(clause, sides, book)
    if any(c.date is not None or c.quantity is not None or c.norm in _OFTEN for c in clause.chunks):
        from factcheck.matching import events

        found += events.judge(clause, [s for s in sides if not any(s.clause is theirs for theirs, _ in found)], book)
    return found


def rest(
    sides: Sequence[Side], candidates: Sequence[Wording], told: Sequence[tuple[Clause, Judgement]]
) -> tuple[list[Side], Sequence[Wording]]:
    """The clauses and wordings of claims that are left for other comparisons, once some tell of a time."""
    if not told:
        return list(sides), candidates
    left = [s for s in sides if not any(s.clause is theirs for theirs, _ in told)]
    return left, [w for w in candidates if not any(w.text == j.wording for _, j in told)]
