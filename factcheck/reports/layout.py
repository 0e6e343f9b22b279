"""One line of text with marked words, broken into rows that fit and measured in terminal cells."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.reports.escape import COMMAND, UNSAFE, escaped

# A space that stands alone is no change; any other white space or unsafe character is.
_CHANGED = rf"[^\S ]\s*| \s+|{UNSAFE}"


class Marked(NamedTuple):
    """A text without line ends or unsafe characters, and the words of it that decide, in order and apart."""

    text: str
    marks: tuple[Span, ...] = ()


def one_line(text: str, marks: Iterable[Span | None] = ()) -> Marked:
    """White space runs become one space, unsafe characters visible; the marks move along, and overlapping ones join."""
    spans = _joined(Span(mark.start, mark.end) for mark in marks if mark and mark.start < mark.end)
    if text.isprintable() and "  " not in text and COMMAND not in text:
        return Marked(text, tuple(spans))
    pieces: list[str] = []
    places: list[int] = []
    length = end = 0
    for change in re.finditer(_CHANGED, text):
        kept = text[end : change.start()]
        new = " " if change.group().isspace() else escaped(change.group())
        places += range(length, length + len(kept))
        length += len(kept)
        places += [length] * len(change.group())
        length += len(new)
        pieces += kept, new
        end = change.end()
    places += range(length, length + len(text) - end + 1)
    moved = (Span(places[span.start], places[span.end]) for span in spans)
    return Marked("".join([*pieces, text[end:]]), tuple(moved))


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, each two that touch or overlap as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def telling(line: Marked) -> Marked:
    """The text without its marks if they are all of it but for the punctuation: then they tell nothing."""
    unmarked, end = "", 0
    for mark in line.marks:
        unmarked += line.text[end : mark.start]
        end = mark.end
    return line if any(map(str.isalnum, unmarked + line.text[end:])) else Marked(line.text)


def rows(marked: Marked, width: int | None) -> Iterator[Marked]:
    """The text broken at spaces into rows of at most `width` cells (None: one row); a longer word has its own."""
    if width is None or cells(marked.text) <= width:
        yield marked
        return
    start = end = 0
    for word in re.finditer(r"\S+", marked.text):
        if end > start and cells(marked.text[start : word.end()]) > width:
            yield _cut(marked, Span(start, end))
            start = word.start()
        end = word.end()
    yield _cut(marked, Span(start, end))


def _cut(marked: Marked, row: Span) -> Marked:
    inside = (Span(max(mark.start, row.start), min(mark.end, row.end)) for mark in marked.marks)
    return Marked(row.of(marked.text), tuple(mark.shifted(-row.start) for mark in inside if mark.start < mark.end))


def carets(marked: Marked) -> str:
    """Spaces and carets that put a caret under every cell of the marked words; "" if none is marked."""
    line, end = "", 0
    for mark in marked.marks:
        line += " " * cells(marked.text[end : mark.start]) + "^" * max(1, cells(mark.of(marked.text)))
        end = mark.end
    return line


def cells(text: str) -> int:
    """How many cells of a terminal the text takes."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    return sum(_cells(category(character), east_asian_width(character)) for character in text)


def _cells(category: str, width: str) -> int:
    if category in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if width in {"W", "F"} else 1
