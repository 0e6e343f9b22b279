"""What the comments of a document ask of the checker, and what is wrong with how they do."""

from typing import NamedTuple

from factcheck.documents.span import Span

WORDS = ("ignore-next", "ignore-line", "ignore-start", "ignore-end", "ignore-file")


class ClaimName(NamedTuple):
    """A claim's id as a directive names it, and where."""

    id: str
    offset: int


class Directive(NamedTuple):
    """What is to be ignored: `claims`, or everything where none is named, from the line `first` to `last`.

    What follows the word, and the ids if there are any, begins at `rest`.
    """

    word: str
    claims: tuple[ClaimName, ...]
    reason: str
    span: Span
    rest: int
    first: int = 0
    last: int = 0


class Mistake(NamedTuple):
    """What is wrong with a directive, and where; `word` is the one that was probably meant."""

    offset: int
    message: str
    word: str = ""


class Directives(NamedTuple):
    """The directives of a document in order, mistakes in some, and the comments that they all stand in."""

    acting: tuple[Directive, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    comments: tuple[Span, ...] = ()
