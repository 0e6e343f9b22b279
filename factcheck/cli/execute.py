"""A check from its options to its exit status: build what it needs, run it, and report as it goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck import __version__
from factcheck.cli.exit_status import ExitStatus
from factcheck.cli.inputs import Source, draft_of, gather
from factcheck.cli.messages import say, tell
from factcheck.cli.options import Options, Output
from factcheck.cli.outcome import Outcome
from factcheck.cli.outputs import open_outputs
from factcheck.cli.progress import along, scrolls
from factcheck.cli.terminal import is_terminal, wants_color, width
from factcheck.reports.view import About, View
from factcheck.review.events import Event, Level, Notice
from factcheck.review.manner import Manner
from factcheck.review.review import review

if TYPE_CHECKING:
    from factcheck.claims import Claims
    from factcheck.matching import Checker


def execute(options: Options) -> ExitStatus:
    """Check the inputs and report; messages about what could not be checked go to standard error."""
    claims = load_claims(options)
    if claims is None:
        return ExitStatus.ERROR
    outcome = Outcome(options.fail_on)
    _run(options, claims, outcome)
    return outcome.status()


def load_claims(options: Options) -> Claims | None:
    """The claims that the options or the environment name, or else the shipped ones; None after telling why not."""
    from factcheck.claims import Claims, ClaimsError

    paths = options.claims or tuple(filter(None, os.environ.get("FACTCHECK_CLAIMS", "").split(os.pathsep)))
    try:
        claims = Claims.load(*paths) if paths else Claims.shipped()
    except ClaimsError as failure:
        tell(failure.problems, "claims")
        return None
    if options.verbose:
        say(f"{len(claims.claims)} claims from {', '.join(claims.files)}, fingerprint {claims.fingerprint}")
    return claims


def about_claims(claims: Claims) -> About:
    """What a report tells of the claims."""
    names = {entity.id: entity.name for entity in claims.entities.values()}
    return About(__version__, claims.files, len(claims.claims), lambda: claims.fingerprint, names)


def _run(options: Options, claims: Claims, outcome: Outcome) -> None:
    """Check everything and write the reports piece by piece."""
    from factcheck.matching import Checker

    sources, problems = gather(options.inputs, options.text)
    kept = [*claims.files, *(source.words for source in sources if not source.is_statement)]
    checker = Checker(claims)
    outputs = [(output, view_of(options, output)) for output in options.outputs]
    with open_outputs(outputs, about_claims(claims), kept) as reports:
        for event in _events(checker, sources, problems, options, outcome):
            reports.take(event)
    checker.keep()


def _events(
    checker: Checker, sources: Iterable[Source], problems: Sequence[str], options: Options, outcome: Outcome
) -> Iterator[Event]:
    """Everything that happens, each event taken into account already."""
    for problem in problems:
        yield outcome.take(Notice(Level.ERROR, problem))
    for source in sources:
        for event in _reviewed(source, checker, options):
            yield outcome.take(event)
    nothing = outcome.nothing_checked()
    if nothing:
        yield outcome.take(nothing)


def _reviewed(source: Source, checker: Checker, options: Options) -> Iterator[Event]:
    from factcheck.documents.read import DocumentError

    check = checker.explain if options.verbose else checker.check
    try:
        draft = draft_of(source, options.stdin_filename)
    except DocumentError as failure:
        yield Notice(Level.ERROR, str(failure))
        return
    wanted = not (options.quiet or scrolls(options))
    yield from along(review(draft, check, Manner(by_line=options.lines)), draft, wanted)


def view_of(options: Options, output: Output) -> View:
    """How a report for people is to look."""
    return View(
        show=options.show or None,
        color=wants_color(options.color, output.to_file),
        width=None if output.to_file or not is_terminal(sys.stdout) else width(),
        quiet=options.quiet,
        verbose=options.verbose,
    )
