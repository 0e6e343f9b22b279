"""Where the content of a Markdown block stands in its source, which the parser doesn't say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.documents.span import Span

_LINE_END = re.compile(r"\r\n?|\n")
# What the parser takes from the ends of a content: the white space of CommonMark.
_SPACE = " \t\n\v\f\r\u00a0\u1680\u202f\u205f\u3000\u2028\u2029" + "".join(map(chr, range(0x2000, 0x200B)))
_PIPE = re.compile(r"(?<!\\)\|")
_ROW_START = re.compile(r"[\s>]*+(?:(?:[-+*]|\d{1,9}[.)])[\s>]++)*+\|")


class SourceLines:
    """The lines of a source as the parser numbers them, and where each starts."""

    def __init__(self, source: str) -> None:
        self.text = _LINE_END.sub("\n", source).replace("\0", "\ufffd")
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(source))]
        self._lines: list[str] = []

    def show(self, text: str) -> None:
        """Take the lines from the text that the parser reads: as long as `self.text`, with some of it hidden."""
        self._lines = text.split("\n")

    def start(self, number: int) -> int:
        """Where a line starts in the source."""
        return self._starts[number]

    def places(self, content: str, first: int, end: int) -> list[int]:
        """Offsets in the source for each code point of a block's content and for its end; lines `first` to `end`.

        Every line of a content is the end of a line of the source, so that list marks, quote marks and indents before
        it don't matter.
        """
        lines = content.split("\n")
        shift = next((shift for shift in range(end - first - len(lines) + 1) if self._fits(lines[0], first + shift)), 0)
        places: list[int] = []
        for number, line in enumerate(lines, start=first + shift):
            places += self._line_places(line, min(number, end - 1))
        return places

    def heading_places(self, content: str, number: int) -> list[int]:
        """The same for a heading between number signs."""
        line = self._lines[number].rstrip(" \t")
        unclosed = line.rstrip("#")
        if unclosed.endswith((" ", "\t")):
            line = unclosed
        line = line.rstrip(_SPACE)
        return self._ending(content, number, line)

    def cell_places(self, content: str, number: int, column: int) -> list[int]:
        """The same for the cell of a table, where a pipe is one code point with the backslash before it."""
        line = self._lines[number]
        cells = _cells(line)
        if column >= len(cells):
            return self._searched(content, number)
        places, text = _unescaped(line, cells[column])
        words = text.rstrip(_SPACE)
        if not words.endswith(content):
            return self._searched(content, number)
        start = len(words) - len(content)
        return [self._starts[number] + place for place in places[start : len(words) + 1]]

    def _fits(self, content: str, number: int) -> bool:
        return self._lines[number].rstrip(_SPACE).endswith(content.strip(_SPACE))

    def _line_places(self, content: str, number: int) -> list[int]:
        """The offsets of a line of a content and of its line end."""
        line = self._lines[number]
        return self._ending(content, number, line if line.endswith(content.lstrip(" \t")) else line.rstrip(_SPACE))

    def _ending(self, content: str, number: int, line: str) -> list[int]:
        """The offsets of a content that ends where `line`, the source's line or its beginning, ends."""
        words = content.lstrip(" \t")
        if not line.endswith(words):
            return self._searched(content, number)
        start = self._starts[number] + len(line) - len(words)
        # The white space before the words is the parser's where it has expanded a tab.
        return [start] * (len(content) - len(words)) + list(range(start, start + len(words) + 1))

    def _searched(self, content: str, number: int) -> list[int]:
        """The offsets of a content that is somewhere in a line; those of the line where it isn't."""
        found = self._lines[number].find(content)
        start = self._starts[number]
        if found < 0:
            return [start] * (len(content) + 1)
        return list(range(start + found, start + found + len(content) + 1))


@lru_cache(maxsize=1)
def _cells(line: str) -> Sequence[Span]:
    """The stretches of a table's row between its pipes, without what is before the first pipe if nothing may be."""
    edges = [-1, *(pipe.start() for pipe in _PIPE.finditer(line)), len(line)]
    cells = [Span(start + 1, end) for start, end in pairwise(edges)]
    return cells[1:] if _ROW_START.match(line) else cells


def _unescaped(line: str, cell: Span) -> tuple[list[int], str]:
    """Where each code point of a cell stands in its line, and the cell; `\\|` is a pipe that stands at the backslash."""
    places: list[int] = []
    text: list[str] = []
    start = cell.start
    while (pipe := line.find("\\|", start, cell.end)) >= 0:
        places += range(start, pipe + 1)
        text.append(line[start:pipe] + "|")
        start = pipe + 2
    places += range(start, cell.end + 1)
    return places, "".join(text) + line[start : cell.end]
