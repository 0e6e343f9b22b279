"""Running text as sentences, each with its exact place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.documents.blocks import split_blocks
from factcheck.documents.sentence import Sentence
from factcheck.documents.span import Span

__all__ = ["Sentence", "split_sentences"]

_WORD = re.compile(r"[^\W_]")
_STOP = re.compile("[.!?…؟۔।॥։。！？｡]")


def split_sentences(text: str) -> list[Sentence]:
    """The sentences of a text, in order: every letter and digit is in one, but for those of list marks such as "1.".

    Paragraphs, list items and headings end a sentence even without a full stop; the line ends inside of a paragraph,
    colons and semicolons don't. A quotation inside of a sentence stays whole. The time grows linearly with the text.
    """
    return [Sentence(span.of(text), *span) for block in split_blocks(text) for span in _sentences(text, block)]


def _sentences(text: str, block: Span) -> Iterator[Span]:
    """The sentences of a block; none if it holds no word."""
    word = _WORD.search(text, block.start, block.end)
    if word is None:
        return
    start = block.start
    stop = _STOP.search(text, word.end(), block.end)
    if stop and stop.end() < block.end:
        # The patterns for the hard cases take longer to compile than a statement takes to check.
        from factcheck.documents.boundaries import after_gap, sentence_ends

        for end in sentence_ends(text, block, word.start()):
            yield Span(start, end)
            start = after_gap(text, end)
    yield Span(start, block.end)
