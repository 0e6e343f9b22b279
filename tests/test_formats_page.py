"""docs/formats.md: its snippets for CI systems do what they say, its table of levels holds, and no format is left out."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from golden_cases import run_in
from reporting import ERROR, PLAIN, WARNING, reviewed, write

from factcheck.matching.verdict import Verdict
from factcheck.reports import FORMATS

PAGE = (Path(__file__).parents[1] / "docs" / "formats.md").read_text("utf-8")
SNIPPETS = re.findall(r"<!-- ci -->\n```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
FILE = re.compile(r"\S+\.(?:sarif|json|xml)")
LEVELS = [
    [cell.strip().strip("`") for cell in row.strip("|").split("|")]
    for row in PAGE.partition("<!-- levels -->\n")[2].partition("\n\n")[0].splitlines()[2:]
]
UNKNOWN = frozenset({Verdict.UNKNOWN})


def test_every_format_has_a_section() -> None:
    titles = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)
    named = {word for title in titles for word in title.replace(" and ", " ").split()}
    assert set(FORMATS) <= named
    assert set(FORMATS) == set(re.findall(r"\[(\w+)\]\(#", PAGE))


def strings(node: Any) -> Iterator[str]:
    """Every text in a document."""
    if isinstance(node, dict | list):
        for each in node.values() if isinstance(node, dict) else node:
            yield from strings(each)
    else:
        yield str(node)


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_snippet_runs_and_leaves_the_files_that_it_uploads(
    snippet: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "draft.md").write_text("Turkmenistan is in the CSTO.\n", "utf-8")
    texts = list(strings(yaml.safe_load(snippet)))
    (command,) = [text for text in texts if text.startswith("factcheck ")]
    args = shlex.split(command.split(" | ")[0].replace("$GITHUB_STEP_SUMMARY", "summary.md"))[1:]
    outcome = run_in(tmp_path, monkeypatch, args)
    assert (outcome.status, outcome.stderr) == (1, "")
    assert "csto-members" in outcome.stdout
    uploaded = {text for text in texts if FILE.fullmatch(text)}
    assert uploaded == {path.name for path in tmp_path.iterdir() if FILE.fullmatch(path.name)}


@pytest.mark.parametrize("row", LEVELS, ids=[row[0] for row in LEVELS])
def test_the_table_of_levels_holds(row: list[str]) -> None:
    """Each kind of event gives the words that the table has for it."""
    name, *levels = row
    unknown = reviewed("Perhaps.", verdict=Verdict.UNKNOWN)
    fails, shows = PLAIN._replace(fails=frozenset({"unknown"})), PLAIN._replace(show=UNKNOWN)
    kinds = ((reviewed("Wrong."), PLAIN), (unknown, fails), (unknown, shows), ([ERROR], PLAIN), ([WARNING], PLAIN))
    for level, (events, view) in zip(levels, kinds, strict=True):
        assert level in write(name, events, view)
