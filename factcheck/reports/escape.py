"""Characters that must not reach a terminal or a data file as they are."""

from __future__ import annotations

import re

# DEL, C1 controls, line separators, overrides of the reading direction, and halves of surrogate pairs.
_BEYOND_C0 = "\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff"
# GitHub's runner takes `##[word]` for a command wherever it stands in a line of a log.
COMMAND = "##["
_IN_COMMAND = r"(?<=#)#(?=\[)"
# Patterns, compiled when first needed: ranges this wide take longer to compile than most reports to write.
UNSAFE = f"[\x00-\x1f{_BEYOND_C0}]|{_IN_COMMAND}"
_LEFT_BY_JSON = f"[{_BEYOND_C0}]|{_IN_COMMAND}"


def visible(text: str) -> str:
    r"""The text with every unsafe character as `\x1b` or `\u202e`, line ends included."""
    # Beside that sign of a command, no unsafe character is printable.
    return (
        text
        if text.isprintable() and COMMAND not in text
        else re.sub(UNSAFE, lambda match: escaped(match.group()), text)
    )


def escaped(character: str) -> str:
    r"""An unsafe character as `\x1b` or `\u202e`."""
    code = ord(character)
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"


def json_safe(document: str) -> str:
    r"""A JSON document with the unsafe characters that JSON lets pass as `\u202e`: it can be encoded."""
    if document.isascii() and "\x7f" not in document and COMMAND not in document:
        return document
    return re.sub(_LEFT_BY_JSON, lambda match: f"\\u{ord(match.group()):04x}", document)


def path_name(path: str) -> str:
    """A file's name to start a line with; `::` there would be a command to a CI system that reads the output."""
    name = visible(path)
    return f"./{name}" if name.lstrip().startswith("::") else name
