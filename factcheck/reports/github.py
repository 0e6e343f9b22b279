"""Workflow commands, which GitHub Actions reads from a log and shows as annotations beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.matching.finding import Finding
from factcheck.reports.annotations import Annotations, deciding_place
from factcheck.reports.escape import visible
from factcheck.reports.severity import Severity
from factcheck.reports.wording import in_full

if TYPE_CHECKING:
    from factcheck.review.events import Notice

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
Properties = dict[str, str | int | None]


class Format(Annotations):
    """A command for each annotation; GitHub shows the first ten errors and the first ten warnings of a step."""

    def of_finding(self, finding: Finding, severity: Severity) -> str:
        return _command(_COMMANDS[severity], self._place(finding), in_full(finding, self.about))

    def of_notice(self, notice: Notice) -> str:
        place = {"file": self.named(notice.file), "line": notice.line, "col": notice.column}
        return _command(notice.level, place, visible(notice.message))

    def close(self) -> Iterable[str]:
        yield from self.worst_first()

    def _place(self, finding: Finding) -> Properties:
        """Columns only within one line: GitHub drops an annotation that has them otherwise."""
        place = deciding_place(finding)
        if self.path is None or place is None:
            return {}
        lines: Properties = {"file": self.path, "line": place.line, "endLine": place.end_line}
        return lines | ({"col": place.column, "endColumn": place.end_column} if place.line == place.end_line else {})


def _command(name: str, place: Properties, message: str) -> str:
    properties: Properties = {**place, "title": "factcheck"}
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value is not None)
    return f"::{name} {listed}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
