"""What a check need not report: what has not changed, and what is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli.inputs import Gathered, check_files
from factcheck.cli.messages import Failure, located
from factcheck.cli.options import Options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.claims.problems import Problem
    from factcheck.review.baseline import Baseline
    from factcheck.review.changes import Hunks


def changes_of(options: Options, gathered: Gathered) -> Mapping[str, Hunks] | None:
    """What has changed in the files, if only that is to be reported; raises Failure if that can't be told."""
    if options.diff is None:
        return None
    check_files(gathered, "--diff")
    from factcheck.cli.git import changes_since

    return changes_since(options.diff, [source.words for source in gathered.sources])


def baseline_of(options: Options) -> Baseline | None:
    """The known findings, if there may be any; raises Failure if they can't be read."""
    if options.baseline is None:
        return None
    from shlex import join

    from factcheck.review.baseline import read_baseline

    problems: list[Problem] = []
    baseline = read_baseline(options.baseline, problems)
    if baseline is None:
        raise Failure("\n".join(str(located(problem, options.named)) for problem in problems))
    return baseline._replace(update=join(["factcheck", "baseline", "-o", options.baseline, *options.inputs]))
