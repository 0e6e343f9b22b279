"""Reason codes as the rules that a code scanning tool lists, with what their pages say as help."""

from __future__ import annotations

from typing import Any

from factcheck.matching.verdict import ReasonCode
from factcheck.reports.reason_page import ReasonPage, page_of


def rule_of(code: ReasonCode) -> dict[str, Any]:
    """The code as SARIF describes a rule."""
    page = page_of(code)
    name = "".join(word.capitalize() for word in code.split("-"))
    return {
        "id": code,
        # A name that is the id but for upper case is none.
        **({"name": name} if "-" in code else {}),
        "shortDescription": {"text": f"{page.about[0].upper()}{page.about[1:]}."},
        "fullDescription": {"text": page.means},
        "help": {"text": "\n\n".join(_help(page, "{}:")), "markdown": "\n\n".join(_help(page, "**{}:**"))},
    }


def _help(page: ReasonPage, title: str) -> tuple[str, ...]:
    """The paragraphs of a page, without its examples: viewers would take their braces for placeholders."""
    return (
        page.means,
        f"{title.format('To get it')} {page.fires}",
        f"{title.format('To avoid it')} {page.avoid}",
        f"`factcheck explain {page.code}` shows examples.",
    )
