"""Styles for words on a terminal, or none."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.matching.verdict import Verdict

Paint = Callable[[str, str], str]
"""Takes a text and what it is ("supported", "supported mark", "label", "place") and gives it back styled."""

SIGNS = {Verdict.SUPPORTED: "✓", Verdict.CONTRADICTED: "✗", Verdict.UNKNOWN: "?"}

# The terminal's own sixteen colours, which people choose so that they can read them.
_STYLES = {
    "supported": "bold green",
    "contradicted": "bold red",
    "unknown": "bold yellow",
    "label": "dim",
    "place": "bold",
}


def plain(text: str, role: str) -> str:
    """The text as it is."""
    return text


def painter(color: bool) -> Paint:
    """How to style words: with ANSI sequences, or not at all."""
    if not color:
        return plain
    from rich.style import Style

    styles = {role: Style.parse(definition) for role, definition in _STYLES.items()}
    styles |= {f"{verdict} mark": styles[verdict] + Style(underline=True) for verdict in Verdict}
    return lambda text, role: styles[role].render(text)
