"""Sentence splitting: cases as data, properties of all texts, and texts made to be slow."""

from __future__ import annotations

import re
import time
from collections import deque
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.documents.abbreviations import kind_of, word_list
from factcheck.documents.blocks import LINE
from factcheck.documents.lines import split_lines
from factcheck.documents.sentences import split_sentences

CASE_FILES = Path(__file__).parent / "cases"
CASES = yaml.safe_load((CASE_FILES / "sentences.yaml").read_text(encoding="utf-8"))
PIECES = yaml.safe_load((CASE_FILES / "sentence_pieces.yaml").read_text(encoding="utf-8"))

TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES["common"]), max_size=30).map("".join))
MARKS = re.compile(r"(?:[^\w]|_|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})\)|\d{1,3}\.)*|\s*[-*+]\s+\[[xX]\]\s+")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_case(case: dict[str, object]) -> None:
    assert [sentence.text for sentence in split_sentences(str(case["text"]))] == case["sentences"]


def test_cases_are_many_and_differ() -> None:
    assert len(CASES) >= 60
    assert len({case["text"] for case in CASES}) == len({case["why"] for case in CASES}) == len(CASES)


@given(TEXTS)
@settings(max_examples=400)
def test_sentences_slice_back_in_order(text: str) -> None:
    end = 0
    for sentence in split_sentences(text):
        assert sentence.text == text[sentence.start : sentence.end]
        assert sentence.text == sentence.text.strip()
        assert any(character.isalnum() for character in sentence.text)
        assert sentence.start >= end
        end = sentence.end


@given(TEXTS)
@settings(max_examples=400)
def test_only_white_space_and_marks_are_left_out(text: str) -> None:
    end = 0
    left_out = []
    for sentence in split_sentences(text):
        left_out.append(text[end : sentence.start])
        end = sentence.end
    for gap in (*left_out, text[end:]):
        assert all(MARKS.fullmatch(line) for line in gap.splitlines()), gap


@given(TEXTS)
def test_a_paragraph_more_changes_nothing_before_it(text: str) -> None:
    alone = list(split_sentences(text))
    assert list(split_sentences(f"{text}\n\nThe end."))[: len(alone)] == alone


@pytest.mark.parametrize("piece", PIECES["repeated"])
def test_time_grows_linearly(piece: str) -> None:
    """Quadratic time is a minute for such a text; the limit is ten times what a linear splitter needs."""
    text = f"A. B{piece * (200_000 // len(piece))}C. D"
    began = time.process_time()
    deque(split_sentences(text), maxlen=0)
    assert time.process_time() - began < 4


def test_large_text() -> None:
    paragraph = (
        "Mr. Brown of the U.S. met J. R. Smith on Jan. 5. He said “It is over. We lost.” It rose 4.3 percent.\n\n"
    )
    count = 2_000_000 // len(paragraph)
    sentences = list(split_sentences(paragraph * count))
    assert len(sentences) == 3 * count
    assert sentences[-1].text == "It rose 4.3 percent."


def test_word_lists_are_free_of_contradictions() -> None:
    sections = [word_list(section) for section in ("never", "closing", "number", "inside")]
    assert all(sections)
    assert sum(map(len, sections)) == len(frozenset().union(*sections))
    assert word_list("starters").isdisjoint(word_list("calendar"))
    with pytest.raises(KeyError):
        word_list("no such section")


@pytest.mark.parametrize(
    ("tokens", "kind"),
    [
        ("Mr E.g v Dr", "never"),
        ("no No c fig Sat", "number"),
        ("Inc St J C U.S u.s J.R.R Sept", "inside"),
        ("etc a.m P.M B.C", "closing"),
    ],
)
def test_kinds_of_tokens(tokens: str, kind: str) -> None:
    assert {token: kind_of(token) for token in tokens.split()} == dict.fromkeys(tokens.split(), kind)


@pytest.mark.parametrize("token", ["", "x", "plan", "sat", "v1.2", "example.co", "王"])
def test_ordinary_words_have_no_kind(token: str) -> None:
    assert kind_of(token) is None


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("one\n\n  two  \n", ["one", "two"]),
        ("one\r\ntwo\rthree", ["one", "two", "three"]),
        ("one. Two.\n- three", ["one. Two.", "- three"]),
        ("one\u2028still one\x85still\x0bone\n \t \u00a0\ntwo", ["one\u2028still one\x85still\x0bone", "two"]),
    ],
)
def test_lines(text: str, lines: list[str]) -> None:
    assert [line.text for line in split_lines(text)] == lines


@given(TEXTS)
def test_there_is_one_statement_for_each_line_that_is_not_blank(text: str) -> None:
    lines = list(split_lines(text))
    assert [line.text for line in lines] == [line.strip() for line in re.split("\r\n|\r|\n", text) if line.strip()]
    assert all(line.text == text[line.start : line.end] for line in lines)


@given(st.text("ab \n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"))
def test_lines_are_those_of_str(text: str) -> None:
    """They are found one by one, as a list of them would be the whole text once more."""
    assert [line.group() for line in re.finditer(LINE, text)] == text.splitlines(keepends=True)
