"""A value in force, and what can be wrong with one."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from factcheck.claims.problems import Problem


class Setting(NamedTuple):
    """A value, where it comes from (`flag --show`, `FACTCHECK_SHOW`, `pyproject.toml:3` or `default`), and its folder.

    `origin` is a function, as few ask for it and a line takes a while to find.
    """

    value: Any
    origin: Callable[[], str]
    folder: str = "."


Settings = dict[str, Setting]


class SettingsError(Exception):
    """Settings that cannot be used; `problems` has every fault of the file and of the variables."""

    def __init__(self, problems: "Iterable[Problem]") -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)
