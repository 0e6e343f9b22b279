"""What stands in Markdown files without being Markdown, out of the parser's sight and with every place kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from factcheck.documents.markdown_mdx import code_expressions, exports
from factcheck.documents.span import Span

# For a hidden character inside of a line; a private one, which is no space, mark or letter to the parser.
HIDDEN = "\ue000"

_FRONT_MATTER = re.compile(
    r"""(?P<fence>---|\+\+\+)[ \t]*\n(?:[ \t]*\n|[ \t]*\#.*\n)*+(?=[\w"'.-]+[ \t]*+[:=]|---|\+\+\+)
      | (?P<brace>\{)[ \t]*\n\s*+(?="[^"\n]*+"[ \t]*+:|\})""",
    re.VERBOSE,
)
_FRONT_MATTER_END = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
    "{": re.compile(r"^\}[ \t]*$", re.MULTILINE),
}
_TO_HIDE = re.compile(
    r"""^(?P<before>[ \t>]*+(?:[-+*]|\d{1,9}[.)])[ \t]++)(?P<box>\[[ xX]\])(?=[ \t])
      | ^(?P<quote>[ \t]*+>[ \t>]*+)(?P<alert>\[![A-Za-z]++\][-+]?)
      | ^(?P<outer>[ >]*+)(?P<note>\[\^[^\[\]\s]{1,200}+\]:)
      | ^(?P<around>[ >]*+)(?P<admonition>(?:(?:!!!|\?\?\?\+?)[ ][a-z]|===\+?[ ](?=["']))[^"'\n]*+)
          (?:(?P<mark>["'])(?P<title>.*)(?P=mark)[ \t]*+$|.*+$)
      | ^(?P<line>[ \t]*+:{3,}.*+$
          | import[ ](?:[\w*{][^'"\n]*+(?<=[ ]from[ ]))?['"][^'"\n]++['"];?[ \t]*+$)
      | (?<!\\)(?P<inline>\{\{<[^{}]*+(?<=>)\}\} | \{\{%[^{}]*+(?<=%)\}\} | \{%[^{}]*+(?<=%)\} | \{/\*[^{}]*+(?<=\*/)\}
          | \{(?:(?::[ \t]*+)?[#.][a-zA-Z]|:[ \t]*+[\w-]++=)[^{}\n]*+\}  # attributes of a heading, image or block
          | \[\^[^\[\]\s]{1,200}+\])  # a reference to a note
    """,
    re.VERBOSE | re.MULTILINE,
)


def hide(text: str) -> str:
    """The text, as long as before, with hidden what is for a site's generator and not for its readers.

    Front matter, directives, imports and exports are blank. Code in braces, shortcodes, attributes, references to
    notes and boxes of tasks are of hidden characters. What introduces a note or an admonition becomes a list's mark,
    under which the parser finds the title, as a heading, and the indented text.
    """
    text = _replaced(_replaced(text, _front_matters, " "), exports, " ")
    return _TO_HIDE.sub(_hidden, _replaced(text, code_expressions, HIDDEN))


def front_matter(text: str) -> Span:
    """Where the data about a page stands in front of it; empty if there is none."""
    text = text.replace("\r\n", " \n").replace("\r", "\n") if text.startswith(tuple(_FRONT_MATTER_END)) else ""
    start = _FRONT_MATTER.match(text)
    end = start and _FRONT_MATTER_END[start["fence"] or start["brace"]].search(text, text.index("\n"))
    return Span(0, end.end() if end else 0)


def _front_matters(text: str) -> list[Span]:
    return [front_matter(text)]


def _replaced(text: str, find: Callable[[str], Iterable[Span]], sign: str) -> str:
    """The text with a sign for each character of some stretches."""
    pieces: list[str] = []
    start = 0
    for span in find(text):
        pieces += [text[start : span.start], _all(sign, span.of(text))]
        start = span.end
    return "".join([*pieces, text[start:]])


def _hidden(match: re.Match[str]) -> str:
    """A match with what is hidden of it replaced."""
    words = match.group()
    if match["line"]:
        return _all(" ", words)
    if match["note"]:
        return match["outer"] + "- " + HIDDEN * (len(match["note"]) - 2)
    if match["admonition"]:
        return match["around"] + _titled(words[len(match["around"]) :], match["title"] or "")
    kept = match["before"] or match["quote"] or ""
    return kept + _all(HIDDEN, words[len(kept) :])


def _titled(line: str, title: str) -> str:
    """What introduces an admonition as an item of a list that begins with a heading."""
    end = line.rindex(title + line[len(line.rstrip()) - 1]) if title else len(line)
    return "- # " + HIDDEN * (end - 4) + title + HIDDEN * (len(line) - end - len(title))


def _all(sign: str, text: str) -> str:
    """As many signs, in the same lines."""
    return re.sub(r"[^\n]", sign, text)
