"""Labelled rows behind a gutter: no line begins with words of the user, which a CI system could take for a command."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.documents.span import Span
from factcheck.reports.layout import Marked, carets, one_line, rows, telling
from factcheck.reports.style import Paint
from factcheck.reports.view import View

_LABEL_WIDTH = 11
_GUTTER = " │ "


class Block:
    """The rows of one finding, wrapped to the view's width; `mark` is the role that marked words are painted in.

    `width` is what a row has beside its label; None: as much as it needs.
    """

    def __init__(self, view: View, paint: Paint, mark: str) -> None:
        self.width = view.width and max(20, view.width - _LABEL_WIDTH - len(_GUTTER))
        self._color = view.color
        self._mark = mark
        self._paint = paint
        self._lines: list[str] = []

    def add(self, label: str, text: str, marks: Iterable[Span | None] = ()) -> None:
        """A row, or as many as the text needs; marked words are styled, or underlined with carets without colour."""
        for row in rows(telling(one_line(text, marks)), self.width):
            self.put(label, self._marked(row))
            if row.marks and not self._color:
                self.put("", carets(row))
            label = ""

    def put(self, label: str, words: str) -> None:
        """A row that is laid out already, and safe."""
        left = self._paint(f"{label:>{_LABEL_WIDTH}}{_GUTTER}", "label")
        self._lines.append(f"{left}{words}".rstrip() + "\n")

    def text(self) -> str:
        """All rows, each ending its line."""
        return "".join(self._lines)

    def _marked(self, row: Marked) -> str:
        pieces: list[str] = []
        end = 0
        for mark in row.marks:
            pieces += row.text[end : mark.start], self._paint(mark.of(row.text), self._mark)
            end = mark.end
        return "".join([*pieces, row.text[end:]])
