"""Every report against findings given as data, and the properties that no report may lose."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from reporting import as_json_reads, names, reviewed, texts, write
from workflow_commands import commands_of

from factcheck import Checker, Claims
from factcheck.claims.model import Claim
from factcheck.documents.sentence import Sentence
from factcheck.documents.span import Span
from factcheck.matching.explanation import Candidate, ExplainedPart, Explanation, How, Link
from factcheck.matching.finding import Finding, Location, Reason, Suppression
from factcheck.matching.judgement import Judgement
from factcheck.matching.locate import Locator
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.reports import FORMATS
from factcheck.reports.escape import UNSAFE, path_name, visible
from factcheck.reports.layout import carets, cells, one_line, rows
from factcheck.reports.view import View
from factcheck.review.events import Draft, Event, Level, Notice

PATH = Path(__file__).parent / "cases" / "reports.yaml"
DATA = yaml.safe_load(PATH.read_text("utf-8"))
EXPECTED = PATH.with_name("reports_expected.yaml")


def finding(name: str) -> Finding:
    """A finding of the data file by its name; with `claims` it is explained as the matcher does."""
    data = dict(DATA["findings"][name])
    if "claims" in data:
        return Checker(Claims.from_yaml(data["claims"])).explain(data["statement"])
    reasons = (Reason(ReasonCode(each["code"]), each["message"], *_spans(each)) for each in data.get("reasons", ()))
    statement, wording = data["statement"], data.get("wording", "")
    file, line, column = data.get("file"), data.get("line", 1), data.get("column", 1)
    return Finding(
        statement,
        Verdict(data["verdict"]),
        data.get("score", 0),
        tuple(reasons),
        Claim(**data["claim"]) if "claim" in data else None,
        wording,
        tuple(finding(part) for part in data.get("parts", ())),
        Location(file, line, column, 0, 0, 0, 0) if file else None,
    )


def _spans(reason: dict[str, Any]) -> tuple[Span | None, Span | None]:
    spans = (reason.get(side) for side in ("statement_span", "claim_span"))
    first, second = (Span(*span) if span else None for span in spans)
    return first, second


def events(findings: Iterable[Finding]) -> Iterator[Event]:
    """Drafts with the findings in them, each file's with nothing else; a statement without a file has its own."""
    number = 0
    for file, group in groupby(findings, key=lambda each: each.location and each.location.file):
        if file is None:
            for each in group:
                number += 1
                yield Draft(f"<argument {number}>", each.statement)
                yield each
        else:
            yield from _drafted(file, list(group))


def _drafted(file: str, findings: list[Finding]) -> Iterator[Event]:
    """A draft that has each statement in its line and column, and the findings with the places that it gives them."""
    text, starts = "", []
    for each in findings:
        assert each.location
        text += "\n" * (each.location.line - 1 - text.count("\n"))
        text += " " * (each.location.column - 1 - len(text.rpartition("\n")[2]))
        starts.append(len(text))
        text += each.statement
    yield Draft(file, text, file)
    for each, start in zip(findings, starts, strict=True):
        yield Locator(text, file).locate(each, Sentence(each.statement, start, start + len(each.statement)))


def view(data: dict[str, Any]) -> View:
    """A view with the fields that the data sets."""
    shown = {"show": frozenset(map(Verdict, data["show"]))} if "show" in data else {}
    return View(**{**data, **shown})


def notice(data: dict[str, Any]) -> Notice:
    """A notice with the fields that the data sets."""
    return Notice(**{**data, "level": Level(data["level"])})


def test_every_format_has_cases() -> None:
    """No format is without a report that was read, but for the page, which is parsed in test_report_html.py."""
    assert {case["format"] for case in DATA["cases"]} == set(FORMATS) - {"html"}


@pytest.mark.parametrize("case", DATA["cases"], ids=[case["why"] for case in DATA["cases"]])
def test_report(case: dict[str, Any]) -> None:
    """The report is, character by character, what was reviewed."""
    told = [*map(notice, case.get("notices", ())), *events(finding(name) for name in case["findings"])]
    written = write(case["format"], told, view(case.get("view", {})))
    expected = yaml.safe_load(EXPECTED.read_text("utf-8")) if EXPECTED.exists() else {}
    if os.environ.get("UPDATE_GOLDEN"):
        lines = {**expected, case["why"]: written.split("\n")}
        kept = {each["why"]: lines[each["why"]] for each in DATA["cases"] if each["why"] in lines}
        EXPECTED.write_text(yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=1000), "utf-8")
    else:
        assert written.split("\n") == expected[case["why"]]


CI = ("sarif", "github", "gitlab", "junit", "rdjson", "markdown")


@pytest.mark.parametrize("format_name", CI)
def test_ci_systems_get_what_is_wrong_and_the_id_to_suppress_it_by(format_name: str) -> None:
    """What is supported, suppressed or unknown isn't told, what is contradicted is, whatever is shown to people."""
    supported = reviewed("Aye.", verdict=Verdict.SUPPORTED)
    unknown = reviewed("Perhaps.", verdict=Verdict.UNKNOWN)
    draft, found = reviewed("Forgiven.")
    assert isinstance(found, Finding)
    suppressed = [draft, found._replace(suppression=Suppression("inSource", "a joke"))]
    written = write(
        format_name, [*supported, *unknown, *suppressed, *reviewed("Wrong.")], View(show=frozenset({Verdict.SUPPORTED}))
    )
    assert [word for word in ("Aye", "Perhaps", "Forgiven", "Wrong") if word in written] == ["Wrong"]
    assert re.search(r"contradicted \\?\[ferries\\?\] ", written)
    shown = write(format_name, [*supported, *unknown], View(show=frozenset(Verdict)))
    assert [word for word in ("Aye", "Perhaps") if word in shown] == ["Perhaps"]


@given(texts, names)
def test_json_gives_everything_back(statement: str, name: str) -> None:
    """Words and places read as they were, in one document or line by line."""
    events = reviewed(statement, name)
    (first,) = json.loads(write("json", events).encode("utf-8"))["results"]
    second = json.loads(write("jsonl", events).encode("utf-8"))
    assert first == second
    assert (first["statement"], first["file"]) == (as_json_reads(statement), as_json_reads(name))


@given(texts, names)
def test_concise_is_one_line_for_each(statement: str, name: str) -> None:
    """Whatever stands in the name of a file or in a statement."""
    written = write("concise", reviewed(statement, name))
    assert written == f"{path_name(name)}:1:1: contradicted [ferries] because of {visible(statement)}\n"


@given(texts, names, st.sampled_from(sorted(FORMATS)), st.sampled_from([None, 30]))
def test_no_report_lets_unsafe_characters_or_commands_through(
    statement: str, name: str, format_name: str, width: int | None
) -> None:
    """Whatever stands in a draft, a log has no workflow command but those of its format, and nothing to escape."""
    location = Location(f"::{name}", 1, 1, 1, 2, 0, 1)
    reason = Reason(ReasonCode.STATED, statement, Span(0, len(statement)))
    claim = Claim("::id", f"::{statement}", quote=statement, where=statement, note=statement, attributed_to=statement)
    judgement = Judgement(Verdict.CONTRADICTED, 5, reason, claim, statement)
    links = (Link(How.SAME, Span(0, len(statement)), Span(0, 0)), Link(How.OMITTED, None, Span(0, len(statement))))
    explanation = Explanation((ExplainedPart(Span(0, 0), (Candidate(judgement, links, True),)),))
    one = Finding(statement, Verdict.CONTRADICTED, 5, (reason,), claim, "", (), location, explanation)
    written = write(format_name, events([one]), View(width=width))
    assert not re.search(UNSAFE, written.replace("\n", " "))
    assert [command.name for command in commands_of(written)] == ["error"] * (format_name == "github")


@given(st.text(st.characters(codec=None, exclude_categories=[])))
def test_jsonl_gives_the_statement_back(statement: str) -> None:
    """A line can be encoded and reads as the statement it came from, lone surrogates included."""
    line = write("jsonl", events([Finding(statement, Verdict.UNKNOWN)]))
    assert json.loads(line.encode("utf-8"))["statement"] == as_json_reads(statement)
    assert line.count("\n") == 1


@given(st.text("ab \n\t\x1b\u202e日́", min_size=1), st.data())
def test_marks_stay_on_their_words(text: str, data: st.DataObject) -> None:
    """A mark on a text marks the same words once they stand in one line."""
    start = data.draw(st.integers(0, len(text) - 1))
    mark = Span(start, data.draw(st.integers(start + 1, len(text))))
    line = one_line(text, [mark])
    for moved in line.marks:
        words, before = moved.of(line.text), one_line(text[mark.start : mark.end]).text
        assert words.strip() == before.strip()


@given(st.text("abc 日́", min_size=1), st.integers(4, 12), st.data())
def test_rows_fit_and_lose_nothing(text: str, width: int, data: st.DataObject) -> None:
    """Rows hold all words in order, only a single word may be too wide, and there is a caret for each marked cell."""
    start = data.draw(st.integers(0, len(text) - 1))
    line = one_line(text, [Span(start, data.draw(st.integers(start + 1, len(text))))])
    broken = list(rows(line, width))
    assert " ".join(row.text for row in broken).split() == line.text.split()
    for row in broken:
        assert cells(row.text) <= width or " " not in row.text.strip()
        marked = sum(max(1, cells(mark.of(row.text))) for mark in row.marks)
        assert carets(row).count("^") == marked
