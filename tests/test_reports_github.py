"""Workflow commands, read as GitHub's runner reads them."""

from __future__ import annotations

from pathlib import Path

import pytest
from golden_cases import run_in
from hypothesis import given
from hypothesis import strategies as st
from reporting import ABOUT, ERROR, PLAIN, WARNING, names, reviewed, texts, write
from workflow_commands import Command, commands_of

from factcheck.matching.finding import Finding
from factcheck.matching.verdict import Verdict
from factcheck.reports.escape import visible
from factcheck.reports.wording import in_full
from factcheck.review.fingerprint import relative_path


@given(texts, names, texts)
def test_the_runner_reads_back_what_was_written(statement: str, name: str, claim: str) -> None:
    """File, lines and message arrive as they were, and nothing else is a command, whatever stands in a draft."""
    events = reviewed(statement, name, claim=claim)
    finding = events[-1]
    assert isinstance(finding, Finding)
    assert finding.location
    (command,) = commands_of(write("github", events))
    assert (command.name, command.data) == ("error", in_full(finding, ABOUT))
    assert command.properties["file"] == visible(relative_path(name))
    assert int(command.properties["endLine"]) == finding.location.end_line
    assert ("col" in command.properties) == (finding.location.line == finding.location.end_line)


def test_columns_are_those_of_the_words_that_decide() -> None:
    (command,) = commands_of(write("github", reviewed("The ferry is red.", words=(13, 16), lead="So.\n  ")))
    assert command.properties == {
        "file": "a.md",
        "title": "factcheck",
        "line": "2",
        "endLine": "2",
        "col": "16",
        "endColumn": "19",
    }


@given(st.permutations([*map(Verdict, Verdict), None]))
def test_the_worst_comes_first(order: list[Verdict | None]) -> None:
    """GitHub shows the first ten errors and warnings: what could not be checked goes before what is wrong."""
    events = [event for verdict in order if verdict for event in reviewed("It is so.", verdict=verdict)]
    events.insert(order.index(None), ERROR)
    view = PLAIN._replace(fails=frozenset({"contradicted", "unknown"}))
    commands = commands_of(write("github", [*events, WARNING], view))
    assert [command.name for command in commands] == ["error", "error", "warning", "warning"]
    assert commands[0] == Command("error", {"file": "b.md", "title": "factcheck"}, "b.md: it is no text")


def run(folder: Path, patch: pytest.MonkeyPatch, *args: str, **env: str) -> str:
    """What a run on a draft with something wrong writes to standard output."""
    (folder / "copy").mkdir(exist_ok=True)
    (folder / "copy" / "draft.md").write_text("Turkmenistan is in the CSTO.\n", "utf-8")
    return run_in(folder / "copy", patch, ["draft.md", *args], env=env).stdout


def test_github_actions_gets_annotations_beside_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only there, and only where no format is named; files are named from the checkout, not from the folder."""
    there = {"GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(tmp_path)}
    text = run(tmp_path, monkeypatch)
    assert commands_of(text) == []
    both = run(tmp_path, monkeypatch, **there)
    assert both.startswith(text)
    (command,) = commands_of(both)
    assert command.properties["file"] == "copy/draft.md"
    assert run(tmp_path, monkeypatch, "--output-format", "text", **there) == text
    assert run(tmp_path, monkeypatch, GITHUB_ACTIONS="false") == text


def test_a_file_for_the_text_leaves_the_annotations_in_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = run(tmp_path, monkeypatch, "-o", "out.txt", GITHUB_ACTIONS="true")
    assert len(commands_of(log)) == log.count("\n") == 1
    assert "Turkmenistan" in (tmp_path / "copy" / "out.txt").read_text("utf-8")
