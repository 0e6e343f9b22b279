"""Quotations: where a text has some, which sentences are somebody else's words, and that no text keeps anybody waiting."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest
from claims_files import cases
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import Checker, Claims
from factcheck.documents.kinds import Kind
from factcheck.documents.prose import sentences
from factcheck.documents.quotations import quotations_in
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.review.quoted import reported, taken_over
from factcheck.review.quoting import voiced

CASES = cases("quotations.yaml")
KINDS: tuple[Kind, ...] = ("text", "markdown", "html")
PIECES = [
    *(
        '"',
        "'",
        "“",
        "”",
        "‘",
        "’",
        "„",
        "«",
        "»",
        " ",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "— Ada Lind",
        "-- ",
        ": ",
        ". ",
        ", ",
    ),
    *(
        "The bridge is safe",
        "It will last.",
        "the mayor said",
        "I said",
        "1990",
        "*",
        "<blockquote>",
        "</blockquote>",
        "<p>",
    ),
]
CHECKER = Checker(Claims.from_text("The bridge is safe. The bridge was built in 1990."))


@pytest.mark.parametrize("case", [case for case in CASES if "marks" in case], ids=lambda case: case["why"])
def test_quotations_of_a_paragraph(case: Mapping[str, Any]) -> None:
    text = case["text"]
    assert [span.of(text) for span in quotations_in(text).spans] == case["marks"]


@pytest.mark.parametrize("case", [case for case in CASES if "marks" not in case], ids=lambda case: case["why"])
def test_words_of_others(case: Mapping[str, Any]) -> None:
    text, kind = case["text"], case.get("kind", "text")
    voices = list(voiced(sentences(text, kind), text, kind))
    assert [voice.sentence for voice in voices] == list(sentences(text, kind))
    assert [voice.sentence.text for voice in voices if voice.whole] == case.get("whole", [])
    parts = [span.of(voice.sentence.text) for voice in voices for span in voice.spans]
    assert parts == case.get("parts", [])


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from(KINDS))
def test_any_text_is_told_sentence_by_sentence(pieces: list[str], kind: Kind) -> None:
    """Nothing raises, no sentence is lost, and everything that is somebody's lies in its sentence."""
    text = "".join(pieces)
    voices = list(voiced(sentences(text, kind), text, kind))
    assert [voice.sentence for voice in voices] == list(sentences(text, kind))
    for sentence, whole, spans in voices:
        assert not (whole and spans)
        assert all(0 <= span.start < span.end <= len(sentence.text) for span in spans)
    for judge in (reported, taken_over):
        for finding, place in judge(voices, CHECKER.check):
            assert finding.statement == place.text
            assert finding.reasons


@settings(max_examples=100)
@given(st.text(alphabet="\"'“”‘’ab1. ,", max_size=60))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    spans = quotations_in(text).spans
    assert all(span.end - span.start >= 2 for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))


def test_words_of_others_are_reported_or_taken_over() -> None:
    """The first leaves a contradiction in somebody's mouth, the second finds it there and at its place."""
    text = "“The bridge was built in 1890,” she said. “The bridge was built in 1790. The bridge was built in 1690,” he said."
    voices = list(voiced(sentences(text, "text"), text, "text"))
    codes = Counter(finding.reasons[0].code for finding, _ in reported(voices, CHECKER.check))
    assert set(codes) == {ReasonCode.QUOTED}
    wrong = [place for finding, place in taken_over(voices, CHECKER.check) if finding.verdict is Verdict.CONTRADICTED]
    assert [place.text for place in wrong[1:]] == ["The bridge was built in 1790.", "The bridge was built in 1690"]
    assert all(text[place.start : place.end] == place.text for place in wrong)


HOSTILE = [
    '"',
    "“",
    '"a b c," x said. ',
    '"A b c. ',
    "\n“A b c d.\n\n",
    '> "A b c d."\n\n',
    "> a\n\n",
    '"A b c d"',
    "<blockquote>",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_time_grows_with_the_text(piece: str) -> None:
    """A hundred thousand quotation marks are read in a moment."""
    text = piece * 100_000 if len(piece) == 1 else piece * 20_000
    for kind in ("text", "html"):
        told = list(sentences(text, "text"))
        start = time.perf_counter()
        list(voiced(told, text, kind))
        assert time.perf_counter() - start < 2
