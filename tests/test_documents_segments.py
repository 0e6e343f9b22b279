"""Segments of marked-up sources as sentences, and where their words stand."""

from __future__ import annotations

import pytest

from factcheck.documents.kinds import Kind, kind_of_document
from factcheck.documents.places import source_span
from factcheck.documents.segment import Segment
from factcheck.documents.sentence import Sentence
from factcheck.documents.sentences import split_segments
from factcheck.documents.span import Span

SOURCE = "**Oslo** grew\\. A &amp;B fell"
SEGMENT = Segment("Oslo grew. A &B fell", (*range(2, 6), *range(8, 13), 13, *range(15, 19), *range(23, 30)))


def test_sentences_of_a_segment_keep_their_places() -> None:
    first, second = split_segments(SOURCE, [SEGMENT])
    assert first == Sentence("Oslo grew.", 2, 15, (2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 15))
    assert second == Sentence("A &B fell", 16, 29, (16, 17, 18, 23, 24, 25, 26, 27, 28, 29), opens=False)


@pytest.mark.parametrize(
    ("words", "in_source"),
    [("Oslo", "Oslo"), ("Oslo grew", "Oslo** grew"), (".", "\\."), ("", ""), ("A", "A"), ("&", "&amp;"), ("B", "B")],
)
def test_words_of_a_sentence_are_found_in_the_source(words: str, in_source: str) -> None:
    """Also a last character that is written as an escape or a reference; markup after it is no part of it."""
    sentence = next(sentence for sentence in split_segments(SOURCE, [SEGMENT]) if words in sentence.text)
    start = sentence.text.index(words)
    assert source_span(SOURCE, sentence, Span(start, start + len(words))).of(SOURCE) == in_source


def test_words_of_plain_text_are_found_in_it() -> None:
    assert source_span("It rained. We left.", Sentence("We left.", 11, 19), Span(3, 7)) == Span(14, 18)


def test_no_sentence_ends_inside_of_what_is_opaque() -> None:
    """Neither does the opaque stretch join two sentences."""
    text = "Run a. B now. We left."
    segment = Segment(text, range(len(text) + 1), (Span(4, 8),))
    assert [sentence.text for sentence in split_segments(text, [segment])] == ["Run a. B now.", "We left."]


def test_segments_without_words_have_no_sentence() -> None:
    assert not list(split_segments(" * ", [Segment("", (0,)), Segment(" * ", range(4)), Segment("* ", range(1, 4))]))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a/b.md", "markdown"),
        ("README.MD", "markdown"),
        ("x.markdown", "markdown"),
        ("x.mdx", "markdown"),
        ("x.qmd", "markdown"),
        ("x.Rmd", "markdown"),
        ("x.htm", "html"),
        ("x.html", "html"),
        ("x.xhtml", "html"),
        ("x.docx", "docx"),
        ("x.txt", "text"),
        ("md", "text"),
        (".md", "text"),
        ("x.md.txt", "text"),
        ("<stdin>", "text"),
    ],
)
def test_kinds_by_name(name: str, kind: Kind) -> None:
    assert kind_of_document(name) == kind
