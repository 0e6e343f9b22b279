"""How much a CI system is to make of a finding."""

from __future__ import annotations

from enum import StrEnum

from factcheck.matching.finding import Finding
from factcheck.matching.verdict import Verdict
from factcheck.reports.view import View


class Severity(StrEnum):
    """From worst to best, by SARIF's names for them."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


def severity_of(finding: Finding, view: View) -> Severity | None:
    """An error for what is contradicted; unknown ones count if they fail the run or are shown, nothing else does."""
    if finding.suppression is not None or finding.verdict is Verdict.SUPPORTED:
        return None
    if finding.verdict is Verdict.CONTRADICTED:
        return Severity.ERROR
    if finding.verdict in view.fails:
        return Severity.WARNING
    return Severity.NOTE if view.shows(finding) else None
