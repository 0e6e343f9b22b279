"""The visible words of a block of marked-up text, put together piece by piece."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.documents.segment import Segment
from factcheck.documents.span import Span

_WORD = re.compile(r"[^\W_]")
_URL = re.compile(
    r"""(?:\b[a-zA-Z][a-zA-Z0-9+.-]{1,31}:// | \bwww\. | \bmailto:)
        (?:[.,;:!?"'”’)\]}*_]*+[^\s<>.,;:!?"'”’)\]}*_])++""",
    re.VERBOSE,
)
_SPACE = " \t\n\r\f"
_SOFT_HYPHEN = "\u00ad"
# Digits above the line.
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Words:
    """The words of a block so far; `raised` while they are above the line, where a digit is part of no number.

    A line break that the writer asked for ends a segment like a paragraph does, unless a small letter follows.
    """

    def __init__(self) -> None:
        self.raised = False
        self._finished: list[Segment] = []
        self._pieces: list[str] = []
        self._offsets: list[int] = []
        self._opaque: list[Span] = []
        self._end = 0
        self._break: int | None = None

    def add(self, text: str, offsets: Sequence[int], end: int, opaque: bool = False) -> None:
        """More words, the offset of each of their code points, and where the last ends in the source."""
        if self._break is not None:
            if not text or text.isspace():
                return
            self._after_break(self._break, text)
        if self._ends_in_space():
            text = text.lstrip(_SPACE)
            offsets = offsets[len(offsets) - len(text) :]
        if not text:
            return
        if opaque and not text.isspace():
            start = len(self._offsets)
            self._opaque.append(Span(start + len(text) - len(text.lstrip()), start + len(text.rstrip())))
        self._pieces.append(text.translate(RAISED) if self.raised else text)
        self._offsets += offsets
        self._end = end

    def reference(self, value: str, start: int, end: int) -> None:
        """What a character reference stands for; a mark of where a word may be parted is no part of it."""
        if value.strip(_SPACE):
            self.add("" if value == _SOFT_HYPHEN else value, [start] * len(value), end)
        else:
            self.space(start)

    def space(self, offset: int) -> None:
        """What stands for white space: a line end, or something between words that isn't shown as words."""
        if self._pieces and not self._ends_in_space():
            self._pieces.append(" ")
            self._offsets.append(offset)
            self._end = offset + 1

    def line_break(self, offset: int) -> None:
        """A line break that the writer asked for."""
        if self._pieces and self._break is None:
            self._break = offset

    def end_segment(self) -> None:
        """The end of a block in the block."""
        text = "".join(self._pieces)
        opaque = _merged([*self._opaque, *(Span(*url.span()) for url in _URL.finditer(text))])
        if _has_prose(text, opaque):
            self._finished.append(Segment(text, (*self._offsets, self._end), opaque))
        self._pieces, self._offsets, self._opaque, self._break = [], [], [], None

    def finish(self) -> Iterator[Segment]:
        """The segments with words that are neither code nor URL, in order; nothing is left for the next block."""
        self.end_segment()
        yield from self._finished
        self._finished = []

    def _ends_in_space(self) -> bool:
        return bool(self._pieces) and self._pieces[-1][-1] in _SPACE

    def _after_break(self, offset: int, text: str) -> None:
        """Go on after the line break at an offset with a text that has words."""
        self._break = None
        if text.lstrip()[0].islower():
            self.space(offset)
        else:
            self.end_segment()


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Spans in order, as few as cover the same."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _has_prose(text: str, opaque: Sequence[Span]) -> bool:
    """Whether there is a letter or digit outside of what is opaque."""
    start = 0
    for span in (*opaque, Span(len(text), len(text))):
        if _WORD.search(text, start, span.start):
            return True
        start = span.end
    return False
