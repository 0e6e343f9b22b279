"""A check from its options to its exit status: build what it needs, run it, and report as it goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck import __version__
from factcheck.cli.exit_status import ExitStatus
from factcheck.cli.inputs import Source, gather, statements
from factcheck.cli.messages import error, say, tell
from factcheck.cli.options import FAIL_ON, Options
from factcheck.cli.output import open_output
from factcheck.cli.progress import scrolls, with_progress
from factcheck.cli.terminal import is_terminal, wants_color, width
from factcheck.reports import report_named
from factcheck.reports.view import About, View

if TYPE_CHECKING:
    from factcheck.claims import Claims
    from factcheck.matching import Checker, Finding


class Outcome:
    """What has happened so far, as far as the exit status depends on it."""

    def __init__(self, fail_on: str) -> None:
        self._fails = FAIL_ON[fail_on]
        self._checked = 0
        self._found = False
        self._trouble = False

    def problem(self, message: str) -> None:
        """Tell that something could not be checked."""
        self._trouble = True
        error(message)

    def count(self, finding: Finding) -> Finding:
        """Take a finding into account and hand it back."""
        self._checked += 1
        self._found = self._found or finding.verdict in self._fails
        return finding

    def status(self) -> ExitStatus:
        """The exit status; trouble goes before anything found, and having checked nothing is trouble."""
        if not (self._checked or self._trouble):
            self.problem("nothing to check: the input holds no statement")
        if self._trouble:
            return ExitStatus.ERROR
        return ExitStatus.FOUND if self._found else ExitStatus.OK


def execute(options: Options) -> ExitStatus:
    """Check the inputs and report; messages about what could not be checked go to standard error."""
    claims = load_claims(options)
    if claims is None:
        return ExitStatus.ERROR
    outcome = Outcome(options.fail_on)
    sources, problems = gather(options.inputs, options.text)
    for problem in problems:
        outcome.problem(problem)
    _write(options, claims, sources, outcome)
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


def _write(options: Options, claims: Claims, sources: tuple[Source, ...], outcome: Outcome) -> None:
    """Check everything and write the report piece by piece."""
    from factcheck.matching import Checker

    kept = [*claims.files, *(source.words for source in sources if not source.is_statement)]
    checker = Checker(claims)
    findings = _findings(checker, sources, options, outcome)
    with open_output(options.output_file, kept) as write:
        for piece in report_named(options.output_format)(findings, about_claims(claims), view_of(options)):
            write(piece)
    checker.keep()


def _findings(checker: Checker, sources: Iterable[Source], options: Options, outcome: Outcome) -> Iterator[Finding]:
    from factcheck.documents.read import DocumentError

    check = checker.explain if options.verbose else checker.check
    wanted = not (options.quiet or scrolls(options))
    for source in sources:
        try:
            for statement in with_progress(statements(source, options.lines), source.name, wanted):
                finding = check(statement.text)
                yield outcome.count(finding._replace(location=statement.location))
        except DocumentError as failure:
            outcome.problem(str(failure))


def view_of(options: Options) -> View:
    """How a report for people is to look."""
    to_file = options.output_file not in (None, "-")
    return View(
        show=options.show or None,
        color=wants_color(options.color, to_file),
        width=None if to_file or not is_terminal(sys.stdout) else width(),
        quiet=options.quiet,
        verbose=options.verbose,
    )
