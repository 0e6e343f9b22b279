"""JSON Lines: one object a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from factcheck.claims.model import Place
from factcheck.claims.problems import Problem, shown
from factcheck.evaluation.files.record import Field, Record, check_keys

_EXPECTED = "expected an object with 'statement' and 'verdict' in each line"
_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


def records(text: str, path: str, problems: list[Problem]) -> Iterator[Record]:
    """The objects of the lines that aren't blank; a text that begins otherwise is told once, not for every line."""
    start = _space_end(text, 0)
    first = text.count("\n", 0, start)
    if text[start : start + 1] not in {"{", ""}:
        column = start - text.rfind("\n", 0, start)
        problems.append(Problem(path, first + 1, column, f"not JSON Lines; {_EXPECTED}"))
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip() and (record := _record(line, Place(path, number, 1), problems)) is not None:
            yield record


def _record(line: str, place: Place, problems: list[Problem]) -> Record | None:
    place = place._replace(column=_space_end(line, 0) + 1)
    try:
        is_object = isinstance(json.loads(line), dict)
    except json.JSONDecodeError as error:
        found = f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}; {_EXPECTED}"
        problems.append(Problem(place.path, place.line, error.colno, found))
        return None
    except (ValueError, RecursionError):
        problems.append(Problem(*place, f"nested too deep, or a number too long; {_EXPECTED}"))
        return None
    if not is_object:
        problems.append(Problem(*place, f"a row that is no object; {_EXPECTED}"))
        return None
    return _object(line, place, problems)


def _object(line: str, place: Place, problems: list[Problem]) -> Record | None:
    """The record of a valid object that starts at this place."""
    keys: dict[str, Place] = {}
    fields: dict[str, Field] = {}
    for key, key_at, value, value_at in _members(line, place.column - 1):
        here = place._replace(column=key_at + 1)
        if key in keys:
            found = f"duplicate key {shown(key)} in a row; expected each key once"
            problems.append(Problem(*here, found, f"first at {keys[key]}"))
            continue
        keys[key] = here
        fields[key] = Field(value, place._replace(column=value_at + 1))
    return Record(fields, place) if check_keys(keys, "a row", place, problems) else None


def _members(line: str, start: int) -> Iterator[tuple[str, int, object, int]]:
    """The keys and values of a valid object that starts here, each with its offset, which the parser doesn't tell."""
    key_at = _space_end(line, start + 1)
    while line[key_at] != "}":
        key, end = _DECODER.raw_decode(line, key_at)
        value_at = _space_end(line, _space_end(line, end) + 1)
        value, end = _DECODER.raw_decode(line, value_at)
        yield key, key_at, value, value_at
        end = _space_end(line, end)
        key_at = _space_end(line, end + 1) if line[end] == "," else end


def _space_end(line: str, start: int) -> int:
    match = _SPACE.match(line, start)
    return match.end() if match else start
