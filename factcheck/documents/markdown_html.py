"""HTML blocks in Markdown as the words that their readers see."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.documents import html
from factcheck.documents.html_tokens import Token as HtmlToken
from factcheck.documents.html_tokens import tokens
from factcheck.documents.markdown_hidden import HIDDEN

if TYPE_CHECKING:
    from markdown_it.token import Token

    from factcheck.documents.markdown_lines import SourceLines
    from factcheck.documents.segment import Segment

# In a component, and by mistake in any block of HTML, a block of code is written as everywhere in Markdown.
_FENCED = re.compile(r"^[ \t]*+(?P<fence>`{3}|~{3}).*?(?:^[ \t]*+(?P=fence)[`~]*+|\Z)", re.MULTILINE | re.DOTALL)
_BLANK = re.compile(r"\n[ \t]*+\n\s*")
_COMPONENT = re.compile(r"</?([A-Z][\w.]*)")
_COMPONENT_END = re.compile(r"</([A-Z][\w.]*)")
# What a hidden line may have become that is a block of its own anywhere else.
_MARKS = frozenset("-#")


class HtmlBlocks:
    """The HTML blocks of a source in order, and the components of MDX that are open after each.

    In a component, what is indented is a paragraph; a tag counts as one if its name is in capitals and closed somewhere.
    """

    def __init__(self, source: str, lines: SourceLines) -> None:
        self._source = source
        self._lines = lines
        self._closed = set(_COMPONENT_END.findall(source))
        self._open: Counter[str] = Counter()

    def segments(self, token: Token) -> Iterator[Segment]:
        """The segments of an HTML block or of an indented block, which is code outside of a component."""
        if token.map is None or (token.type == "code_block" and not self._open.total()):
            return
        content = token.content.rstrip("\n")
        places = self._lines.places(content, *token.map)
        start = 0
        ends = _BLANK.finditer(content) if token.type == "code_block" else ()
        for end, following in (*(blank.span() for blank in ends), (len(content), 0)):
            yield from _segments(self._source, content[start:end], places[start : end + 1])
            start = following
        for tag in tokens(content):
            self._follow(tag, content)

    def _follow(self, tag: HtmlToken, content: str) -> None:
        """Note a component that a tag opens or closes."""
        name = _COMPONENT.match(content, tag.span.start)
        if name and name[1] in self._closed and not content.endswith("/>", *tag.span):
            self._open[name[1]] = max(self._open[name[1]] + (-1 if tag.kind == "end" else 1), 0)


def _segments(source: str, content: str, places: Sequence[int]) -> Iterator[Segment]:
    """The segments of an HTML block, given the offset of each code point of its content and of its end."""
    shown = _FENCED.sub(lambda code: HIDDEN * len(code.group()), content)
    kept = [
        at for at, sign in enumerate(shown) if sign != HIDDEN and not (sign in _MARKS and source[places[at]] != sign)
    ]
    text = "".join(shown[at] for at in kept)
    kept.append(len(content))
    for segment in html.segments(text):
        yield segment._replace(offsets=[places[kept[offset]] for offset in segment.offsets])
