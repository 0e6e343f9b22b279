"""HTML as tags, references and stretches of text, each with its place.

The standard library's parser keeps no ends of texts, raises on some declarations and takes quadratic time for others.
"""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from typing import Literal, NamedTuple

from factcheck.documents.span import Span

_MARKUP = re.compile(
    r"""<!--(?:-?>|.*?(?:--!?>|\Z)) | <(?:[!?]|/(?![a-zA-Z]))[^>]*+(?:>|\Z)
      | <(?P<closing>/?)(?P<name>[a-zA-Z][^\s/>]*+)(?:=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))|[^>])*+(?:>|\Z)""",
    re.VERBOSE | re.DOTALL,
)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}+;?|#[xX][0-9a-fA-F]{1,6}+;?|[a-zA-Z][a-zA-Z0-9]{1,31}+;?)")
_ATTRIBUTE = re.compile(
    r"""([^\s"'>/=]++)(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"?|'(?P<single>[^']*+)'?|(?P<bare>[^\s>"']++)))?"""
)
_VALUES = ("double", "single", "bare")
# Nothing in them is a tag but their own end, and none of it is shown as words of the page.
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("iframe", "noembed", "noframes", "script", "style", "textarea", "xmp")
}
_LONGEST_WITHOUT_SEMICOLON = 6


class Token(NamedTuple):
    """A piece of the source: a stretch of text, a reference that stands for `value`, or a tag named `value`."""

    kind: Literal["text", "reference", "start", "end"]
    span: Span
    value: str = ""


def tokens(source: str) -> Iterator[Token]:
    """The pieces of a source in order, but for comments, declarations and raw text."""
    start = 0
    while markup := _MARKUP.search(source, start):
        yield from words(source, Span(start, markup.start()))
        start = markup.end()
        if name := (markup["name"] or "").lower():
            yield Token("end" if markup["closing"] else "start", Span(*markup.span()), name)
            if name in _RAW and not markup["closing"]:
                closing = _RAW[name].search(source, start)
                start = closing.start() if closing else len(source)
    yield from words(source, Span(start, len(source)))


def words(source: str, stretch: Span) -> Iterator[Token]:
    """The texts and references in a stretch of a source that has no tags."""
    start = stretch.start
    while reference := _REFERENCE.search(source, start, stretch.end):
        token = _reference(reference)
        if start < token.span.start:
            yield Token("text", Span(start, token.span.start))
        yield token
        start = token.span.end
    if start < stretch.end:
        yield Token("text", Span(start, stretch.end))


def attributes(source: str, tag: Span) -> dict[str, Span]:
    """Where the values of a start tag's attributes stand, by their names; a place without length for none."""
    found: dict[str, Span] = {}
    name = _ATTRIBUTE.search(source, tag.start, tag.end)
    for attribute in _ATTRIBUTE.finditer(source, name.end() if name else tag.end, tag.end):
        span = next((Span(*attribute.span(group)) for group in _VALUES if attribute[group] is not None), None)
        found.setdefault(attribute[1].lower(), span or Span(attribute.end(), attribute.end()))
    return found


def _reference(reference: re.Match[str]) -> Token:
    """What a reference stands for; a text if it stands for nothing. Some names need no semicolon, whatever follows."""
    written = reference.group()
    if not written.endswith(";") and written[1] != "#":
        longest = written[1 : 1 + _LONGEST_WITHOUT_SEMICOLON]
        names = (longest[:length] for length in range(len(longest), 1, -1))
        written = "&" + next((name for name in names if name in html5), longest)
    value = unescape(written)
    span = Span(reference.start(), reference.start() + len(written))
    return Token("text", span) if value == written else Token("reference", span, value)
