"""A check from its options to its exit status: build what it needs, run it, and report as it goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from factcheck.cli.claims import Checkers, about_claims, all_paths, checkers_for
from factcheck.cli.exit_status import ExitStatus
from factcheck.cli.inputs import Gathered, all_left_out, gather
from factcheck.cli.known import baseline_of, changes_of
from factcheck.cli.options import FAIL_ON, Options
from factcheck.cli.outcome import Outcome
from factcheck.cli.outputs import open_outputs
from factcheck.cli.progress import along, scrolls
from factcheck.cli.terminal import is_terminal, wants_color, width
from factcheck.reports.view import View
from factcheck.review.events import Event, Level, Notice
from factcheck.review.jobs import review_all, suitable_jobs
from factcheck.review.manner import Manner
from factcheck.review.review import Reviewer
from factcheck.settings.values import Output


def execute(options: Options) -> ExitStatus:
    """Check the inputs and report, once or whenever something changes; what could not be checked goes to standard error."""
    if options.list_files:
        from factcheck.cli.listing import list_files

        return list_files(options)
    if options.watch:
        from factcheck.cli.watch import watch, watched

        watch(lambda: _check(options), lambda: watched(options.inputs, all_paths(options), options.search))
    return _check(options)


def _check(options: Options) -> ExitStatus:
    gathered = gather(options.inputs, options.text, options.search, not options.watch, options.stdin_filename)
    checkers = checkers_for(gathered.sources, options)
    if checkers is None:
        return ExitStatus.ERROR
    outcome = Outcome(options.fail_on, may_be_nothing=options.diff is not None)
    _run(options, gathered, checkers, outcome)
    return outcome.status()


def _run(options: Options, gathered: Gathered, checkers: Checkers, outcome: Outcome) -> None:
    """Check everything and write the reports piece by piece."""
    sets = [checker.claims for checker in checkers.all]
    kept = [file for claims in sets for file in claims.files]
    kept += (source.words for source in gathered.sources if not source.is_statement)
    kept += filter(None, (options.baseline, options.config))
    baseline = baseline_of(options)
    manner = manner_of(options)._replace(changes=changes_of(options, gathered), baseline=baseline)
    reviewer = Reviewer(checkers.usual, manner, checkers.special)
    outputs = [(output, view_of(options, output)) for output in options.outputs]
    with open_outputs(outputs, about_claims(sets), kept) as reports:
        for event in events_of(gathered, reviewer, options):
            reports.take(outcome.take(event))
        for notice in baseline.gone() if baseline else ():
            reports.take(outcome.take(notice))
        nothing = nothing_of(gathered, outcome, options)
        if nothing:
            reports.take(outcome.take(nothing))
    checkers.keep()


def events_of(gathered: Gathered, reviewer: Reviewer, options: Options) -> Iterator[Event]:
    """Everything that happens, in the order of the inputs."""
    yield from (Notice(Level.ERROR, problem) for problem in gathered.problems)
    yield from (Notice(Level.WARNING, warning) for warning in gathered.warnings)
    sources = gathered.sources
    jobs = options.jobs or suitable_jobs([source for source in sources if reviewer.checks(source)])
    events = review_all(sources, reviewer, jobs)
    wanted = not (options.quiet or scrolls(options))
    yield from along(events, len(sources), wanted)


def nothing_of(gathered: Gathered, outcome: Outcome, options: Options) -> Notice | None:
    """What to say if no statement was checked: no error where a hook names whatever files were changed."""
    by_hook = options.search.force_exclude and all(source.is_file for source in gathered.sources)
    return all_left_out(gathered) or outcome.nothing_checked(Level.WARNING if by_hook else Level.ERROR)


def manner_of(options: Options) -> Manner:
    """How the drafts are to be reviewed."""
    reported = FAIL_ON["contradicted"] | FAIL_ON[options.fail_on] | options.show
    check_quotations = options.quotations == "check"
    return Manner(options.lines, options.verbose, options.stdin_filename, reported, check_quotations)


def view_of(options: Options, output: Output) -> View:
    """How a report is to look."""
    return View(
        show=options.show or None,
        color=wants_color(options.color, output.to_file),
        width=None if output.to_file or not is_terminal(sys.stdout) else width(),
        quiet=options.quiet,
        verbose=options.verbose,
        fails=FAIL_ON[options.fail_on],
        root=os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR") or ".",
    )
