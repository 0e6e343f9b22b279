"""Figures against a plainer way to get them, and the places of rows against the texts that hold them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import Problem
from factcheck.documents.positions import LineIndex
from factcheck.evaluation.files import FORMATS, rows_in
from factcheck.evaluation.files import csv as csv_format
from factcheck.evaluation.files import jsonl as jsonl_format
from factcheck.evaluation.scores import Score, floor, score
from factcheck.matching.verdict import Verdict

VERDICTS = st.sampled_from(list(Verdict))
PAIRS = st.lists(st.tuples(VERDICTS, VERDICTS), min_size=1)
DECIDED = (Verdict.SUPPORTED, Verdict.CONTRADICTED)


def f1(pairs: Sequence[tuple[Verdict, Verdict]], verdict: Verdict) -> float | None:
    """From precision and recall, as textbooks have it."""
    hits = sum(expected == got == verdict for expected, got in pairs)
    given_, asked = (sum(pair[side] == verdict for pair in pairs) for side in (1, 0))
    if not given_ and not asked:
        return None
    precision, recall = hits / (given_ or 1), hits / (asked or 1)
    return 2 * precision * recall / (precision + recall) if hits else 0.0


@given(PAIRS)
def test_figures_are_what_counting_row_by_row_gives(pairs: list[tuple[Verdict, Verdict]]) -> None:
    found = score(pairs)
    decided = [(expected, got) for expected, got in pairs if got in DECIDED]
    wrong = [pair for pair in decided if pair[0] is not pair[1]]
    assert found.rows == len(pairs)
    assert found.right == sum(expected is got for expected, got in pairs)
    assert found.accuracy == found.right / len(pairs)
    assert (found.decided, found.wrong_decided) == (len(decided), len(wrong))
    assert found.wrong_when_confident == (len(wrong) / len(decided) if decided else None)
    assert found.flips == sum(set(pair) == set(DECIDED) for pair in pairs)
    values = [value for verdict in Verdict if (value := f1(pairs, verdict)) is not None]
    assert found.macro_f1 == pytest.approx(sum(values) / len(values))


@given(PAIRS)
def test_no_constant_answer_beats_the_floor(pairs: list[tuple[Verdict, Verdict]]) -> None:
    found = score(pairs)
    constants = {verdict: score((expected, verdict) for expected, _ in pairs) for verdict in Verdict}
    assert {verdict: found.constant(verdict) for verdict in Verdict} == constants
    assert constants[floor(found)].right == max(constant.right for constant in constants.values())


def test_shares_of_nothing_are_none() -> None:
    nothing: Score = score([])
    assert (nothing.rows, nothing.accuracy, nothing.macro_f1, nothing.wrong_when_confident) == (0, None, None, None)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
FILLED = st.fixed_dictionaries({"statement": JSON_VALUES, "verdict": JSON_VALUES}, optional={"note": JSON_VALUES})


@given(FILLED, st.booleans(), st.sampled_from([(",", ":"), (", ", ": "), (" ,\t", "  : ")]))
def test_a_json_value_stands_where_it_is_said_to(row: dict[str, Any], plain: bool, marks: tuple[str, str]) -> None:
    text = f"\n  {json.dumps(row, ensure_ascii=plain, separators=marks)} "
    (record,) = jsonl_format.records(text, "rows.jsonl", [])
    assert {key: field.value for key, field in record.fields.items()} == row
    for field in record.fields.values():
        line = text.split("\n")[field.place.line - 1]
        assert json.JSONDecoder().raw_decode(line, field.place.column - 1)[0] == field.value


CELLS = st.text(st.sampled_from('ab ,"\n\r;'), max_size=5)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=4), st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]))
def test_a_csv_value_stands_where_it_is_said_to(rows: list[tuple[str, str]], quoting: Any) -> None:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, quoting=quoting)
    writer.writerows([("statement", "verdict"), *rows])
    text = stream.getvalue()
    records = list(csv_format.records(text, "rows.csv", []))
    assert [tuple(field.value for field in record.fields.values()) for record in records] == rows
    index = LineIndex(text)
    offsets = {index.position(offset): offset for offset in range(len(text) + 1)}
    for record in records:
        for field in record.fields.values():
            quoted = str(field.value).replace('"', '""')
            assert text.startswith((str(field.value), f'"{quoted}"'), offsets[field.place.line, field.place.column])


def problems_of(content: bytes, ending: str) -> list[Problem]:
    """What is wrong with a text; it has rows only where nothing is."""
    problems: list[Problem] = []
    rows = rows_in(content, "rows", ending, problems)
    assert rows or problems
    return problems


@pytest.mark.parametrize("ending", FORMATS)
@given(content=st.binary() | st.text().map(str.encode) | st.lists(FILLED).map(json.dumps).map(str.encode))
def test_no_text_is_too_odd(ending: str, content: bytes) -> None:
    for problem in problems_of(content, ending):
        assert (problem.path, problem.line > 0, problem.column > 0) == ("rows", True, True)


@pytest.mark.parametrize("value", ["[" * 100_000, "1" * 10_000], ids=["nested", "long"])
def test_values_that_no_parser_takes_are_problems(value: str) -> None:
    (problem,) = problems_of(f'{{"statement": {value}'.encode(), ".jsonl")
    assert str(problem).startswith("rows:1:1: nested too deep, or a number too long; expected an object")
