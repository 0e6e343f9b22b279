"""Marked-up documents: cases as data, properties of all sources, and sources made to be slow."""

from __future__ import annotations

import time
from collections import deque
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reading import check_places

from factcheck.documents.kinds import Kind
from factcheck.documents.positions import LineIndex
from factcheck.documents.prose import sentences

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
    deque(sentences(source, kind), maxlen=0)
    assert time.process_time() - began < 3
