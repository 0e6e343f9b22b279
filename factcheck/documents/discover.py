"""Which files a list of paths means: files as given, folders searched for documents."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

SEARCHED_SUFFIXES = (".md", ".txt")
_DOCUMENT_SUFFIXES = (
    *SEARCHED_SUFFIXES,
    *(".adoc", ".docx", ".htm", ".html", ".markdown", ".odt", ".pdf", ".rst", ".rtf", ".tex", ".text"),
)


class Found(NamedTuple):
    """Files to read, in order and each once, and messages "path: what is wrong; what was expected" for the rest."""

    files: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


def find_files(paths: Sequence[str]) -> Found:
    """Files as they are, whatever their suffix; folders searched through and through for `.txt` and `.md`.

    A search is sorted, skips hidden files and folders and doesn't follow links to folders, which could lead in circles.
    """
    files: dict[Path, str] = {}
    problems: list[str] = []
    for path in paths:
        if Path(path).is_dir():
            found = list(_search(path, problems))
            if not found:
                problems.append(f"{path}: no document in this folder; expected a .txt or .md file")
        else:
            found = [path]
            if not os.path.lexists(path):
                found = []
                problems.append(f"{path}: does not exist; expected a file or folder")
        for file in found:
            files.setdefault(Path(file).absolute(), file)
    return Found(tuple(files.values()), tuple(problems))


def looks_like_path(argument: str) -> bool:
    """Whether an argument can only be meant as a path: no white space, and a path separator or a document's suffix."""
    if any(character.isspace() for character in argument):
        return False
    separators = os.sep + (os.altsep or "")
    has_separator = any(separator in argument for separator in separators)
    return has_separator or argument.lower().endswith(_DOCUMENT_SUFFIXES)


def _search(folder: str, problems: list[str]) -> Iterator[str]:
    """The documents in a folder and below; folders that can't be listed are added to `problems`."""

    def unlisted(error: OSError) -> None:
        problems.append(f"{error.filename}: cannot be listed; expected a readable folder")

    for place, folders, names in os.walk(folder, onerror=unlisted):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(SEARCHED_SUFFIXES) and not name.startswith("."):
                yield str(Path(place, name))
