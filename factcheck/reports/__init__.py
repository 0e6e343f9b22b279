"""What a check found, written out for people and for programs: one module per format, none knows another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from factcheck.matching.finding import Finding
    from factcheck.reports.view import About, View

__all__ = ["FORMATS", "Report", "report_named"]

# Modules by name, so that a run imports only the format that it writes.
FORMATS = {
    "text": "factcheck.reports.text",
    "concise": "factcheck.reports.concise",
    "json": "factcheck.reports.json",
    "jsonl": "factcheck.reports.jsonl",
}


class Report(Protocol):
    """Turns findings into the pieces of a document; yields each as soon as it is known, every piece ending a line."""

    def __call__(self, findings: Iterable[Finding], about: About, view: View) -> Iterator[str]: ...


def report_named(name: str) -> Report:
    """The report of a format in FORMATS; raises KeyError for another name."""
    return cast(Report, import_module(FORMATS[name]).report)
