"""The sentences of a document of any kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.documents.sentences import split_segments, split_sentences

if TYPE_CHECKING:
    from factcheck.documents.kinds import Kind
    from factcheck.documents.sentence import Sentence, UnreadError
    from factcheck.documents.span import Span


def sentences(text: str, kind: Kind, comments: Sequence[Span] = ()) -> Iterator[Sentence]:
    """The sentences that a reader of the document sees, in order, each with its place in the text.

    `comments` are stretches to be left out where the kind of document has no comments of its own. After the last
    sentence comes an UnreadError if there are words that couldn't be read.
    """
    if kind == "markdown":
        from factcheck.documents.markdown import read

        found, problem = read(text)
        return chain(split_segments(text, found), _raised(problem))
    if kind == "html":
        from factcheck.documents.html import segments
    elif kind == "docx":
        from factcheck.documents.docx import segments
    elif comments:
        from factcheck.documents.uncommented import split_around

        return split_around(text, comments)
    else:
        return split_sentences(text)
    return split_segments(text, segments(text))


def _raised(problem: UnreadError | None) -> Iterator[Sentence]:
    """No sentence."""
    if problem:
        raise problem
    yield from ()
