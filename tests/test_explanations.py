"""Explanations: which claims they show, how words are set side by side, and why each claim decides or doesn't."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from test_matching_cases import CASES, checker

from factcheck import Checker, Claims, Verdict
from factcheck.documents.span import Span
from factcheck.matching.explanation import Candidate, Link

GROUPS = yaml.safe_load((Path(__file__).parent / "cases" / "explanations.yaml").read_text("utf-8"))
ROWS = [(group["claims"], case) for group in GROUPS for case in group["cases"]]
SAMPLE = CASES[::6]


@lru_cache(maxsize=8)
def checker_of(claims: str) -> Checker:
    return Checker(Claims.from_yaml(claims) if "\n" in claims else Claims.from_text(claims))


def shown(candidate: Candidate, statement: str) -> dict[str, Any]:
    """A candidate as the data has it."""
    judgement = candidate.judgement
    assert judgement.claim is not None
    words = [_row(link, statement, judgement.wording) for link in candidate.links]
    why = judgement.obstacle or judgement.reason.code.value
    return {"claim": judgement.claim.id, "verdict": judgement.verdict.value, "why": why, "words": words}


def _row(link: Link, statement: str, wording: str) -> str:
    moved = ", moved" if link.moved else ""
    return f"{_words(link.statement_span, statement)} → {_words(link.claim_span, wording)}: {link.how}{moved}"


def _words(span: Span | None, text: str) -> str:
    return span.of(text) if span else "–"


@pytest.mark.parametrize(("claims", "case"), ROWS, ids=[case["statement"] for _, case in ROWS])
def test_explanation(claims: str, case: dict[str, Any]) -> None:
    """The first candidates of each part are as the case says, in all that it says of them."""
    statement = case["statement"]
    explanation = checker_of(claims).explain(statement).explanation
    assert explanation is not None
    parts = [[shown(candidate, statement) for candidate in part.candidates] for part in explanation.parts]
    assert len(parts) == len(case["parts"]), case["why"]
    for found, expected in zip(parts, case["parts"], strict=True):
        known = [{key: each[key] for key in wanted} for each, wanted in zip(found, expected, strict=False)]
        assert known == expected, case["why"]
        assert bool(found) is bool(expected), case["why"]


@pytest.mark.parametrize("case", SAMPLE, ids=[f"{case.place}: {case.row['statement']}" for case in SAMPLE])
def test_an_explanation_fits_its_finding(case: Any) -> None:
    """It changes nothing in the finding, has what the finding has, and marks words that are there."""
    statement = case.row["statement"]
    finding = checker(case.claims, case.is_passage).explain(statement)
    explanation = finding.explanation
    assert explanation is not None
    assert finding._replace(explanation=None) == checker(case.claims, case.is_passage).check(statement)
    assert not finding.parts or len(finding.parts) == len(explanation.parts)
    deciding = [c.judgement for part in explanation.parts for c in part.candidates if c.decides]
    assert finding.claim is None or (finding.claim, finding.wording) in [(j.claim, j.wording) for j in deciding]
    assert finding.verdict is Verdict.UNKNOWN or finding.verdict in [j.verdict for j in deciding]
    for part in explanation.parts:
        assert len(part.candidates) <= 3
        assert not any(candidate.decides for candidate in part.candidates[1:])
        for candidate in part.candidates:
            for link in candidate.links:
                assert link.statement_span or link.claim_span
                _check(link.statement_span, statement)
                _check(link.claim_span, candidate.judgement.wording)


def _check(span: Span | None, text: str) -> None:
    assert span is None or 0 <= span.start < span.end <= len(text)
