"""Single patterns in the manner of .gitignore, and the paths that they are held against."""

from __future__ import annotations

import os
import re
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern


def compiled(line: str) -> GitIgnoreSpecPattern | None:
    """The pattern of a line; None if that is blank, a comment, or a pattern that can match nothing."""
    # Costs 10 ms to import, and most runs need no pattern.
    from pathspec import GitIgnoreSpec

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about regular expressions that the user never wrote
            (pattern,) = GitIgnoreSpec.from_lines([line]).patterns
    except (ValueError, re.error):
        return None
    return None if pattern.regex is None else pattern


def seen_from(folder: Path, path: Path) -> str:
    """An absolute path as a pattern sees it that counts from an absolute folder."""
    start, whole = os.fspath(folder).rstrip(os.sep) + os.sep, os.fspath(path)
    seen = whole[len(start) :] if whole.startswith(start) else _around(folder, path)
    # The dot of a regular expression matches anything but a line end.
    return seen.replace(os.sep, "/").replace("\n", "\0")


def absolute(path: str | Path) -> Path:
    """A path from the root, links left as they are."""
    return Path(os.path.normpath(Path(path).absolute()))


def _around(folder: Path, path: Path) -> str:
    """The way to a path that isn't below the folder."""
    try:
        return os.path.relpath(path, folder)
    except ValueError:  # another drive
        return str(path)
