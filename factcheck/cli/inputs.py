"""From arguments to drafts, read one at a time."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck.review.events import Draft

STDIN = "-"
STDIN_NAME = "<stdin>"


class Source(NamedTuple):
    """A statement given as an argument, the first of which has number 1, or else the path of a text (`-`: standard input)."""

    words: str
    argument: int | None = None

    @property
    def is_statement(self) -> bool:
        """Whether the words are to be checked themselves."""
        return self.argument is not None


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


def draft_of(source: Source, stdin_name: str = STDIN_NAME) -> Draft:
    """A source with its text; raises DocumentError if that can't be read. Names tell the kind of a document."""
    if source.is_statement:
        return Draft(f"<argument {source.argument}>", _as_utf8(source.words))
    from factcheck.documents.kinds import kind_of_document
    from factcheck.documents.read import read_bytes, read_file

    document = read_bytes(standard_input(), stdin_name) if source.words == STDIN else read_file(source.words)
    name = _as_utf8(document.name)
    return Draft(name, document.text, name, kind_of_document(name))


def standard_input() -> bytes:
    """All of it; nothing if it is closed."""
    return sys.stdin.buffer.read() if sys.stdin else b""


def _as_utf8(argument: str) -> str:
    """An argument as UTF-8 whatever the locale, which may have decoded it otherwise."""
    return argument if argument.isascii() else os.fsencode(argument).decode("utf-8", "surrogateescape")
