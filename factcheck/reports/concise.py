"""One line a finding, `path:line:column: verdict [claim] reasons`, for editors, grep and logs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.matching.finding import Finding
from factcheck.reports.escape import path_name, visible
from factcheck.reports.view import About, View, is_from_text


def report(findings: Iterable[Finding], about: About, view: View) -> Iterator[str]:
    """The findings that the view shows; a statement given as an argument stands under `<argument N>`."""
    arguments = 0
    for finding in findings:
        arguments += not is_from_text(finding)
        if view.shows(finding):
            yield f"{_place(finding, arguments)}: {_verdict(finding)}\n"


def _place(finding: Finding, argument: int) -> str:
    location = finding.location
    if location is None:
        return f"<argument {argument}>:1:1"
    name = f"<argument {argument}>" if location.file is None else path_name(location.file)
    return f"{name}:{location.line}:{location.column}"


def _verdict(finding: Finding) -> str:
    claim = f"[{visible(finding.claim.id)}] " if finding.claim else ""
    return f"{finding.verdict} {claim}{'; '.join(visible(reason.message) for reason in finding.reasons)}"
