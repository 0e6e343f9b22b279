"""A kind of comparison is a file in matching/compare, its place in the table there, and a page with an example that needs it."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from factcheck import Checker, Claims
from factcheck.matching import compare
from factcheck.matching.compare import COMPARERS
from factcheck.matching.compare.difference import Comparer
from factcheck.matching.verdict import ReasonCode
from factcheck.reports.reason_page import ReasonPage, page_of

FOLDER = Path(compare.__file__).parent
NAMES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem not in {"__init__", "difference"})


def pages_of(name: str) -> list[ReasonPage]:
    """The pages of the reason codes that a comparison gives."""
    named = set(re.findall(r"ReasonCode\.(\w+)", (FOLDER / f"{name}.py").read_text("utf-8")))
    return [page_of(code) for code in ReasonCode if code.name in named]


def has_examples_that_fail(page: ReasonPage) -> bool:
    """Whether some example of a page gets another verdict or reason than it says."""
    for setting in page.settings:
        checker = Checker(Claims.from_yaml(setting.claims))
        for example in setting.examples:
            finding = checker.check(example.statement)
            if (finding.verdict, finding.reasons[0].code) != (example.verdict, example.code):
                return True
    return False


def without(comparer: Comparer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take a comparison out of the table."""
    left = {kind: tuple(s for s in slots if s.compare is not comparer) for kind, slots in COMPARERS.items()}
    monkeypatch.setattr("factcheck.matching.comparison.COMPARERS", left)


@pytest.mark.parametrize("name", NAMES)
def test_a_comparison_is_complete(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """File, table and page: see docs/extending.md for what to do where this fails."""
    module: ModuleType = import_module(f"factcheck.matching.compare.{name}")
    assert any(slot.compare is module.compare for slots in COMPARERS.values() for slot in slots), "not in the table"
    pages = pages_of(name)
    assert not any(map(has_examples_that_fail, pages)), "a page has an example that isn't true"
    without(module.compare, monkeypatch)
    assert any(map(has_examples_that_fail, pages)), "no page of its codes has an example that needs it"
