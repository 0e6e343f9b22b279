"""What a review tells, written out for people and for programs: one module per format, none knows another."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from factcheck.reports.report import Report

__all__ = ["FORMATS", "report_named"]

# Modules by name, so that a run imports only the formats that it writes; each has a class `Format`.
FORMATS = {
    "text": "factcheck.reports.text",
    "concise": "factcheck.reports.concise",
    "json": "factcheck.reports.json",
    "jsonl": "factcheck.reports.jsonl",
    "sarif": "factcheck.reports.sarif",
    "github": "factcheck.reports.github",
    "gitlab": "factcheck.reports.gitlab",
    "junit": "factcheck.reports.junit",
    "rdjson": "factcheck.reports.rdjson",
    "markdown": "factcheck.reports.markdown",
    "html": "factcheck.reports.html",
}


def report_named(name: str) -> type[Report]:
    """The class of a format in FORMATS; raises KeyError for another name."""
    return cast("type[Report]", import_module(FORMATS[name]).Format)
