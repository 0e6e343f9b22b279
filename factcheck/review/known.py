"""Tells known findings in a draft from new ones, and which known ones are not found any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.matching.finding import Finding, Suppression
from factcheck.review.baseline import Baseline, Entry
from factcheck.review.events import Event
from factcheck.review.fingerprint import fingerprint


class Known:
    """The known findings in one file, each of which stands for one of those to come."""

    def __init__(self, baseline: Baseline, file: str) -> None:
        self._baseline = baseline
        self._file = file
        self._path = baseline.seen(file)
        self._entries = baseline.entries.get(self._path, ())
        self._left = Counter(entry.fingerprint for entry in self._entries)

    def marked(self, events: Iterable[Event]) -> Iterator[Event]:
        """The events of the file's draft, known findings suppressed, and whether some were known that are none any more."""
        for event in events:
            yield self.applied(event) if isinstance(event, Finding) else event
        stale = list(self._stale())
        if stale:
            yield self._baseline.stale(self._file, stale, "not found any more")

    def applied(self, finding: Finding) -> Finding:
        """The finding, suppressed if it is known; where a file says the same more often than it did, the last are new."""
        if not self._entries or finding.suppression is not None:
            return finding
        key = fingerprint(self._path, finding)
        if not self._left[key]:
            return finding
        self._left[key] -= 1
        return finding._replace(suppression=Suppression("external", f"known, see {self._baseline.file}"))

    def _stale(self) -> Iterator[Entry]:
        left = self._left.copy()
        for entry in self._entries:
            if left[entry.fingerprint]:
                left[entry.fingerprint] -= 1
                yield entry
