"""What has changed in a file since a revision, in lines as git counts them, and which findings that touches."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from factcheck.matching.finding import Finding
from factcheck.review.events import Event

_HUNK = rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@"
_BINARY = rb"^Binary files "


class Hunk(NamedTuple):
    """Lines that are new or changed, the first of a file being 1; none where lines behind `first` were taken out."""

    first: int
    number: int

    def touches(self, first: int, last: int) -> bool:
        """Whether something in a stretch of lines is new, or was taken out from between two of them."""
        if self.number:
            return self.first <= last and first < self.first + self.number
        return first <= self.first < last


Hunks = tuple[Hunk, ...]
WHOLE: Hunks = (Hunk(1, sys.maxsize),)


def hunks_of(patch: bytes) -> Hunks:
    """The changes of one file, from what `git diff -U0` writes; all of it where git takes the file for a binary one."""
    if re.search(_BINARY, patch, re.MULTILINE):
        return WHOLE
    headings = re.findall(_HUNK, patch, re.MULTILINE)
    return tuple(Hunk(int(first), int(number) if number else 1) for first, number in headings)


def renamed_from(status: bytes) -> dict[bytes, bytes | None]:
    """The changed files of `git diff --name-status -z`, each with its earlier name, which is None for a new file."""
    words = iter(status.split(b"\0"))
    files: dict[bytes, bytes | None] = {}
    for letter in filter(None, words):
        path = next(words)
        if letter[:1] in b"RC":
            files[next(words)] = path
        elif letter[:1] != b"D":
            files[path] = path if letter[:1] in b"MT" else None
    return files


def touched(
    events: Iterable[Event], text: str, hunks: Hunks, unchanged: Callable[[Finding], object] = bool
) -> Iterator[Event]:
    """The events of a draft with this text, without the findings in what hasn't changed; `unchanged` is told those."""
    lines = _Lines(text)
    for event in events:
        if not isinstance(event, Finding) or _is_touched(event, lines, hunks):
            yield event
        else:
            unchanged(event)


def _is_touched(finding: Finding, lines: "_Lines", hunks: Hunks) -> bool:
    location = finding.location
    assert location is not None
    first, last = lines.at(location.offset), lines.at(location.offset + location.length - 1)
    return any(hunk.touches(first, last) for hunk in hunks)


class _Lines:
    """Numbers of lines that end as git has them end; quick for places that come in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._offset, self._line = 0, 1

    def at(self, offset: int) -> int:
        if offset < self._offset:
            self._offset, self._line = 0, 1
        self._line += self._text.count("\n", self._offset, offset)
        self._offset = offset
        return self._line
