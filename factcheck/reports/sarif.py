"""SARIF 2.1.0, the interchange format of code scanning: findings with their rules, places and fingerprints."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from factcheck.documents.span import Span
from factcheck.matching.finding import Finding, Location
from factcheck.reports.annotations import Annotations, deciding_place
from factcheck.reports.escape import json_safe, visible
from factcheck.reports.listing import encode, json_list
from factcheck.reports.rules import rule_of
from factcheck.reports.severity import Severity
from factcheck.reports.view import About, View
from factcheck.reports.wording import code_of, in_full
from factcheck.review.events import Level

if TYPE_CHECKING:
    from factcheck.matching.verdict import ReasonCode
    from factcheck.review.events import Draft, Notice

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_FINGERPRINT = "factcheckStatement/v1"
# GitHub takes no more of one run; the worst come first.
MOST_RESULTS = 25_000
# Where a link such as [text](target) would begin, and what would end the text of one.
_LINK_START = r"\[(?=[^\[\]]*\]\()"
_LINK_MIDDLE = r"(\\*)\](?=\()"


class Format(Annotations):
    """One run with a result for each finding; notices tell how the tool itself fared."""

    def __init__(self, about: About, view: View) -> None:
        super().__init__(about, view)
        self._text = ""
        self._name = ""
        self._rules: dict[ReasonCode, int] = {}
        self._notifications: list[dict[str, Any]] = []
        self._successful = True

    def begin(self, draft: Draft) -> Iterable[str]:
        self._text = draft.text
        self._name = draft.name
        return super().begin(draft)

    def of_finding(self, finding: Finding, severity: Severity) -> str:
        code = code_of(finding)
        result = {
            "ruleId": code,
            "ruleIndex": self._rules.setdefault(code, len(self._rules)),
            "level": severity,
            "message": _message(in_full(finding, self.about)),
            "locations": [self._location(finding)],
            "partialFingerprints": {_FINGERPRINT: self.fingerprint(finding)},
        }
        return encode(result)

    def notice(self, notice: Notice) -> Iterable[str]:
        self._successful = self._successful and notice.level is not Level.ERROR
        self._notify(notice.level, visible(notice.message), self._noticed(notice))
        return ()

    def close(self) -> Iterable[str]:
        results = self.worst_first()
        left_out = len(results) - MOST_RESULTS
        if left_out > 0:
            self._notify(Level.WARNING, f"{left_out} more findings are left out: {MOST_RESULTS} is the most to upload")
        results = results[:MOST_RESULTS]
        head = {
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that files are named from."}}},
            "invocations": [
                {"executionSuccessful": self._successful, "toolExecutionNotifications": self._notifications}
            ],
        }
        lines = [f'"tool": {self._tool()}', *(f"{encode(key)}: {encode(value)}" for key, value in head.items())]
        run = ",\n      ".join([*lines, f'"results": {json_list(results, "      ")}'])
        start = f'{{\n  "$schema": "{_SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {{\n      '
        yield json_safe(f"{start}{run}\n    }}\n  ]\n}}\n")

    def _tool(self) -> str:
        driver = {"name": "factcheck", "semanticVersion": self.about.version}
        head = encode(driver).removesuffix("}")
        rules = json_list([encode(rule_of(code)) for code in self._rules], "      ")
        return f'{{"driver": {head}, "rules": {rules}}}}}'

    def _notify(self, level: Level, text: str, locations: list[dict[str, Any]] | None = None) -> None:
        located = {"locations": locations} if locations else {}
        self._notifications.append({"level": level, "message": _message(text), **located})

    def _location(self, finding: Finding) -> dict[str, Any]:
        if self.path is None or finding.location is None:
            return {"logicalLocations": [{"fullyQualifiedName": self._name}]}
        words, sentence = deciding_place(finding) or finding.location, finding.location
        around = {} if words == sentence else {"contextRegion": self._region(sentence)}
        region = self._region(words)
        return {"physicalLocation": {"artifactLocation": _artifact(self.path), "region": region, **around}}

    def _region(self, place: Location) -> dict[str, Any]:
        return {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "snippet": {"text": Span(place.offset, place.offset + place.length).of(self._text)},
        }

    def _noticed(self, notice: Notice) -> list[dict[str, Any]]:
        path = self.named(notice.file)
        if path is None:
            return []
        columns = {"startColumn": notice.column} if notice.column else {}
        region = {"region": {"startLine": notice.line, **columns}} if notice.line else {}
        return [{"physicalLocation": {"artifactLocation": _artifact(path), **region}}]


def _message(text: str) -> dict[str, str]:
    """A message in which nothing is a placeholder or a link."""
    text = re.sub(_LINK_START, r"\\[", text.replace("{", "{{").replace("}", "}}"))
    # With the backslashes in front of it doubled, the one for the bracket is no part of theirs.
    return {"text": re.sub(_LINK_MIDDLE, r"\1\1\\]", text)}


def _artifact(path: str) -> dict[str, str]:
    """A file by its percent-encoded path from the root; bytes of a name that are no UTF-8 stay what they are."""
    try:
        name = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        name = path.encode("utf-8", "surrogatepass")
    return {"uri": quote(name, safe="/"), "uriBaseId": _ROOT}
