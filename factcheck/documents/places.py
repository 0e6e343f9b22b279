"""Where words of a marked-up source stand in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.documents.span import Span

if TYPE_CHECKING:
    from factcheck.documents.sentence import Sentence

# A character reference or a backslash escape: the only visible characters that take several in the source.
_LONG = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?|\\.")


def source_span(source: str, sentence: Sentence, span: Span) -> Span:
    """The stretch of the source that a stretch of the sentence's text stands for."""
    if sentence.offsets is None:
        return span.shifted(sentence.start)
    if span.start >= span.end:
        return Span(sentence.offsets[span.start], sentence.offsets[span.start])
    return Span(sentence.offsets[span.start], end_of(source, sentence.text, sentence.offsets, span.end - 1))


def end_of(source: str, text: str, offsets: Sequence[int], index: int) -> int:
    """Where the code point at `index` of a marked-up text ends in the source; markup may follow it before the next."""
    start, following = offsets[index], offsets[index + 1]
    if following == start + 1:
        return following
    long = _LONG.match(source, start)
    # A backslash in code is one, and the mark after it ends the code.
    is_escape = source[start] == "\\" and source[start + 1 : start + 2] == text[index]
    return long.end() if long and (is_escape or source[start] == "&") else start + 1
