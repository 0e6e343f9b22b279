"""What there is to review: statements given as arguments, files, and standard input."""

import os
import sys
from typing import NamedTuple

from factcheck.review.events import Draft

STDIN = "-"
STDIN_NAME = "<stdin>"


class Source(NamedTuple):
    """A statement given as an argument, the first of which has number 1, or else the path of a text (`-`: standard input)."""

    words: str
    argument: int | None = None

    @property
    def is_file(self) -> bool:
        """Whether the text is that of a file, which any process can read."""
        return not self.is_statement and self.words != STDIN

    @property
    def is_statement(self) -> bool:
        """Whether the words are to be checked themselves."""
        return self.argument is not None


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
