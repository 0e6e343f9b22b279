"""JSON Lines: one result a line, written as soon as it is known."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.matching.finding import Finding
from factcheck.reports.escape import json_safe
from factcheck.reports.listing import encode
from factcheck.reports.record import finding_record
from factcheck.reports.report import Report


class Format(Report):
    """Every finding, whatever the view shows."""

    def add(self, finding: Finding) -> Iterable[str]:
        yield json_safe(encode(finding_record(finding, self.about.names))) + "\n"
