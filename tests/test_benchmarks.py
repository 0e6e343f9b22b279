"""Runs the benchmarks that measure how good something is, on a few rows whose figures can be told by hand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "benchmarks"
CLAIMS = [
    {"id": "ferry", "text": "The ferry to Sandby sails at noon."},
    {"id": "bridge", "text": "The bridge to Sandby is shut."},
    {"id": "toll", "text": "A toll is due."},
]
QUERIES = [
    {"statement": "The ferry sails to Sandby", "gold": ["ferry"]},
    {"statement": "The ferry sails to Sandby", "gold": ["bridge"]},
    {"statement": "The bridge and its toll", "gold": ["bridge", "toll"]},
    {"statement": "Nothing of the kind", "gold": ["toll"]},
]


def figures(*arguments: str | Path) -> dict[str, float]:
    """What `retrieval.py` prints, by the words in front of each figure."""
    command = [sys.executable, FOLDER / "retrieval.py", *arguments]
    outcome = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": ""})
    rows = (line.rsplit(maxsplit=2 if line.endswith(("ms", "MiB")) else 1) for line in outcome.stdout.splitlines())
    return {row[0].strip(): float(row[1]) for row in rows if len(row) > 1 and row[1].replace(".", "").isdigit()}


def test_precision_and_recall_are_those_of_the_ranks(tmp_path: Path) -> None:
    """Ranks 1 and 2 of one, both of two, and nothing found."""
    for name, rows in (("claims", CLAIMS), ("queries", QUERIES)):
        (tmp_path / name).write_text("\n".join(map(json.dumps, rows)), "utf-8")
    found = figures(tmp_path / "claims", tmp_path / "queries")
    assert found["MAP@1"] == 0.5
    assert found["MAP@5"] == round((1 + 1 / 2 + 1 + 0) / 4, 3)
    assert found["recall@10"] == 0.75


def test_generated_claims_are_found_again() -> None:
    found = figures("--generated", "20")
    assert found["MAP@5"] > 0.9
    assert found["recall@10"] == 1
    assert {"file loaded in", "index built in", "a query takes", "a check takes", "peak memory"} <= set(found)
