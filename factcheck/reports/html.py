"""One self-contained page for editors: every draft with its verdicts marked, and the claim behind each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.matching.finding import Finding
from factcheck.reports.html_page import page
from factcheck.reports.html_section import Section
from factcheck.reports.html_state import state_of
from factcheck.reports.report import Report
from factcheck.reports.view import About, View

if TYPE_CHECKING:
    from factcheck.review.events import Draft, Notice


class Format(Report):
    """All in one piece, as the counts stand before the drafts; `view.shows` tells what is to be seen at first."""

    def __init__(self, about: About, view: View) -> None:
        super().__init__(about, view)
        self._sections: list[Section] = []
        self._notices: list[Notice] = []
        self._shown: set[str] = set()

    def begin(self, draft: Draft) -> Iterable[str]:
        last = self._sections[-1] if self._sections else None
        if draft.file is None and last and last.of_arguments:
            last.go_on(draft.text)
        else:
            first = last.next_number if last else 1
            self._sections.append(Section(draft, len(self._sections) + 1, first))
        return ()

    def add(self, finding: Finding) -> Iterable[str]:
        self._sections[-1].add(finding)
        if self.view.shows(finding):
            self._shown.add(state_of(finding))
        return ()

    def notice(self, notice: Notice) -> Iterable[str]:
        self._notices.append(notice)
        return ()

    def close(self) -> Iterable[str]:
        yield page(self.about, self._sections, self._notices, self._shown)
