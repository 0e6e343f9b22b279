"""From arguments to statements with their places, read one document at a time."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.documents.positions import LineIndex
from factcheck.matching.finding import Location

if TYPE_CHECKING:
    from factcheck.documents.sentence import Sentence

STDIN = "-"
STDIN_NAME = "<stdin>"


class Source(NamedTuple):
    """A statement given as an argument, or else the path of a text (`-`: standard input)."""

    words: str
    is_statement: bool

    @property
    def name(self) -> str:
        """What to call it before people."""
        return STDIN_NAME if self.words == STDIN else self.words


class Statement(NamedTuple):
    """Words to check and where they stand."""

    text: str
    location: Location


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
    return Gathered(tuple(sources.values()), tuple(problems))


def _meaning(argument: str, number: int, is_statement: bool) -> tuple[list[Source], Sequence[str]]:
    if not argument.strip():
        return [], [f"argument {number} is empty; expected a statement, a file or a folder"]
    if is_statement:
        return [Source(argument, True)], ()
    if argument == STDIN:
        return [Source(STDIN, False)], ()
    from factcheck.documents.discover import find_files, looks_like_path

    if os.path.lexists(argument):
        found = find_files([argument])
        return [Source(file, False) for file in found.files], found.problems
    if looks_like_path(argument):
        return [], [f"{argument}: no such file or folder; to check this as a statement, use --text"]
    return [Source(argument, True)], ()


def statements(source: Source, by_line: bool) -> Iterator[Statement]:
    """The statements of a source in order; raises DocumentError for a text that can't be read."""
    if source.is_statement:
        text = _as_utf8(source.words)
        words = text.strip()
        start = text.index(words)
        yield Statement(words, _location(None, LineIndex(text), start, start + len(words)))
    else:
        yield from _read_statements(source.words, by_line)


def _read_statements(path: str, by_line: bool) -> Iterator[Statement]:
    name, text = _read(path)
    index = LineIndex(text)
    for sentence in _splitter(by_line)(text):
        yield Statement(sentence.text, _location(name, index, sentence.start, sentence.end))


def _splitter(by_line: bool) -> "Callable[[str], Iterator[Sentence]]":
    if by_line:
        from factcheck.documents.lines import split_lines

        return split_lines
    from factcheck.documents.sentences import split_sentences

    return split_sentences


def _location(file: str | None, index: LineIndex, start: int, end: int) -> Location:
    return Location(file, *index.position(start), *index.position(end), start, end - start)


def _read(path: str) -> tuple[str, str]:
    from factcheck.documents.read import read_bytes, read_file

    document = read_bytes(standard_input(), STDIN_NAME) if path == STDIN else read_file(path)
    return _as_utf8(document.name), document.text


def standard_input() -> bytes:
    """All of it; nothing if it is closed."""
    return sys.stdin.buffer.read() if sys.stdin else b""


def _as_utf8(argument: str) -> str:
    """An argument as UTF-8 whatever the locale, which may have decoded it otherwise."""
    return argument if argument.isascii() else os.fsencode(argument).decode("utf-8", "surrogateescape")
