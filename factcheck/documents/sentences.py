"""Running text as sentences, each with its exact place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import chain, count, pairwise

from factcheck.documents.blocks import split_blocks
from factcheck.documents.places import end_of
from factcheck.documents.segment import Segment
from factcheck.documents.sentence import Sentence
from factcheck.documents.span import Span

__all__ = ["Sentence", "split_segments", "split_sentences"]

_WORD = re.compile(r"[^\W_]")
_NO_LETTER = re.compile(r"\W")
_STOP = re.compile("[.!?…؟۔।॥։。！？｡]")


def split_sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text, in order: every letter and digit is in one, but for those of list marks such as "1.".

    Paragraphs, list items and headings end a sentence even without a full stop; the line ends inside of a paragraph,
    colons and semicolons don't. A quotation inside of a sentence stays whole. The time grows linearly with the text.
    """
    for block in split_blocks(text):
        for span in _sentences(text, block):
            yield Sentence(span.of(text), *span, opens=span.start == block.start)


def split_segments(source: str, segments: Iterable[Segment]) -> Iterator[Sentence]:
    """The sentences of the visible words of a marked-up source, in order; none crosses the end of a segment.

    The segments come in the order of where they begin; one may begin inside of another, as does an image's alternative.
    """
    waiting: list[tuple[int, int, Sentence]] = []
    numbers = count()
    for segment in segments:
        while waiting and waiting[0][0] <= segment.offsets[0]:
            yield heappop(waiting)[-1]
        block = Span(len(segment.text) - len(segment.text.lstrip()), len(segment.text.rstrip()))
        for span in _sentences(_without_stops(segment), block):
            sentence = _placed(source, segment, _trimmed(segment.text, span), span.start == block.start)
            heappush(waiting, (sentence.start, next(numbers), sentence))
    while waiting:
        yield heappop(waiting)[-1]


def _without_stops(segment: Segment) -> str:
    """The text with its opaque stretches as single words, all in their places."""
    if not segment.opaque:
        return segment.text
    edges = [0, *chain.from_iterable(segment.opaque), len(segment.text)]
    stretches = [segment.text[start:end] for start, end in pairwise(edges)]
    stretches[1::2] = [_NO_LETTER.sub("x" if _WORD.search(stretch) else "_", stretch) for stretch in stretches[1::2]]
    return "".join(stretches)


def _trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends, which a word that is opaque may have there."""
    words = span.of(text)
    return Span(span.end - len(words.lstrip()), span.start + len(words.rstrip()))


def _placed(source: str, segment: Segment, span: Span, opens: bool) -> Sentence:
    """A stretch of a segment as a sentence, without offsets where the source has the same words in one stretch."""
    text = span.of(segment.text)
    start, end = segment.offsets[span.start], end_of(source, segment.text, segment.offsets, span.end - 1)
    if end - start == len(text) and source.startswith(text, start):
        return Sentence(text, start, end, opens=opens)
    return Sentence(text, start, end, (*segment.offsets[span.start : span.end], end), opens)


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
