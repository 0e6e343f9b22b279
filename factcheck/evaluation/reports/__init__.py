"""An evaluation written out for people and for programs: one module per format, none knows another."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from factcheck.evaluation.measure import Evaluation
    from factcheck.reports.view import About, View

__all__ = ["FORMATS", "Report", "report_named"]

# Modules by name, so that a run imports only the format that it writes.
FORMATS = {
    "text": "factcheck.evaluation.reports.text",
    "json": "factcheck.evaluation.reports.json",
}


class Report(Protocol):
    """Turns an evaluation into the pieces of a document, every piece ending a line."""

    def __call__(self, evaluation: Evaluation, about: About, view: View) -> Iterator[str]: ...


def report_named(name: str) -> Report:
    """The report of a format in FORMATS; raises KeyError for another name."""
    return cast(Report, import_module(FORMATS[name]).report)
