"""Puts findings in their places: the lines and columns of a statement and of the words in it that decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.documents.positions import LineIndex
from factcheck.documents.span import Span
from factcheck.matching.finding import Finding, Location, Reason

if TYPE_CHECKING:
    from factcheck.documents.sentence import Sentence


class Locator:
    """Knows the lines of one source, which findings in it name `file` for; None for an argument."""

    def __init__(self, source: str, file: str | None) -> None:
        self._source = source
        self._file = file
        self._lines = LineIndex(source)

    def locate(self, finding: Finding, sentence: Sentence) -> Finding:
        """The finding for a sentence of the source, with the sentence's place and that of each reason's words."""
        reasons = tuple(self._located(reason, sentence) for reason in finding.reasons)
        return finding._replace(location=self._location(Span(sentence.start, sentence.end)), reasons=reasons)

    def _located(self, reason: Reason, sentence: Sentence) -> Reason:
        if reason.statement_span is None:
            return reason
        return reason._replace(location=self._location(self._span(sentence, reason.statement_span)))

    def _span(self, sentence: Sentence, span: Span) -> Span:
        if sentence.offsets is None:
            return span.shifted(sentence.start)
        from factcheck.documents.places import source_span  # most statements need no more than the line above

        return source_span(self._source, sentence, span)

    def _location(self, span: Span) -> Location:
        start, end = self._lines.position(span.start), self._lines.position(span.end)
        return Location(self._file, *start, *end, span.start, span.end - span.start)
