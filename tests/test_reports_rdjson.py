"""Reviewdog's format, held to a schema, and its places to the bytes of the draft."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from reporting import ABOUT, ERROR, PLAIN, WARNING, as_json_reads, names, reviewed, texts, write

from factcheck.matching.finding import Finding
from factcheck.matching.verdict import Verdict
from factcheck.reports.wording import in_full
from factcheck.review.events import Draft, Event
from factcheck.review.fingerprint import relative_path

SCHEMA = Draft7Validator(yaml.safe_load((Path(__file__).parent / "schemas" / "rdjson.yaml").read_text("utf-8")))


def diagnostics(events: list[Event], **fields: Any) -> list[dict[str, Any]]:
    """What reviewdog reads."""
    document = json.loads(write("rdjson", events, PLAIN._replace(**fields)).encode("utf-8"))
    SCHEMA.validate(document)
    read: list[dict[str, Any]] = document["diagnostics"]
    return read


def between(text: str, start: dict[str, int], end: dict[str, int]) -> bytes:
    """The bytes of a range: columns count bytes of UTF-8 from 1, and the end is exclusive."""
    lines = [line.encode("utf-8", "surrogatepass") for line in re.split("(?<=\n)|(?<=\r)(?!\n)", text)]
    first, last = (sum(map(len, lines[: at["line"] - 1])) + at["column"] - 1 for at in (start, end))
    return b"".join(lines)[first:last]


@given(texts, names, texts, st.data())
def test_reviewdog_reads_back_what_was_written(statement: str, name: str, lead: str, data: st.DataObject) -> None:
    """Path, message and the words that decide arrive as they were."""
    start = data.draw(st.integers(0, len(statement) - 1))
    end = data.draw(st.integers(start + 1, len(statement)))
    events = reviewed(statement, name, lead=lead, words=(start, end))
    draft, finding = events
    assert isinstance(draft, Draft)
    assert isinstance(finding, Finding)
    (read,) = diagnostics(events)
    assert read["location"]["path"] == as_json_reads(relative_path(name))
    assert read["message"] == as_json_reads(in_full(finding, ABOUT))
    assert read["code"] == {"value": "negated"}
    words = between(draft.text, **read["location"]["range"])
    assert words == statement[start:end].encode("utf-8", "surrogatepass")


def test_severities_and_what_has_no_place() -> None:
    """Unknown statements are worth a word where they are shown; notices have as much of a place as is known."""
    unknown, statement = reviewed("It is so.", verdict=Verdict.UNKNOWN), reviewed("It is so.", None)
    show = frozenset({Verdict.UNKNOWN})
    read = diagnostics([*unknown, *statement, WARNING, ERROR], show=show)
    assert [each["severity"] for each in read] == ["ERROR", "ERROR", "WARNING", "INFO"]
    assert read[0]["location"] == {"path": "b.md"}
    assert "location" not in read[1]
    assert read[2]["location"] == {"path": "a.md", "range": {"start": {"line": 3}}}


def test_files_are_named_from_here_wherever_the_checkout_is() -> None:
    (read,) = diagnostics(reviewed("It is so.", "./copy/a.md"), root="..")
    assert read["location"]["path"] == "copy/a.md"
