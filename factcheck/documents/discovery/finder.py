"""Which files a path means: a file as it is, a folder searched for documents."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from factcheck.documents.discovery.gitignore import Ignored
from factcheck.documents.discovery.patterns import absolute
from factcheck.documents.discovery.search import EVERYTHING, Search
from factcheck.documents.discovery.selection import Selection

_EMPTY = "no document in this folder; expected a file such as .md, .txt, .html or .docx"
_LEFT_OUT = (
    "no document in this folder that --include, --exclude and .gitignore leave; name files, or see --no-gitignore"
)


class Found(NamedTuple):
    """Files to read, in order, and messages "path: what is wrong; what was expected" about the rest; warnings: what need not be.

    `left_out` tells of a named file that a search would leave out, as --force-exclude wants.
    """

    files: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    left_out: bool = False
    warnings: tuple[str, ...] = ()


class Finder:
    """Finds files in one manner; an ignore file that can't be read is told of once."""

    def __init__(self, search: Search = EVERYTHING) -> None:
        self._search = search
        self._problems: list[str] = []
        self._warnings: list[str] = []
        self._selection = Selection(search, self._problems.append)

    def find(self, path: str) -> Found:
        """A file, whatever its name, or the documents below a folder, in the order of their names.

        A search skips hidden files and folders, and doesn't follow links to folders: one that leads in
        a circle is a problem, another a warning.
        """
        if _is_folder(path):
            files = self._documents(path)
        elif self.leaves_out(path):
            return Found(problems=_taken(self._problems), left_out=True)
        else:
            files = (path,)
        return Found(files, _taken(self._problems), warnings=_taken(self._warnings))

    def leaves_out(self, file: str) -> bool:
        """Whether a file is to be left out although it is named, as --force-exclude wants."""
        if not self._search.force_exclude:
            return False
        path = absolute(file)
        ignored = self._selection.inside(path.parent)
        return ignored is None or self._selection.leaves_out(path, ignored)

    def _documents(self, folder: str) -> tuple[str, ...]:
        ignored = self._selection.inside(absolute(folder))
        walk = _Walk(self._selection, self._problems, self._warnings)
        found = () if ignored is None else tuple(walk.documents(folder, ignored))
        if not found and not self._problems:
            chosen = ignored is None or walk.has_left_out or self._search.include.patterns
            self._problems.append(f"{folder}: {_LEFT_OUT if chosen else _EMPTY}")
        return found


class _Walk:
    """One search of a folder."""

    def __init__(self, selection: Selection, problems: list[str], warnings: list[str]) -> None:
        self.has_left_out = False
        self._selection = selection
        self._problems = problems
        self._warnings = warnings

    def documents(self, folder: str, ignored: Ignored) -> Iterator[str]:
        """The documents in a folder and below; folders that can't be listed are problems."""
        ignored_in = {Path(folder): ignored}
        for name, folders, names in os.walk(folder, onerror=self._unlisted):
            place = Path(name)
            around = ignored_in.pop(place)
            real = absolute(place)
            folders[:] = [name for name in sorted(folders) if self._enters(real / name, around, place / name)]
            ignored_in |= {place / name: self._selection.within(real / name, around) for name in folders}
            for name in sorted(names):
                if self._selection.takes(real / name) and self._keeps(real / name, around):
                    yield str(place / name)

    def _enters(self, folder: Path, around: Ignored, named: Path) -> bool:
        if folder.name.startswith(".") or not self._keeps(folder, around, is_folder=True):
            return False
        is_link = folder.is_symlink()
        if is_link and _leads_in_circles(folder):
            self._problems.append(f"{named}: a link to a folder around it; expected one that doesn't lead in circles")
        elif is_link:
            self._warnings.append(f"{named}: a link to a folder, which is not followed; name it to check what is in it")
        return not is_link

    def _keeps(self, path: Path, around: Ignored, is_folder: bool = False) -> bool:
        left_out = self._selection.leaves_out(path, around, is_folder)
        self.has_left_out = self.has_left_out or left_out
        return not left_out

    def _unlisted(self, error: OSError) -> None:
        self._problems.append(f"{error.filename}: cannot be listed; expected a readable folder")


def _taken(messages: list[str]) -> tuple[str, ...]:
    """All messages, each of which is told once."""
    taken = tuple(messages)
    messages.clear()
    return taken


def _leads_in_circles(link: Path) -> bool:
    """Whether a link leads to a folder that it is in."""
    return link.parent.resolve().is_relative_to(link.resolve())


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except OSError:
        return False
