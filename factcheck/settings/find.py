"""Which configuration file is the nearest: few questions to the disk, as every run asks them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

OWN_NAME = "factcheck.toml"
SHARED_NAME = "pyproject.toml"
# `[tool.factcheck]` and the like, or what may have `factcheck` inside: `[tool]` and `tool = {...}`.
_SECTION = rb"""tool["'\s]*\.[\s]*["']?factcheck\b|^\s*(?:\[\s*tool\s*\]|tool\s*=)(?=[\s\S]*factcheck)"""
# What `[tool.factcheck]` may be mistyped as; whoever reads the file looks closer.
_MISTYPED = rb"""^\s*\[\s*tool\s*\.\s*["']?[Ff](?=[\w-]*[Cc])[\w-]{6,10}\b"""

# Without spaces and quotes, in small letters, what either pattern finds has one of these.
_SPACES_AND_QUOTES = b" \t\n\r\f\v\"'"
_SIGNS = (b"tool.f", b"[tool]", b"tool=")


def candidates() -> Iterator[str]:
    """Paths of files that may have settings, the nearest first: of this folder, then of each one above it."""
    try:
        depth = len(Path.cwd().parts)
    except OSError:  # the working directory has gone
        return
    for level in range(depth):
        folder = os.path.join("", *[os.pardir] * level)  # noqa: PTH118 - pathlib would make "" of it a dot
        for name in (OWN_NAME, SHARED_NAME):
            path = os.path.join(folder, name)  # noqa: PTH118
            if os.path.isfile(path) and (name == OWN_NAME or _mentions_us(path)):  # noqa: PTH113 - costs half
                yield path


def _mentions_us(path: str) -> bool:
    """Whether a project's file may have settings of ours; one that can't be read is for whoever reads it to report."""
    try:
        content = Path(path).read_bytes()
    except OSError:
        return True
    # Most projects have none, and to compile the patterns takes a twentieth of a short run.
    bare = content.translate(None, _SPACES_AND_QUOTES).lower()
    if not any(sign in bare for sign in _SIGNS):
        return False
    return any(re.search(pattern, content, re.MULTILINE) for pattern in (_SECTION, _MISTYPED))
