"""Findings counted by verdict while they pass by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.matching.finding import Finding
from factcheck.matching.verdict import Verdict


class Tally:
    """How many findings of each verdict have passed, and from how many texts."""

    def __init__(self) -> None:
        self._counts = dict.fromkeys(Verdict, 0)
        self.files: set[str] = set()

    def of(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The same findings, each counted before it is handed on."""
        for finding in findings:
            self._counts[finding.verdict] += 1
            if finding.location and finding.location.file is not None:
                self.files.add(finding.location.file)
            yield finding

    @property
    def total(self) -> int:
        """The number of findings so far."""
        return sum(self._counts.values())

    def counts(self) -> dict[str, int]:
        """The number of findings by verdict, none left out."""
        return {str(verdict): number for verdict, number in self._counts.items()}
