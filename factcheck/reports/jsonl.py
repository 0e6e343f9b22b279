"""JSON Lines: one result a line, written as soon as it is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from json import JSONEncoder

from factcheck.matching.finding import Finding
from factcheck.reports.escape import json_safe
from factcheck.reports.record import finding_record
from factcheck.reports.view import About, View


def report(findings: Iterable[Finding], about: About, view: View) -> Iterator[str]:
    """Every finding, whatever the view shows."""
    encode = JSONEncoder(ensure_ascii=False).encode
    for finding in findings:
        yield json_safe(encode(finding_record(finding, about.names))) + "\n"
