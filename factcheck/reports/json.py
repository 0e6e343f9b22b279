"""One JSON object: version, claims, counts and every result."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.matching.finding import Finding
from factcheck.reports.escape import json_safe
from factcheck.reports.listing import encode, json_list
from factcheck.reports.record import finding_record, notice_record
from factcheck.reports.report import Report
from factcheck.reports.tally import Tally
from factcheck.reports.view import About, View

if TYPE_CHECKING:
    from factcheck.review.events import Notice


class Format(Report):
    """Every finding, whatever the view shows, one to a line; all in one piece, as the counts stand before them."""

    def __init__(self, about: About, view: View) -> None:
        super().__init__(about, view)
        self._tally = Tally()
        self._results: list[str] = []
        self._notices: list[str] = []

    def add(self, finding: Finding) -> Iterable[str]:
        self._tally.count(finding)
        self._results.append(encode(finding_record(finding, self.about.names)))
        return ()

    def notice(self, notice: Notice) -> Iterable[str]:
        self._notices.append(encode(notice_record(notice)))
        return ()

    def close(self) -> Iterable[str]:
        about = self.about
        head = {
            "version": about.version,
            "claims": {"files": about.files, "number": about.claims, "fingerprint": about.fingerprint()},
            "summary": self._tally.counts(),
            "suppressed": self._tally.suppressed,
        }
        lines = [f"  {encode(key)}: {encode(value)},\n" for key, value in head.items()]
        lists = f'  "notices": {json_list(self._notices, "  ")},\n  "results": {json_list(self._results, "  ")}\n'
        yield json_safe("".join(["{\n", *lines, lists, "}\n"]))
