"""Baselines are read as they were written, and each known finding stands for one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.claims.problems import Problem
from factcheck.matching.finding import Finding
from factcheck.matching.verdict import Verdict
from factcheck.reports.escape import json_safe
from factcheck.review.baseline import Baseline, Entry, entry_of, read_baseline, written
from factcheck.review.events import Event
from factcheck.review.known import Known

WORDS = st.text(max_size=12)
ENTRIES = st.lists(
    st.builds(Entry, WORDS, WORDS, st.sampled_from(["contradicted", "unknown"]), WORDS, WORDS), max_size=5
)
FISH, BIRDS = Finding("Fish swim.", Verdict.UNKNOWN), Finding("Birds  fly.", Verdict.UNKNOWN)


def read(text: str, tmp_path: Path) -> tuple[Baseline | None, list[Problem]]:
    file = tmp_path / "known.json"
    file.write_text(text, "utf-8", errors="surrogatepass", newline="")
    problems: list[Problem] = []
    return read_baseline(str(file), problems), problems


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(entries=ENTRIES)
def test_what_is_written_is_read_again(tmp_path: Path, entries: list[Entry]) -> None:
    """Whatever the names and words, and one finding a line."""
    text = json_safe("".join(written(entries)))
    assert len(text.split("\n")) == len(entries) + 6
    baseline, problems = read(text, tmp_path)
    assert problems == []
    assert baseline is not None
    assert sorted(entry for known in baseline.entries.values() for entry in known) == sorted(entries)


def test_what_is_nested_too_deep_is_no_baseline(tmp_path: Path) -> None:
    baseline, problems = read("[" * 100_000, tmp_path)
    assert baseline is None
    assert [problem.line for problem in problems] == [0]


@pytest.mark.parametrize("layout", ["  {finding},\n{wrong}", "{finding}\n,\t{finding} , {wrong}", "{wrong}"])
def test_the_place_of_a_finding_that_is_none_is_told_in_any_layout(tmp_path: Path, layout: str) -> None:
    finding = '{"path": "], {", "claim": "", "verdict": "", "statement": "", "fingerprint": ""}'
    text = '{"findings": [' + layout.format(finding=finding, wrong='"wrong"') + '], "version": 1}'
    baseline, (problem,) = read(text, tmp_path)
    offset = text.index('"wrong"')
    assert baseline is None
    assert (problem.line, problem.column) == (text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def marked(events: list[Event], *entries: Entry) -> list[bool]:
    """Which of the findings in a file are known."""
    known = Known(Baseline("sub/known.json", {"../a.txt": entries}), "a.txt")
    return [event.suppression is not None for event in known.marked(events) if isinstance(event, Finding)]


def test_each_known_finding_stands_for_one() -> None:
    fish = entry_of("../a.txt", FISH)
    assert marked([FISH, FISH, FISH], fish, fish) == [True, True, False]
    assert marked([FISH], fish._replace(path="b.txt", fingerprint="0")) == [False]
    assert marked([BIRDS, Finding("birds fly.", Verdict.UNKNOWN)], entry_of("../a.txt", BIRDS)) == [True, False]
    assert marked([Finding(FISH.statement, Verdict.CONTRADICTED)], fish) == [False]


def test_what_is_known_and_not_found_is_counted() -> None:
    entries = (entry_of("../a.txt", FISH), entry_of("../a.txt", BIRDS), entry_of("../a.txt", BIRDS))
    known = Known(Baseline("sub/known.json", {"../a.txt": entries}, "make known"), "a.txt")
    (finding, notice) = known.marked([BIRDS])
    assert isinstance(finding, Finding)
    assert str(notice) == "a.txt: 2 known findings are not found any more: 'Fish swim.'; to forget: make known"
