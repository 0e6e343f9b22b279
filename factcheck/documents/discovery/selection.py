"""Which of the files and folders below a folder a search takes."""

from __future__ import annotations

from pathlib import Path

from factcheck.documents.discovery.gitignore import Ignored, Tell, top_folder
from factcheck.documents.discovery.globs import Matcher, names_kind
from factcheck.documents.discovery.search import Search
from factcheck.documents.kinds import SUFFIXES


class Selection:
    """The globs and ignore files of a search, for absolute paths; `tell` is told of ignore files that can't be read."""

    def __init__(self, search: Search, tell: Tell) -> None:
        self._include = Matcher(search.include) if search.include.patterns else None
        self._exclude = Matcher(search.exclude) if search.exclude.patterns else None
        self._gitignore = search.gitignore
        self._tell = tell
        self._inside: dict[Path, Ignored | None] = {}

    def takes(self, file: Path) -> bool:
        """Whether a file is a document to take if nothing leaves it out."""
        if file.name.startswith("."):
            return False
        is_document = file.name.lower().endswith(SUFFIXES)
        if self._include is None:
            return is_document
        glob = self._include.match(file)
        return glob is not None and (is_document or names_kind(glob, file.name))

    def leaves_out(self, path: Path, ignored: Ignored, is_folder: bool = False) -> bool:
        """Whether a glob or an ignore file leaves out a path; `ignored` is what holds in the folder around."""
        excluded = self._exclude is not None and self._exclude.match(path, is_folder) is not None
        return excluded or ignored.has(path, is_folder)

    def within(self, folder: Path, around: Ignored) -> Ignored:
        """What git ignores in a folder, given what it ignores in the one around."""
        return around.within(folder, self._tell) if self._gitignore else around

    def inside(self, folder: Path) -> Ignored | None:
        """What git ignores in a folder; None if it ignores the folder itself."""
        if folder not in self._inside:
            self._inside[folder] = self._looked_up(folder)
        return self._inside[folder]

    def _looked_up(self, folder: Path) -> Ignored | None:
        if not self._gitignore or folder == top_folder(folder):
            return self.within(folder, Ignored())
        around = self.inside(folder.parent)
        return None if around is None or around.has(folder, is_folder=True) else self.within(folder, around)
