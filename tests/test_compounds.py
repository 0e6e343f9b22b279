"""Joins and frames examples of the shipped claims: they get the verdict that their parts and the frame call for."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from claims_files import cases

from factcheck import Checker, Claims
from factcheck.matching.verdict import Verdict

SHIPPED = Path(__file__).parent.parent / "claims.yaml"
ORDER = (Verdict.CONTRADICTED, Verdict.UNKNOWN, Verdict.SUPPORTED)
PAIRS = 40  # of examples joined, or examples framed, by each form
TURNED = {Verdict.SUPPORTED: Verdict.CONTRADICTED, Verdict.CONTRADICTED: Verdict.SUPPORTED}
FLOOR = 0.9  # share of the compounds that must come out right; none may come out the other way round


@lru_cache(maxsize=1)
def checker() -> Checker:
    return Checker(Claims.load(SHIPPED))


@lru_cache(maxsize=1)
def examples() -> tuple[tuple[str, Verdict], ...]:
    """The examples that assert something, with their verdicts; the dot at the end left out."""
    claims = Claims.load(SHIPPED).claims
    return tuple((text.rstrip("."), verdict) for c in claims for verdict in ORDER
                 for text in getattr(c.examples, verdict.value))  # fmt: skip


def inside(text: str) -> str:
    """The statement as it stands in the middle of a sentence: "the" and the like lose their capital."""
    first = text.split()[0]
    return first.lower() + text[len(first) :] if first in {"The", "It", "There", "None", "All", "Both"} else text


def judged(expected: dict[str, Verdict]) -> None:
    """Fails where a statement comes out the other way round, or too many not as expected."""
    found = {statement: checker().check(statement).verdict for statement in expected}
    wrong = [s for s in found if found[s] is not expected[s]]
    assert not [s for s in wrong if {found[s], expected[s]} == {Verdict.SUPPORTED, Verdict.CONTRADICTED}]
    assert len(wrong) <= (1 - FLOOR) * len(expected) + 0.01, wrong


@pytest.mark.parametrize("row", cases("connectors.yaml"), ids=lambda row: row["form"])
def test_parts_decide(row: dict[str, str]) -> None:
    random, expected = Random(row["form"]), {}
    for _ in range(PAIRS):
        (first, one), (second, other) = random.sample(examples(), 2)
        expected[row["form"].format(A=first, a=inside(first), b=inside(second))] = min((one, other), key=ORDER.index)
    judged(expected)


@pytest.mark.parametrize("row", cases("frames.yaml"), ids=lambda row: row["form"])
def test_frame_is_no_part(row: dict[str, Any]) -> None:
    chosen = Random(row["form"]).sample(examples(), PAIRS)
    turn = TURNED if row.get("turned") else dict.fromkeys(ORDER, Verdict.UNKNOWN) if row.get("asked") else {}
    judged({row["form"].format(A=text, a=inside(text)): turn.get(verdict, verdict) for text, verdict in chosen})
