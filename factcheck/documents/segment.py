"""A block of a marked-up source as the words that a reader sees, each code point with its place."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.documents.span import Span


class Segment(NamedTuple):
    """Visible words of one block of a marked-up source (paragraph, heading, cell, list item, image alternative).

    `offsets` has `len(text) + 1` entries: where each code point of the text stands in the source, and the end
    (exclusive) of the last. No sentence ends inside of an opaque stretch of the text, such as a code span or a URL.
    """

    text: str
    offsets: Sequence[int]
    opaque: Sequence[Span] = ()


def start_of(segment: Segment) -> int:
    """Where the segment begins in the source."""
    return segment.offsets[0]
