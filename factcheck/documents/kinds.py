"""What kind of document a file is, by its name."""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal

Kind = Literal["text", "markdown", "html", "docx"]

_KINDS: dict[str, Kind] = {
    **dict.fromkeys((".md", ".markdown", ".mdx", ".qmd", ".rmd"), "markdown"),
    **dict.fromkeys((".htm", ".html", ".xhtml"), "html"),
    ".docx": "docx",
}


def kind_of_document(name: str) -> Kind:
    """The kind that the suffix of a file's name stands for, in small or capital letters; text for any other."""
    return _KINDS.get(PurePath(name).suffix.lower(), "text")
