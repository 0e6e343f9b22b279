"""A Markdown parser whose inline tokens know where they begin."""

from __future__ import annotations

from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

# Enough for any text that is meant to be read: deeper lists and quotes can't be read, deeper marks in a line are text.
DEEPEST_BLOCK = 100
_DEEPEST_MARK = 20
# An image's alternative is a text of its own, in which another image may stand; each level costs several calls.
_DEEPEST_IMAGE = 10


@cache
def parser() -> MarkdownIt:
    """CommonMark with tables and struck words; `at(token)` of an inline token's children is known."""
    markdown = MarkdownIt("commonmark", {"maxNesting": DEEPEST_BLOCK})
    markdown.inline = _PlacingParser()
    # Joined tokens would have the place of only one of them.
    return markdown.enable("table").disable(["text_join", "fragments_join"])


def at(token: Token) -> int:
    """Where a child of an inline token begins in that token's content; for an image's child, in the image's content."""
    place: int = token.meta["at"]
    return place


class _PlacingState(StateInline):
    """The state of an inline parse that notes where each token begins."""

    _text_start: int | None = None
    _pushed_at = -1

    def append_pending(self, text: str) -> None:
        """Add to the plain text that will be a token."""
        if self._text_start is None:
            self._text_start = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:
        """The plain text so far as a token."""
        token = super().pushPending()
        token.meta["at"] = self._text_start
        self._text_start, self._pushed_at = None, -1
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """A token of markup, which begins where the parser stands."""
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        if self.pos == self._pushed_at and ttype == "text":
            # One of several marks of emphasis, all pushed before the parser moves on.
            before = self.tokens[-2]
            token.meta["at"] = at(before) + len(before.content)
        self._text_start, self._pushed_at = None, self.pos
        return token


class _PlacingParser(ParserInline):
    """Parses with that state."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        # Only lines know this one, for their own limit.
        self._markdown = MarkdownIt("commonmark", {"maxNesting": _DEEPEST_MARK})
        self._markdown.inline = self

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Add the tokens of a text; beyond the deepest image it is one token of plain text."""
        state = _PlacingState(src, self._markdown, env, tokens)
        if self._depth > _DEEPEST_IMAGE:
            state.append_pending(src)
            state.pushPending()
            return state.tokens
        self._depth += 1
        try:
            self.tokenize(state)
        finally:
            self._depth -= 1
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens
