"""Labelled rows given to a checker; the only module here that needs the matcher."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.claims import Claims
from factcheck.evaluation.rows import Judged, Row
from factcheck.matching import Checker


def judge(rows: Iterable[Row], checker: Checker, explain: bool = False) -> Iterator[Judged]:
    """Each row with its finding, by the checker's claims or by the evidence that the row brings along.

    With `explain`, the finding of a wrong row comes with its explanation.
    """
    for row in rows:
        own = checker if row.evidence is None else Checker(Claims.from_text(row.evidence))
        judged = Judged(row, own.check(row.statement))
        yield Judged(row, own.explain(row.statement)) if explain and judged.is_wrong else judged
