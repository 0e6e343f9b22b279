"""Pages of reason codes in Markdown: one, all of them with a table in front, or that table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import fill

from factcheck.matching.verdict import ReasonCode
from factcheck.reports.reason_page import ReasonPage, Setting

_WIDTH = 120
_TITLE = "# Reason codes"
_LEAD = (
    "Every verdict has a reason, and every reason a code, the same in every version. `factcheck explain CODE` shows the "
    "page of one. The examples are run by the tests."
)


def page_markdown(page: ReasonPage) -> str:
    """One page, under a heading of its own."""
    settings = (block for setting in page.settings for block in _setting(setting))
    blocks = [f"## {page.code}", f"**{_sentence(page.about)}** {page.means}", *settings,
              f"**To get it:** {page.fires}", f"**To avoid it:** {page.avoid}",
              f"See also {', '.join(map(_link, page.see))}."]  # fmt: skip
    return "\n\n".join(block if "\n" in block else _filled(block) for block in blocks) + "\n"


def document_markdown(pages: Sequence[ReasonPage]) -> str:
    """All pages, with a table of them in front."""
    head = "\n\n".join([_TITLE, _filled(_LEAD), table_markdown(pages)])
    return "\n".join([head, *map(page_markdown, pages)])


def table_markdown(pages: Iterable[ReasonPage], document: str = "") -> str:
    """A row for each code, linked to its page in `document`; "": the same one."""
    rows = (f"| {_link(page.code, document)} | {page.about} |\n" for page in pages)
    return "| code | what it says |\n|---|---|\n" + "".join(rows)


def _setting(setting: Setting) -> Iterator[str]:
    yield f"```yaml\n{setting.claims.rstrip()}\n```"
    rows = (f"| {e.statement} | {e.verdict} | `{e.code}` | {e.why} |" for e in setting.examples)
    statement = "last sentence" if setting.of_texts else "statement"
    yield "\n".join([f"| {statement} | verdict | reason | why |", "|---|---|---|---|", *rows])


def _link(code: ReasonCode, document: str = "") -> str:
    return f"[`{code}`]({document}#{code})"


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _filled(text: str) -> str:
    return fill(text, _WIDTH, break_on_hyphens=False, break_long_words=False)
