"""Markdown documents as the words that their readers see."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.documents import html_tokens
from factcheck.documents.html_elements import is_block, is_inline
from factcheck.documents.markdown_hidden import HIDDEN, hide
from factcheck.documents.markdown_inline import DEEPEST_BLOCK, at, parser
from factcheck.documents.markdown_lines import SourceLines
from factcheck.documents.segment import start_of
from factcheck.documents.sentence import UnreadError
from factcheck.documents.span import Span
from factcheck.documents.words import Words

if TYPE_CHECKING:
    from markdown_it.token import Token

    from factcheck.documents.markdown_html import HtmlBlocks
    from factcheck.documents.segment import Segment

_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)")
# What elements of HTML do to the words in them.
_ELEMENTS = {
    **dict.fromkeys(("code", "kbd", "samp", "tt", "var"), "code"),
    **dict.fromkeys(("del", "noscript", "s", "script", "strike", "style", "template"), "unseen"),
    "sup": "raised",
}


def read(source: str) -> tuple[Iterator[Segment], UnreadError | None]:
    """The blocks of words in order: paragraphs, headings, list items, cells, blocks of HTML, alternatives of images.

    Code in a sentence is a word of it; blocks of code, front matter, struck words, comments, shortcodes and the
    definitions of references are left out. With them comes what is wrong if some are nested too deep to be read.
    """
    lines = SourceLines(source)
    text = hide(lines.text)
    lines.show(text)
    tokens = parser().parse(text)
    return _segments(source, lines, tokens), next(_too_deep(lines, tokens), None)


def _too_deep(lines: SourceLines, tokens: Sequence[Token]) -> Iterator[UnreadError]:
    """A complaint about each quote or item of a list into which the parser doesn't look."""
    for token in tokens:
        if token.level + 1 >= DEEPEST_BLOCK and token.type in ("blockquote_open", "list_item_open") and token.map:
            expected = f"expected at most {DEEPEST_BLOCK - 1} quotes or {DEEPEST_BLOCK // 2 - 1} lists in each other"
            yield UnreadError(
                f"what is nested so deep and what follows can't be read; {expected}", lines.start(token.map[0])
            )


def _segments(source: str, lines: SourceLines, tokens: Sequence[Token]) -> Iterator[Segment]:
    column = 0
    opening: Token | None = None
    html: HtmlBlocks | None = None
    for token in tokens:
        if token.type == "tr_open":
            column = 0
        elif token.type == "inline":
            cell = opening is not None and opening.tag in ("th", "td")
            if token.content and token.map:
                places = _places(lines, token, opening, column)
                block = _Block(source, token.content, places)
                yield from sorted(block.segments(token.children or []), key=start_of)
            column += cell
        elif token.type == "html_block" or (html and token.type == "code_block"):
            html = html or _html_blocks(source, lines)
            yield from html.segments(token)
        opening = token


def _html_blocks(source: str, lines: SourceLines) -> HtmlBlocks:
    from factcheck.documents.markdown_html import HtmlBlocks

    return HtmlBlocks(source, lines)


def _places(lines: SourceLines, token: Token, opening: Token | None, column: int) -> list[int]:
    """The offset of each code point of an inline token's content."""
    first, end = token.map or (0, 0)
    if opening and opening.tag in ("th", "td"):
        return lines.cell_places(token.content, first, column)
    if opening and opening.markup.startswith("#"):
        return lines.heading_places(token.content, first)
    return lines.places(token.content, first, end)


class _Block:
    """The content of one block with its places, from whose tokens the visible words are taken."""

    def __init__(self, source: str, content: str, places: Sequence[int]) -> None:
        self._source = source
        self._content = content
        self._places = places
        self._words = Words()
        self._images: list[tuple[int, Token]] = []
        self._alternatives: list[Span] = []
        self._within: Counter[str] = Counter()
        self._in_address = False

    def segments(self, tokens: Sequence[Token], base: int = 0) -> Iterator[Segment]:
        """The segments of the block whose tokens these are, their places counted from `base` in the content."""
        for token in tokens:
            self._add(token, base + at(token))
        yield from self._words.finish()
        images, self._images = self._images, []
        for start, image in images:
            yield from self.segments(image.children or [], start)
        alternatives, self._alternatives = self._alternatives, []
        for alternative in alternatives:
            for piece in html_tokens.words(self._content, alternative):
                self._add_piece(piece)
            yield from self._words.finish()

    def _add(self, token: Token, start: int) -> None:
        """A token that begins at `start` of the content."""
        if token.type == "link_open":
            self._in_address = token.info == "auto"
        elif token.type == "link_close":
            self._in_address = False
        elif token.type == "html_inline":
            self._add_tag(token, start)
        elif token.type in ("s_open", "s_close"):
            self._nest("unseen", token.nesting)
        elif self._within["unseen"]:
            return
        elif token.type == "image":
            self._words.space(self._places[start])
            self._images.append((start + len("!["), token))
        else:
            self._add_words(token, start)

    def _nest(self, kind: str, levels: int) -> None:
        """Go into or out of what has an effect on the words in it."""
        self._within[kind] = max(self._within[kind] + levels, 0)

    def _add_words(self, token: Token, start: int) -> None:
        if token.type == "softbreak":
            self._words.space(self._places[start])
        elif token.type == "hardbreak":
            self._words.line_break(self._places[start])
        elif token.type == "code_inline":
            self._add_code(token, start)
        elif token.type == "text_special" and token.content != token.markup:
            self._words.reference(token.content, self._places[start], self._places[start + len(token.markup)])
        elif self._in_address:
            self._add_run(start + 1, self._content.index(">", start), opaque=True)
        else:
            self._add_run(start, start + len(token.content), opaque=self._within["code"] > 0)

    def _add_code(self, token: Token, start: int) -> None:
        """The content of a code span as it stands in the source, also where it shows what is hidden elsewhere."""
        start += len(token.markup)
        end = start + len(token.content)
        if self._content[start:end].replace("\n", " ") != token.content:  # without a space at each end
            start, end = start + 1, end + 1
        self._add_run(start, end, opaque=True, hidden="")

    def _add_run(self, start: int, end: int, opaque: bool = False, hidden: str = HIDDEN) -> None:
        """A stretch of the content without what is hidden in it, a line end in it as a space."""
        for run in re.finditer(rf"\n[ \t]*+|[^\n{hidden}]+", self._content[start:end]):
            first, last = start + run.start(), start + run.end()
            if run.group().startswith("\n"):
                self._words.space(self._places[first])
            else:
                places = self._places[first:last]
                self._words.add(self._shown(run.group(), places), places, self._places[last], opaque)

    def _add_piece(self, piece: html_tokens.Token) -> None:
        """A piece of the alternative of an image that is written as a tag."""
        start, end = piece.span
        if piece.kind == "reference":
            self._words.reference(piece.value, self._places[start], self._places[end])
        else:
            self._add_run(start, end)

    def _shown(self, run: str, places: Sequence[int]) -> str:
        """What the source has for a stretch of the content, in which nothing is hidden."""
        text = self._source[places[0] : places[-1] + 1]
        if len(text) != len(run):  # in the cell of a table, or not found in the source
            return run
        return (
            "".join("|" if shown == "|" else sign for shown, sign in zip(run, text, strict=True))
            if "|" in run
            else text
        )

    def _add_tag(self, token: Token, start: int) -> None:
        """What an HTML tag does to the words around it."""
        tag = _TAG.match(token.content)
        name = tag["name"].lower() if tag else ""
        if name in _ELEMENTS and tag:
            self._nest(_ELEMENTS[name], -1 if tag["closing"] else 1)
            self._words.raised = self._within["raised"] > 0
        elif name == "br":
            self._words.line_break(self._places[start])
        elif is_block(name):
            self._words.end_segment()
        elif name == "img" and not self._within["unseen"]:
            found = html_tokens.attributes(self._content, Span(start, start + len(token.content)))
            self._words.space(self._places[start])
            self._alternatives += [found["alt"]] if "alt" in found else []
        elif tag and not tag["closing"] and not is_inline(name):
            self._words.space(self._places[start])
