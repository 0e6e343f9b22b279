"""Plain text as if there were no comments in it, with every word still in its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from factcheck.documents.sentence import Sentence
from factcheck.documents.sentences import split_sentences
from factcheck.documents.span import Span

_LINE_REST = re.compile(r"[ \t]*(?:\r\n?|\n|\Z)")


def split_around(text: str, comments: Sequence[Span]) -> Iterator[Sentence]:
    """The sentences of a text without some comments; a sentence goes on behind a line that is nothing but a comment."""
    kept = list(_kept(text, comments))
    starts = [0]
    for piece in kept:
        starts.append(starts[-1] + piece.end - piece.start)
    for sentence in split_sentences("".join(piece.of(text) for piece in kept)):
        first, last = (bisect_right(starts, offset) - 1 for offset in (sentence.start, sentence.end - 1))
        shifts = [kept[at].start - starts[at] for at in (first, last)]
        start, end = sentence.start + shifts[0], sentence.end + shifts[1]
        if first == last:
            yield sentence._replace(start=start, end=end)
            continue
        pieces = (range(max(kept[at].start, start), min(kept[at].end, end)) for at in range(first, last + 1))
        yield sentence._replace(start=start, end=end, offsets=(*(place for piece in pieces for place in piece), end))


def _kept(text: str, comments: Iterable[Span]) -> Iterator[Span]:
    """What is not in a comment, nor on a line with nothing else."""
    start = 0
    for comment in comments:
        end = comment.start
        line_start = 1 + max(text.rfind("\n", start, end), text.rfind("\r", start, end), start - 1)
        alone = not text[line_start:end].strip(" \t") and (line_start == 0 or text[line_start - 1] in "\r\n")
        rest = _LINE_REST.match(text, comment.end)
        yield Span(start, line_start if alone and rest else end)
        start = rest.end() if alone and rest else comment.end
    yield Span(start, len(text))
