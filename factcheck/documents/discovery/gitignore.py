"""What git ignores in a folder, by the ignore files on the way to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from factcheck.documents.discovery.patterns import compiled, seen_from

Tell = Callable[[str], object]


class _Rules:
    """The lines of an ignore file, each of which speaks of single files and folders, and not of what is in them."""

    def __init__(self, folder: Path, lines: Iterable[str]) -> None:
        self._folder = folder
        rules = ((compiled(line.rstrip(" ").removesuffix("/")), line.rstrip(" ").endswith("/")) for line in lines)
        self._rules = [(pattern, folders_only) for pattern, folders_only in rules if pattern]

    def ignore(self, path: Path, is_folder: bool) -> bool | None:
        """What the last rule that matches an absolute path says; None if none matches."""
        seen = seen_from(self._folder, path)
        for pattern, folders_only in reversed(self._rules):
            found = pattern.regex and (is_folder or not folders_only) and pattern.regex.search(seen)
            # What a named group has kept is the slash behind a folder that the rule matches.
            if found and not any(found.groupdict().values()):
                return pattern.include
        return None


class Ignored:
    """What the ignore files from the top of a repository down to a folder say; nothing without any."""

    def __init__(self, rules: tuple[_Rules, ...] = ()) -> None:
        self._rules = rules

    def has(self, path: Path, is_folder: bool = False) -> bool:
        """Whether git ignores an absolute path in a folder that it doesn't ignore; the innermost file that says so decides."""
        said = (rules.ignore(path, is_folder) for rules in reversed(self._rules))
        return next((ignored for ignored in said if ignored is not None), False)

    def within(self, folder: Path, tell: Tell) -> Ignored:
        """What is ignored in a folder, given what is in the one around; `tell` is told of ignore files that can't be read."""
        is_top = _is_repository(folder)
        files = ([_exclude_file(folder)] if is_top else []) + [folder / ".gitignore"]
        own = tuple(_Rules(folder, lines) for file in files if (lines := _lines(file, tell)))
        if is_top:
            return Ignored(own)
        return Ignored(self._rules + own) if own else self


def top_folder(folder: Path) -> Path:
    """From where on ignore files hold for an absolute folder: its repository, or where there is none the working directory."""
    for place in (folder, *folder.parents):
        if _is_repository(place):
            return place
    here = Path.cwd()
    return here if folder.is_relative_to(here) else folder


def _is_repository(folder: Path) -> bool:
    try:
        return (folder / ".git").exists()
    except OSError:
        return False


def _exclude_file(top: Path) -> Path:
    """Where a repository keeps what only this copy of it ignores."""
    git = top / ".git"
    if git.is_file():  # another working tree of a repository, or a submodule
        git = top / _content(git).removeprefix("gitdir:").strip()
        if (git / "commondir").is_file():
            git /= _content(git / "commondir").strip()
    return git / "info" / "exclude"


def _lines(file: Path, tell: Tell) -> list[str]:
    """The lines of an ignore file; none if there is no such file, or only a link, which git doesn't follow, either."""
    try:
        if file.is_symlink() or not file.is_file():
            return []
        return [line.removesuffix("\r") for line in _content(file).split("\n")]
    except OSError as error:
        tell(f"{file}: {error.strerror}; expected a readable file")
        return []


def _content(file: Path) -> str:
    return file.read_bytes().decode("utf-8-sig", "surrogateescape")
