"""The figures in the README and in docs/accuracy.md are those that the statements give.

Every change of a rule may move them, so these are slow tests: changes go in without them, and before a release
`UPDATE_GOLDEN=1 pytest tests/test_figures.py` writes what the program reaches now; read the difference.
FACTCHECK_SETS names a folder with the public sets, which are not part of this repository.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from golden_cases import run_in
from test_sources import FLOORS, FOLDERS, evaluation_of

from factcheck import Checker, Claims, Verdict
from factcheck.evaluation.files import read_rows
from factcheck.evaluation.judge import judge
from factcheck.evaluation.measure import measure
from factcheck.evaluation.rows import Row
from factcheck.evaluation.scores import Score, floor, score_of

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
ACCURACY = ROOT / "docs" / "accuracy.md"
SOURCES = {folder.name: folder for folder in FOLDERS}
EXAMPLES = "the examples in `claims.yaml`"
SETS = os.environ.get("FACTCHECK_SETS")


def check_lines(page: Path, pattern: str, line_now: Callable[[re.Match[str]], str]) -> None:
    """The lines of a page that a pattern matches are what they would be if they were written now."""
    text = page.read_text("utf-8")
    now = re.sub(pattern, line_now, text, flags=re.MULTILINE)
    if os.environ.get("UPDATE_GOLDEN"):
        page.write_text(now, "utf-8")
    else:
        assert now == text


def check_accuracy(names: str, score_of_name: Callable[[str], Score]) -> None:
    """The lines of the page on accuracy that begin with one of the names, a pattern, have the figures of that name."""

    def line(match: re.Match[str]) -> str:
        score = score_of_name(match[1])
        always = percent(score.constant(floor(score)).accuracy)
        figures = (score.rows, percent(score.accuracy), always, score.decided, percent(score.wrong_when_confident))
        return f"| {match[1]}{match[2]} | {' | '.join(map(str, figures))} | {score.flips} |"

    check_lines(ACCURACY, rf"^\| ({names})((?: \([^|]*\))?) \|.*$", line)


def percent(share: float | None, digits: int = 1) -> str:
    return f"{100 * (share or 0):.{digits}f} %"


def of_rows(rows: Iterable[Row], claims: Claims) -> Score:
    return measure(judge(rows, Checker(claims))).score


def together(names: Iterable[str]) -> Score:
    """The figures of several sources as if they were one."""
    scores = [evaluation_of(SOURCES[name]).score for name in names]
    pairs = [(expected, got) for expected in Verdict for got in Verdict]
    return score_of({(one, two): sum(score.confusion[one][two] for score in scores) for one, two in pairs})


def test_every_source_has_its_line() -> None:
    seen: set[str] = set()
    check_accuracy("|".join(SOURCES), lambda name: seen.add(name) or together([name]))
    assert seen == set(SOURCES)


def test_the_examples_have_theirs() -> None:
    claims = Claims.shipped()
    examples = [(verdict, getattr(claim.examples, verdict)) for claim in claims.claims for verdict in Verdict]
    rows = [Row(statement, verdict) for verdict, statements in examples for statement in statements]
    check_accuracy(re.escape(EXAMPLES), lambda _: of_rows(rows, claims))


@pytest.mark.skipif(not SETS, reason="FACTCHECK_SETS names no folder")
def test_public_sets_have_theirs() -> None:
    def score(name: str) -> Score:
        rows = read_rows(str(Path(str(SETS)) / name), problems := [])
        assert not problems
        return of_rows(rows, Claims())

    check_accuracy(r"[\w-]+\.jsonl", score)


def test_the_readme_sums_them_up() -> None:
    unseen = {name for name in SOURCES if FLOORS[name].get("unseen")}
    groups = iter([["article"], SOURCES.keys() - unseen - {"article"}, unseen])

    def line(match: re.Match[str]) -> str:
        score = together(next(groups))
        wrong = f"{score.wrong_decided} of {score.decided}"
        return f"| {score.rows} {match[1]} | {percent(score.accuracy, 0)} | {wrong} | {score.flips} |"

    check_lines(ROOT / "README.md", r"^\| \d+ (on [^|]*) \|.*$", line)
    assert next(groups, None) is None


def test_the_commands_give_the_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the page says to run in a copy of the repository runs there, and says what the page says."""
    commands = re.findall(
        r"^factcheck (eval .*tests/sources/(\w+)/statements.yaml)$", ACCURACY.read_text(), re.MULTILINE
    )
    assert commands
    for command, name in commands:
        outcome = run_in(ROOT, monkeypatch, shlex.split(command), env={"FACTCHECK_CACHE": "off"})
        assert outcome.status == 0
        assert f"accuracy │ {percent(together([name]).accuracy)} " in outcome.stdout
