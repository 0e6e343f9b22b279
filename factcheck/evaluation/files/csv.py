"""Comma-separated values with a header."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from factcheck.claims.model import Place
from factcheck.claims.problems import Problem, shown
from factcheck.documents.positions import LineIndex
from factcheck.evaluation.files.record import Field, Record, check_keys

_FIELD = re.compile(r'(?:"(?:[^"]|"")*"|[^,]*)(?:,|\Z)')
_OTHER_MARKS = re.compile("[;\t|]")


def records(text: str, path: str, problems: list[Problem]) -> Iterator[Record]:
    """The lines below the header that aren't blank."""
    lines = _lines(text, path, problems)
    header = next(lines, None)
    if header is None or not _check_header(header, problems):
        return
    names = [field.value for field in header]
    for fields in lines:
        if len(fields) == len(names):
            yield Record({str(name): field for name, field in zip(names, fields, strict=True)}, fields[0].place)
        else:
            found = f"{len(fields)} value{'s' * (len(fields) != 1)}; expected {len(names)} as in the header"
            hint = "put a text that contains a comma in quotes" if len(fields) > len(names) else ""
            problems.append(Problem(*fields[0].place, found, hint))


def _lines(text: str, path: str, problems: list[Problem]) -> Iterator[list[Field]]:
    """The values of each line, or of the several that a quoted value takes; blank ones are left out."""
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(lines, strict=True)
    first = 0
    try:
        for values in reader:
            if values:
                raw = "".join(lines[first : reader.line_num])
                yield [Field(*pair) for pair in zip(values, _places(raw, path, first), strict=False)]
            first = reader.line_num
    except csv.Error as error:
        problems.append(Problem(path, first + 1, 1, f"not CSV: {error}; expected values with commas between them"))


def _places(raw: str, path: str, lines_before: int) -> Iterator[Place]:
    """Where each value of a line starts, which the parser doesn't tell."""
    index = LineIndex(raw)
    for match in _FIELD.finditer(raw):
        line, column = index.position(match.start())
        yield Place(path, lines_before + line, column)


def _check_header(header: list[Field], problems: list[Problem]) -> bool:
    known = len(problems)
    name, place = header[0]
    if len(header) == 1 and (mark := _OTHER_MARKS.search(str(name))):
        found = f"{shown(mark[0])} in the only column {shown(str(name))}; expected commas between columns"
        problems.append(Problem(*place, found))
        return False
    columns: dict[str, Place] = {}
    for name, place in header:
        first = columns.setdefault(str(name), place)
        if first is not place:
            found = f"duplicate column {shown(str(name))}; expected each column once"
            problems.append(Problem(*place, found, f"first at {first}"))
    return check_keys(columns, "a header", header[0].place, problems) and len(problems) == known
