"""Labelled rows in files: one module per format, none knows another."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from factcheck.claims.files import decoded, read_file
from factcheck.claims.problems import Problem, shown
from factcheck.claims.suggest import did_you_mean
from factcheck.evaluation.files.record import Record, row_of
from factcheck.evaluation.rows import Row

__all__ = ["FORMATS", "Records", "read_rows", "rows_in"]

# Modules by a file's ending, so that a run imports only the parsers that it needs.
FORMATS = {
    ".jsonl": "factcheck.evaluation.files.jsonl",
    ".ndjson": "factcheck.evaluation.files.jsonl",
    ".csv": "factcheck.evaluation.files.csv",
    ".yaml": "factcheck.evaluation.files.yaml",
    ".yml": "factcheck.evaluation.files.yaml",
}
_ENDINGS = f"{', '.join(tuple(FORMATS)[:-1])} or {tuple(FORMATS)[-1]}"


class Records(Protocol):
    """Takes a text apart into records; what is wrong with it goes to `problems` and is left out."""

    def __call__(self, text: str, path: str, problems: list[Problem]) -> Iterator[Record]: ...


def read_rows(path: str, problems: list[Problem]) -> list[Row]:
    """The rows of a file; what is wrong with it goes to `problems`."""
    ending = Path(path).suffix.lower()
    if ending not in FORMATS and Path(path).is_file():
        found = f"ends in {shown(ending)}, which is no kind of rows" if ending else "a file without an ending"
        problems.append(Problem(path, 0, 0, f"{found}; expected {_ENDINGS}", did_you_mean(ending, FORMATS)))
        return []
    content = read_file(path, problems, f"a file of rows: {_ENDINGS}")
    return [] if content is None else _rows(content[1], path, ending, problems)


def rows_in(content: bytes, name: str, ending: str, problems: list[Problem]) -> list[Row]:
    """The rows of a stream of the format that files with this ending have; `name` stands for it in problems."""
    text = decoded(content, name, problems)
    return [] if text is None else _rows(text, name, ending, problems)


def _rows(text: str, path: str, ending: str, problems: list[Problem]) -> list[Row]:
    records = cast(Records, import_module(FORMATS[ending]).records)
    own: list[Problem] = []
    rows = [row for record in records(text, path, own) if (row := row_of(record, own)) is not None]
    if not rows and not own:
        own.append(Problem(path, 1, 1, "no rows; expected rows with 'statement' and 'verdict'"))
    problems += sorted(own, key=lambda problem: (problem.line, problem.column))
    return rows
