"""From arguments to the sources that they mean."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.messages import Failure
from factcheck.documents.discovery.search import EVERYTHING, Search
from factcheck.documents.kinds import may_be_path
from factcheck.review.events import Level, Notice
from factcheck.review.source import STDIN, STDIN_NAME, Source

if TYPE_CHECKING:
    from factcheck.documents.discovery.finder import Finder


class Gathered(NamedTuple):
    """What the arguments mean, in their order, messages about those that mean nothing, and how many files are left out.

    `warnings` tell of what is not checked and need not be.
    """

    sources: tuple[Source, ...]
    problems: tuple[str, ...] = ()
    left_out: int = 0
    warnings: tuple[str, ...] = ()


def gather(
    arguments: Sequence[str],
    all_statements: bool = False,
    search: Search = EVERYTHING,
    may_be_statements: bool = True,
    stdin_name: str = STDIN_NAME,
) -> Gathered:
    """Arguments as statements, or as the files and folders that exist under their names; none: standard input."""
    sources: dict[tuple[str, int], Source] = {}
    problems: list[str] = []
    warnings: list[str] = []
    left_out = 0
    # Made once, where there is something to find: most runs are for statements, and have no time for it.
    finder = None if all_statements and arguments else cache(partial(_finder, search))
    for number, argument in enumerate(arguments or [STDIN], start=1):
        meant = _meaning(argument, number, finder, may_be_statements, stdin_name)
        problems += meant.problems
        warnings += meant.warnings
        left_out += meant.left_out
        for source in meant.sources:
            # A file is read once, however often it is named; a statement is checked as often as it is given.
            key = (source.words, number) if source.is_statement else (str(Path(source.words).absolute()), 0)
            sources.setdefault(key, source)
    return Gathered(tuple(_numbered(sources.values())), tuple(problems), left_out, tuple(warnings))


def check_files(gathered: Gathered, who: str) -> None:
    """Raise Failure unless everything is a file, as somebody needs."""
    if not all(source.is_file for source in gathered.sources):
        raise Failure(f"{who} needs files: standard input and statements have no past")


def all_left_out(gathered: Gathered) -> Notice | None:
    """What to say where there is nothing to do as somebody wants it so, such as a hook that is run on what is excluded."""
    if gathered.sources or gathered.problems or not gathered.left_out:
        return None
    files = f"{gathered.left_out} file{'s' * (gathered.left_out != 1)}"
    return Notice(Level.WARNING, f"nothing to check: --force-exclude leaves out {files}")


def _finder(search: Search) -> "Finder":
    from factcheck.documents.discovery.finder import Finder

    return Finder(search)


def _numbered(sources: Iterable[Source]) -> Iterator[Source]:
    """The sources, the statements among them counted from 1."""
    number = 0
    for source in sources:
        number += source.is_statement
        yield source._replace(argument=number) if source.is_statement else source


def _meaning(
    argument: str, number: int, finder: "Callable[[], Finder] | None", may_be_statement: bool, stdin_name: str
) -> Gathered:
    """What one argument means; without a finder, a statement."""
    if not argument.strip():
        return Gathered((), (f"argument {number} is empty; expected a statement, a file or a folder",))
    if argument == STDIN and finder:
        left_out = stdin_name != STDIN_NAME and finder().leaves_out(stdin_name)
        return Gathered((), left_out=1) if left_out else Gathered((Source(STDIN),))
    if finder and os.path.lexists(argument):
        found = finder().find(argument)
        return Gathered(tuple(map(Source, found.files)), found.problems, found.left_out, found.warnings)
    if finder and may_be_path(argument):
        from factcheck.cli.missing import missing

        problem = missing(argument, may_be_statement)
        if problem:
            return Gathered((), (problem,))
    return Gathered((Source(argument, number),))
