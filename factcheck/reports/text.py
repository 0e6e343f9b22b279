"""The report for a person: verdict, the words that decide, the reason, the claim with its quote and place."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.matching.finding import Finding
from factcheck.matching.verdict import Verdict
from factcheck.reports.block import Block
from factcheck.reports.escape import path_name, visible
from factcheck.reports.parts import deciding_part
from factcheck.reports.report import Report
from factcheck.reports.style import SIGNS, Paint, painter
from factcheck.reports.tally import Tally
from factcheck.reports.view import About, View, is_from_text
from factcheck.reports.wording import counted, grounds


class Format(Report):
    """The findings that the view shows, then the counts, unless a single argument was all."""

    def __init__(self, about: About, view: View) -> None:
        super().__init__(about, view)
        self._paint = painter(view.color)
        self._tally = Tally()
        self._gap = ""

    def add(self, finding: Finding) -> Iterable[str]:
        self._tally.count(finding)
        if self.view.shows(finding):
            yield self._gap + _entry(finding, self.about, self.view, self._paint)
            self._gap = "\n"

    def close(self) -> Iterable[str]:
        if not self.view.quiet and (self._tally.files or self._tally.total > 1):
            yield self._gap + _summary(self._tally, self._paint)


def _entry(finding: Finding, about: About, view: View, paint: Paint) -> str:
    block = Block(view, paint, f"{finding.verdict} mark")
    block.add("statement", finding.statement, [reason.statement_span for reason in finding.reasons])
    _add_parts(block, finding, paint)
    for number, reason in enumerate(finding.reasons):
        code = f" [{reason.code}]" if view.verbose else ""
        block.add("" if number else "reason", reason.message + code)
    _add_claim(block, finding, about, view)
    if finding.explanation is not None:
        from factcheck.reports.candidates import add_candidates

        add_candidates(block, finding, finding.explanation, paint)
    return _heading(finding, paint) + block.text()


def _heading(finding: Finding, paint: Paint) -> str:
    place = ""
    if finding.location and is_from_text(finding):
        location = finding.location
        name = path_name(str(location.file))
        place = paint(f"{name}:{location.line}:{location.column}:", "place") + " "
    claim = " " + paint(f"[{visible(finding.claim.id)}]", "label") if finding.claim else ""
    return f"{place}{_verdict(finding, paint)}{claim}\n"


def _verdict(finding: Finding, paint: Paint) -> str:
    return paint(f"{SIGNS[finding.verdict]} {finding.verdict}", finding.verdict)


def _add_parts(block: Block, finding: Finding, paint: Paint) -> None:
    """A row for each part of a compound statement."""
    deciding = deciding_part(finding)
    for number, part in enumerate(finding.parts):
        decides = " (decides)" if number == deciding else ""
        block.add(f"part {number + 1}", f"{SIGNS[part.verdict]} {part.verdict}{decides}: {part.statement}")


def _add_claim(block: Block, finding: Finding, about: About, view: View) -> None:
    claim = finding.claim
    if claim is None:
        return
    block.add("claim", finding.wording or claim.text, [reason.claim_span for reason in finding.reasons])
    for label, words in grounds(finding, about):
        block.add(label, words)
    if view.verbose:
        block.add("score", f"{finding.score} of 100")
        if claim.place.line:
            block.add("file", str(claim.place))
        if is_from_text(finding) and finding.verdict is not Verdict.SUPPORTED:
            block.add("to ignore", f"factcheck: ignore-next[{claim.id}] REASON")


def _summary(tally: Tally, paint: Paint) -> str:
    """The counts in one line, such as "9 statements in 2 files: 1 supported, 0 contradicted, 8 unknown"."""
    texts = f" in {counted(len(tally.files), 'text')}" if len(tally.files) > 1 else ""
    counts = ", ".join(paint(f"{number} {verdict}", verdict) for verdict, number in tally.counts().items())
    suppressed = f" ({tally.suppressed} more suppressed)" if tally.suppressed else ""
    return f"{counted(tally.total, 'statement')}{texts}: {counts}{suppressed}\n"
