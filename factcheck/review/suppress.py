"""What the directives in a draft keep from being reported."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.documents.positions import LineIndex
from factcheck.matching.finding import Finding, Suppression
from factcheck.matching.verdict import Verdict
from factcheck.review.events import Draft, Event, Level, Notice

if TYPE_CHECKING:
    from factcheck.documents.directive import Directive, Directives


def suppressing(findings: Iterable[Finding], suppressor: Suppressor) -> Iterator[Event]:
    """The findings with what the directives make of them, then which directives are of no use."""
    yield from map(suppressor.applied, findings)
    yield from suppressor.unused()


class Rule:
    """One claim that a directive keeps from being reported on some lines; `claim` None: all of them."""

    def __init__(self, directive: Directive, claim: str | None, offset: int) -> None:
        self.directive = directive
        self.claim = claim
        self.offset = offset
        self.used = False


class Suppressor:
    """Suppresses the findings in a draft that its directives name.

    `reported` are the verdicts that somebody wants to hear of: a directive that names no claim has to hide one of those.
    """

    def __init__(self, draft: Draft, directives: Directives, reported: Collection[str]) -> None:
        self._draft = draft
        self._reported = reported
        self._lines = LineIndex(draft.text)
        self._rules = list(_rules(directives.acting))
        self._by_line: dict[tuple[int, str | None], Rule] = {}
        self._everywhere: dict[str | None, Rule] = {}
        self._stretches: defaultdict[str | None, list[tuple[int, int, Rule]]] = defaultdict(list)
        for rule in self._rules:
            self._index(rule)

    def applied(self, finding: Finding) -> Finding:
        """The finding, suppressed if directives name all that is wrong with it; else what they leave of it."""
        if finding.verdict is Verdict.SUPPORTED or not self._rules:
            return finding
        deciding = _deciding(finding)
        rules = [self._rule(finding, part) for part in deciding]
        for rule, part in zip(rules, deciding, strict=True):
            if rule and (rule.claim is not None or part.verdict in self._reported):
                rule.used = True
        left = [part for rule, part in zip(rules, deciding, strict=True) if rule is None]
        if not left:
            reason = next((rule.directive.reason for rule in rules if rule), "")
            return finding._replace(suppression=Suppression("inSource", reason))
        return finding if len(left) == len(deciding) else _without(finding, deciding, left)

    def unused(self) -> Iterator[Notice]:
        """Directives that have hidden nothing so far, in their order."""
        for rule in self._rules:
            if not rule.used:
                yield Notice(Level.WARNING, _useless(rule), self._draft.file, *self._lines.position(rule.offset))

    def _index(self, rule: Rule) -> None:
        word, first, last = rule.directive.word, rule.directive.first, rule.directive.last
        if word == "ignore-file":
            self._everywhere.setdefault(rule.claim, rule)
        elif word == "ignore-start":
            stretches = self._stretches[rule.claim]
            first = max(first, stretches[-1][1] + 1 if stretches else first)  # so that they don't overlap
            if first <= last:
                stretches.append((first, last, rule))
        else:
            for line in range(first, last + 1):
                self._by_line.setdefault((line, rule.claim), rule)

    def _rule(self, finding: Finding, part: Finding) -> Rule | None:
        """The rule that hides a part of a finding, or the whole, the most special first."""
        assert finding.location is not None
        first, last = finding.location.line, finding.location.end_line
        names = (part.claim.id, None) if part.claim else (None,)
        on_lines = (self._by_line.get((line, name)) for line in range(first, last + 1) for name in names)
        in_stretches = (self._stretch(name, first, last) for name in names)
        anywhere = map(self._everywhere.get, names)
        return next(filter(None, chain(on_lines, in_stretches, anywhere)), None)

    def _stretch(self, name: str | None, first: int, last: int) -> Rule | None:
        stretches = self._stretches.get(name, [])
        at = bisect_right(stretches, last, key=lambda stretch: stretch[0]) - 1
        return stretches[at][2] if at >= 0 and stretches[at][1] >= first else None


def _rules(directives: Iterable[Directive]) -> Iterator[Rule]:
    for directive in directives:
        if not directive.claims:
            yield Rule(directive, None, directive.span.start)
        for name in directive.claims:
            yield Rule(directive, name.id, name.offset)


def _deciding(finding: Finding) -> list[Finding]:
    """What is wrong with a finding: its contradicted parts, or else the whole."""
    if finding.verdict is Verdict.CONTRADICTED:
        return [part for part in finding.parts if part.verdict is Verdict.CONTRADICTED] or [finding]
    return [finding]


def _without(finding: Finding, deciding: Collection[Finding], left: Sequence[Finding]) -> Finding:
    """The finding with only some of its deciding parts; where their words stand in the whole is not known any more."""
    first = left[0]
    several = tuple(part for part in finding.parts if part in left or part not in deciding)
    parts = several if len(several) > 1 else ()
    reasons = tuple(reason._replace(statement_span=None) for reason in first.reasons)
    return finding._replace(score=first.score, reasons=reasons, claim=first.claim, wording=first.wording, parts=parts)


def _useless(rule: Rule) -> str:
    if rule.claim is None:
        return f"{rule.directive.word} hides nothing; expected something to report on its lines that nothing else hides"
    what = f"{rule.directive.word}[{rule.claim}]"
    return f"{what} hides nothing; expected a finding by this claim on its lines that nothing else hides"
