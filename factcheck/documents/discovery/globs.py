"""The globs of --include and --exclude: which files and folders they mean."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from pathlib import Path

from factcheck.documents.discovery.patterns import absolute, compiled, seen_from
from factcheck.documents.discovery.search import Globs

_EXPECTED = "expected a glob in the manner of .gitignore, such as 'drafts/' or '*.md'"


class Matcher:
    """The globs of one option."""

    def __init__(self, globs: Globs) -> None:
        from pathspec import GitIgnoreSpec

        self._folder = absolute(globs.folder)
        lines = (re.sub(r"^(!?)\./", r"\1/", glob) for glob in globs.patterns)
        self._globs = [(line, pattern) for line in lines if (pattern := compiled(line))]
        self._spec = GitIgnoreSpec([pattern for _, pattern in self._globs])

    def match(self, path: Path, is_folder: bool = False) -> str | None:
        """The glob by which a path is meant, or a folder around it; None if none means it or the last that does takes it back."""
        found = self._spec.check_file(seen_from(self._folder, path) + "/" * is_folder)
        return self._globs[found.index][0] if found.include and found.index is not None else None


def glob_problem(glob: str) -> str | None:
    """What is wrong with a glob that can match nothing; None if it can match."""
    if ".." in glob.split("/"):
        return f"{glob!r} leads out of its folder; {_EXPECTED}"
    return None if compiled(glob) else f"{glob!r} matches nothing; {_EXPECTED}"


def names_kind(glob: str, name: str) -> bool:
    """Whether a glob means a file by its name, as `*.rst` and `README` do, and not only by its folder."""
    last = glob.rpartition("/")[2]
    return bool(last.strip("*")) and fnmatchcase(name, last)
