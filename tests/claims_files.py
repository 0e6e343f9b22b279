"""Writes the claims files of test cases."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list[Mapping[str, Any]]:
    """The cases of a file in tests/cases."""
    loaded: list[Mapping[str, Any]] = yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
    return loaded


def write(case: Mapping[str, Any], folder: Path) -> list[str]:
    """Write a case's files and return their names, sorted."""
    if "escapes" in case:
        content = {"claims.yaml": case["escapes"].encode("ascii").decode("unicode_escape").encode("latin-1")}
    else:
        texts = case.get("files") or {"claims.yaml": case["text"]}
        content = {name: text.encode("utf-8") for name, text in texts.items()}
    for name, data in content.items():
        (folder / name).write_bytes(data)
    return sorted(content)
