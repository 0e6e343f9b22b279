"""Offsets of a text as the lines and columns that an editor shows."""

from __future__ import annotations

import re

LINE_END = r"\r\n?|\n"


class LineIndex:
    """Where the lines of a text start; a line ends with LF, CRLF or a lone CR, as editors and CI systems count."""

    __slots__ = ("_length", "_starts")

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in re.finditer(LINE_END, text))]
        self._length = len(text)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a code point offset, both from 1; the end of the text is a position, too.

        Raises ValueError for an offset outside of the text.
        """
        if not 0 <= offset <= self._length:
            raise ValueError(f"offset {offset} is outside of a text of {self._length} code points")
        # Here because most statements are arguments of one line, and even a small import delays their answer.
        if len(self._starts) == 1:
            return 1, offset + 1
        from bisect import bisect_right

        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
