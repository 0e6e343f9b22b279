"""What holds for the sentences of every marked-up source."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.documents.places import source_span
from factcheck.documents.sentence import Sentence
from factcheck.documents.span import Span

# What stands in a source for one other code point of a text: a reference, an escape, white space, a raised digit, a <q>.
_REFERENCE = re.compile(r"&[#\w]+;?")
_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True))


def check_places(source: str, sentences: Sequence[Sentence]) -> None:
    """Assert that each word of each sentence is found where the sentence says."""
    for sentence in sentences:
        assert sentence.text == sentence.text.strip()
        assert any(character.isalnum() for character in sentence.text)
        if sentence.offsets is None:
            assert sentence.text == source[sentence.start : sentence.end]
        else:
            _check_offsets(source, sentence, sentence.offsets)


def _check_offsets(source: str, sentence: Sentence, offsets: Sequence[int]) -> None:
    assert len(offsets) == len(sentence.text) + 1
    assert (sentence.start, sentence.end) == (offsets[0], offsets[-1])
    assert all(first <= second for first, second in pairwise(offsets))
    for index, character in enumerate(sentence.text):
        span = source_span(source, sentence, Span(index, index + 1))
        assert _stands_for(span.of(source), character), (sentence, span.of(source), character)
        assert offsets[index] == span.start < span.end <= sentence.end


def _stands_for(written: str, character: str) -> bool:
    """Whether what the source has is the character itself, or one of the few ways to write it."""
    if _REFERENCE.fullmatch(written) and len(written) > 1:
        return character in html.unescape(written) or character in " \ufffd"
    written = written.removeprefix("\\") or written
    if character == "\ufffd":
        return written in ("\0", character)
    if character == " ":  # a line end, spaces, or an image or a line break between words
        return written in (" ", "\t", "\n", "\r", "\f", "\\", "!", "<")
    return written in (character, _RAISED.get(character)) or (character in "“”" and written == "<")
