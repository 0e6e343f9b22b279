"""JSON Lines: one result a line, written as soon as it is known."""

from __future__ import annotations

from collections.abc import Iterable
from json import JSONEncoder

from factcheck.matching.finding import Finding
from factcheck.reports.escape import json_safe
from factcheck.reports.record import finding_record
from factcheck.reports.report import Report
from factcheck.reports.view import About, View


class Format(Report):
    """Every finding, whatever the view shows."""

    def __init__(self, about: About, view: View) -> None:
        super().__init__(about, view)
        self._encode = JSONEncoder(ensure_ascii=False).encode

    def add(self, finding: Finding) -> Iterable[str]:
        yield json_safe(self._encode(finding_record(finding, self.about.names))) + "\n"
