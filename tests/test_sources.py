"""Checks verdicts on statements about whole sources against floors, so that a regression on any of them fails."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from claims_files import cases

from factcheck import Checker, Claims
from factcheck.matching.verdict import Verdict

TESTS = Path(__file__).parent
FOLDERS = sorted(path for path in (TESTS / "sources").iterdir() if path.is_dir())
FLOORS = {row["source"]: row for row in cases("sources_floors.yaml")}
FLIP = {Verdict.SUPPORTED, Verdict.CONTRADICTED}


class Row(NamedTuple):
    """A statement with the verdict it must get and the one it gets."""

    statement: str
    expected: Verdict
    found: Verdict

    @property
    def flipped(self) -> bool:
        """Whether it is supported where contradicted is right, or the reverse."""
        return {self.expected, self.found} == FLIP

    @property
    def wrongly_confident(self) -> bool:
        """Whether it is decided, and not as it should be."""
        return self.found is not Verdict.UNKNOWN and self.found is not self.expected


def claims_of(folder: Path) -> Claims:
    """A source's own claims; the article's are those that come with the program."""
    own = folder / "claims.yaml"
    return Claims.load(own if own.exists() else TESTS.parent / "claims.yaml")


def statements_of(folder: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = yaml.safe_load((folder / "statements.yaml").read_text(encoding="utf-8"))
    return rows


@lru_cache(maxsize=8)
def results(folder: Path) -> tuple[Row, ...]:
    checker = Checker(claims_of(folder))
    return tuple(
        Row(row["statement"], Verdict(row["verdict"]), checker.check(row["statement"]).verdict)
        for row in statements_of(folder)
    )


def shown(rows: list[Row]) -> str:
    return "\n".join(f"{row.found}, not {row.expected}: {row.statement}" for row in rows)


every_source = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


@every_source
def test_accuracy(folder: Path) -> None:
    rows = results(folder)
    wrong = [row for row in rows if row.found is not row.expected]
    assert 1 - len(wrong) / len(rows) >= FLOORS[folder.name]["accuracy"], shown(wrong)


@every_source
def test_flips(folder: Path) -> None:
    flipped = [row for row in results(folder) if row.flipped]
    assert len(flipped) <= FLOORS[folder.name]["flips"], shown(flipped)


@every_source
def test_wrong_when_confident(folder: Path) -> None:
    wrong = [row for row in results(folder) if row.wrongly_confident]
    confident = sum(row.found is not Verdict.UNKNOWN for row in results(folder))
    assert len(wrong) <= FLOORS[folder.name]["wrong_when_confident"] * confident, shown(wrong)


@every_source
def test_statements_are_of_every_verdict(folder: Path) -> None:
    rows = statements_of(folder)
    assert set(Counter(row["verdict"] for row in rows)) == set(Verdict)
    assert len({row["id"] for row in rows}) == len({row["statement"] for row in rows}) == len(rows)
    unseen = FLOORS[folder.name].get("unseen", False)  # nobody reads these rows, so nobody explains them
    assert all(row["tag"] and (unseen or row["why"]) for row in rows)


@every_source
def test_claims_support_themselves(folder: Path) -> None:
    """No claim's own text is judged against it."""
    claims = claims_of(folder)
    checker = Checker(claims)
    wrong = [c.text for c in claims.claims if c.rating and checker.check(c.text).verdict == Verdict.CONTRADICTED]
    assert wrong == []


def test_every_source_has_floors() -> None:
    assert set(FLOORS) == {folder.name for folder in FOLDERS}
