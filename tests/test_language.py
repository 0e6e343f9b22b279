"""Checks what the language layer reads out of text: cases as data, and properties of any text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import pytest
from claims_files import cases
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claims.model import Entity
from factcheck.language.date_forms import match_date
from factcheck.language.dates import DateValue, compare
from factcheck.language.names import NameIndex
from factcheck.language.numbers import match_number
from factcheck.language.reading import Clause, Reading, read
from factcheck.language.tokens import tokenize

TOKENS = cases("language_tokens.yaml")
NUMBERS = cases("language_numbers.yaml")
DATES = cases("language_dates.yaml")
COMPARED = cases("language_date_comparison.yaml")
NAMES = cases("language_names.yaml")
READINGS = cases("language_readings.yaml")

PIECES = [
    "Ann Holt ",
    "says that ",
    "not ",
    "n't ",
    "no ",
    "who ",
    ", ",
    "and ",
    "but ",
    "in 2019 ",
    "3 of the 5 ",
    "“",
    "’s ",
    "only ",
    "by ",
    "left ",
    "is ",
    "$4.5m ",
    "?",
    ".",
]
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))


def told(case: Mapping[str, Any]) -> str:
    """The name of a case in pytest's output."""
    return str(case["why"])


@lru_cache(maxsize=1)
def names() -> NameIndex:
    """The names that the cases use."""
    rows = cases("language_entities.yaml")
    entities = {
        row["id"]: Entity(row["id"], row["name"], row.get("kind"), tuple(row.get("aliases", ()))) for row in rows
    }
    return NameIndex(entities, ("The bakery in Oakham raised its prices.",))


@pytest.mark.parametrize("case", TOKENS, ids=told)
def test_tokens(case: Mapping[str, Any]) -> None:
    tokens = tokenize(case["text"])
    assert [t.norm for t in tokens] == case["norms"]
    if "texts" in case:
        assert [t.text for t in tokens] == case["texts"]


@given(TEXTS)
@settings(max_examples=150)
def test_tokens_slice_back_and_lose_only_white_space(text: str) -> None:
    end, left_out = 0, []
    for token in tokenize(text):
        assert token.text == text[token.start : token.end]
        assert token.start >= end
        assert token.norm
        left_out.append(text[end : token.start])
        end = token.end
    assert "".join([*left_out, text[end:]]).strip() == ""


@pytest.mark.parametrize("case", NUMBERS, ids=told)
def test_number(case: Mapping[str, Any]) -> None:
    tokens = tokenize(case["text"])
    found = match_number(tokens, case.get("at", 0))
    if case["is"] is None:
        assert found is None
        return
    assert found is not None
    quantity = found.quantity
    assert quantity.value == pytest.approx(case["is"])
    assert (quantity.unit, quantity.ordinal) == (case.get("unit"), case.get("ordinal", False))
    assert found.length == case.get("length", len(tokens))


def date_of(text: str) -> DateValue:
    """The date that a text is."""
    found = match_date(tokenize(text), 0)
    assert found is not None, text
    return found.date


@pytest.mark.parametrize("case", DATES, ids=told)
def test_date(case: Mapping[str, Any]) -> None:
    tokens = tokenize(case["text"])
    found = match_date(tokens, case.get("at", 0))
    if case["is"] is None:
        assert found is None
        return
    assert found is not None
    given_fields = {name: value for name, value in found.date._asdict().items() if value is not None}
    assert given_fields == case["is"]
    assert found.length == case.get("length", len(tokens))


@pytest.mark.parametrize("case", COMPARED, ids=lambda case: f"{case['statement']} / {case['claim']}")
def test_dates_compare(case: Mapping[str, Any]) -> None:
    assert compare(date_of(case["statement"]), date_of(case["claim"])).value == case["is"], case["why"]


@pytest.mark.parametrize("case", NAMES, ids=told)
def test_names(case: Mapping[str, Any]) -> None:
    reading = read(case["text"], names())
    found = [(t.entity, t.span.of(case["text"])) for c in reading.clauses for t in c.names]
    assert found == [tuple(row) for row in case["names"]]


def as_told(clause: Clause, text: str) -> dict[str, Any]:
    """Every property of a clause that a case may give."""
    said, many = clause.attribution, clause.quantified
    return {
        "text": clause.span.of(text),
        "denies": clause.denies,
        "modality": clause.modality.value,
        "speakers": sorted(said.speakers) if said else None,
        "hearsay": said.hearsay if said else None,
        "unsaid": said.negative if said else None,
        "subject": [t.norm for t in clause.terms if t.role.value == "subject"],
        "object": [t.norm for t in clause.terms if t.role.value == "object"],
        "predicate": clause.predicate.norm if clause.predicate else None,
        "kind": many.kind,
        "count": many.count.value if many.count else None,
        "op": many.count.op if many.count else None,
        "total": many.total,
        "exclusive": many.exclusive,
        "complement": many.complement,
        "exceptions": sorted(many.exceptions),
        "contrast": clause.contrast,
    }


@pytest.mark.parametrize("case", READINGS, ids=lambda case: f"{case['why']}: {case['text']}")
def test_reading(case: Mapping[str, Any]) -> None:
    reading = read(case["text"], names())
    assert reading.assertion == case.get("assertion", True)
    found = [as_told(clause, case["text"]) for clause in reading.clauses]
    expected = case.get("clauses", [])
    if reading.assertion:
        assert expected, "a case of an assertion must expect clauses"
    assert [{key: row[key] for key in want} for row, want in zip(found, expected, strict=True)] == expected


@given(TEXTS)
@settings(max_examples=120, deadline=None)
def test_any_text_can_be_read(text: str) -> None:
    reading = read(text, names())
    assert reading.assertion == bool(reading.clauses)
    for clause in reading.clauses:
        assert 0 <= clause.span.start < clause.span.end <= len(text)
        assert clause.terms
        assert all(0 <= t.span.start < t.span.end <= len(text) and t.weight >= 0 for t in clause.terms)


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_reading_depends_on_the_text_alone(text: str) -> None:
    first: Reading = read(text, names())
    assert read(text, names()) == first


def test_every_case_says_why() -> None:
    for rows in (TOKENS, NUMBERS, DATES, COMPARED, NAMES, READINGS):
        assert all(row["why"] for row in rows)
        assert len({str(sorted(row.items(), key=lambda item: item[0])) for row in rows}) == len(rows)
