"""Pages of reason codes for a person: one in full, or all in a line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from factcheck.reports.reason_page import ReasonPage, Setting
from factcheck.reports.style import SIGNS, Paint

_INDENT = "  "
_VERDICT_WIDTH = max(len(f"{sign} {verdict}") for verdict, sign in SIGNS.items())


def page_text(page: ReasonPage, paint: Paint, width: int) -> str:
    """The whole page, wrapped to `width` cells."""
    lines = [*_listed(page, paint, len(page.code), width), "", *_wrapped(page.means, _INDENT, width)]
    for setting in page.settings:
        title = "With these claims, for a text's end" if setting.of_texts else "With these claims"
        lines += ["", paint(title, "place"), "", *_setting(setting, paint, width)]
    for title, text in (("To get it", page.fires), ("To avoid it", page.avoid), ("See also", ", ".join(page.see))):
        lines += ["", paint(title, "place"), "", *_wrapped(text, _INDENT, width)]
    return "".join(f"{line}\n" for line in lines)


def list_text(pages: Sequence[ReasonPage], paint: Paint, width: int) -> str:
    """A line, or a few, for each code."""
    longest = max(len(page.code) for page in pages)
    return "".join(f"{line}\n" for page in pages for line in _listed(page, paint, longest, width))


def _listed(page: ReasonPage, paint: Paint, column: int, width: int) -> Iterator[str]:
    head = paint(page.code, "place") + " " * (column - len(page.code))
    return _hanging(head, column, page.about, width)


def _setting(setting: Setting, paint: Paint, width: int) -> Iterator[str]:
    yield from (f"{_INDENT * 2}{line}" for line in setting.claims.splitlines())
    yield ""
    for example in setting.examples:
        verdict = f"{SIGNS[example.verdict]} {example.verdict}"
        head = _INDENT + paint(verdict, example.verdict) + " " * (_VERDICT_WIDTH - len(verdict))
        yield from _hanging(head, _VERDICT_WIDTH + len(_INDENT), example.statement, width)
        margin = " " * (_VERDICT_WIDTH + len(_INDENT))
        yield from _hanging(margin, len(margin), f"[{example.code}] {example.why}", width)


def _hanging(head: str, column: int, text: str, width: int) -> Iterator[str]:
    """The text in a column of its own, `head` in front of its first line."""
    margin = " " * (column + len(_INDENT))
    first, *others = _wrapped(text, margin, width)
    yield head + first[column:]
    yield from others


def _wrapped(text: str, margin: str, width: int) -> Iterable[str]:
    return wrap(text, width, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False)
