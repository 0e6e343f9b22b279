"""The frame of an HTML page: what it comes to, what could not be checked, the table of contents, and the filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from string import Template
from typing import TYPE_CHECKING

from factcheck.language.datafile import read_data
from factcheck.reports.html_section import Section
from factcheck.reports.html_state import STATES, counts, label, present
from factcheck.reports.html_text import text
from factcheck.reports.view import About
from factcheck.reports.wording import counted

if TYPE_CHECKING:
    from factcheck.review.events import Notice

_FOLDER = "report"


def page(about: About, sections: Sequence[Section], notices: Sequence[Notice], shown: Collection[str]) -> str:
    """The whole page; `shown` are the states of which findings are to be seen at first."""
    style, script = read_data(f"{_FOLDER}/page.css"), read_data(f"{_FOLDER}/page.js")
    numbers = sum((section.counts for section in sections), Counter[str]())
    headline = _headline(numbers, notices)
    return Template(read_data(f"{_FOLDER}/page.html")).substitute(
        style_hash=_hash(style),
        script_hash=_hash(script),
        style=style,
        script=script,
        version=text(about.version),
        title=f"{headline} · {_subject(sections)}",
        off=" ".join(state for state in STATES if state not in shown),
        headline=headline,
        lead=_lead(numbers, sections, about),
        counts=counts(numbers),
        notices=_notices(notices),
        contents=_contents(sections) if len(sections) > 1 else "",
        filters="".join(_filter(state, number, state in shown) for state, number in present(numbers)),
        drafts="".join(section.html(about, len(sections) > 1) for section in sections),
        colophon=_colophon(about),
    )


def _hash(content: str) -> str:
    """What a Content-Security-Policy knows an element's content by."""
    from base64 import b64encode
    from hashlib import sha256

    return f"sha256-{b64encode(sha256(content.encode('utf-8')).digest()).decode('ascii')}"


def _headline(numbers: Counter[str], notices: Sequence[Notice]) -> str:
    contradicted = numbers["contradicted"]
    if contradicted:
        return f"{counted(contradicted, 'statement')} contradict{'s' * (contradicted == 1)} the claims"
    if any(notice.level == "error" for notice in notices):
        return "Not everything could be checked"
    return "Nothing contradicts the claims"


def _subject(sections: Sequence[Section]) -> str:
    return text(sections[0].name) if len(sections) == 1 else counted(len(sections), "draft")


def _lead(numbers: Counter[str], sections: Sequence[Section], about: About) -> str:
    statements = counted(sum(numbers.values()), "statement")
    drafts = f" in {_subject(sections)}" if any(not section.of_arguments for section in sections) else ""
    files = f" of {text(', '.join(about.files))}" if about.files else ""
    return f"{statements}{drafts}, checked against {counted(about.claims, 'claim')}{files}."


def _notices(notices: Sequence[Notice]) -> str:
    """What went wrong, errors first."""
    if not notices:
        return ""
    rows = "".join(
        f'<li class="{notice.level}"><b>{str(notice.level).capitalize()}</b> {text(str(notice))}</li>\n'
        for notice in sorted(notices, key=lambda notice: notice.level != "error")
    )
    return f'<section class="notices" aria-label="Errors and warnings">\n<ul>\n{rows}</ul>\n</section>\n'


def _contents(sections: Sequence[Section]) -> str:
    rows = "".join(
        f'<li><a href="#d{section.number}">{text(section.name)}</a> {counts(section.counts)}</li>\n'
        for section in sections
    )
    return f'<nav class="contents" aria-label="Drafts">\n<ol>\n{rows}</ol>\n</nav>\n'


def _filter(state: str, number: int, shown: bool) -> str:
    pressed = str(shown).lower()
    return (
        f'<button type="button" class="filter {state}" data-state="{state}" aria-pressed="{pressed}">'
        f"{label(state)} <b>{number}</b></button>\n"
    )


def _colophon(about: About) -> str:
    fingerprint = about.fingerprint()
    claims = f" · claims {text(fingerprint)}" if fingerprint else ""
    return f"factcheck {text(about.version)}{claims}"
