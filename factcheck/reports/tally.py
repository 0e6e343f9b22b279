"""Findings counted by verdict while they pass by."""

from __future__ import annotations

from factcheck.matching.finding import Finding
from factcheck.matching.verdict import Verdict


class Tally:
    """How many findings of each verdict have passed, and from how many texts; suppressed ones count for themselves."""

    def __init__(self) -> None:
        self._counts = dict.fromkeys(Verdict, 0)
        self.files: set[str] = set()
        self.suppressed = 0

    def count(self, finding: Finding) -> None:
        """Take a finding into account."""
        if finding.suppression is None:
            self._counts[finding.verdict] += 1
        else:
            self.suppressed += 1
        if finding.location and finding.location.file is not None:
            self.files.add(finding.location.file)

    @property
    def total(self) -> int:
        """The number of findings so far that nothing suppresses."""
        return sum(self._counts.values())

    def counts(self) -> dict[str, int]:
        """The number of findings by verdict, none left out."""
        return {str(verdict): number for verdict, number in self._counts.items()}
