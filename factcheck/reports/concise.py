"""One line a finding, `path:line:column: verdict [claim] reasons`, for editors, grep and logs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.matching.finding import Finding
from factcheck.reports.escape import path_name
from factcheck.reports.report import Report
from factcheck.reports.wording import headline

if TYPE_CHECKING:
    from factcheck.review.events import Draft


class Format(Report):
    """The findings that the view shows; a statement given as an argument stands under `<argument N>`."""

    _name = ""

    def begin(self, draft: Draft) -> Iterable[str]:
        self._name = path_name(draft.name)
        return ()

    def add(self, finding: Finding) -> Iterable[str]:
        if self.view.shows(finding):
            line, column = finding.location[1:3] if finding.location else (1, 1)
            yield f"{self._name}:{line}:{column}: {headline(finding)}\n"
