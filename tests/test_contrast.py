"""Checks the contrast suite: statements made from every claim, against floors and a list of known gaps.

`UPDATE_GOLDEN=1 pytest tests/test_contrast.py` writes today's figures into docs/contrast.md; read the difference.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
import yaml
from contrast.case import Outcome
from contrast.report import rows, table
from contrast.suite import KINDS, ROOT, own_outcomes

HERE = Path(__file__).parent / "contrast"
FLOORS = {row["kind"]: row for row in yaml.safe_load((HERE / "floors.yaml").read_text("utf-8"))}
GAPS = {row["statement"]: row["why"] for row in yaml.safe_load((HERE / "gaps.yaml").read_text("utf-8"))}
PAGE = ROOT / "docs" / "contrast.md"

every_kind = pytest.mark.parametrize("kind", KINDS)


def of_kind(kind: str) -> list[Outcome]:
    return [outcome for outcome in own_outcomes() if outcome.kind == kind]


def shown(outcomes: list[Outcome]) -> str:
    return "\n".join(" ".join(rows(outcome)) for outcome in outcomes)


@every_kind
def test_enough_is_right(kind: str) -> None:
    found = of_kind(kind)
    missed = [outcome for outcome in found if not outcome.right]
    assert len(missed) <= (1 - FLOORS[kind]["right"]) * len(found), shown(missed)


@every_kind
def test_little_is_decided_and_wrong(kind: str) -> None:
    wrong = [outcome for outcome in of_kind(kind) if outcome.wrong]
    assert len(wrong) <= FLOORS[kind]["wrong"], shown(wrong)


@every_kind
def test_nothing_is_turned_round(kind: str) -> None:
    """Supported for contradicted, or the reverse, only where a gap is known and explained."""
    flipped = [outcome for outcome in of_kind(kind) if outcome.flipped and outcome.variant.statement not in GAPS]
    assert not flipped, shown(flipped)


@pytest.mark.slow
def test_every_gap_is_one() -> None:
    """A gap that has been closed leaves the list, and each says why it is there."""
    wrong = {outcome.variant.statement for outcome in own_outcomes() if outcome.wrong}
    assert set(GAPS) <= wrong
    assert all(GAPS.values())


def test_every_kind_has_floors_and_statements() -> None:
    assert set(FLOORS) == set(KINDS) == {outcome.kind for outcome in own_outcomes()}


@pytest.mark.slow
def test_the_page_has_the_figures_of_today() -> None:
    text = PAGE.read_text("utf-8")
    figures = re.compile(r"(?<=<!-- figures -->\n).*?(?=\n<!-- end -->)", re.DOTALL)
    assert figures.search(text)
    now = figures.sub(lambda _: table(own_outcomes()), text)
    if os.environ.get("UPDATE_GOLDEN"):
        PAGE.write_text(now, "utf-8")
    else:
        assert now == text
