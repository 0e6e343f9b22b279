"""SARIF, validated against its schema and the rules of GitHub, and read back."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from reporting import ABOUT, ERROR, HOSTILE, WARNING, as_json_reads, names, reviewed, texts, write

from factcheck.documents.positions import LineIndex
from factcheck.matching.finding import Finding
from factcheck.matching.verdict import ReasonCode
from factcheck.reports import sarif
from factcheck.reports.rules import rule_of
from factcheck.reports.wording import in_full
from factcheck.review.events import Draft, Event
from factcheck.review.fingerprint import relative_path

SCHEMA = Draft7Validator(json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text("utf-8")))
# A link in a message by 3.11.6 of the standard, once characters behind a backslash are gone, and as viewers look for it.
LINKS = (re.compile(r"\[[^\[\]]+\]\("), re.compile(r"(?<!\\)\[[^\[\]]+(?<!\\)\]\("))


def run(events: list[Event]) -> dict[str, Any]:
    """The one run of a valid log."""
    log = json.loads(write("sarif", events).encode("utf-8"))
    SCHEMA.validate(log)
    (only,) = log["runs"]
    assert only["columnKind"] == "unicodeCodePoints"
    codes = [rule["id"] for rule in only["tool"]["driver"]["rules"]]
    assert all(codes[result["ruleIndex"]] == result["ruleId"] for result in only["results"])
    read: dict[str, Any] = only
    return read


def sliced(text: str, region: dict[str, Any]) -> str:
    """The words of a region, found by its lines and columns."""
    place = LineIndex(text).position
    starts, ends = ([at for at in range(len(text) + 1) if place(at) == (region[f"{side}Line"], region[f"{side}Column"])]
                    for side in ("start", "end"))  # fmt: skip
    return text[starts[0] : ends[0]]


@given(texts, names, texts, st.data())
def test_a_viewer_reads_back_what_was_written(statement: str, name: str, lead: str, data: st.DataObject) -> None:
    """File, words and message arrive as they were; nothing in a message is a link or a placeholder."""
    start = data.draw(st.integers(0, len(statement) - 1))
    end = data.draw(st.integers(start + 1, len(statement)))
    events = reviewed(statement, name, lead=lead, words=(start, end))
    draft, finding = events
    assert isinstance(draft, Draft)
    assert isinstance(finding, Finding)
    (result,) = run(events)["results"]
    message = result["message"]["text"]
    assert not LINKS[0].search(re.sub(r"\\.", "", message, flags=re.DOTALL))
    assert not LINKS[1].search(message)
    assert not re.search(r"(?<!{){(?:{{)*(?!{)|(?<!})}(?:}})*(?!})", message)
    plain = message.replace("{{", "{").replace("}}", "}")
    assert plain.replace("\\", "") == as_json_reads(in_full(finding, ABOUT)).replace("\\", "")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
    uri = place["artifactLocation"]["uri"]
    assert re.fullmatch(r"[\w.~/%-]+", uri, re.ASCII)
    assert unquote_to_bytes(uri) in {
        relative_path(name).encode("utf-8", errors) for errors in _errors(relative_path(name))
    }
    assert place["region"]["snippet"]["text"] == as_json_reads(statement[start:end])
    assert sliced(draft.text, place["region"]) == statement[start:end]
    assert ("contextRegion" in place) == (statement[start:end] != statement)
    if "contextRegion" in place:
        assert sliced(draft.text, place["contextRegion"]) == statement


def _errors(text: str) -> list[str]:
    try:
        text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return ["surrogatepass"]
    return ["surrogateescape"]


@pytest.mark.parametrize("code", ReasonCode)
def test_a_rule_has_the_page_of_its_code(code: ReasonCode) -> None:
    """Its texts are plain: no HTML, no braces that a viewer takes for placeholders, no links that lead nowhere."""
    rule = rule_of(code)
    assert rule["id"] == code
    assert ("name" in rule) == ("-" in code)
    assert re.fullmatch("([A-Z][a-z]*)+", rule.get("name", "None"))
    assert rule["fullDescription"]["text"] in rule["help"]["markdown"]
    for text in (rule["shortDescription"]["text"], rule["fullDescription"]["text"], *rule["help"].values()):
        assert not re.search(r"[<>{}]|\]\(", text)
        assert text.endswith(".")


def test_fingerprints_stay_when_lines_move_and_tell_the_same_apart() -> None:
    before = run(reviewed("The ferry is red."))["results"]
    after = run(reviewed("The ferry is red.", lead="A new line.\n\n") + reviewed("The ferry is red.")[1:])["results"]
    prints = [result["partialFingerprints"]["factcheckStatement/v1"] for result in before + after]
    assert prints == [prints[0], prints[0], f"{prints[0]}-2"]


def test_notices_tell_how_the_tool_fared() -> None:
    (fine,) = run([*reviewed("It is so."), WARNING])["invocations"]
    (broken,) = run([ERROR])["invocations"]
    assert (fine["executionSuccessful"], broken["executionSuccessful"]) == (True, False)
    (warning,), (error,) = (each["toolExecutionNotifications"] for each in (fine, broken))
    assert (warning["level"], error["level"]) == ("warning", "error")
    assert warning["locations"][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 1}
    assert error["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "b.md", "uriBaseId": "%SRCROOT%"}}


def test_no_more_results_than_github_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 2)
    read = run([event for number in range(5) for event in reviewed(f"It is {number}.")])
    assert len(read["results"]) == 2
    (notification,) = read["invocations"][0]["toolExecutionNotifications"]
    assert notification["message"]["text"] == "3 more findings are left out: 2 is the most to upload"


def test_a_statement_has_a_name_for_a_place() -> None:
    (result,) = run(reviewed("It is so.", None))["results"]
    assert result["locations"] == [{"logicalLocations": [{"fullyQualifiedName": "<argument 1>"}]}]


@pytest.mark.slow
def test_microsofts_validator_finds_nothing_by_githubs_rules(tmp_path: Path) -> None:
    """Its exit status is 0 whatever it finds, so its words count; the one thing it misses is a page for the tool."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed")
    package = "@microsoft/sarif-multitool-linux@5.7.0"
    fetched = subprocess.run(
        [npm, "pack", "--silent", package], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    if fetched.returncode:
        pytest.skip(f"npm does not reach its registry: {fetched.stderr[-200:]}")
    shutil.unpack_archive(tmp_path / fetched.stdout.strip(), tmp_path, "gztar", filter="data")
    tool = tmp_path / "package" / "Sarif.Multitool"
    tool.chmod(0o755)
    hostile = [event for text in HOSTILE for event in reviewed(text, text.replace("\0", "0"), claim=text, words=(0, 1))]
    (tmp_path / "log.sarif").write_text(write("sarif", [*hostile, WARNING, ERROR]), "utf-8")
    command = [tool, "validate", "log.sarif", "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning"]
    env = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    said = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=True).stdout
    assert "1 files scanned" in said
    assert set(re.findall(r"(?:error|warning) (\w+):", said)) == {"SARIF2005"}
    assert "informationUri" in said
