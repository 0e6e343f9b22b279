"""Watching a draft: it is checked again when it or its claims are saved, and mistakes on the way end nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from golden_cases import GOLDEN

# A background job of a shell is started with Ctrl-C ignored, and would hand that on.
HEEDING = "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])"


@pytest.fixture
def run(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A run that watches a folder of drafts, with a claims file of its own."""
    (tmp_path / "claims.yaml").write_text((GOLDEN / "claims" / "harbour.yaml").read_text("utf-8"), "utf-8")
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "draft.md").write_text("Ostholm has a ferry.", "utf-8")
    command = [sys.executable, "-c", HEEDING, sys.executable, "-u", "-m", "factcheck", "--watch", "copy"]
    options = ["--output-format", "concise", "--claims", "claims.yaml"]
    with subprocess.Popen(
        command + options, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        yield process
        process.kill()


def told(stream: IO[str] | None) -> list[str]:
    """What a check tells until the run waits again."""
    lines: list[str] = []
    while stream and not (lines and lines[-1].startswith("watching")):
        lines.append(stream.readline())
        assert lines[-1], lines
    return lines[:-1]


def save(path: Path, text: str) -> None:
    """Write a file whose time differs from before, however coarse the disk's clock is."""
    path.write_text(text, "utf-8")
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 1_000_000_000))


def test_what_is_saved_is_checked_again(run: subprocess.Popen[str], tmp_path: Path) -> None:
    draft, claims = tmp_path / "copy" / "draft.md", tmp_path / "claims.yaml"
    assert [line.split("[")[0] for line in told(run.stdout)] == ["copy/draft.md:1:1: contradicted "]
    save(draft, "Norrvik has a ferry.")
    assert [line.split("[")[0] for line in told(run.stdout)] == ["copy/draft.md:1:1: supported "]
    save(tmp_path / "copy" / "new.md", "Sandby has a ferry.")
    assert len(told(run.stdout)) == 2
    good = claims.read_text("utf-8")
    save(claims, "claims: [")
    assert any("claims.yaml:" in line for line in told(run.stdout))
    save(claims, good)
    assert len(told(run.stdout)) == 2
    draft.unlink()
    assert len(told(run.stdout)) == 1
    run.send_signal(signal.SIGINT)
    assert run.wait(timeout=20) == 130
