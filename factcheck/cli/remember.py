"""Writes what a check finds by now into a baseline, so that only new findings are reported from then on."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.claims import Checkers, checkers_for
from factcheck.cli.execute import events_of, manner_of, nothing_of
from factcheck.cli.exit_status import ExitStatus
from factcheck.cli.inputs import check_files, gather
from factcheck.cli.known import baseline_of
from factcheck.cli.messages import Failure, error, say
from factcheck.cli.options import FAIL_ON, Options
from factcheck.cli.outcome import Outcome
from factcheck.cli.output import open_output
from factcheck.matching.finding import Finding
from factcheck.reports.escape import json_safe
from factcheck.review.baseline import Baseline, Entry, entry_of, written
from factcheck.review.events import Draft
from factcheck.review.review import Reviewer

if TYPE_CHECKING:
    from factcheck.cli.inputs import Gathered


def remember(options: Options, file: str) -> ExitStatus:
    """Write the findings that fail into the file; those that it has of files which aren't read this time stay there."""
    if options.fail_on == "never":
        raise Failure(
            "nothing fails with fail-on never, so that nothing need be known; name --fail-on contradicted or unknown"
        )
    gathered = gather(options.inputs, search=options.search, may_be_statements=False)
    check_files(gathered, "factcheck baseline")
    before = _before(options, file)
    checkers = checkers_for(gathered.sources, options)
    if checkers is None:
        return ExitStatus.ERROR
    found, read = _found(options, gathered, checkers, before)
    if found is None:
        error(f"{file} is left as it was, as something could not be checked")
        return ExitStatus.ERROR
    entries = [*found, *_kept(before, read)]
    claims = (file for checker in checkers.all for file in checker.claims.files)
    with open_output(file, [*claims, *(source.words for source in gathered.sources)]) as write:
        for piece in written(entries):
            write(json_safe(piece))
    if not options.quiet:
        say(_summary(entries, before))
    return ExitStatus.OK


def _before(options: Options, file: str) -> Baseline:
    """What the file holds so far; raises Failure if it is something else, which must not be written over."""
    there = file != "-" and os.path.lexists(file)
    baseline = baseline_of(options._replace(baseline=file)) if there else None
    return baseline or Baseline(file, {})


def _found(
    options: Options, gathered: Gathered, checkers: Checkers, baseline: Baseline
) -> tuple[list[Entry] | None, set[str]]:
    """What fails now, None if something could not be checked; and the paths of all that was read."""
    outcome = Outcome(options.fail_on)
    entries: list[Entry] = []
    read: set[str] = set()
    path = ""
    reviewer = Reviewer(checkers.usual, manner_of(options), checkers.special)
    for event in events_of(gathered, reviewer, options):
        outcome.take(event)
        if isinstance(event, Draft):
            path = baseline.seen(event.name)
            read.add(path)
        elif isinstance(event, Finding) and not event.suppression and event.verdict in FAIL_ON[options.fail_on]:
            entries.append(entry_of(path, event))
    nothing = nothing_of(gathered, outcome, options)
    if nothing:
        outcome.take(nothing)
    checkers.keep()
    return None if outcome.status() is ExitStatus.ERROR else entries, read


def _kept(baseline: Baseline, read: Collection[str]) -> list[Entry]:
    """The entries of files that are still there and were not read this time."""
    unread = [path for path in baseline.entries if path not in read and Path(baseline.place(path)).exists()]
    return [entry for path in unread for entry in baseline.entries[path]]


def _summary(entries: Collection[Entry], before: Baseline) -> str:
    old = Counter(entry.fingerprint for known in before.entries.values() for entry in known)
    now = Counter(entry.fingerprint for entry in entries)
    findings = f"{len(entries)} known finding{'s' * (len(entries) != 1)}"
    changes = f" ({(now - old).total()} new, {(old - now).total()} forgotten)" if old else ""
    return f"{before.file}: {findings}{changes}"
