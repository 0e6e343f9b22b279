"""Claims files on disk: which ones a path means, and their text."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.claims.problems import Problem

MAX_BYTES = 10_000_000
_CLAIMS = "a claims file or a folder of them"
_SUFFIXES = (".yaml", ".yml")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_files(paths: Iterable[str], problems: list[Problem]) -> list[tuple[str, str]]:
    """Path and text of every file that the paths mean, each file once; what cannot be read goes to `problems`."""
    texts: dict[tuple[int, int], tuple[str, str]] = {}
    for path in paths:
        for file in _files(path, problems):
            found = read_file(file, problems)
            if found is not None:
                identity, text = found
                texts.setdefault(identity, (file, text))
    return list(texts.values())


def _files(path: str, problems: list[Problem]) -> list[str]:
    """The path itself, or the claims files in a folder and below, sorted."""
    if not os.path.isdir(path):  # noqa: PTH112 - to pathlib an empty path is the current folder
        return [path]
    known = len(problems)
    found = sorted(_search(path, problems))
    if not found and len(problems) == known:
        problems.append(Problem(path, 0, 0, "a folder without claims files; expected .yaml or .yml files in it"))
    return found


def _search(folder: str, problems: list[Problem]) -> Iterator[str]:
    """Claims files that are not hidden; links to folders are not followed, they could lead in circles."""

    def unlisted(error: OSError) -> None:
        problems.append(Problem(str(error.filename), 0, 0, "a folder that cannot be listed; expected a readable one"))

    for place, folders, files in os.walk(folder, onerror=unlisted):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if name.lower().endswith(_SUFFIXES) and not name.startswith("."):
                yield str(Path(place, name))


def read_file(path: str, problems: list[Problem], expected: str = _CLAIMS) -> tuple[tuple[int, int], str] | None:
    """What identifies a file, and its text; None with a problem, which tells what was expected, if it has none."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a path as the caller wrote it, also one that pathlib would rewrite
        if not stat.S_ISREG(status.st_mode):
            # Opening a pipe or a device could wait for ever.
            found = "a folder" if stat.S_ISDIR(status.st_mode) else "neither a file nor a folder"
            problems.append(Problem(path, 0, 0, f"{found}; expected {expected}"))
            return None
        with open(path, "rb") as file:  # noqa: PTH123
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        from factcheck.claims.suggest import did_you_mean_path

        problems.append(Problem(path, 0, 0, f"does not exist; expected {expected}", did_you_mean_path(path)))
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        problems.append(Problem(path, 0, 0, f"cannot be read: {why}; expected a readable file"))
    else:
        text = decoded(content, path, problems)
        return None if text is None else ((status.st_dev, status.st_ino), text)
    return None


def decoded(content: bytes, path: str, problems: list[Problem]) -> str | None:
    """A text in UTF-8, without byte order mark; None with a problem for bytes that are none, or too many."""
    if len(content) > MAX_BYTES:
        problems.append(Problem(path, 0, 0, f"more than {MAX_BYTES:,} bytes; expected a smaller file", "split it"))
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from behind a byte order mark.
        offset = error.start + len(content) - len(error.object)
    good = content[:offset].decode("utf-8-sig")
    line, column = good.count("\n") + 1, len(good) - good.rfind("\n")
    found = f"byte {offset} (0x{content[offset]:02x}) is not UTF-8; expected a text in UTF-8"
    hint = "this is UTF-16: save it as UTF-8" if content.startswith(_UTF16_MARKS) else "save the file as UTF-8"
    problems.append(Problem(path, line, column, found, hint))
    return None
