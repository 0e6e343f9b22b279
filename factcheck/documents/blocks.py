"""Stretches of a text that no sentence crosses: paragraphs, list items and headings."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.documents.span import Span

# Nobody wraps by hand at more than this: next to a longer line, a line end is the end of a paragraph.
_LONGEST_WRAPPED_LINE = 200

# A line with its end, which is one of `str.splitlines`.
_END = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
LINE = rf"[^{_END}]*+(?:\r\n|[{_END}])|[^{_END}]++"
_BLANK_OR_RULE = re.compile(r"[\s\-–—=*_~#+|>`:•·]+")
# A weak mark may as well be a word of a wrapped paragraph; it begins an item only where no paragraph is open.
_LINE_START = re.compile(
    r"""(?P<plain>\s*+(?:>\s*+)*+)
    (?: (?P<heading>\#{1,6}\s++)
      | (?P<item>(?:[-*+]\s++|[•‣▪●◦⁃∙]\s*+)(?:\[[ xX]\]\s++)?+|(?:1[.)]|\(1\)|\(?[aA]\))\s++)
      | (?P<weak>(?:[–—·]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})\)|\d{1,3}\.)\s++)
    )?+""",
    re.VERBOSE,
)


class _Line(NamedTuple):
    """A line of the text: blank, plain, heading, item or weak; where it starts, where after its mark, where it ends."""

    kind: str
    start: int
    content: int
    end: int


def split_blocks(text: str) -> Iterator[Span]:
    """The blocks in order, without outer white space, bullets and heading marks; some may hold no word.

    A blank line or a rule ends a block, a heading is one, a list item begins one, and so does a line after a line that
    is too long to be wrapped. Line ends are those of `str.splitlines`.
    """
    first = last = None
    for line in _lines(text):
        if first and last and _separates(text, first, last, line):
            yield Span(first.content, last.end)
            first = None
        if not first and line.kind != "blank":
            first = line
        elif first and first.content >= first.end:  # a mark alone on its line
            first = first._replace(content=line.content, end=line.end)
        last = line
    if first and last:
        yield Span(first.content, last.end)


def _lines(text: str) -> Iterator[_Line]:
    """All lines of the text."""
    for each in re.finditer(LINE, text):  # one by one: a list of them would be the whole text once more
        line, start = each.group(), each.start()
        mark = None if _BLANK_OR_RULE.fullmatch(line) else _LINE_START.match(line)
        if mark:
            kind = mark.lastgroup or "plain"
            words = line.rstrip() if kind != "heading" else _without_closing_marks(line)
            yield _Line(kind, start, start + mark.end(), start + len(words))
        else:
            yield _Line("blank", start, start, start)


def _separates(text: str, first: _Line, last: _Line, line: _Line) -> bool:
    """Whether `line` doesn't belong to the block that began with `first` and so far ends with `last`."""
    if "heading" in (first.kind, line.kind) or line.kind in ("blank", "item"):
        return True
    if line.kind == "weak":
        return first.kind != "plain"
    too_long = max(last.end - last.start, line.end - line.start) > _LONGEST_WRAPPED_LINE
    return too_long and not text[line.content].islower()


def _without_closing_marks(heading: str) -> str:
    """The heading up to its words' end, also where it is closed as in `## Members ##`."""
    words = heading.rstrip()
    unclosed = words.rstrip("#")
    return unclosed.rstrip() if unclosed[-1:].isspace() else words
