"""Markdown for a job's summary or a comment: a table of counts, then what is wrong, the worst first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.matching.finding import Finding
from factcheck.matching.verdict import Verdict
from factcheck.reports.annotations import Annotations, deciding_place
from factcheck.reports.layout import one_line
from factcheck.reports.severity import Severity
from factcheck.reports.style import SIGNS
from factcheck.reports.tally import Tally
from factcheck.reports.view import About, View
from factcheck.reports.wording import details

if TYPE_CHECKING:
    from factcheck.review.events import Draft, Notice

# GitHub takes no summary over 1 MiB; some of that is for what other commands of the step write.
MOST_BYTES = 1_000_000
_ORDER = (Verdict.CONTRADICTED, Verdict.UNKNOWN, Verdict.SUPPORTED)
# What Markdown reads as markup anywhere, and in addresses; at the start, these would open a list or underline a heading.
_MARKUP = r"[\\`*_\[\]<>|~&@#$!]|(?<=www)\.|:(?=//)"
_START = r"^( ?\d*)([-+=:.)])"
# GitHub looks for people, issues and emoji behind Markdown's back: an invisible character keeps them apart.
_REFERENCE = r"(?<=[@#])(?=\w)|(?<=:)(?=[\w+-]+:)"
_APART = "\u2060"


class Format(Annotations):
    """All words of texts and claims are escaped: they can't become markup, links, mentions or emoji."""

    def __init__(self, about: About, view: View) -> None:
        super().__init__(about, view)
        self._tally = Tally()
        self._name = ""

    def begin(self, draft: Draft) -> Iterable[str]:
        self._name = draft.name
        return super().begin(draft)

    def add(self, finding: Finding) -> Iterable[str]:
        self._tally.count(finding)
        return super().add(finding)

    def of_finding(self, finding: Finding, severity: Severity) -> str:
        place = deciding_place(finding)
        name = self.path or self._name
        where = f"{name}:{place.line}:{place.column}" if self.path and place else name
        claim = f" {escaped(f'[{finding.claim.id}]')}" if finding.claim else ""
        blocks = [
            f"### {SIGNS[finding.verdict]} {finding.verdict}{claim} {_code(where)}",
            f"> {_marked(finding)}",
            "\n".join(_listed(finding, self.about)),
        ]
        return "\n\n".join(blocks) + "\n"

    def of_notice(self, notice: Notice) -> str:
        return f"**{notice.level}:** {escaped(str(notice))}\n"

    def close(self) -> Iterable[str]:
        head = "\n".join(["## factcheck", "", *_table(self._tally), ""])
        yield head
        room = MOST_BYTES - len(head.encode())
        pieces = self.worst_first()
        for number, piece in enumerate(pieces):
            room -= len(piece.encode()) + 1
            if room < 0:
                yield f"\n{len(pieces) - number} more are left out: a summary has no room for them.\n"
                return
            yield f"\n{piece}"


def _table(tally: Tally) -> Iterator[str]:
    counts = tally.counts()
    yield from ("| verdict | statements |", "|---|---:|")
    yield from (f"| {SIGNS[verdict]} {verdict} | {counts[verdict]} |" for verdict in _ORDER)
    if tally.suppressed:
        yield f"| suppressed | {tally.suppressed} |"


def _listed(finding: Finding, about: About) -> Iterator[str]:
    for reason in finding.reasons:
        yield f"- **reason:** {escaped(reason.message)}"
    for label, text in details(finding, about):
        if label != "statement":
            yield f"- **{label}:** {escaped(text)}"


def _marked(finding: Finding) -> str:
    """The statement, the words that decide in bold where Markdown is sure to take them so."""
    line = one_line(finding.statement, [reason.statement_span for reason in finding.reasons])
    pieces: list[str] = []
    end = 0
    for mark in line.marks:
        words = mark.of(line.text)
        if words[:1].isalnum() and words[-1:].isalnum():
            pieces += _inline(line.text[end : mark.start]), f"**{_inline(words)}**"
            end = mark.end
    return _begun("".join([*pieces, _inline(line.text[end:])]))


def _code(text: str) -> str:
    """Words in a code span, in which GitHub looks for nothing; no backticks in them end it."""
    words = one_line(text).text
    fence = "`" * (max(map(len, re.findall("`+", words)), default=0) + 1)
    room = " " if words.strip(" `") != words else ""
    return f"{fence}{room}{words}{room}{fence}"


def escaped(text: str) -> str:
    """Words in one line that GitHub shows as they are."""
    return _begun(_inline(one_line(text).text))


def _inline(text: str) -> str:
    return re.sub(_MARKUP, r"\\\g<0>", re.sub(_REFERENCE, _APART, text))


def _begun(line: str) -> str:
    return re.sub(_START, r"\1\\\2", line)
