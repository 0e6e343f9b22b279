"""One draft of an HTML page: its source with marks, and a note for each finding in it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.documents.positions import LineIndex
from factcheck.documents.span import Span
from factcheck.matching.finding import Finding, Location
from factcheck.reports.html_draft import Mark, apart, lines
from factcheck.reports.html_note import classes, note
from factcheck.reports.html_state import counts, state_of
from factcheck.reports.html_text import text
from factcheck.reports.view import About

if TYPE_CHECKING:
    from factcheck.review.events import Draft


class Section:
    """A draft, or all statements that were given as arguments, each in a line of its own then.

    `number` tells it from other sections, `first` is the number of its first finding.
    """

    def __init__(self, draft: Draft, number: int, first: int) -> None:
        self.of_arguments = draft.file is None
        self.name = "Statements" if self.of_arguments else draft.name
        self.number = number
        self.counts: Counter[str] = Counter()
        self._kind = draft.kind
        self._unit = "paragraph" if draft.kind == "docx" else "line"
        self._source = draft.text
        self._start = 0
        self._first = first
        self._findings: list[Finding] = []
        self._marks: list[Mark] = []

    @property
    def next_number(self) -> int:
        """The number of the first finding after this section."""
        return self._first + len(self._findings)

    def go_on(self, source: str) -> None:
        """One more argument."""
        self._start = len(self._source) + 1
        self._source = f"{self._source}\n{source}"

    def add(self, finding: Finding) -> None:
        """One more finding in the draft, or in its last argument."""
        if finding.location is not None:
            words = [_span(reason.location, self._start) for reason in finding.reasons if reason.location]
            span = _span(finding.location, self._start)
            self._marks.append(Mark(span, self.next_number, classes(finding), sorted(words)))
        self.counts[state_of(finding)] += 1
        self._findings.append(finding)

    def html(self, about: About, counted: bool) -> str:
        """The whole section; `counted`: with the number of findings."""
        marks = apart(self._marks)
        position = LineIndex(self._source).position
        places = {mark.number: f"{self._unit} {position(mark.span.start)[0]}" for mark in marks}
        findings = enumerate(self._findings, start=self._first)
        notes = "".join(note(finding, number, places.get(number, ""), about) for number, finding in findings)
        name, numbers = text(self.name), counts(self.counts) if counted else ""
        return (
            f'<section class="draft" id="d{self.number}" aria-labelledby="h{self.number}">\n'
            f'<header><h2 id="h{self.number}">{name}</h2>\n{numbers}</header>\n'
            f'<div class="columns">\n<div class="source {self._kind}">\n{lines(self._source, marks)}</div>\n'
            f'<aside class="notes" aria-label="Findings in {name}">\n<h3>Findings</h3>\n<ol>\n{notes}</ol>\n</aside>\n'
            "</div>\n</section>\n"
        )


def _span(location: Location, start: int) -> Span:
    return Span(location.offset, location.offset + location.length).shifted(start)
