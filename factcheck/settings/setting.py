"""A value in force, and what can be wrong with one."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from factcheck.claims.problems import Problem


def nowhere(path: str) -> str:
    """Where a file has a path that none has."""
    return ""


class Setting(NamedTuple):
    """A value, where it comes from (`flag --show`, `FACTCHECK_SHOW`, `pyproject.toml:3` or `default`), and its folder.

    `place` tells where a file has one of the paths (`pyproject.toml:3:10`), "" if none has. It and `origin` are functions,
    as few ask for them and a line takes a while to find.
    """

    value: Any
    origin: Callable[[], str]
    folder: str = "."
    place: Callable[[str], str] = nowhere


Settings = dict[str, Setting]


class SettingsError(Exception):
    """Settings that cannot be used; `problems` has every fault of the file and of the variables."""

    def __init__(self, problems: "Iterable[Problem]") -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)
