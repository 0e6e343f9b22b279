"""Marked-up documents: cases as data, properties of all sources, and sources made to be slow."""

from __future__ import annotations

import time
from collections import deque
from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reading import check_places

from factcheck.documents.kinds import Kind
from factcheck.documents.positions import LineIndex
from factcheck.documents.prose import sentences
from factcheck.documents.sentence import UnreadError

CASE_FILES = Path(__file__).parent / "cases"
KINDS: tuple[Kind, ...] = ("markdown", "html")
CASES = {kind: yaml.safe_load((CASE_FILES / f"documents_{kind}.yaml").read_text(encoding="utf-8")) for kind in KINDS}
PIECES = yaml.safe_load((CASE_FILES / "documents_pieces.yaml").read_text(encoding="utf-8"))


def sources(kind: Kind) -> st.SearchStrategy[str]:
    pieces = [*PIECES["common"], *(PIECES[kind]["common"] if kind in PIECES else ())]
    return st.one_of(st.text(max_size=60), st.lists(st.sampled_from(pieces), max_size=25).map("".join))


@pytest.mark.parametrize(
    ("kind", "case"),
    [(kind, case) for kind in KINDS for case in CASES[kind]],
    ids=lambda value: value if isinstance(value, str) else value["why"],
)
def test_case(kind: Kind, case: dict[str, str]) -> None:
    lines = LineIndex(case["source"])
    found = list(sentences(case["source"], kind))
    assert ["{}:{} ".format(*lines.position(found.start)) + found.text for found in found] == case["sentences"]


@pytest.mark.parametrize("kind", KINDS)
def test_cases_are_many_and_differ(kind: Kind) -> None:
    cases = CASES[kind]
    assert len(cases) >= 35
    assert len({case["source"] for case in cases}) == len({case["why"] for case in cases}) == len(cases)


@given(sources("markdown"))
@example("0。<CODE> 0")
@settings(max_examples=800)
def test_every_word_of_markdown_stands_where_the_sentence_says(source: str) -> None:
    check_places(source, list(sentences(source, "markdown")))


@given(sources("html"))
@settings(max_examples=800)
def test_every_word_of_html_stands_where_the_sentence_says(source: str) -> None:
    check_places(source, list(sentences(source, "html")))


@given(sources("text"))
def test_every_word_of_plain_text_stands_where_the_sentence_says(source: str) -> None:
    check_places(source, list(sentences(source, "text")))


@pytest.mark.parametrize(("kind", "piece"), [(kind, piece) for kind in KINDS for piece in PIECES[kind]["repeated"]])
def test_time_grows_linearly(kind: Kind, piece: str) -> None:
    """Quadratic time is minutes for such a source; the limit is several times what a linear reader needs."""
    source = f"A. B{piece * (30_000 // len(piece))}C. D"
    began = time.process_time()
    with suppress(UnreadError):
        deque(sentences(source, kind), maxlen=0)
    assert time.process_time() - began < 3


@pytest.mark.parametrize(("mark", "deepest"), [("> ", 99), ("- ", 49), ("1. ", 49), ("> - ", 33)])
def test_what_is_nested_too_deep_is_said_to_be_unread(mark: str, deepest: int) -> None:
    """All before it is read."""
    before = "It rained.\n\n"
    assert [found.text for found in sentences(f"{before}{mark * deepest}We left.", "markdown")] == [
        "It rained.",
        "We left.",
    ]
    found = sentences(f"{before}{mark * (deepest + 1)}We left.", "markdown")
    assert next(found).text == "It rained."
    with pytest.raises(UnreadError, match="expected at most 99 quotes or 49 lists in each other") as failure:
        list(found)
    assert failure.value.offset == len(before)
