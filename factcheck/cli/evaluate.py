"""An evaluation from its options to its exit status."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.claims import Claims
from factcheck.cli.claims import about_claims, load_sets
from factcheck.cli.execute import view_of
from factcheck.cli.exit_status import ExitStatus
from factcheck.cli.messages import tell
from factcheck.cli.options import Options
from factcheck.cli.output import open_output
from factcheck.cli.progress import with_progress
from factcheck.evaluation.files import read_rows, rows_in
from factcheck.evaluation.judge import judge
from factcheck.evaluation.limits import Limits
from factcheck.evaluation.measure import measure
from factcheck.evaluation.reports import report_named
from factcheck.evaluation.rows import Row
from factcheck.matching import Checker
from factcheck.review.source import STDIN, STDIN_NAME, standard_input

if TYPE_CHECKING:
    from factcheck.claims.problems import Problem

_STDIN_ENDING = ".jsonl"


def execute(options: Options, limits: Limits, claims_named: bool) -> ExitStatus:
    """Measure the rows of all files together and report; nothing is measured unless all of it can be read.

    `claims_named`: the claims must be there even if every row brings its own evidence.
    """
    rows = _load_rows(options.inputs)
    claims = _load_claims(options, rows or (), claims_named)
    if rows is None or claims is None:
        return ExitStatus.ERROR
    checker = Checker(claims)
    kept = [*claims.files, *(path for path in options.inputs if path != STDIN)]
    (output,) = options.outputs
    with open_output(output.file, kept) as write:
        # Nothing scrolls by: what a report says needs every row.
        waited_for = with_progress(rows, "rows", wanted=not options.quiet)
        evaluation = measure(judge(waited_for, checker, explain=options.verbose), limits)
        for piece in report_named(output.format)(evaluation, about_claims([claims]), view_of(options, output)):
            write(piece)
    checker.keep()
    return ExitStatus.FOUND if evaluation.missed else ExitStatus.OK


def _load_rows(paths: Iterable[str]) -> list[Row] | None:
    """The rows of all files, each file once; None after telling why not."""
    problems: list[Problem] = []
    rows: list[Row] = []
    for path in dict.fromkeys(paths):
        if path == STDIN:
            rows += rows_in(standard_input(), STDIN_NAME, _STDIN_ENDING, problems)
        else:
            rows += read_rows(path, problems)
    if problems:
        tell(problems, "rows")
        return None
    return rows


def _load_claims(options: Options, rows: Iterable[Row], named: bool) -> Claims | None:
    """The claims that the command names or that some row needs; None after telling why not."""
    if named or any(row.evidence is None for row in rows):
        sets = load_sets([options.claims], options.named, tells=options.verbose)
        return None if sets is None else sets[options.claims]
    return Claims()
