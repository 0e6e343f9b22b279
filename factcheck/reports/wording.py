"""What reports say of a finding in the same words: one line that names it, and what its claim rests on."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.finding import Finding
from factcheck.matching.verdict import ReasonCode
from factcheck.reports.escape import visible
from factcheck.reports.view import About, is_from_text


def headline(finding: Finding) -> str:
    """The verdict, the claim's id as a suppression names it, and the reasons: `contradicted [claim] reasons`."""
    claim = f"[{visible(finding.claim.id)}] " if finding.claim else ""
    return f"{finding.verdict} {claim}{'; '.join(visible(reason.message) for reason in finding.reasons)}"


def in_full(finding: Finding, about: About) -> str:
    """The headline and a line for each thing to know beside it."""
    return "\n".join([headline(finding), *(f"{label}: {visible(text)}" for label, text in details(finding, about))])


def details(finding: Finding, about: About) -> Iterator[tuple[str, str]]:
    """What to know beside the headline, each under its label; the statement itself if it has no place in a file."""
    if not is_from_text(finding):
        yield "statement", finding.statement
    if finding.claim is not None:
        yield "claim", finding.wording or finding.claim.text
        yield from grounds(finding, about)


def grounds(finding: Finding, about: About) -> Iterator[tuple[str, str]]:
    """What the claim that decides has to show for itself, each under its label."""
    claim = finding.claim
    if claim is None:
        return
    if claim.quote:
        yield "quote", f"“{claim.quote}”"
    if claim.where:
        yield "where", claim.where
    if claim.attributed_to:
        yield "said by", about.names.get(claim.attributed_to, claim.attributed_to)
    if claim.note:
        yield "note", claim.note


def code_of(finding: Finding) -> ReasonCode:
    """The code of the first reason, which is the one to file a finding under."""
    return finding.reasons[0].code if finding.reasons else ReasonCode.NO_CLAIM


def counted(number: int, noun: str) -> str:
    """How many there are of a thing with a regular plural."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
