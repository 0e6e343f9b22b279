"""The `check` command: its options, and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, Any

import typer

from factcheck import __version__
from factcheck.cli.exit_status import ExitStatus
from factcheck.cli.options import COLORS, FAIL_ON, Options, one_of, verdict_list
from factcheck.cli.terminal import is_terminal
from factcheck.matching.verdict import Verdict
from factcheck.reports import FORMATS

_INPUT = "Statements, files or folders (.txt and .md); - is standard input, and so is no input at all."
_CLAIMS = "Claims file or folder of claims files, repeatable; else $FACTCHECK_CLAIMS, else the claims that come along."
_SHOW = "Verdicts to list (text, concise), repeatable or with commas; else all of statements, not the unknown of texts."
_EXIT_STATUS = "Exit status: 0 nothing to fail on, 1 a verdict that --fail-on names, 2 could not check."


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


def check(
    context: typer.Context,
    inputs: Annotated[list[str] | None, typer.Argument(metavar="INPUT", help=_INPUT, show_default=False)] = None,
    claims: Annotated[list[str] | None, typer.Option("--claims", metavar="PATH", help=_CLAIMS)] = None,
    lines: Annotated[bool, typer.Option("--lines", help="Take every line of a text as one statement.")] = False,
    text: Annotated[
        bool, typer.Option("--text", help="Take every argument as a statement, even a file's name.")
    ] = False,
    output_format: Annotated[
        str,
        typer.Option(
            "--output-format",
            metavar="|".join(FORMATS),
            parser=one_of(tuple(FORMATS)),
            help="How to write the results.",
        ),
    ] = "text",
    output_file: Annotated[
        str | None, typer.Option("--output-file", "-o", metavar="FILE", help="Write the results to a file.")
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            metavar="|".join(FAIL_ON),
            parser=one_of(tuple(FAIL_ON)),
            help="The mildest verdict that makes the exit status 1.",
        ),
    ] = "contradicted",
    show: Annotated[
        list[Any] | None,
        typer.Option(
            "--show",
            metavar="VERDICT",
            parser=verdict_list,
            help=_SHOW,
        ),
    ] = None,
    color: Annotated[
        str, typer.Option("--color", metavar="|".join(COLORS), parser=one_of(COLORS), help="When to use colour.")
    ] = "auto",
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Results and errors only: no counts, no progress.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Scores, reason codes and where claims are defined.")
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Show the version.")
    ] = False,
) -> int:
    """Check statements against claims: supported, contradicted or unknown, each with its reason."""
    if not inputs and is_terminal(sys.stdin):
        typer.echo(context.get_help())
        return ExitStatus.ERROR
    from factcheck.cli.execute import execute

    shown: frozenset[Verdict] = frozenset().union(*(show or ()))
    return execute(
        Options(
            tuple(inputs or ()),
            tuple(claims or ()),
            lines,
            text,
            output_format,
            output_file,
            fail_on,
            shown,
            color,
            quiet,
            verbose,
        )
    )


def command() -> Callable[..., Any]:
    """The command: takes arguments, returns an exit status, raises typer.TyperException for unusable arguments."""
    app = typer.Typer(
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich" if is_terminal(sys.stdout) else None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.command(epilog=_EXIT_STATUS)(check)
    return typer.main.get_command(app)
