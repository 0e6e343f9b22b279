"""docs/ci.md says what the manifests and golden command lines say, and its files are ones that CI systems take."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml
from golden_cases import GOLDEN, read_golden, run_in

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "ci.md"
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))


def exit_status_table() -> Iterable[str]:
    """A row for each golden command line on the exit status."""
    yield "| what is checked | exit status |"
    yield "|---|---|"
    for case in read_golden(GOLDEN / "exit_status.yaml"):
        yield f"| {case['why']} | {case['status']} |"


def inputs_table() -> Iterable[str]:
    """A row for each input of the action."""
    yield "| input | what it is | default |"
    yield "|---|---|---|"
    for name, item in ACTION["inputs"].items():
        default = f"`{item['default']}`" if item["default"] else ""
        yield f"| `{name}` | {item['description']} | {default} |"


GENERATED: dict[str, Callable[[], Iterable[str]]] = {"exit status": exit_status_table, "inputs": inputs_table}


@pytest.mark.parametrize("name", GENERATED)
def test_generated_tables_are_those_of_today(name: str) -> None:
    text = PAGE.read_text("utf-8")
    start, end = f"<!-- generated: {name} -->\n", "<!-- end -->"
    before, rest = text.split(start)
    old, after = rest.split(end, 1)
    new = "\n".join(["", *GENERATED[name](), "", ""])
    if os.environ.get("UPDATE_GOLDEN"):
        PAGE.write_text(before + start + new + end + after, "utf-8")
    else:
        assert old == new


def block(mark: str) -> Any:
    """The YAML block below a mark."""
    (text,) = re.findall(rf"<!-- {mark} -->\n```yaml\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return yaml.safe_load(text)


def test_there_are_enough_cases_of_each_exit_status() -> None:
    cases = read_golden(GOLDEN / "exit_status.yaml")
    assert len(cases) >= 25
    assert {case["status"] for case in cases} == {0, 1, 2}


def test_the_workflow_gives_inputs_and_takes_outputs_that_the_action_has() -> None:
    steps = block("workflow")["jobs"]["factcheck"]["steps"]
    (used,) = [step for step in steps if "/factcheck@" in step.get("uses", "")]
    assert set(used["with"]) <= set(ACTION["inputs"])
    taken = re.findall(r"steps\.factcheck\.outputs\.(\w+)", str(steps))
    assert taken
    assert set(taken) <= set(ACTION["outputs"])


def test_the_gitlab_job_runs_and_leaves_its_reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    job = block("gitlab")["factcheck"]
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "draft.md").write_text("Turkmenistan is in the CSTO.\n", "utf-8")
    install, check = map(shlex.split, job["script"])
    assert install[:2] == ["pip", "install"]
    assert check[0] == "factcheck"
    assert run_in(tmp_path, monkeypatch, check[1:]).status == 1
    assert all((tmp_path / name).stat().st_size for name in job["artifacts"]["reports"].values())


def test_the_hook_is_one_of_the_manifest() -> None:
    (repository,) = block("pre-commit")["repos"]
    own = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {hook["id"] for hook in repository["hooks"]} <= {hook["id"] for hook in own}
