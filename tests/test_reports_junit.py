"""JUnit's XML, read by the standard library and by junitparser."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from hypothesis import given
from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite
from reporting import ABOUT, ERROR, PLAIN, WARNING, names, reviewed, texts, write

from factcheck.matching.finding import Finding
from factcheck.matching.verdict import Verdict
from factcheck.reports.escape import visible
from factcheck.reports.layout import one_line
from factcheck.reports.wording import headline, in_full
from factcheck.review.events import Draft, Event
from factcheck.review.fingerprint import relative_path


def suites(
    events: list[Event], fails: frozenset[str] = PLAIN.fails, show: frozenset[Verdict] | None = None
) -> list[TestSuite]:
    """What a CI system reads, with counts that are right."""
    written = write("junit", events, PLAIN._replace(fails=fails, show=show))
    read = JUnitXml.fromstring(written.encode("utf-8"))
    for suite in [read, *read]:
        cases = [case for part in read for case in part] if suite is read else list(suite)
        outcomes = [type(each) for case in cases for each in case.result]
        assert suite.tests == len(cases)
        assert suite.failures == outcomes.count(Failure)
        assert suite.errors == outcomes.count(Error)
        assert suite.skipped == outcomes.count(Skipped)
    return list(read)


def replaced(text: str) -> str:
    """The text with what XML has no way to write replaced."""
    return re.sub("[\ufffe\uffff]", "\ufffd", text)


@given(texts, names, texts)
def test_a_parser_reads_back_what_was_written(statement: str, name: str, lead: str) -> None:
    """File, statement and message arrive as they were, whatever stands in them."""
    events = reviewed(statement, name, lead=lead)
    finding = events[-1]
    assert isinstance(finding, Finding)
    assert finding.location
    root = ElementTree.fromstring(write("junit", events))
    ((suite,),) = ([*root],)
    (case,) = suite
    (failure,) = case
    path = replaced(visible(relative_path(name)))
    assert suite.attrib["name"] == suite.attrib["file"] == case.attrib["classname"] == path
    assert case.attrib["name"] == replaced(one_line(statement).text)
    assert case.attrib["line"] == str(finding.location.line)
    assert failure.attrib == {"message": replaced(headline(finding)), "type": "negated"}
    place = f"{path}:{finding.location.line}:{finding.location.column}"
    assert failure.text == replaced(in_full(finding, ABOUT)) + f"\n{place}"
    ((parsed,),) = suites(events)
    assert isinstance(parsed, TestCase)
    assert parsed.name == case.attrib["name"]


def test_a_clean_file_has_a_test_that_passes() -> None:
    clean, found = suites([Draft("b.md", "", "b.md"), *reviewed("It is so.")])
    ((passed,), (failed,)) = (list(clean), list(found))
    assert (clean.name, passed.name, passed.is_passed) == ("b.md", "nothing to report", True)
    assert (found.name, failed.is_passed) == ("a.md", False)


def test_what_is_said_again_is_a_test_of_its_own() -> None:
    (suite,) = suites([*reviewed("It is so."), *reviewed("It is so.")[1:]])
    assert [case.name for case in suite] == ["It is so.", "It is so. (2)"]


def test_unknown_statements_fail_or_are_skipped() -> None:
    unknown = reviewed("It is so.", verdict=Verdict.UNKNOWN)
    ((failed,),) = suites(unknown, fails=frozenset({"contradicted", "unknown"}))
    ((skipped,),) = suites(unknown, show=frozenset({Verdict.UNKNOWN}))
    ((passed,),) = suites(unknown)
    assert isinstance(failed.result[0], Failure)
    assert skipped.is_skipped
    assert passed.is_passed


def test_what_could_not_be_checked_is_an_error() -> None:
    """Warnings are words beside the tests."""
    (warned, broken) = suites([*reviewed("It is so."), WARNING, ERROR])
    assert (warned.name, warned._elem.findtext("system-err")) == ("a.md", "this suppresses nothing")
    ((case,), (error,)) = (list(broken), next(iter(broken)).result)
    assert (broken.name, case.name) == ("b.md", "b.md: it is no text")
    assert (error.message, error.type) == ("b.md: it is no text", "not-checked")


def test_a_statement_has_no_file() -> None:
    (suite,) = suites(reviewed("It is so.", None))
    (case,) = suite
    assert (suite.name, case.classname) == ("<argument 1>", "<argument 1>")
    assert "file" not in case._elem.attrib
