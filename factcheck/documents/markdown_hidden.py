"""What stands in Markdown files without being Markdown, out of the parser's sight and with every place kept."""

from __future__ import annotations

import re

from factcheck.documents.span import Span

# For a hidden character inside of a line; a private one, which is no space, mark or letter to the parser.
HIDDEN = "\ue000"

_FRONT_MATTER = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\n(?:[ \t]*\n|[ \t]*\#.*\n)*+(?=[\w\"'.-]+[ \t]*+[:=]|---|\+\+\+)", re.VERBOSE
)
_FRONT_MATTER_END = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
}
_TO_HIDE = re.compile(
    r"""^(?P<before>[ \t>]*+(?:[-+*]|\d{1,9}[.)])[ \t]++)(?P<box>\[[ xX]\])(?=[ \t])
      | ^(?P<quote>[ \t]*+>[ \t>]*+)(?P<alert>\[![A-Za-z]++\][-+]?)
      | ^(?P<outer>[ >]*+)(?P<note>\[\^[^\[\]\s]{1,200}+\]:|(?:!!!|\?\?\?\+?)[ ][a-z].*+$|===\+?[ ]["'].*+$)
      | ^(?P<line>[ \t]*+:{3,}.*+$
          | (?:import[ ](?:[\w*{][^'"\n]*+(?<=[ ]from[ ]))?['"][^'"\n]++['"];?[ \t]*+$
            | export[ ](?:default[ ]|\w++[ ]\w++[ ]*[=({])).*+$)
      | (?<!\\)(?P<inline>\{\{<[^{}]*+(?<=>)\}\} | \{\{%[^{}]*+(?<=%)\}\} | \{%[^{}]*+(?<=%)\} | \{/\*[^{}]*+(?<=\*/)\}
          | \{(?:(?::[ \t]*+)?[#.][a-zA-Z]|:[ \t]*+[\w-]++=)[^{}\n]*+\}  # attributes of a heading, image or block
          | \[\^[^\[\]\s]{1,200}+\])  # a reference to a note
    """,
    re.VERBOSE | re.MULTILINE,
)


def hide(text: str) -> str:
    """The text, as long as before, with hidden what is for a site's generator and not for its readers.

    Front matter and lines of directives, imports and exports are blank. Shortcodes, attributes, references to notes
    and boxes of tasks are of hidden characters. What introduces a note or an admonition becomes a list's mark, under
    which the parser finds the indented text.
    """
    return _TO_HIDE.sub(_hidden, _without_front_matter(text))


def front_matter(text: str) -> Span:
    """Where the data about a page stands in front of it; empty if there is none."""
    text = text.replace("\r\n", " \n").replace("\r", "\n") if text.startswith(("---", "+++")) else ""
    start = _FRONT_MATTER.match(text)
    end = start and _FRONT_MATTER_END[start["fence"]].search(text, start.end("fence") + 1)
    return Span(0, end.end() if end else 0)


def _without_front_matter(text: str) -> str:
    place = front_matter(text)
    return _blank(place.of(text)) + text[place.end :]


def _hidden(match: re.Match[str]) -> str:
    """A match with what is hidden of it replaced."""
    words = match.group()
    if match.lastgroup == "line":
        return " " * len(words)
    if match.lastgroup == "note":
        return match["outer"] + "- " + HIDDEN * (len(match["note"]) - 2)
    kept = match["before"] or match["quote"] or ""
    return kept + re.sub(r"[^\n]", HIDDEN, words[len(kept) :])


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
