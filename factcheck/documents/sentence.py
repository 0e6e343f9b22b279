"""A sentence with its place in the text that it comes from."""

from typing import NamedTuple


class Sentence(NamedTuple):
    """One statement of a text: `text == source[start:end]` in code points, without white space or list mark."""

    text: str
    start: int
    end: int
