"""How drafts are to be reviewed."""

from typing import TYPE_CHECKING, NamedTuple

from factcheck.matching.verdict import Verdict
from factcheck.review.source import STDIN_NAME

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.review.baseline import Baseline
    from factcheck.review.changes import Hunks


class Manner(NamedTuple):
    """What a review does beside checking.

    `by_line`: every line of a text is one statement; `explain`: findings carry their explanations; `stdin_name`: what
    standard input is called, whose suffix tells its kind; `reported`: the verdicts that somebody wants to hear of;
    `check_quotations`: the author answers for what a text quotes, too; `changes`: findings are told only of what has
    changed, in the files that are named there; `baseline`: findings that are known are suppressed.
    """

    by_line: bool = False
    explain: bool = False
    stdin_name: str = STDIN_NAME
    reported: frozenset[str] = frozenset({Verdict.CONTRADICTED})
    check_quotations: bool = False
    changes: "Mapping[str, Hunks] | None" = None
    baseline: "Baseline | None" = None
