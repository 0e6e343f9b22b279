"""The README and the pages in docs/ show what the program does: their examples are run, on a terminal 80 columns wide.

A page joins by lying there. Its `console` blocks hold commands and what they write; a block below `<!-- file: NAME -->`
is a file that the commands of the page find in their folder, and a comment `<!-- before:` holds commands to run first.
`UPDATE_GOLDEN=1 pytest tests/test_readme.py` writes what the program does now into the pages; read the difference.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from terminal import run_on_terminal

from factcheck import Checker, Claims

README = Path(__file__).parents[1] / "README.md"
TEXT = README.read_text("utf-8")
PAGES = [README, *sorted((README.parent / "docs").rglob("*.md"))]


def blocks(pattern: str, page: Path) -> list[Any]:
    """What a pattern for a whole block finds in a page."""
    return re.findall(pattern, page.read_text("utf-8"), re.MULTILINE | re.DOTALL)


EXAMPLES = [(page, example) for page in PAGES for example in blocks(r"^```console\n(.*?)^```$", page)]


def replay(example: str, folder: Path) -> str:
    """The commands of an example, each with what it writes now; `factcheck` is the one under test."""
    (folder / "bin").mkdir(exist_ok=True)
    program = folder / "bin" / "factcheck"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n', "utf-8")
    program.chmod(0o755)
    path = os.pathsep.join([str(folder / "bin"), str(Path(sys.executable).parent), os.environ["PATH"]])
    shown = ""
    for command in re.findall(r"^\$ (.*)$", example, re.MULTILINE):
        env = {"PATH": path, "NO_COLOR": "1", "PYTHONPATH": str(README.parent)}
        shown += f"$ {command}\n" + run_on_terminal(["/bin/sh", "-c", command], env=env, folder=folder)[1]
    return shown


@pytest.mark.parametrize(
    ("page", "example"), EXAMPLES, ids=[f"{page.stem}: {example.partition(chr(10))[0]}" for page, example in EXAMPLES]
)
def test_example(page: Path, example: str, tmp_path: Path) -> None:
    """A console block shows what its commands write."""
    for name, content in blocks(r"<!-- file: (\S+) -->\n```\w+\n(.*?)^```$", page):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    for commands in blocks(r"<!-- before:\n(.*?)-->", page):
        subprocess.run(["/bin/sh", "-e", "-c", commands], cwd=tmp_path, check=True)
    actual = replay(example, tmp_path)
    if os.environ.get("UPDATE_GOLDEN"):
        text = page.read_text("utf-8")
        page.write_text(text.replace(f"```console\n{example}```", f"```console\n{actual}```"), "utf-8")
    else:
        assert actual == example


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """What a page links to in this repository is there."""
    targets = [target for target in blocks(r"\]\(([^)#\s]+)", page) if "://" not in target]
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_python_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The Python block runs where the shipped claims file lies, and answers as the command line does."""
    (code,) = re.findall(r"^```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(README.parent)
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out == "contradicted csto-members\n"


def test_claims_example() -> None:
    """The claims file of the README loads, and its examples get the verdicts that it promises."""
    (text,) = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    claims = Claims.from_yaml(text)
    checker = Checker(claims)
    examples = yaml.safe_load(text)["claims"][1]["examples"]
    assert set(examples) == {"supported", "contradicted", "unknown"}
    for verdict, statements in examples.items():
        for statement in statements:
            assert checker.check(statement).verdict == verdict


def test_the_two_commands_for_ci_are_there() -> None:
    """What .ci/run takes out of the README: one command runs the main job, the other the tests."""
    commands = re.findall(r"<!-- ci: run -->\n```sh\n(.*)\n```", TEXT)
    assert len(commands) == 2
    assert "factcheck " in commands[0]
    assert commands[1].endswith("pytest")
