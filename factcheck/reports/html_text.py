"""Words of the user as text of an HTML page: escaped, and with every character to be seen that could mislead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import escape

from factcheck.documents.span import Span
from factcheck.reports.escape import UNSAFE, escaped, visible
from factcheck.reports.layout import one_line, telling


def text(words: str) -> str:
    """The words in one line, for content and for attributes in double quotes."""
    return escape(visible(words))


def verbatim(source: str) -> str:
    r"""A piece of a line as it is; what can't be shown stands as `\x1b` in an element that says so."""
    return source if source.isalnum() else re.sub(UNSAFE, _shown, escape(source))


def _shown(match: re.Match[str]) -> str:
    """A tab and the second `#` of `##[` are harmless on a page, though not in a log that it is written to."""
    character = match.group()
    return f"&#{ord(character)};" if character in "\t#" else f'<i class="char">{escaped(character)}</i>'


def marked_line(words: str, marks: Iterable[Span | None]) -> str:
    """The words in one line, and in it those that decide, unless they are all of it."""
    line = telling(one_line(words, marks))
    return bold(line.text, Span(0, len(line.text)), line.marks, text)


def bold(source: str, span: Span, marks: Iterable[Span], write: Callable[[str], str]) -> str:
    """A stretch of the source as `write` has it, with the words in it that `marks` name; these are in order."""
    pieces: list[str] = []
    end = span.start
    for mark in marks:
        start, stop = max(mark.start, end), min(mark.end, span.end)
        if start < stop:
            pieces += write(source[end:start]), "<b>", write(source[start:stop]), "</b>"
            end = stop
    return "".join([*pieces, write(source[end : span.end])])
