"""Whole command lines: arguments, input, files and environment against the exact output, messages and exit status.

`UPDATE_GOLDEN=1 pytest tests/test_cli_golden.py` writes what the program does now into the files; read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from golden_cases import GOLDEN, UPDATING, make_repository, read_golden, run_in, write_files, write_golden

FILES = sorted(GOLDEN.glob("*.yaml"))
CASES = [(path, number, case) for path in FILES for number, case in enumerate(read_golden(path))]


@pytest.mark.parametrize(
    ("path", "number", "case"), CASES, ids=[f"{path.stem}: {case['why']}" for path, _, case in CASES]
)
def test_golden(path: Path, number: int, case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program does exactly what the case says, and leaves the files that it says."""
    (tmp_path / "claims.yaml").write_text((GOLDEN / "claims" / "harbour.yaml").read_text("utf-8"), "utf-8")
    env = {"FACTCHECK_CLAIMS": "claims.yaml", **case.get("env", {})}
    if "git" in case:
        make_repository(tmp_path, case["git"])
        env.setdefault("GIT_CONFIG_GLOBAL", os.devnull)
    write_files(tmp_path, case.get("files", {}))
    for name, target in case.get("links", {}).items():
        (tmp_path / name).symlink_to(target)
    for name, content in case.get("escapes", {}).items():
        (tmp_path / name).write_bytes(content.encode("ascii").decode("unicode_escape").encode("latin-1"))
    folder = tmp_path / case.get("cwd", "")
    outcome = run_in(folder, monkeypatch, case["args"], case.get("stdin", "").encode("utf-8"), env)
    actual: dict[str, Any] = {"status": outcome.status, "stdout": outcome.stdout, "stderr": outcome.stderr}
    if "written" in case:
        actual["written"] = {name: (tmp_path / name).read_bytes().decode("utf-8") for name in case["written"]}
    if UPDATING:
        cases = read_golden(path)
        cases[number].update(actual)
        write_golden(path, cases)
    else:
        assert actual == {key: case[key] for key in actual}


def test_every_golden_file_has_cases() -> None:
    """No file is empty by mistake, and no two cases of a file have the same explanation."""
    for path in FILES:
        reasons = [case["why"] for case in read_golden(path)]
        assert reasons
        assert len(set(reasons)) == len(reasons)
