"""Markdown: cases as data, properties of all sources, and sources made to be slow."""

from __future__ import annotations

import time
from collections import deque
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import check_places

from factcheck.documents.positions import LineIndex
from factcheck.documents.prose import sentences

CASE_FILES = Path(__file__).parent / "cases"
CASES = yaml.safe_load((CASE_FILES / "documents_markdown.yaml").read_text(encoding="utf-8"))
PIECES = yaml.safe_load((CASE_FILES / "documents_pieces.yaml").read_text(encoding="utf-8"))
COMMON = [*PIECES["common"], *PIECES["markdown"]["common"]]
SOURCES = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(COMMON), max_size=25).map("".join))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_case(case: dict[str, str]) -> None:
    lines = LineIndex(case["source"])
    found = list(sentences(case["source"], "markdown"))
    assert ["{}:{} ".format(*lines.position(found.start)) + found.text for found in found] == case["sentences"]


def test_cases_are_many_and_differ() -> None:
    assert len(CASES) >= 60
    assert len({case["source"] for case in CASES}) == len({case["why"] for case in CASES}) == len(CASES)


@given(SOURCES)
@settings(max_examples=1000)
def test_every_word_stands_where_the_sentence_says(source: str) -> None:
    check_places(source, list(sentences(source, "markdown")))


@pytest.mark.parametrize("piece", PIECES["markdown"]["repeated"])
def test_time_grows_linearly(piece: str) -> None:
    """Quadratic time is minutes for such a source; the limit is several times what a linear reader needs."""
    source = f"A. B{piece * (60_000 // len(piece))}C. D"
    began = time.process_time()
    deque(sentences(source, "markdown"), maxlen=0)
    assert time.process_time() - began < 4
