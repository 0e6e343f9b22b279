"""GitLab's Code Quality report: a list of what a merge request makes worse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.matching.finding import Finding
from factcheck.reports.annotations import Annotations, deciding_place
from factcheck.reports.escape import json_safe, visible
from factcheck.reports.listing import encode, json_list
from factcheck.reports.severity import Severity
from factcheck.reports.view import About
from factcheck.reports.wording import code_of, details, headline

if TYPE_CHECKING:
    from factcheck.review.events import Notice

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}
_NOTICES = {"error": ("not-checked", "blocker"), "warning": ("notice", "info")}


class Format(Annotations):
    """GitLab drops all but one of the entries with the same fingerprint, and those without a path."""

    def of_finding(self, finding: Finding, severity: Severity) -> str:
        place = deciding_place(finding)
        lines = {"begin": place.line, "end": place.end_line} if place else {"begin": 1}
        location = {"path": self.path or ".", "lines": lines}
        same = self.fingerprint(finding)
        return _entry(_described(finding, self.about), code_of(finding), same, _SEVERITIES[severity], location)

    def of_notice(self, notice: Notice) -> str:
        check, severity = _NOTICES[notice.level]
        same = self.numbered(sha256(str(notice).encode("utf-8", "surrogatepass")).hexdigest()[:32])
        location = {"path": self.named(notice.file) or ".", "lines": {"begin": notice.line or 1}}
        return _entry(visible(notice.message), check, same, severity, location)

    def close(self) -> Iterable[str]:
        yield json_safe(json_list(self.worst_first()) + "\n")


def _described(finding: Finding, about: About) -> str:
    """The headline with the claim, as GitLab shows nothing else."""
    said = [f"{label}: {visible(text)}" for label, text in details(finding, about) if label in {"statement", "claim"}]
    return headline(finding) + (f" ({'; '.join(said)})" if said else "")


def _entry(description: str, check: str, fingerprint: str, severity: str, location: Mapping[str, object]) -> str:
    return encode(
        {
            "description": description,
            "check_name": check,
            "fingerprint": fingerprint,
            "severity": severity,
            "location": location,
        }
    )
