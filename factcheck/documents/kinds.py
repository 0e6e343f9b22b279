"""What kind of document a file is, by its name."""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import Literal

Kind = Literal["text", "markdown", "html", "docx"]

_KINDS: dict[str, Kind] = {
    **dict.fromkeys((".md", ".markdown", ".mdx", ".qmd", ".rmd"), "markdown"),
    **dict.fromkeys((".htm", ".html", ".xhtml"), "html"),
    ".docx": "docx",
}
# What folders are searched for; other texts, such as programs, are checked where they are named.
SUFFIXES = (".txt", ".text", *_KINDS)
_OTHER_SUFFIXES = (".adoc", ".odt", ".pdf", ".rst", ".rtf", ".tex")
_LONG_NAME = 4  # words


def kind_of_document(name: str) -> Kind:
    """The kind that the suffix of a file's name stands for, in small or capital letters; text for any other."""
    return _KINDS.get(PurePath(name).suffix.lower(), "text")


def looks_like_path(argument: str) -> bool:
    """Whether an argument can only be meant as a path: few words with a document's suffix, or one with a path separator."""
    words = len(argument.split())
    if words <= _LONG_NAME and argument.lower().endswith((*SUFFIXES, *_OTHER_SUFFIXES)):
        return True
    return words == 1 and _is_word(argument) and any(separator in argument for separator in os.sep + (os.altsep or ""))


def may_be_path(argument: str) -> bool:
    """Whether an argument can be meant as a path at all: without white space, or with a document's suffix."""
    return _is_word(argument) or looks_like_path(argument)


def _is_word(argument: str) -> bool:
    return not any(map(str.isspace, argument))
