"""The reports of a run: each event goes to every format, and each format to its own place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

from factcheck.cli.output import Write, open_output
from factcheck.matching.finding import Finding
from factcheck.reports import report_named
from factcheck.reports.report import Report
from factcheck.reports.view import About, View
from factcheck.review.events import Draft, Event
from factcheck.settings.values import Output


class Outputs:
    """The open reports of a run."""

    def __init__(self, reports: Sequence[tuple[Report, Write]]) -> None:
        self._reports = reports

    def take(self, event: Event) -> None:
        """Let every report take an event, and write what it has to say by then."""
        for report, write in self._reports:
            for piece in _taken(report, event):
                write(piece)

    def close(self) -> None:
        """Let every report end."""
        for report, write in self._reports:
            for piece in report.close():
                write(piece)


def _taken(report: Report, event: Event) -> Iterable[str]:
    if isinstance(event, Finding):
        return report.add(event)
    return report.begin(event) if isinstance(event, Draft) else report.notice(event)


@contextmanager
def open_outputs(outputs: Iterable[tuple[Output, View]], about: About, kept: Sequence[str]) -> Iterator[Outputs]:
    """The reports of all outputs, whose files appear when the block ends well; `kept` files are never written over.

    Raises OutputError, or BrokenPipeError when nobody reads standard output any more.
    """
    with ExitStack() as stack:
        reports: list[tuple[Report, Write]] = []
        for output, view in outputs:
            write = stack.enter_context(open_output(output.file, kept))
            reports.append((report_named(output.format)(about, view), write))
        opened = Outputs(reports)
        yield opened
        opened.close()
