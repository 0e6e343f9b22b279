"""Where a Markdown source is code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from factcheck.documents.comments import html_code
from factcheck.documents.span import Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_LINE_END = re.compile(r"\r\n?|\n")
_MARK = re.compile(r"(?P<escapes>\\*+)(?P<ticks>`++)|<!--")


def markdown_code(source: str) -> list[Span]:
    """The blocks and spans of code, in order."""
    starts = [0, *(end.end() for end in _LINE_END.finditer(source)), len(source)]
    found: set[Span] = set()
    for token in _parser().parse(source):
        if token.map is None:
            continue
        place = Span(*(starts[min(line, len(starts) - 1)] for line in token.map))
        if token.type in ("fence", "code_block"):
            found.add(place)
        elif token.type == "html_block":
            found.update(span.shifted(place.start) for span in html_code(place.of(source)))
        elif token.type == "inline":
            found.update(span.shifted(place.start) for span in _code_spans(place.of(source)))
    return sorted(found)


@cache
def _parser() -> MarkdownIt:
    """One that finds blocks and leaves what is in them alone."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table").disable("inline")


def _code_spans(text: str) -> Iterator[Span]:
    """Stretches of a paragraph between as many backticks, but for what begins in a comment."""
    marks = list(_MARK.finditer(text))
    closing: dict[str | None, list[int]] = {}
    for mark in reversed(marks):
        closing.setdefault(mark["ticks"], []).append(mark.end())
    last_comment = text.rfind("-->")
    end = 0
    for mark in marks:
        if mark.start() < end:
            continue
        if mark["ticks"] is None:
            end = text.find("-->", mark.end()) if mark.end() <= last_comment else end
        elif len(mark["escapes"]) % 2 == 0:
            later = closing[mark["ticks"]]
            while later and later[-1] <= mark.end():
                later.pop()
            if later:
                end = later[-1]
                yield Span(mark.start(), end)
