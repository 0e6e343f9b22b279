"""The sentences of a document of any kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.documents.sentences import split_segments, split_sentences

if TYPE_CHECKING:
    from factcheck.documents.kinds import Kind
    from factcheck.documents.sentence import Sentence


def sentences(text: str, kind: Kind) -> Iterator[Sentence]:
    """The sentences that a reader of the document sees, in order, each with its place in the text."""
    if kind == "markdown":
        from factcheck.documents.markdown import segments

        return split_segments(text, segments(text))
    return split_sentences(text)
