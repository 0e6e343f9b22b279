"""The Code Quality report, held to what GitLab's documentation asks for."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from reporting import ERROR, WARNING, as_json_reads, names, reviewed, texts, write

from factcheck.reports.escape import visible
from factcheck.review.fingerprint import relative_path


def entries(written: str) -> list[dict[str, Any]]:
    """What GitLab reads, with everything in it that it needs."""
    read: list[dict[str, Any]] = json.loads(written.encode("utf-8"))
    for entry in read:
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert entry["location"]["lines"]["begin"] >= 1
        assert not entry["location"]["path"].startswith("./")
    fingerprints = [entry["fingerprint"] for entry in read]
    assert len(set(fingerprints)) == len(fingerprints)
    return read


@given(texts, names, st.integers(1, 4))
def test_gitlab_reads_back_what_was_written(statement: str, name: str, times: int) -> None:
    """Path and words arrive as they were, and what is said again is an entry of its own."""
    read = entries(write("gitlab", [*reviewed(statement, name), *reviewed(statement, name)[1:] * (times - 1)]))
    assert len(read) == times
    for entry in read:
        assert entry["location"]["path"] == as_json_reads(relative_path(name))
        assert f"because of {visible(statement)}" in entry["description"]
        assert "[ferries]" in entry["description"]


def test_what_moves_keeps_its_fingerprint() -> None:
    (before,) = entries(write("gitlab", reviewed("The ferry is red.")))
    (after,) = entries(write("gitlab", reviewed("The  ferry\nis red.", lead="A new line.\n\n")))
    assert before["fingerprint"] == after["fingerprint"]
    assert (before["location"]["lines"]["begin"], after["location"]["lines"]["begin"]) == (1, 3)


def test_what_could_not_be_checked_is_a_blocker() -> None:
    read = entries(write("gitlab", [*reviewed("The ferry is red."), WARNING, ERROR, ERROR]))
    assert [entry["severity"] for entry in read] == ["blocker", "blocker", "major", "info"]
    assert [entry["location"]["path"] for entry in read] == ["b.md", "b.md", "a.md", "a.md"]
