"""What the formats of CI systems have in common: only what is wrong, the worst first, each with its place in a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.matching.finding import Finding, Location
from factcheck.reports.report import Report
from factcheck.reports.severity import Severity, severity_of
from factcheck.reports.view import About, View
from factcheck.review.fingerprint import fingerprint, relative_path

if TYPE_CHECKING:
    from factcheck.review.events import Draft, Notice

_RANKS = {severity: rank for rank, severity in enumerate(Severity, start=1)}


class Annotations(Report):
    """Keeps what a format makes of each finding and notice, as CI systems look at the first ones only."""

    def __init__(self, about: About, view: View) -> None:
        super().__init__(about, view)
        self.path: str | None = None
        self._kept: list[tuple[int, str]] = []
        self._seen: Counter[str] = Counter()

    def begin(self, draft: Draft) -> Iterable[str]:
        self.path = self.named(draft.file)
        return ()

    def add(self, finding: Finding) -> Iterable[str]:
        severity = severity_of(finding, self.view)
        if severity is not None:
            self._kept.append((_RANKS[severity], self.of_finding(finding, severity)))
        return ()

    def notice(self, notice: Notice) -> Iterable[str]:
        severity = Severity(notice.level)
        # What could not be checked is worse than anything found.
        self._kept.append((0 if severity is Severity.ERROR else _RANKS[severity], self.of_notice(notice)))
        return ()

    def of_finding(self, finding: Finding, severity: Severity) -> str:
        """The finding as it is to be written."""
        raise NotImplementedError

    def of_notice(self, notice: Notice) -> str:
        """The notice as it is to be written."""
        raise NotImplementedError

    def worst_first(self) -> list[str]:
        """All that was kept, in order where it is equally bad."""
        return [item for _, item in sorted(self._kept, key=lambda kept: kept[0])]

    def named(self, file: str | None) -> str | None:
        """A file by its path from the root."""
        return file and relative_path(file, self.view.root)

    def fingerprint(self, finding: Finding) -> str:
        """What tells the finding from all others, numbered where a file says the same thing again."""
        return self.numbered(fingerprint(self.path or "", finding))

    def numbered(self, same: str) -> str:
        """The words themselves at first, then the same with a number."""
        self._seen[same] += 1
        return same if self._seen[same] == 1 else f"{same}-{self._seen[same]}"


def deciding_place(finding: Finding) -> Location | None:
    """Where the words stand that decide, if one reason tells; else the sentence."""
    places = [reason.location for reason in finding.reasons if reason.location and reason.location.length]
    return places[0] if len(places) == 1 else finding.location
