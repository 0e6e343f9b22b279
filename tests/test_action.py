"""The action and the pre-commit hook: their manifests fit the program, and their steps run as a CI system runs them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from golden_cases import GOLDEN

from factcheck.cli.check import command

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
# What makes no sense where nobody looks on, or what the action decides by itself.
NO_INPUT = {"color", "watch", "version", "help", "list-files", "show-settings", "stdin-filename", "text"}
OTHER_NAMES = {"output-format": "reports", "output-file": "reports"}
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="the action's steps are for bash")


def option_names() -> set[str]:
    """The long options of `factcheck check`, without their negations."""
    names = {name for parameter in command().params for name in parameter.opts if name.startswith("--")}  # type: ignore[attr-defined]
    return {name.removeprefix("--") for name in names} - {"paths"}


def test_every_option_has_an_input() -> None:
    wanted = {OTHER_NAMES.get(name, name.removeprefix("no-")) for name in option_names() - NO_INPUT}
    own = {"paths", "summary", "working-directory", "python"}
    assert set(ACTION["inputs"]) - own == wanted


def test_every_input_is_handed_over_and_none_is_part_of_a_script() -> None:
    handed = {value for step in STEPS.values() for value in step["env"].values()}
    handed.add(STEPS["Check"]["working-directory"])
    assert handed == {f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"]}
    assert not [name for name, step in STEPS.items() if "${{" in step["run"]]


def test_every_input_and_output_says_what_it_is() -> None:
    assert all(item["description"] for kind in ("inputs", "outputs") for item in ACTION[kind].values())


class Ran:
    """What a step printed, what it set, and how it ended."""

    def __init__(self, process: subprocess.CompletedProcess[str], folder: Path) -> None:
        self.status, self.log = process.returncode, process.stdout + process.stderr
        self.outputs = dict(line.split("=", 1) for line in read(folder / "output").splitlines())
        self.summary = read(folder / "summary")


def read(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""


def step(name: str, folder: Path, path: str, **inputs: str) -> Ran:
    """Run a step of the action in a folder as the runner would, with an input's default where none is given."""
    given = {name: item.get("default", "") for name, item in ACTION["inputs"].items()} | {
        key.replace("_", "-"): value for key, value in inputs.items()
    }
    env = {
        key: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: given[m[1]], value)
        for key, value in STEPS[name]["env"].items()
    }
    env |= {"GITHUB_ACTION_PATH": str(ROOT), "GITHUB_ACTIONS": "true", "RUNNER_TEMP": str(folder), "PATH": path}
    env |= {"GITHUB_OUTPUT": str(folder / "output"), "GITHUB_STEP_SUMMARY": str(folder / "summary")}
    env |= {"GITHUB_PATH": str(folder / "path"), "HOME": os.environ.get("HOME", str(folder))}
    (folder / "step.sh").write_text(STEPS[name]["run"], "utf-8")
    # The shell and options of `shell: bash`.
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(folder / "step.sh")]
    where = folder / given["working-directory"]
    return Ran(subprocess.run(shell, cwd=where, env=env, capture_output=True, text=True, check=False), folder)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with claims and drafts, and the program on its path."""
    (tmp_path / "bin").mkdir()
    for name, words in (("factcheck", f'"{sys.executable}" -m factcheck'), ("python", f'"{sys.executable}"')):
        (tmp_path / "bin" / name).write_text(f'#!/bin/sh\nexec {words} "$@"\n', "utf-8")
        (tmp_path / "bin" / name).chmod(0o755)
    (tmp_path / "claims.yaml").write_text((GOLDEN / "claims" / "harbour.yaml").read_text("utf-8"), "utf-8")
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "a b.md").write_text("Ostholm has a ferry.\n\nNorrvik has a ferry.\n", "utf-8")
    (tmp_path / "copy" / "$(touch x).md").write_text("Penguins eat fish.\n", "utf-8")
    return tmp_path


def check(desk: Path, **inputs: str) -> Ran:
    path = f"{desk / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return step("Check", desk, path, **{"claims": "claims.yaml", "paths": "copy", **inputs})


@needs_bash
def test_a_check_annotates_sums_up_counts_and_fails(desk: Path) -> None:
    ran = check(desk, reports="sarif=out.sarif\njsonl=out.jsonl")
    assert ran.status == 1, ran.log
    assert "::error file=copy/a b.md,line=1," in ran.log
    assert "1 contradicted" in ran.log
    assert ran.outputs == {"status": "1", "supported": "1", "contradicted": "1", "unknown": "1", "suppressed": "0"}
    assert "ferry-ports" in ran.summary
    assert json.loads(read(desk / "out.sarif"))["version"] == "2.1.0"
    assert len(read(desk / "out.jsonl").splitlines()) == 3
    assert not (desk / "x").exists()


@needs_bash
@pytest.mark.parametrize(
    ("inputs", "status"),
    [
        ({"paths": "copy/$(touch x).md"}, 0),
        ({"paths": "copy/a b.md\ncopy/$(touch x).md"}, 1),
        ({"fail-on": "never"}, 0),
        ({"fail-on": "unknown"}, 1),
        ({"paths": "copy/missing.md"}, 2),
        ({"claims": "missing.yaml"}, 2),
        ({"paths": ""}, 2),
        ({"quiet": "yes"}, 2),
        ({"jobs": "none"}, 2),
        ({"exclude": "*b.md"}, 0),
        ({"working-directory": "copy", "claims": "../claims.yaml", "paths": "."}, 1),
        ({"claims": "claims.yaml\nclaims.yaml"}, 1),
    ],
)
def test_the_step_ends_with_the_status_of_the_check(desk: Path, inputs: dict[str, Any], status: int) -> None:
    ran = check(desk, **inputs)
    assert ran.status == status, ran.log
    assert ran.outputs["status"] == str(status)
    assert not list(desk.rglob("x"))


@needs_bash
def test_no_summary_where_none_is_wanted(desk: Path) -> None:
    assert check(desk, summary="false").summary == ""


@pytest.mark.slow
@needs_bash
def test_the_action_installs_itself(desk: Path) -> None:
    ran = step("Install factcheck", desk, os.environ["PATH"], python=sys.executable)
    assert ran.status == 0, ran.log
    program = Path(read(desk / "path").strip(), "factcheck")
    shown = subprocess.run(
        [program, "--text", "Norrvik has a ferry."], env={}, capture_output=True, text=True, check=True
    )
    assert "unknown" in shown.stdout


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("git") is None, reason="pre-commit needs git")
def test_pre_commit_runs_the_hook(desk: Path) -> None:
    """The real pre-commit, on a real repository, with an environment that it makes from this one."""
    git = ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    source = desk / "source"
    ignore = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache")
    shutil.copytree(ROOT, source, ignore=ignore)
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "The program"]):
        subprocess.run([*git, "-C", source, *words], check=True)
    revision = subprocess.check_output([*git, "-C", source, "rev-parse", "HEAD"], text=True).strip()
    draft = desk / "desk"
    draft.mkdir()
    shutil.copy(desk / "claims.yaml", draft)
    shutil.copy(desk / "copy" / "a b.md", draft)
    (draft / "empty.md").write_text("```\ncode\n```\n", "utf-8")
    hooks = {"repo": str(source), "rev": revision, "hooks": [{"id": "factcheck", "args": ["--claims", "claims.yaml"]}]}
    (draft / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [hooks]}), "utf-8")
    subprocess.run([*git, "-C", draft, "init", "-q"], check=True)
    subprocess.run([*git, "-C", draft, "add", "-A"], check=True)
    env = {**os.environ, "PRE_COMMIT_HOME": str(desk / "hooks")}
    run = [sys.executable, "-m", "pre_commit", "run"]
    failed = subprocess.run([*run, "--all-files"], cwd=draft, env=env, capture_output=True, text=True, check=False)
    assert failed.returncode == 1, failed.stdout + failed.stderr
    assert "a b.md:1:1: ✗ contradicted [ferry-ports]" in failed.stdout
    for names, status in ((["empty.md"], 0), (["a b.md", "empty.md"], 1)):
        passed = subprocess.run(
            [*run, "--files", *names], cwd=draft, env=env, capture_output=True, text=True, check=False
        )
        assert passed.returncode == status, passed.stdout + passed.stderr
