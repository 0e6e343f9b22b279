"""Checks what the matcher makes of small claims of many domains, told as data in cases/matching."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from _pytest.mark import ParameterSet

from factcheck import Checker, Claims, Finding
from factcheck.matching.verdict import ReasonCode, Verdict

FOLDER = Path(__file__).parent / "cases" / "matching"
MATCHING = Path(__file__).parent.parent / "factcheck" / "matching"
# `sentences` are claims of their own, a `passage` is one text with a topic.
KINDS = ("sentences", "claims", "passage")
GROUP_KEYS = {"about", *KINDS, "cases"}
# `marks` are the words that decide: those of the statement and, if a second is given, those of the claim.
CASE_KEYS = {"statement", "verdict", "code", "marks", "claim_id", "parts", "why", "known_gap"}
FLIP = {Verdict.SUPPORTED, Verdict.CONTRADICTED}
ENOUGH_PER_CODE = 6
MOST_GAPS = 0.2


class Case(NamedTuple):
    """A case with the claims that it is checked against and its place in the files."""

    place: str
    claims: str
    is_passage: bool
    row: Mapping[str, Any]


def claims_text(group: Mapping[str, Any]) -> str:
    """The claims of a group as the text of a claims file; plain sentences stay what they are."""
    return yaml.safe_dump(group["claims"], sort_keys=False) if "claims" in group else group[kind_of(group)]


def kind_of(group: Mapping[str, Any]) -> str:
    """Under which key a group has its claims."""
    return next(kind for kind in KINDS if kind in group)


def all_cases() -> Iterator[Case]:
    for path in sorted(FOLDER.glob("*.yaml")):
        for group in yaml.safe_load(path.read_text(encoding="utf-8")):
            for row in group["cases"]:
                yield Case(f"{path.stem}/{group['about']}", claims_text(group), "passage" in group, row)


CASES = list(all_cases())


def parameter(case: Case, *, may_fail: bool) -> ParameterSet:
    """The case as a pytest parameter; if it `may_fail`, one with a known gap must fail."""
    gap = case.row.get("known_gap") if may_fail else None
    marks = [pytest.mark.xfail(reason=gap, strict=True)] if gap else []
    return pytest.param(case, id=f"{case.place}: {case.row['statement']}", marks=marks)


EVERY_CASE = [parameter(case, may_fail=False) for case in CASES]
WITH_GAPS = [parameter(case, may_fail=True) for case in CASES]


@lru_cache(maxsize=16)
def checker(claims: str, is_passage: bool) -> Checker:
    if claims.startswith(("claims:", "entities:", "version:")):
        return Checker(Claims.from_yaml(claims))
    passage = Claims.from_text(claims)
    return Checker(passage if is_passage else Claims(claims=passage.claims))


def check(case: Case) -> Finding:
    return checker(case.claims, case.is_passage).check(case.row["statement"])


def deciding(finding: Finding) -> str:
    """What a failing test shows of a finding."""
    reason = finding.reasons[0]
    return f"{finding.verdict}, {reason.code} ({reason.message}) by {finding.wording!r}"


@pytest.mark.parametrize("case", WITH_GAPS)
def test_case(case: Case) -> None:
    finding, row = check(case), case.row
    told = f"{row['why']}; got {deciding(finding)}"
    assert finding.verdict == row["verdict"], told
    if "code" in row:
        assert finding.reasons[0].code == row["code"], told
    if "claim_id" in row:
        assert finding.claim is not None, told
        assert finding.claim.id == row["claim_id"], told
    if "parts" in row:
        assert [part.verdict for part in finding.parts] == row["parts"], told
    if "marks" in row:
        assert marked_words(finding)[: len(row["marks"])] == row["marks"], told


def marked_words(finding: Finding) -> list[str | None]:
    """The words that the first reason marks in the statement and in the claim."""
    reason = finding.reasons[0]
    rows = ((reason.statement_span, finding.statement), (reason.claim_span, finding.wording))
    return [span.of(text) if span else None for span, text in rows]


@pytest.mark.parametrize("case", EVERY_CASE)
def test_no_case_is_turned_round(case: Case) -> None:
    """Supported where contradicted is right, or the reverse, is the worst outcome: no known gap may be one."""
    finding = check(case)
    assert {finding.verdict, Verdict(case.row["verdict"])} != FLIP, deciding(finding)


@pytest.mark.parametrize("case", EVERY_CASE)
def test_layout_changes_nothing(case: Case) -> None:
    """White space around a statement, and a full stop that is missing, are no part of what it says."""
    statement = case.row["statement"]
    texts = (statement, f"  {statement}\n", statement.removesuffix("."))
    assert len({checker(case.claims, case.is_passage).check(text).verdict for text in texts}) == 1


def produced_codes() -> set[ReasonCode]:
    """The reason codes that some module of the matcher names, beside the one that lists them."""
    texts = [p.read_text(encoding="utf-8") for p in MATCHING.rglob("*.py") if p.name != "verdict.py"]
    return {code for code in ReasonCode if any(f"ReasonCode.{code.name}" in text for text in texts)}


def test_every_reason_code_has_cases() -> None:
    counts = Counter(case.row["code"] for case in CASES if "code" in case.row and "known_gap" not in case.row)
    assert {code.value: counts[code] for code in sorted(produced_codes()) if counts[code] < ENOUGH_PER_CODE} == {}


def test_cases_are_well_formed() -> None:
    for path in sorted(FOLDER.glob("*.yaml")):
        for group in yaml.safe_load(path.read_text(encoding="utf-8")):
            assert set(group) <= GROUP_KEYS, (path.name, set(group) - GROUP_KEYS)
            assert sum(kind in group for kind in KINDS) == 1, (path.name, group["about"])
    for case in CASES:
        assert {"statement", "verdict", "why"} <= set(case.row) <= CASE_KEYS, case
        assert case.row["verdict"] in set(Verdict), case
        assert case.row.get("code", ReasonCode.STATED) in set(ReasonCode), case


def test_cases_differ_and_few_are_gaps() -> None:
    counts = Counter((case.claims, case.row["statement"]) for case in CASES)
    assert [key for key, count in counts.items() if count > 1] == []
    gaps = [case for case in CASES if "known_gap" in case.row]
    assert len(gaps) <= MOST_GAPS * len(CASES)
    assert all(case.row["known_gap"] for case in gaps)
