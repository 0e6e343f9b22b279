"""Runs the command line in this process, and reads and rewrites the golden command lines."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.cli.dispatch import run
from factcheck.settings.keys import KEYS

GOLDEN = Path(__file__).parent / "golden"
UPDATING = bool(os.environ.get("UPDATE_GOLDEN"))
# PyYAML would write these as they are, and an editor would show the rest of the line backwards.
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CLEARED = ("NO_COLOR", "FORCE_COLOR", "FACTCHECK_CONFIG", "COLUMNS", "TERM", *(key.variable for key in KEYS))


@dataclass(frozen=True)
class Outcome:
    """What a run wrote and how it ended."""

    status: int
    stdout: str
    stderr: str


def run_in(
    folder: Path, patch: pytest.MonkeyPatch, args: list[str], stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> Outcome:
    """Run the command line in `folder`, with nothing of the tester's own environment and no terminal."""
    for name in filter(None, _CLEARED):
        patch.delenv(name, raising=False)
    for name, value in {"COLUMNS": "80", **(env or {})}.items():
        patch.setenv(name, value)
    patch.chdir(folder)
    streams = {
        name: io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for name in ("stdout", "stderr")
    }
    patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
    for name, stream in streams.items():
        patch.setattr(sys, name, stream)
    status = int(run(args))
    written = {name: stream.buffer.getvalue().decode("utf-8") for name, stream in streams.items()}  # type: ignore[attr-defined]
    patch.undo()
    return Outcome(status, **written)


def write_files(folder: Path, files: Mapping[str, str | None]) -> None:
    """Write files with these contents; None takes one away."""
    for name, content in files.items():
        place = folder / name
        if content is None:
            place.unlink()
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content.encode("utf-8"))


def make_repository(folder: Path, commits: list[dict[str, Any]]) -> None:
    """A git repository whose commits have `files`; the first is on `main`, others may be on a new `branch`, `at` a commit."""
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    people = {f"GIT_{who}_{what}": "editor" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}

    def git(*args: str) -> None:
        subprocess.run(["git", *args], cwd=folder, env={**os.environ, **settings, **people}, check=True)

    git("init", "-q", "-b", "main")
    for commit in commits:
        if "branch" in commit:
            new = ["-B", commit["branch"], commit["at"]] if "at" in commit else ["--orphan", commit["branch"]]
            git("checkout", "-q", *new)
        write_files(folder, commit["files"])
        git("add", "--all")
        git("commit", "-q", "-m", "a commit")


def read_golden(path: Path) -> list[dict[str, Any]]:
    """The cases of a golden file."""
    cases: list[dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))
    return cases


def write_golden(path: Path, cases: list[dict[str, Any]]) -> None:
    """Write the cases back, below the comment that opens the file."""
    head = "".join(line for line in path.read_text("utf-8").splitlines(keepends=True) if line.startswith("#"))
    entries = [
        yaml.dump([case], Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000).rstrip() for case in cases
    ]
    text = head + "\n" + "\n\n".join(entries) + "\n"
    path.write_text(_BIDI.sub(lambda match: f"\\u{ord(match.group()):04X}", text), "utf-8")


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as they are."""


def _block(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if _BIDI.search(text) else "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _block)
