"""HTML documents as the words that their readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.documents.html_elements import OpenElements, is_inline
from factcheck.documents.html_tokens import Token, attributes, tokens, words
from factcheck.documents.segment import start_of
from factcheck.documents.words import Words

if TYPE_CHECKING:
    from factcheck.documents.segment import Segment
    from factcheck.documents.span import Span

_SPACE = re.compile(r"[ \t\n\r\f]+")
_MAY_BE_HIDDEN = re.compile(r"hidden|none", re.IGNORECASE)
_HIDING_STYLE = re.compile(r"display\s*+:\s*+none|visibility\s*+:\s*+hidden", re.IGNORECASE)
_QUOTES = {"start": "“", "end": "”"}


def segments(source: str) -> Iterator[Segment]:
    """The blocks of words in the order of where they begin, and the alternatives of images.

    Left out is what scripts, templates, drawings and the like hold, what is hidden, comments, the head but for the
    title, and blocks of code. Raises nothing, whatever the source.
    """
    page = _Page(source)
    return chain(chain.from_iterable(map(page.take, tokens(source))), page.end_block())


class _Page:
    """The words of the block so far, and what is open around them."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._words = Words()
        self._elements = OpenElements()
        self._alternatives: list[Span] = []

    def take(self, token: Token) -> Iterator[Segment]:
        """The segments that are complete with the next piece of the source."""
        if token.kind in ("text", "reference"):
            if not self._elements.has("unseen"):
                self._add_words(token)
        elif token.value == "br":
            self._words.line_break(token.span.start)
        else:
            if not is_inline(token.value):
                yield from self.end_block()
            self._add_tag(token)

    def end_block(self) -> Iterator[Segment]:
        """The segments of the block so far and of its images."""
        found = list(self._words.finish())
        alternatives, self._alternatives = self._alternatives, []
        for span in alternatives:
            for token in words(self._source, span):
                self._add_words(token)
            found += self._words.finish()
        yield from sorted(found, key=start_of)

    def _add_tag(self, token: Token) -> None:
        """What a tag shows, hides or changes."""
        if token.value == "q" and not self._elements.has("unseen"):
            self._words.add(_QUOTES[token.kind], [token.span.start], token.span.start + 1)
        if token.kind == "end":
            self._elements.end(token.value)
        else:
            found = self._attributes(token)
            self._elements.start(token.value, _is_hidden(self._source, found))
            if "alt" in found and not self._elements.has("unseen"):
                self._words.space(token.span.start)
                self._alternatives.append(found["alt"])
            if self._source.endswith("/>", token.span.start, token.span.end):
                self._elements.end(token.value)
        self._words.raised = self._elements.has("raised")

    def _attributes(self, tag: Token) -> dict[str, Span]:
        """The attributes of a start tag, if one may matter."""
        written = tag.span.of(self._source)
        matter = "alt" in written or _MAY_BE_HIDDEN.search(written)
        return attributes(self._source, tag.span) if matter else {}

    def _add_words(self, token: Token) -> None:
        start, end = token.span
        if token.kind == "reference":
            self._words.reference(token.value, start, end)
            return
        opaque = self._elements.has("code")
        for space in _SPACE.finditer(self._source, start, end):
            self._words.add(self._source[start : space.start()], range(start, space.start()), space.start(), opaque)
            self._words.space(space.start())
            start = space.end()
        self._words.add(self._source[start:end], range(start, end), end, opaque)


def _is_hidden(source: str, found: dict[str, Span]) -> bool:
    """Whether an element with these attributes is never shown."""
    return "hidden" in found or ("style" in found and bool(_HIDING_STYLE.search(source, *found["style"])))
