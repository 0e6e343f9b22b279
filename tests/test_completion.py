"""Shell completion: what a shell is told, and that a real one completes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from golden_cases import run_in

ASK_BASH = {"_FACTCHECK_COMPLETE": "complete_bash"}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("factcheck ex", ["explain"]),
        ("factcheck --fail", ["--fail-on"]),
        ("factcheck --fail-on n", ["never"]),
        ("factcheck --show s", ["supported"]),
        ("factcheck --output-format json", ["json", "jsonl"]),
        ("factcheck draft.md --wat", ["--watch"]),
        ("factcheck eval --min", ["--min-accuracy"]),
        ("factcheck eval --output-format t", ["text"]),
        ("factcheck completion z", ["zsh"]),
        ("factcheck dra", []),
        ("factcheck explain not-a", ["not-an-assertion"]),
        (
            "factcheck --show contradicted,",
            ["contradicted,supported", "contradicted,contradicted", "contradicted,unknown"],
        ),
        ("factcheck --output-format = js", ["json", "jsonl"]),
        ("factcheck --output-format sarif =", []),
        ("factcheck --output-format sarif = out", []),
        ("factcheck --fail-on = never --show = s", ["supported"]),
    ],
)
def test_words_that_may_come_next(line: str, words: list[str]) -> None:
    """A process of its own, as options know from the start whether a shell asks."""
    env = {**os.environ, **ASK_BASH, "COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
    shown = subprocess.run([sys.executable, "-m", "factcheck"], env=env, capture_output=True, text=True, check=True)
    assert (shown.stdout.split(), shown.stderr) == (words, "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "pwsh"])
def test_every_shell_has_a_script(shell: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = run_in(tmp_path, monkeypatch, ["completion", shell])
    assert outcome.status == 0
    assert "_FACTCHECK_COMPLETE" in outcome.stdout


def test_another_shell_is_an_error_with_the_nearest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = run_in(tmp_path, monkeypatch, ["completion", "zhs"])
    assert outcome.status == 2
    assert "did you mean 'zsh'" in outcome.stderr


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash to try it in")
def test_bash_completes(tmp_path: Path) -> None:
    program = tmp_path / "factcheck"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n', "utf-8")
    program.chmod(0o755)
    script = """eval "$(factcheck completion bash)"
        COMP_WORDS=(factcheck --output-format js); COMP_CWORD=2; _factcheck_completion factcheck
        printf '%s\\n' "${COMPREPLY[@]}"; complete -p factcheck"""
    env = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    shown = subprocess.run(["bash", "-c", script], env=env, capture_output=True, text=True, check=True)
    assert shown.stdout.split("\n")[:2] == ["json", "jsonl"]
    assert "_factcheck_completion factcheck" in shown.stdout
