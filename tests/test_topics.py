"""Checks which name a statement is about, and which place lies in which, told as data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from claims_files import cases
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.places import lies_in
from factcheck.language.tokens import tokenize
from factcheck.language.topics import topic_of

TOPICS = cases("language_topics.yaml")
PLACES = cases("language_places.yaml")


@pytest.mark.parametrize("case", TOPICS, ids=lambda case: case["why"])
def test_topic(case: Mapping[str, Any]) -> None:
    span = topic_of(tokenize(case["text"]), case.get("known", ()))
    assert (span.of(case["text"]) if span else None) == case["topic"]


@pytest.mark.parametrize("case", PLACES, ids=lambda case: f"{case['place']} in {case['whole']}")
def test_place(case: Mapping[str, Any]) -> None:
    assert lies_in(case["place"], case["whole"]) is case["lies"], case["why"]


@given(
    st.lists(st.sampled_from(["The", "In", "2004", ",", "Ann", "of", "film", "(", ")", "was", "called", "14", "th"]))
)
def test_any_words_have_a_topic_among_them_or_none(words: list[str]) -> None:
    text = " ".join(words)
    span = topic_of(tokenize(text), frozenset())
    assert span is None or 0 <= span.start < span.end <= len(text)
