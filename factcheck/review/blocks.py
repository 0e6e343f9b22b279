"""The paragraphs, headings, items and cells of a text with the quotations in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from factcheck.documents.quotations import opens_quotation, quotations_in
from factcheck.documents.span import Span

if TYPE_CHECKING:
    from factcheck.documents.kinds import Kind
    from factcheck.documents.sentence import Sentence

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LEAST_WORDS = 3  # fewer are words that the author keeps at a distance
_MOST_SENTENCES = 1000  # a text without paragraphs is not kept as a whole
_QUOTE_MARK = re.compile(r"[ \t]*+(?:(?:[-+*]|\d{1,9}[.)])[ \t]++)*+>")
_DASH = re.compile(r"(?:[—–―]|--)[ \t]*\Z")
_QUOTE_TAG = re.compile(r"<(/?)blockquote(?=[\s/>])", re.IGNORECASE)


class Block:
    """The sentences of a block as one text; `starts` has the offset of each in it, and one for the end.

    `attributed` says of each quotation whether it has a speaker, once that is known. `line` is the text with a dash
    that is no part of it; `quoted`: it stands in a block quote.
    """

    def __init__(self, sentences: Sequence[Sentence], quoted: bool, dash: str) -> None:
        self.sentences = sentences
        self.quoted = quoted
        self.text = " ".join(sentence.text for sentence in sentences)
        self.line = dash + self.text
        self.starts = [0, *accumulate(len(sentence.text) + 1 for sentence in sentences)]
        found = quotations_in(self.text)
        self.quotations = [
            span for span in found.spans if count_words(span.of(self.text), _LEAST_WORDS) >= _LEAST_WORDS
        ]
        self.attributed: list[bool] = []
        self._unclosed = found.unclosed

    def goes_on_in(self, following: Block) -> bool:
        """Whether a quotation goes on in the next paragraph, which repeats the mark that opened it; then it is one here."""
        if self._unclosed is None or not opens_quotation(following.text, self.text[self._unclosed]):
            return False
        self.quotations.append(Span(self._unclosed, len(self.text)))
        self._unclosed = None
        return True

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that an offset of the text lies in."""
        return bisect_right(self.starts, offset, hi=len(self.sentences)) - 1

    def begins_with_quotation(self) -> bool:
        """Whether no word comes before the first quotation."""
        return bool(self.quotations) and not _WORD.search(self.text, 0, self.quotations[0].start)

    def is_all_quotation(self) -> bool:
        """Whether no word stands outside of quotations."""
        edges = [0, *(edge for span in self.quotations for edge in span), len(self.text)]
        outside = zip(edges[::2], edges[1::2], strict=True)
        return bool(self.quotations) and not any(_WORD.search(self.text, start, end) for start, end in outside)


def count_words(text: str, most: int) -> int:
    """How many words a text has; it is not looked at beyond `most`."""
    return sum(1 for _, _ in zip(range(most), _WORD.finditer(text), strict=False))


def blocks_of(sentences: Iterable[Sentence], source: str, kind: Kind) -> Iterator[Block]:
    """The blocks that the sentences of a source make, in order."""
    quotes = _BlockQuotes(source, kind)
    sentences_so_far: list[Sentence] = []
    quoted, dash, end = False, "", 0
    for sentence in sentences:
        if sentences_so_far and (sentence.opens or len(sentences_so_far) == _MOST_SENTENCES):
            yield Block(sentences_so_far, quoted, dash)
            sentences_so_far = []
        if not sentences_so_far:
            quoted = quotes.contain(sentence, end)
            mark = _DASH.search(source, max(end, sentence.start - 4), sentence.start)
            dash = mark.group() if mark else ""
        sentences_so_far.append(sentence)
        end = sentence.end
    if sentences_so_far:
        yield Block(sentences_so_far, quoted, dash)


class _BlockQuotes:
    """Where a source has block quotes: lines that begin with ">", or elements of HTML."""

    def __init__(self, source: str, kind: Kind) -> None:
        self._source = source
        self._edges: list[int] = []
        self._depths = [0]
        for tag in _QUOTE_TAG.finditer(source) if kind == "html" else ():
            self._edges.append(tag.start())
            self._depths.append(max(0, self._depths[-1] + (-1 if tag[1] else 1)))

    def contain(self, sentence: Sentence, searched: int) -> bool:
        """Whether a sentence that opens a block stands in one; before `searched` is nothing of its line."""
        if self._edges:
            return self._depths[bisect_right(self._edges, sentence.start)] > 0
        source, start = self._source, sentence.start
        line = 1 + max(source.rfind("\n", searched, start), source.rfind("\r", searched, start), searched - 1)
        return _QUOTE_MARK.match(source, line, start) is not None
