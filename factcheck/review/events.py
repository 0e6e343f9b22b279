"""What a review tells as it goes: a draft begins, a statement has its finding, or something is to be noticed."""

from enum import StrEnum
from typing import NamedTuple

from factcheck.documents.kinds import Kind
from factcheck.matching.finding import Finding


class Draft(NamedTuple):
    """A text to review: what to call it before people, its words, the file that findings in it name, and its kind.

    `file` is a path as given, or what standard input is called; None for a statement given as an argument.
    """

    name: str
    text: str
    file: str | None = None
    kind: Kind = "text"


class Level(StrEnum):
    """How bad it is: an error means that something was not checked."""

    WARNING = "warning"
    ERROR = "error"


class Notice(NamedTuple):
    """What a person has to know beside the verdicts; lines and columns count from 1, None where there is no place."""

    level: Level
    message: str
    file: str | None = None
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        places = (self.file, self.line, self.column)
        place = ":".join(str(part) for part in places if part is not None)
        return f"{place}: {self.message}" if place else self.message


Event = Draft | Finding | Notice
"""A review of several drafts is one stream of events: each draft comes before its findings and notices."""
