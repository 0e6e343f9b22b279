"""Reviewdog's diagnostic format: reviewdog puts the findings on the lines of any code host's review."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from factcheck.matching.finding import Finding, Location
from factcheck.reports.annotations import Annotations, deciding_place
from factcheck.reports.escape import json_safe, visible
from factcheck.reports.listing import encode, json_list
from factcheck.reports.severity import Severity
from factcheck.reports.wording import code_of, in_full
from factcheck.review.fingerprint import relative_path

if TYPE_CHECKING:
    from factcheck.review.events import Draft, Notice

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


class Format(Annotations):
    """A diagnostic for each annotation, with columns counted in bytes of UTF-8, as the format asks for."""

    _text = ""

    def begin(self, draft: Draft) -> Iterable[str]:
        self._text = draft.text
        return super().begin(draft)

    def named(self, file: str | None) -> str | None:
        """A file by its path from here: reviewdog finds the way from the folder that it runs in by itself."""
        return file and relative_path(file)

    def of_finding(self, finding: Finding, severity: Severity) -> str:
        place = deciding_place(finding)
        located = {"location": {"path": self.path, "range": self._range(place)}} if self.path and place else {}
        code = {"code": {"value": code_of(finding)}}
        return encode({"message": in_full(finding, self.about), **located, "severity": _SEVERITIES[severity], **code})

    def of_notice(self, notice: Notice) -> str:
        path = self.named(notice.file)
        where = {"range": {"start": {"line": notice.line}}} if notice.line else {}
        located = {"location": {"path": path, **where}} if path else {}
        return encode({"message": visible(notice.message), **located, "severity": notice.level.upper()})

    def close(self) -> Iterable[str]:
        diagnostics = json_list(self.worst_first(), "  ")
        yield json_safe(f'{{\n  "source": {{"name": "factcheck"}},\n  "diagnostics": {diagnostics}\n}}\n')

    def _range(self, place: Location) -> dict[str, Any]:
        end = place.offset + place.length
        return {
            "start": self._position(place.line, place.column, place.offset),
            "end": self._position(place.end_line, place.end_column, end),
        }

    def _position(self, line: int, column: int, offset: int) -> dict[str, int]:
        before = self._text[offset - column + 1 : offset]
        return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
