"""Where the keys and values of a TOML text stand, which its parser doesn't tell."""

import re
import tomllib
from collections.abc import Iterator
from typing import NamedTuple

Path = tuple[str | int, ...]
Spot = tuple[Path, int, int]  # a path with the offsets of its key and of its value

_TOKENS = re.compile(
    r"""(?P<comment>\#[^\n]*)
    |(?P<string>\"{3}(?:\\.|[^\\])*?\"{3,5}|'{3}.*?'{3,5}|"(?:\\.|[^"\\])*"|'[^']*')
    |(?P<word>[\w+:-]+)
    |(?P<mark>[][{}=.,\n])""",
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """A word, a string, or a mark such as a bracket or a line's end, and where it starts."""

    kind: str
    text: str
    start: int


class Places:
    """Line and column of the keys and values of a text that has been parsed without an error; both count from 1."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._spots: dict[Path, tuple[int, int]] = {}
        for path, key, value in _Scan(text).spots():
            for end in range(1, len(path)):
                self._spots.setdefault(path[:end], (key, key))
            self._spots.setdefault(path, (key, value))

    def __contains__(self, path: Path) -> bool:
        return path in self._spots

    def key(self, path: Path) -> tuple[int, int]:
        """Where a key begins, or the header of a table; (1, 1) for one that is nowhere."""
        return self._position(self._spots.get(path, (0, 0))[0])

    def value(self, path: Path) -> tuple[int, int]:
        """Where the value of a key begins, or an item of a list by its number."""
        return self._position(self._spots.get(path, (0, 0))[1])

    def _position(self, offset: int) -> tuple[int, int]:
        return self._text.count("\n", 0, offset) + 1, offset - self._text.rfind("\n", 0, offset)


class _Scan:
    """Goes through the tokens once; the text is known to be right, so that little has to be looked at."""

    def __init__(self, text: str) -> None:
        found = _TOKENS.finditer(text)
        self._tokens = [Token(str(m.lastgroup), m[0], m.start()) for m in found if m.lastgroup != "comment"]
        self._next = 0

    def spots(self) -> Iterator[Spot]:
        table: Path = ()
        while token := self._peek():
            if token.text == "\n":
                self._next += 1
            elif token.text == "[" and token.kind == "mark":
                self._skip("[")
                table = self._key()
                self._skip("]")
                yield table, token.start, token.start
            else:
                yield from self._pair(table)

    def _pair(self, parent: Path) -> Iterator[Spot]:
        """A key with its value, and what is in that."""
        start = self._tokens[self._next]
        path = parent + self._key()
        self._skip("=")
        value = self._tokens[self._next]
        yield path, start.start, value.start
        yield from self._value(path)

    def _value(self, path: Path) -> Iterator[Spot]:
        """What is in a value; leaves the token behind it as the next."""
        token = self._tokens[self._next]
        if token.kind == "mark" and token.text in "[{":
            yield from self._inside(path, "]" if token.text == "[" else "}")
        else:
            while (part := self._peek()) and (part.kind != "mark" or part.text == "."):
                self._next += 1

    def _inside(self, path: Path, end: str) -> Iterator[Spot]:
        """The items of a list, or the pairs of an inline table."""
        number = 0
        self._next += 1
        while (token := self._tokens[self._next]).text != end or token.kind != "mark":
            if token.kind == "mark" and token.text in ",\n":
                self._next += 1
            elif end == "}":
                yield from self._pair(path)
            else:
                yield (*path, number), token.start, token.start
                yield from self._value((*path, number))
                number += 1
        self._next += 1

    def _key(self) -> Path:
        """The parts of a key with dots."""
        parts: list[str] = []
        while (token := self._tokens[self._next]).kind != "mark" or token.text == ".":
            if token.kind != "mark":
                parts.append(tomllib.loads(f"key = {token.text}")["key"] if token.kind == "string" else token.text)
            self._next += 1
        return tuple(parts)

    def _skip(self, mark: str) -> None:
        while (token := self._peek()) and token.kind == "mark" and token.text == mark:
            self._next += 1

    def _peek(self) -> Token | None:
        return self._tokens[self._next] if self._next < len(self._tokens) else None
