"""The code between the words of an MDX document: where its exports and expressions are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.documents.span import Span

_EXPORT = re.compile(r"^export[ ](?:default[ ]|\w++[ ]\w++[ ]*[=({])", re.MULTILINE)
# No export is in another, and none goes on behind the end of the block of code that it may itself be in.
_EXPORT_PART = re.compile(
    r"""(?P<opening>[({\[] | <(?:[A-Za-z][^<>]*+(?<![/=]))?>)
      | (?P<closing>[)}\]] | </)
      | (?P<blank>\n[ \t]*+(?=\n|\Z))
      | (?P<stop>\n(?:[ \t]*+(?:```|~~~) | (?:export|import)[ ]))""",
    re.VERBOSE,
)
# An expression is code if it holds a function or an element or is an attribute; otherwise it stands for words.
_EXPRESSION_PART = re.compile(
    r"""(?P<opening>\{) | (?P<closing>\}) | (?P<end>\n[ \t>]*+(?:\n|```|~~~))
      | (?P<code>=> | (?:&&|\|\||[?:(])[ \t]*+(?:\n[ \t]*+)?<[A-Za-z>]) | (?P<tag><[A-Za-z]|>)""",
    re.VERBOSE,
)


def exports(text: str) -> Iterator[Span]:
    """Exports up to the first blank line that is in none of their brackets and elements; in order."""
    end = 0
    for start in _EXPORT.finditer(text):
        if start.start() >= end:
            end = _export_end(text, start.start())
            yield Span(start.start(), end)


def code_expressions(text: str) -> list[Span]:
    """Expressions of code in the paragraphs, none of them in another; in order."""
    found: list[Span] = []
    opened: list[int] = []
    code = -1
    in_tag = False
    for part in _EXPRESSION_PART.finditer(text):
        if part["opening"]:
            opened.append(part.start())
            code = part.end() if in_tag and text.endswith("=", 0, part.start()) else code
        elif part["code"]:
            code = part.start()
        elif part["tag"]:
            in_tag = part["tag"] != ">"
        elif part["end"]:
            opened.clear()
            in_tag = False
        elif opened:
            start = opened.pop()
            while code > start and found and found[-1].start > start:
                found.pop()
            found += [Span(start, part.end())] if code > start else []
    return found


def _export_end(text: str, start: int) -> int:
    """Where an export ends; at the first blank line if it leaves a bracket open."""
    depth = 0
    first: int | None = None
    for part in _EXPORT_PART.finditer(text, start):
        if part["opening"]:
            depth += 1
        elif part["closing"]:
            depth -= 1
        elif part["stop"] or depth <= 0:
            return part.start() if first is None or depth <= 0 else first
        elif first is None:
            first = part.start()
    return len(text) if first is None or depth <= 0 else first
