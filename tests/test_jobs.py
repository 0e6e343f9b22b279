"""Several jobs tell what one tells, in the same order, whatever the sources are and however they end."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from golden_cases import GOLDEN
from terminal import run_on_terminal

from factcheck.cli import progress
from factcheck.review import jobs
from factcheck.review.events import Draft, Event
from factcheck.review.source import STDIN, Source

CLAIMS = {"FACTCHECK_CLAIMS": str(GOLDEN / "claims" / "harbour.yaml")}
PROGRAM = [sys.executable, "-m", "factcheck"]


def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    """The program with the claims of the golden command lines."""
    settings = {"capture_output": True, "text": True, "env": {**os.environ, **CLAIMS}, **options}
    return subprocess.run([*PROGRAM, *arguments], **settings)  # type: ignore[call-overload, no-any-return]


@pytest.fixture
def drafts(tmp_path: Path) -> list[str]:
    """Names of drafts with something to tell, one of which is not text, and one that isn't there."""
    for number in range(6):
        (tmp_path / f"{number}.md").write_text(f"Ostholm has a ferry.\n\nPenguins eat {number} fish.\n", "utf-8")
    (tmp_path / "2.md").write_bytes(b"Ostholm \xff")
    return [f"{number}.md" for number in range(6)]


@pytest.mark.parametrize("format_name", ["text", "json", "jsonl"])
def test_jobs_change_no_byte(drafts: list[str], tmp_path: Path, format_name: str) -> None:
    arguments = ["--output-format", format_name, "--show", "unknown,contradicted", *drafts[:3], "-", *drafts[3:]]
    one, three = (
        run("--jobs", number, *arguments, cwd=tmp_path, input="Norrvik has a ferry.") for number in ("1", "3")
    )
    assert one.stdout.count("Ostholm has a ferry") >= 5
    assert "2.md: byte 0xFF" in one.stderr
    assert (one.returncode, one.stdout, one.stderr) == (three.returncode, three.stdout, three.stderr)
    assert one.returncode == 2


def test_jobs_know_the_claims_of_each_path(drafts: list[str], tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("- Penguins eat 4 fish.\n", "utf-8")
    (tmp_path / "factcheck.toml").write_text('per-path-claims = { "[345].md" = "own.yaml" }\n', "utf-8")
    arguments = ["--output-format", "concise", "-", *drafts]
    env = {**os.environ, "FACTCHECK_CLAIMS": ""}
    one, three = (run("--jobs", number, *arguments, cwd=tmp_path, env=env, input="Fish.") for number in ("1", "3"))
    assert one.stdout.count("[penguins-eat-4-fish]") == 3
    assert one.stdout == three.stdout


def _tell(source: Source) -> Iterator[Event]:
    """A draft that names the process which reviewed it."""
    yield Draft(str(os.getpid()), source.words)


def _fail(source: Source) -> Iterator[Event]:
    raise KeyError(source.words)
    yield


def test_standard_input_and_arguments_stay_in_the_main_process() -> None:
    sources = [Source("a.md"), Source(STDIN), Source("b.md"), Source("Ostholm has a ferry.", 1)]
    told = [event for event in jobs.review_all(sources, _tell, 2) if isinstance(event, Draft)]
    assert [draft.text for draft in told] == [source.words for source in sources]
    here = str(os.getpid())
    assert [draft.name == here for draft in told] == [False, True, False, True]


def test_a_bug_in_a_worker_is_a_bug() -> None:
    with pytest.raises(KeyError, match=r"a\.md"):
        list(jobs.review_all([Source("a.md"), Source("b.md")], _fail, 2))


def test_processes_are_started_only_where_they_pay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small, large = tmp_path / "small.md", tmp_path / "large.md"
    small.write_text("word", "utf-8")
    large.write_text("word " * 100_000, "utf-8")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    assert jobs.suitable_jobs([Source(str(small)), Source(str(small))]) == 1
    assert jobs.suitable_jobs([Source(str(large)), Source(STDIN)]) == 1
    assert jobs.suitable_jobs([Source(str(large)), Source(str(tmp_path / "missing.md"))]) == 3
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert jobs.suitable_jobs([Source(str(large)), Source(str(large))]) == 1


def test_a_bar_counts_many_drafts(tmp_path: Path) -> None:
    for number in range(progress.MANY_DRAFTS):
        (tmp_path / f"{number}.txt").write_text("Penguins eat fish.\n", "utf-8")
    report = tmp_path / "report.out"
    status, shown = run_on_terminal([*PROGRAM, str(tmp_path)], env=CLAIMS, output_to=report)
    assert status == 0
    assert "drafts" in shown
    assert report.read_text("utf-8").startswith(f"{progress.MANY_DRAFTS} statements")
