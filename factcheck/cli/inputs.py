"""From arguments to the sources that they mean."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck.review.source import STDIN, Source


class Gathered(NamedTuple):
    """What the arguments mean, in their order, and messages about those that mean nothing."""

    sources: tuple[Source, ...]
    problems: tuple[str, ...]


def gather(arguments: Sequence[str], all_statements: bool) -> Gathered:
    """Arguments as statements, or as the files and folders that exist under their names; none: standard input."""
    sources: dict[tuple[str, int], Source] = {}
    problems: list[str] = []
    for number, argument in enumerate(arguments or [STDIN], start=1):
        found, trouble = _meaning(argument, number, all_statements and bool(arguments))
        problems += trouble
        for source in found:
            # A file is read once, however often it is named; a statement is checked as often as it is given.
            key = (source.words, number) if source.is_statement else (str(Path(source.words).absolute()), 0)
            sources.setdefault(key, source)
    return Gathered(tuple(_numbered(sources.values())), tuple(problems))


def _numbered(sources: Iterable[Source]) -> Iterator[Source]:
    """The sources, the statements among them counted from 1."""
    number = 0
    for source in sources:
        number += source.is_statement
        yield source._replace(argument=number) if source.is_statement else source


def _meaning(argument: str, number: int, is_statement: bool) -> tuple[list[Source], Sequence[str]]:
    if not argument.strip():
        return [], [f"argument {number} is empty; expected a statement, a file or a folder"]
    if is_statement:
        return [Source(argument, number)], ()
    if argument == STDIN:
        return [Source(STDIN)], ()
    from factcheck.documents.discover import find_files, looks_like_path

    if os.path.lexists(argument):
        found = find_files([argument])
        return [Source(file) for file in found.files], found.problems
    if looks_like_path(argument):
        return [], [f"{argument}: no such file or folder; to check this as a statement, use --text"]
    return [Source(argument, number)], ()
