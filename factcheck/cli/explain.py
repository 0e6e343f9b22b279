"""The `explain` command: prints the page of a reason code, or a list of all codes."""

# Without `annotations` from __future__: typer would compile every one of them again from its text.
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factcheck.cli.command import command_of
from factcheck.cli.exit_status import ExitStatus
from factcheck.cli.options import COLOR, choice, completing
from factcheck.cli.output import open_output
from factcheck.cli.terminal import wants_color, width
from factcheck.settings.values import nearest

if TYPE_CHECKING:
    from factcheck.matching.verdict import ReasonCode

FORMATS = ("text", "markdown")
_NARROWEST, _WIDEST = 40, 100  # longer lines are hard to read


def _codes() -> list[str]:
    from factcheck.matching.verdict import ReasonCode

    return [str(code) for code in ReasonCode]


_CODE = typer.Argument(
    metavar="[CODE]",
    help="A reason code; none: all of them, a line each.",
    show_default=False,
    autocompletion=completing(_codes),
)
_OUTPUT_FORMAT = choice("--output-format", "FORMAT", FORMATS, "How to write it; without a code, Markdown has all pages")


def explain(
    code: Annotated[str | None, _CODE] = None,
    output_format: Annotated[str, _OUTPUT_FORMAT] = "text",
    color: Annotated[str, COLOR] = "auto",
) -> int:
    """What a reason code means, with an example each way, and how to write claims so that it comes up or doesn't."""
    document = _document(code, output_format, color)
    with open_output(None) as write:
        write(document)
    return ExitStatus.OK


def _document(code: str | None, output_format: str, color: str) -> str:
    from factcheck.reports.reason_page import all_pages, page_of

    page = None if code is None else page_of(_code(code))
    if output_format == "markdown":
        from factcheck.reports.page_markdown import document_markdown, page_markdown

        return document_markdown(all_pages()) if page is None else page_markdown(page)
    from factcheck.reports.page_text import list_text, page_text
    from factcheck.reports.style import painter

    paint, columns = painter(wants_color(color, to_file=False)), max(_NARROWEST, min(width(), _WIDEST))
    return list_text(all_pages(), paint, columns) if page is None else page_text(page, paint, columns)


def _code(word: str) -> "ReasonCode":
    """The code of that name; raises typer.BadParameter if there is none."""
    from factcheck.matching.verdict import ReasonCode

    if word in set(ReasonCode):
        return ReasonCode(word)
    hint = nearest(word, _codes())
    raise typer.BadParameter(f"{word!r} is no reason code{hint}; `factcheck explain` lists them", param_hint="CODE")


def command() -> Callable[..., Any]:
    """The command, for the dispatcher."""
    return command_of(explain)
