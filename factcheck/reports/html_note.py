"""What there is to know about a finding, as an item of an HTML page."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.finding import Finding
from factcheck.reports.html_state import label, state_of
from factcheck.reports.html_text import marked_line, text
from factcheck.reports.parts import deciding_part
from factcheck.reports.view import About
from factcheck.reports.wording import grounds


def note(finding: Finding, number: int, place: str, about: About) -> str:
    """Finding `number`; `place` says where its statement begins in the draft, or is "" if it has no place of its own."""
    where = f' <span class="place">{place}</span>' if place else ""
    claim = f' <code class="id">{text(finding.claim.id)}</code>' if finding.claim else ""
    reasons = "; ".join(text(reason.message) for reason in finding.reasons)
    statement = marked_line(finding.statement, [reason.statement_span for reason in finding.reasons])
    return (
        f'<li class="finding {classes(finding)}" id="f{number}" data-n="{number}" tabindex="-1">'
        f'<p class="head"><a href="#m{number}"><span class="n">{number}</span> '
        f'<span class="verdict">{label(state_of(finding))}</span>{where}</a>{claim}</p>'
        f'<p class="reason">{reasons}</p>'
        f'<dl><div class="statement"><dt>Statement</dt><dd>{statement}</dd></div>{_details(finding, about)}</dl></li>\n'
    )


def classes(finding: Finding) -> str:
    """The state, and `bare` where there is no more to it than that no claim decides."""
    state = state_of(finding)
    return state if finding.claim or finding.suppression else f"{state} bare"


def _details(finding: Finding, about: About) -> str:
    rows = [*_suppression(finding), *_parts(finding), *_claim(finding, about)]
    return "".join(
        f'<div class="{name.lower().replace(" ", "-")}"><dt>{name}</dt><dd>{words}</dd></div>' for name, words in rows
    )


def _suppression(finding: Finding) -> Iterator[tuple[str, str]]:
    suppression = finding.suppression
    if suppression is not None:
        where = "in the baseline" if suppression.kind == "external" else "in the draft"
        yield "Suppressed", text(f"{where}: {suppression.reason}" if suppression.reason else where)
        yield "Verdict", str(finding.verdict)


def _parts(finding: Finding) -> Iterator[tuple[str, str]]:
    deciding = deciding_part(finding)
    items = (
        f'<li class="{part.verdict}">{label(part.verdict)}{" (decides)" if number == deciding else ""}: '
        f"{marked_line(part.statement, ())}</li>"
        for number, part in enumerate(finding.parts)
    )
    if finding.parts:
        yield "Parts", f"<ul>{''.join(items)}</ul>"


def _claim(finding: Finding, about: About) -> Iterator[tuple[str, str]]:
    claim = finding.claim
    if claim is not None:
        spans = [reason.claim_span for reason in finding.reasons]
        yield "Claim", marked_line(finding.wording or claim.text, spans)
        yield from ((name.capitalize(), text(words)) for name, words in grounds(finding, about))
