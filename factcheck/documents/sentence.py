"""A sentence with its place in the text that it comes from."""

from collections.abc import Sequence
from typing import NamedTuple


class Sentence(NamedTuple):
    """One statement of a text, without white space or list mark, from `start` to `end` of the source in code points.

    Without `offsets` it is `source[start:end]`. With them, markup is left out: there are `len(text) + 1`, where each
    code point stands and the end of the last. A character reference, an escape or a line end is one code point.
    `opens`: no other sentence of its paragraph, heading, list item or cell comes before it.
    """

    text: str
    start: int
    end: int
    offsets: Sequence[int] | None = None
    opens: bool = True


class UnreadError(Exception):
    """Not all words of a document could be read; the message says why, and `offset` where those begin."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset
