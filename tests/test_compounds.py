"""Joins examples of the shipped claims in twos: a compound gets the verdict that its parts call for."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from pathlib import Path
from random import Random

import pytest
from claims_files import cases

from factcheck import Checker, Claims
from factcheck.matching.verdict import Verdict

SHIPPED = Path(__file__).parent.parent / "claims.yaml"
ORDER = (Verdict.CONTRADICTED, Verdict.UNKNOWN, Verdict.SUPPORTED)
PAIRS = 40  # of examples, joined by each form
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


@pytest.mark.parametrize("row", cases("connectors.yaml"), ids=lambda row: row["form"])
def test_parts_decide(row: dict[str, str]) -> None:
    random = Random(row["form"])
    pairs = islice(iter(lambda: random.sample(examples(), 2), None), PAIRS)
    wrong, flipped = [], []
    for (first, one), (second, other) in pairs:
        statement = row["form"].format(A=first, a=inside(first), b=inside(second))
        expected, found = min((one, other), key=ORDER.index), checker().check(statement).verdict
        if found is not expected:
            wrong.append(statement)
        if {found, expected} == {Verdict.SUPPORTED, Verdict.CONTRADICTED}:
            flipped.append(statement)
    assert not flipped
    assert len(wrong) <= (1 - FLOOR) * PAIRS, wrong
