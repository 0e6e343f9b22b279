"""What is wrong with a claims file, and where."""

from collections.abc import Iterable
from typing import NamedTuple

_SHOWN = 60


class Problem(NamedTuple):
    """One fault: what was found and what was expected; `hint` has the nearest valid value or a way out.

    Line and column count from 1 in code points; line 0 means the path as a whole.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{place}: {self.message} ({self.hint})" if self.hint else f"{place}: {self.message}"


class ClaimsError(Exception):
    """Claims that cannot be used; `problems` has every fault of every file, in reading order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def shown(value: str) -> str:
    """A value in quotes, safe for a terminal and short enough for a line."""
    return repr(value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…")
