"""A row's fields as a file has them, each with its place, made into a row or into problems."""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.claims.model import Place
from factcheck.claims.problems import Problem, shown
from factcheck.claims.suggest import did_you_mean, nearest
from factcheck.evaluation.rows import Row
from factcheck.matching.verdict import Verdict

KEYS = ("statement", "verdict", "evidence", "id", "tag")
_REQUIRED = {"statement": 60.0, "verdict": 60.0}
# Files may have other keys, which are left alone; only one that can hardly mean anything else is taken for a mistake.
_HARDLY_ANYTHING_ELSE = 90.0
_VERDICTS = [str(verdict) for verdict in Verdict]
_KINDS = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}


class Field(NamedTuple):
    """A value of any type (None: null) and where it starts."""

    value: object
    place: Place


class Record(NamedTuple):
    """The fields of a row by their keys, and where the row starts."""

    fields: Mapping[str, Field]
    place: Place


def check_keys(keys: Mapping[str, Place], what: str, place: Place, problems: list[Problem]) -> bool:
    """Whether the keys of a row (or the columns of a file), here with their places, have what is required."""
    known = len(problems)
    others = [key for key in keys if key not in KEYS]
    for key in KEYS:
        if key in keys:
            continue
        mistyped = nearest(key, others, _REQUIRED.get(key, _HARDLY_ANYTHING_ELSE))
        if mistyped is not None:
            found = f"unknown key {shown(mistyped)} in {what}; expected {', '.join(KEYS)}"
            problems.append(Problem(*keys[mistyped], found, f"did you mean {shown(key)}?"))
        elif key in _REQUIRED:
            problems.append(Problem(*place, f"{what} without {shown(key)}; expected 'statement' and 'verdict'"))
    return len(problems) == known


def row_of(record: Record, problems: list[Problem]) -> Row | None:
    """The row of a record; None, and every problem, for one that makes none."""
    known = len(problems)
    texts = {key: _text(key, record.fields[key], problems) for key in KEYS if key in record.fields}
    statement, verdict = texts.get("statement"), texts.get("verdict")
    if verdict is not None and verdict not in _VERDICTS:
        found = f"verdict is {shown(verdict)}; expected supported, contradicted or unknown"
        problems.append(Problem(*record.fields["verdict"].place, found, did_you_mean(verdict, _VERDICTS)))
    if statement is None or verdict is None or len(problems) > known:
        return None
    return Row(statement, Verdict(verdict), texts.get("id"), texts.get("tag"), texts.get("evidence"), record.place)


def _text(key: str, field: Field, problems: list[Problem]) -> str | None:
    """A field as text; an optional one may be null or empty, and an id a number."""
    value = str(field.value) if key == "id" and type(field.value) is int else field.value
    if value is None or isinstance(value, str):
        text = (value or "").strip()
        if text:
            return text
        if key not in _REQUIRED:
            return None
        found = "null" if value is None else "empty"
    else:
        found = _KINDS[type(value)]
    problems.append(Problem(*field.place, f"{key} is {found}; expected a string"))
    return None
