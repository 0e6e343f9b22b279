"""Checks verdicts on statements about whole sources against floors, so that a regression on any of them fails."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest
import yaml
from claims_files import cases

from factcheck import Checker, Claims
from factcheck.claims import Problem
from factcheck.evaluation.files import read_rows
from factcheck.evaluation.judge import judge
from factcheck.evaluation.measure import Evaluation, measure
from factcheck.evaluation.rows import Judged, Row
from factcheck.matching.verdict import Verdict

TESTS = Path(__file__).parent
FOLDERS = sorted(path for path in (TESTS / "sources").iterdir() if path.is_dir())
FLOORS = {row["source"]: row for row in cases("sources_floors.yaml")}


def claims_of(folder: Path) -> Claims:
    """A source's own claims; the article's are those that come with the program."""
    own = folder / "claims.yaml"
    return Claims.load(own if own.exists() else TESTS.parent / "claims.yaml")


def rows_of(folder: Path) -> list[Row]:
    problems: list[Problem] = []
    rows = read_rows(str(folder / "statements.yaml"), problems)
    assert problems == []
    return rows


@lru_cache(maxsize=16)
def evaluation_of(folder: Path) -> Evaluation:
    return measure(judge(rows_of(folder), Checker(claims_of(folder))))


def shown(evaluation: Evaluation, asked: Callable[[Judged], bool] = lambda judged: True) -> str:
    """The wrong rows that are asked for, as a failing test tells them."""
    rows = filter(asked, evaluation.wrong)
    return "\n".join(f"{judged.got}, not {judged.expected}: {judged.row.statement}" for judged in rows)


every_source = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


@every_source
def test_accuracy(folder: Path) -> None:
    evaluation = evaluation_of(folder)
    assert (evaluation.score.accuracy or 0) >= FLOORS[folder.name]["accuracy"], shown(evaluation)


@every_source
def test_flips(folder: Path) -> None:
    evaluation = evaluation_of(folder)
    assert evaluation.score.flips <= FLOORS[folder.name]["flips"], shown(evaluation, lambda judged: judged.is_flip)


@every_source
def test_wrong_when_confident(folder: Path) -> None:
    evaluation = evaluation_of(folder)
    share = evaluation.score.wrong_when_confident or 0
    assert share <= FLOORS[folder.name]["wrong_when_confident"], shown(
        evaluation, lambda judged: judged.got is not Verdict.UNKNOWN
    )


@every_source
def test_statements_are_of_every_verdict(folder: Path) -> None:
    rows = rows_of(folder)
    assert {row.verdict for row in rows} == set(Verdict)
    assert len({row.id for row in rows}) == len({row.statement for row in rows}) == len(rows)
    assert all(row.id and row.tag for row in rows)


@every_source
def test_statements_are_explained(folder: Path) -> None:
    """Unless they are unseen: nobody reads those, so nobody explains them."""
    rows = yaml.safe_load((folder / "statements.yaml").read_text(encoding="utf-8"))
    assert FLOORS[folder.name].get("unseen", False) or all(row["why"] for row in rows)


@every_source
def test_claims_support_themselves(folder: Path) -> None:
    """No claim's own text is judged against it."""
    claims = claims_of(folder)
    checker = Checker(claims)
    wrong = [c.text for c in claims.claims if c.rating and checker.check(c.text).verdict == Verdict.CONTRADICTED]
    assert wrong == []


def test_every_source_has_floors() -> None:
    assert set(FLOORS) == {folder.name for folder in FOLDERS}
