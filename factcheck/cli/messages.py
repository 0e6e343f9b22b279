"""Messages to people on standard error, safe for a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from factcheck.reports.escape import path_name

if TYPE_CHECKING:
    from factcheck.claims.problems import Problem


class Failure(Exception):
    """What keeps a run from doing its job; the message says why."""


def error(message: str) -> None:
    """Say what is wrong."""
    say(f"error: {message}")


def say(message: str) -> None:
    """Write a message of one or more lines; without a standard error it is lost."""
    if sys.stderr is None:
        return
    # A message may begin with a file's name.
    text = "".join(f"{path_name(line)}\n" for line in message.split("\n"))
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        pass


def located(problem: Problem, named: Callable[[str], str]) -> Problem:
    """A problem of a path as a whole at the place where a file names it, if one does; `named` tells."""
    place = "" if problem.line else named(problem.path)
    return problem._replace(path=place, message=f"{problem.path}: {problem.message}") if place else problem


def tell(problems: Sequence[object], what: str, named_in: str = "") -> None:
    """Every problem that keeps something from being used, and their number."""
    for problem in problems:
        say(str(problem))
    error(f"these {what} cannot be used: {len(problems)} problem{'s' * (len(problems) != 1)}{named_in}")


def write_traceback(bug: Exception) -> None:
    """Where a bug struck, for those who asked for details."""
    from traceback import format_exception

    say("".join(format_exception(bug)).rstrip())
