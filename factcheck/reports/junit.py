"""JUnit's XML, which every CI system shows as tests: a suite for each file, a failure for each finding in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factcheck.matching.finding import Finding
from factcheck.reports.annotations import deciding_place
from factcheck.reports.escape import visible
from factcheck.reports.layout import one_line
from factcheck.reports.report import Report
from factcheck.reports.severity import Severity, severity_of
from factcheck.reports.view import About, View
from factcheck.reports.wording import code_of, headline, in_full
from factcheck.review.events import Level
from factcheck.review.fingerprint import relative_path

if TYPE_CHECKING:
    from factcheck.review.events import Draft, Notice

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_FORBIDDEN = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_OUTCOMES = {Severity.ERROR: "failure", Severity.WARNING: "failure", Severity.NOTE: "skipped"}
_CLEAN = "nothing to report"
_COUNTS = ("tests", "failures", "errors", "skipped")


class Format(Report):
    """A file without findings has a test that passes, as a run without any test looks like a broken one."""

    def __init__(self, about: About, view: View) -> None:
        super().__init__(about, view)
        self._suites: dict[str, Element] = {}
        self._suite = Element("testsuite")
        self._seen: Counter[tuple[str, str]] = Counter()

    def begin(self, draft: Draft) -> Iterable[str]:
        self._begin(draft.file, draft.name)
        return ()

    def add(self, finding: Finding) -> Iterable[str]:
        severity = severity_of(finding, self.view)
        if severity is not None:
            case = self._case(self._suite, one_line(finding.statement).text)
            place = deciding_place(finding)
            at = ""
            if place and place.file:
                case.set("line", str(place.line))
                at = f"\n{self._suite.get('name')}:{place.line}:{place.column}"
            outcome = SubElement(case, _OUTCOMES[severity], message=_xml(headline(finding)), type=code_of(finding))
            outcome.text = _xml(in_full(finding, self.about)) + at
        return ()

    def notice(self, notice: Notice) -> Iterable[str]:
        self._begin(notice.file, "factcheck")
        message = _xml(visible(notice.message))
        if notice.level is Level.ERROR:
            SubElement(self._case(self._suite, message), "error", message=message, type="not-checked")
        else:
            SubElement(self._suite, "system-err").text = message
        return ()

    def close(self) -> Iterable[str]:
        root = Element("testsuites", name="factcheck")
        for suite in self._suites.values():
            if suite.find("testcase") is None:
                self._case(suite, _CLEAN)
            root.append(_closed(suite))
        for count in _COUNTS:
            root.set(count, str(sum(int(suite.get(count, 0)) for suite in root)))
        indent(root)
        yield f"{_DECLARATION}{tostring(root, encoding='unicode')}\n"

    def _begin(self, file: str | None, name: str) -> None:
        """Go on with the suite of a file, or of another name."""
        shown = _xml(visible(relative_path(file, self.view.root) if file else name))
        attributes = {"name": shown, "file": shown} if file else {"name": shown}
        self._suite = self._suites.setdefault(shown, Element("testsuite", attributes))

    def _case(self, suite: Element, name: str) -> Element:
        """A test of a suite; a name that comes again is numbered, as readers would take two for one."""
        place = {"classname": suite.get("name", ""), **({"file": suite.get("file", "")} if suite.get("file") else {})}
        self._seen[place["classname"], name] += 1
        number = self._seen[place["classname"], name]
        again = f" ({number})" if number > 1 else ""
        return SubElement(suite, "testcase", {"name": _xml(name) + again, **place})


def _closed(suite: Element) -> Element:
    """The suite with its counts, and what it has to tell beside its tests behind them."""
    cases = suite.findall("testcase")
    counts = (len(cases), *(len(suite.findall(f"testcase/{kind}")) for kind in ("failure", "error", "skipped")))
    closed = Element("testsuite", {**suite.attrib, **dict(zip(_COUNTS, map(str, counts), strict=True))})
    closed.extend(cases)
    told = [str(each.text) for each in suite.findall("system-err")]
    if told:
        SubElement(closed, "system-err").text = "\n".join(told)
    return closed


def _xml(text: str) -> str:
    """Words that can stand in XML: some characters can't, not even escaped."""
    return re.sub(_FORBIDDEN, "\ufffd", text)
