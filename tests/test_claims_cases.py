"""Claims files by example: what good ones mean, and every problem of bad ones."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from claims_files import cases, write

import factcheck.claims.compose as composing
from factcheck.claims import Claims, ClaimsError

ERRORS = cases("claims_errors.yaml")
VALID = cases("claims_valid.yaml")


def same(expected: object, actual: object, where: str) -> None:
    """Compare what the case gives with what was loaded; a mapping stands for a value with these fields."""
    if isinstance(expected, Mapping):
        for key, value in expected.items():
            same(value, getattr(actual, key), f"{where}.{key}")
    elif isinstance(expected, list):
        assert (where, tuple(expected)) == (where, actual)
    else:
        assert (where, expected) == (where, actual)


@pytest.fixture(params=["libyaml", "pure Python"])
def any_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run with each of PyYAML's parsers."""
    if request.param == "pure Python":
        monkeypatch.setattr(composing, "Loader", composing.PurePythonLoader)
    elif composing.Loader is composing.PurePythonLoader:
        pytest.skip("PyYAML without libyaml")


@pytest.mark.parametrize("case", VALID, ids=lambda case: case["name"])
def test_valid(case: Mapping[str, Any], any_parser: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    claims = Claims.load(*write(case, tmp_path))
    assert len(claims.claims) == len(case["claims"])
    for number, (expected, claim) in enumerate(zip(case["claims"], claims.claims, strict=True)):
        same(expected, claim, f"claims[{number}]")
    if "entities" in case:
        assert sorted(case["entities"]) == sorted(claims.entities)
        for identifier, expected in case["entities"].items():
            same({"id": identifier, **expected}, claims.entities[identifier], f"entities[{identifier}]")
    same(case.get("source", {}), claims.source, "source")


@pytest.mark.skipif(composing.Loader is composing.PurePythonLoader, reason="libyaml words its messages differently")
@pytest.mark.parametrize("case", ERRORS, ids=lambda case: case["name"])
def test_errors(case: Mapping[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ClaimsError) as caught:
        Claims.load(*write(case, tmp_path))
    assert [str(problem) for problem in caught.value.problems] == case["problems"]
    assert str(caught.value) == "\n".join(case["problems"])


@pytest.mark.parametrize("case", ERRORS, ids=lambda case: case["name"])
def test_pure_python_finds_as_many_errors(
    case: Mapping[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(composing, "Loader", composing.PurePythonLoader)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ClaimsError) as caught:
        Claims.load(*write(case, tmp_path))
    assert len(caught.value.problems) == len(case["problems"])


@pytest.mark.parametrize("case", [*ERRORS, *VALID], ids=lambda case: case["name"])
def test_every_case_says_why(case: Mapping[str, Any]) -> None:
    assert case["why"].endswith(".")


def test_names_of_cases_are_unique() -> None:
    for kind in (ERRORS, VALID):
        names = [case["name"] for case in kind]
        assert len(set(names)) == len(names)
