"""The source of a draft as lines of an HTML page, with its statements marked and in them the words that decide."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.documents.positions import LINE_END
from factcheck.documents.span import Span
from factcheck.reports.html_text import bold, verbatim


class Mark(NamedTuple):
    """A stretch of the source that finding `number` is about, its classes, and the words in it that decide."""

    span: Span
    number: int
    classes: str
    words: Sequence[Span] = ()


def lines(source: str, marks: Sequence[Mark]) -> str:
    """All lines, each an element with its number; `marks` are in order and apart."""
    starts, ends = [mark.span.start for mark in marks], [mark.span.end for mark in marks]
    return "".join(
        f'<div class="line" data-n="{number}">'
        f"{_line(source, line, marks[bisect_right(ends, line.start) : bisect_left(starts, line.end)])}</div>\n"
        for number, line in enumerate(_spans(source), start=1)
    )


def apart(marks: Sequence[Mark]) -> list[Mark]:
    """The marks in order, without what one has in common with the one before it, and without those left empty."""
    kept: list[Mark] = []
    end = 0
    for mark in sorted(marks, key=lambda mark: mark.span):
        span = Span(max(end, mark.span.start), mark.span.end)
        if span.start < span.end:
            kept.append(mark._replace(span=span))
            end = span.end
    return kept


def _spans(source: str) -> Iterator[Span]:
    """The lines without their ends; the end of the last one begins no further line."""
    start = 0
    for end in re.finditer(LINE_END, source):
        yield Span(start, end.start())
        start = end.end()
    if start < len(source):
        yield Span(start, len(source))


def _line(source: str, line: Span, marks: Sequence[Mark]) -> str:
    pieces: list[str] = []
    end = line.start
    for mark in marks:
        inside = _trimmed(source, Span(max(mark.span.start, line.start), min(mark.span.end, line.end)))
        if inside.start < inside.end:
            pieces += verbatim(source[end : inside.start]), _link(source, inside, mark)
            end = inside.end
    return "".join([*pieces, verbatim(source[end : line.end])])


def _trimmed(source: str, span: Span) -> Span:
    """The stretch without white space at its ends, where a mark would only draw a line under nothing."""
    words = span.of(source)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _link(source: str, span: Span, mark: Mark) -> str:
    """What stands of a mark in one line; the first such piece is the one to come to, by link or by Tab."""
    first = not source[mark.span.start : span.start].strip()
    reached = f'id="m{mark.number}"' if first else 'tabindex="-1"'
    words = bold(source, span, mark.words, verbatim)
    return f'<a class="mark {mark.classes}" {reached} data-n="{mark.number}" href="#f{mark.number}">{words}</a>'
