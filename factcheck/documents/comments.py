"""Comments that speak to the checker, by the word `factcheck:` that begins them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.documents.address import ADDRESS, mentions
from factcheck.documents.kinds import Kind
from factcheck.documents.span import Span

# What closes a comment, by what opens it; any other runs to the end of its line.
_CLOSING = {"<!--": "-->", "{/*": "*/}", "/*": "*/", "{#": "#}", "(*": "*)", "{{!--": "--}}"}
_WORD = r"(?=(?i:ignore)[-_]\w)"
_SEPARATORS = r"[ \t:;,=/_-]"
_ADDRESSED = rf"(?:(?P<address>{ADDRESS})(?![ \t]*+[:;,=/_-]{_SEPARATORS}*+{_WORD})|(?P<slip>(?i:factcheck){_SEPARATORS}*+){_WORD})"
_IN_MARKUP = re.compile(rf"(?P<sign><!--|\{{/\*)\s*+{_ADDRESSED}")
# Any sign, but for a quotation mark: who quotes a directive doesn't give it.
_IN_TEXT = re.compile(rf"""(?<!\S)(?P<sign>[^\w\s"'`“”„‘’‚«»‹›]{{1,6}})[ \t]*+{_ADDRESSED}""")
_IN_FRONT_MATTER = re.compile(rf"(?<!\S)(?P<sign>#{{1,6}}|<!--)[ \t]*+{_ADDRESSED}")
_LINE_END = re.compile(r"[\r\n]")
_CODE = re.compile(r"<(pre|code|kbd|samp|script|style|textarea|xmp)(?=[\s/>])|<!--", re.IGNORECASE)


class Comment(NamedTuple):
    """A comment from its sign to its end, and the stretch of it that comes after the address, which may be miswritten."""

    span: Span
    body: Span
    address: int
    is_addressed: bool


def comments(text: str, kind: Kind) -> tuple[Comment, ...]:
    """The comments to the checker in a document of a kind, in order; none of them is in code."""
    if kind == "docx" or not mentions(text):
        return ()
    if kind == "text":
        return tuple(_comments(text, _IN_TEXT))
    if kind == "html":
        return tuple(_outside(_comments(text, _IN_MARKUP), html_code(text)))
    from factcheck.documents.markdown_code import markdown_code
    from factcheck.documents.markdown_hidden import front_matter

    end = front_matter(text).end
    found = list(_comments(text, _IN_MARKUP, end))
    return (*_comments(text, _IN_FRONT_MATTER, 0, end), *(_outside(found, markdown_code(text)) if found else ()))


def enclosed(text: str, opening: str, closing: str) -> Iterator[Span]:
    """The stretches of a text from an opening to the next closing sign."""
    start = text.find(opening)
    while start >= 0:
        end = text.find(closing, start + len(opening))
        if end < 0:
            return
        yield Span(start, end + len(closing))
        start = text.find(opening, end + len(closing))


def html_code(text: str) -> list[Span]:
    """The elements of an HTML source whose content is code, in order."""
    found: list[Span] = []
    unclosed: set[str] = set()
    end = 0
    for opening in _CODE.finditer(text):
        closing = f"</{opening[1].lower()}" if opening[1] else "-->"
        if opening.start() < end or closing in unclosed:
            continue
        close = re.compile(closing, re.IGNORECASE).search(text, opening.end())
        if close is None:
            unclosed.add(closing)
            continue
        end = close.start()
        if opening[1]:
            found.append(Span(opening.start(), end))
    return found


def _comments(text: str, pattern: re.Pattern[str], first: int = 0, last: int | None = None) -> Iterator[Comment]:
    many_lines = pattern is _IN_MARKUP
    text_end = len(text) if last is None else last
    line_end = end = 0
    for start in pattern.finditer(text, first, text_end):
        if start.start() < end:
            continue
        if line_end < start.end():
            line_break = _LINE_END.search(text, start.end())
            line_end = line_break.start() if line_break else len(text)
        closing = _CLOSING.get(start["sign"])
        close = text.find(closing, start.end(), text_end if many_lines else line_end) if closing else -1
        stop = line_end if close < 0 else close
        end = stop + len(closing) if closing and close >= 0 else stop
        address = start.start("address" if start["address"] else "slip")
        yield Comment(Span(start.start(), end), Span(start.end(), stop), address, start["address"] is not None)


def _outside(found: Iterable[Comment], code: list[Span]) -> Iterator[Comment]:
    """The comments that don't begin in one of some ordered stretches."""
    starts = [span.start for span in code]
    for comment in found:
        before = bisect_right(starts, comment.span.start) - 1
        if before < 0 or comment.span.start >= code[before].end:
            yield comment
