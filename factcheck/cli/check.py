"""The `check` command: its options, and nothing else."""

# Without `annotations` from __future__: typer would compile every one of them again from its text.
import os
import sys
from collections.abc import Callable, Sequence
from typing import Annotated, Any

import typer

from factcheck import __version__
from factcheck.cli.command import command_of
from factcheck.cli.dispatch import COMMANDS, further_commands
from factcheck.cli.exit_status import ExitStatus
from factcheck.cli.options import (
    CLAIMS,
    COLOR,
    FAIL_ON,
    OUTPUT_FILE,
    Options,
    choice,
    completing,
    for_option,
    outputs_of,
)
from factcheck.cli.selection import EXCLUDE, FORCE_EXCLUDE, GITIGNORE, INCLUDE, JOBS, LINES, with_settings
from factcheck.cli.settings import CONFIG, ISOLATED, SHOW_SETTINGS, settle, show_all
from factcheck.cli.terminal import is_terminal
from factcheck.reports import FORMATS
from factcheck.review.source import STDIN, STDIN_NAME
from factcheck.settings import values
from factcheck.settings.resolve import FILE_VARIABLE

_EXIT_STATUS = "Exit status: 0 nothing to fail on, 1 a verdict that --fail-on names, 2 could not check."
_SETTINGS = (
    "Most options may also be set by variables such as FACTCHECK_FAIL_ON, and in a configuration file; "
    "--show-settings shows all."
)
_CACHE = "Parsed claims are kept in your cache folder, unless FACTCHECK_CACHE=off."


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


_INPUTS = typer.Argument(
    metavar="[INPUT]...",
    help="Statements, files, or folders of .md, .txt, .html and .docx; none or -: standard input.",
    show_default=False,
    autocompletion=completing(tuple(COMMANDS)),
)
_TEXT = typer.Option("--text", help="Take every argument as a statement, even a file's name.")
_STDIN_FILENAME = typer.Option(
    "--stdin-filename",
    metavar="NAME",
    help="What to call standard input; its suffix tells the kind of document.",
    show_default=False,
)
_LIST_FILES = typer.Option("--list-files", help="Only list the files to check.")
_DIFF = typer.Option(
    "--diff",
    metavar="REV",
    help="Report only what has changed since a git revision, such as main; main...: since the branch left it.",
)
_BASELINE = typer.Option(
    "--baseline",
    metavar="FILE",
    parser=for_option(values.path),
    help="Report only what is not known from this file, which `factcheck baseline` writes.",
)
_OUTPUT_FORMAT = typer.Option(
    "--output-format",
    metavar="FORMAT[=FILE]",
    parser=for_option(values.outputs),
    help=f"How to write the results, repeatable: {', '.join(FORMATS)}; text if none is named, in GitHub Actions with github.",
    show_default=False,
    autocompletion=completing(tuple(FORMATS)),
)
_FAIL_ON = choice("--fail-on", "VERDICT", tuple(FAIL_ON), "From which verdict on the exit status is 1")
_QUOTATIONS = choice("--quotations", "HOW", values.QUOTATIONS, "What to do with words that a text has others say")
_SHOW = typer.Option(
    "--show",
    metavar="VERDICT",
    parser=for_option(values.verdicts),
    autocompletion=completing(("supported", "contradicted", "unknown"), several=True),
    help="Verdicts that text and concise list, repeatable or a,b; else all of statements, not the unknown of texts.",
)
_QUIET = typer.Option("--quiet", "-q", help="Results and errors only: no counts, no progress.")
_VERBOSE = typer.Option("--verbose", "-v", help="Also the nearest claims word by word, scores and reason codes.")
_WATCH = typer.Option("--watch", help="Check again whenever a draft or a claims file is saved, until Ctrl-C.")
_VERSION = typer.Option("--version", is_eager=True, callback=_print_version, help="Show the version.")


def _unwatchable(inputs: Sequence[str], text: bool) -> str | None:
    """Why the inputs can't be watched; None if they can."""
    from factcheck.cli.missing import missing

    problem = "only files and folders can be watched"
    if text or not inputs or STDIN in inputs:
        return problem
    gone = [word for word in inputs if not os.path.lexists(word)]
    return (missing(gone[0], may_be_statement=False) or problem) if gone else None


def _misnamed(name: str, inputs: Sequence[str], text: bool) -> str | None:
    """Why standard input can't have a name; None if it can, or has none."""
    if not name:
        return "'' is no name; expected one such as draft.md"
    is_read = not text and (not inputs or STDIN in inputs)
    return None if is_read or name == STDIN_NAME else "standard input is not read; to read it, name it as -"


def _refuse(option: str, problem: str | None) -> None:
    if problem:
        raise typer.BadParameter(problem, param_hint=option)


def check(
    context: typer.Context,
    inputs: Annotated[list[str] | None, _INPUTS] = None,
    claims: Annotated[list[Any] | None, CLAIMS] = None,
    lines: Annotated[bool | None, LINES] = None,
    text: Annotated[bool, _TEXT] = False,
    stdin_filename: Annotated[str, _STDIN_FILENAME] = STDIN_NAME,
    include: Annotated[list[Any] | None, INCLUDE] = None,
    exclude: Annotated[list[Any] | None, EXCLUDE] = None,
    gitignore: Annotated[bool | None, GITIGNORE] = None,
    force_exclude: Annotated[bool | None, FORCE_EXCLUDE] = None,
    list_files: Annotated[bool, _LIST_FILES] = False,
    diff: Annotated[str | None, _DIFF] = None,
    baseline: Annotated[str | None, _BASELINE] = None,
    output_format: Annotated[list[Any] | None, _OUTPUT_FORMAT] = None,
    output_file: Annotated[str | None, OUTPUT_FILE] = None,
    fail_on: Annotated[str | None, _FAIL_ON] = None,
    show: Annotated[list[Any] | None, _SHOW] = None,
    quotations: Annotated[str | None, _QUOTATIONS] = None,
    color: Annotated[str, COLOR] = "auto",
    quiet: Annotated[bool, _QUIET] = False,
    verbose: Annotated[bool, _VERBOSE] = False,
    jobs: Annotated[Any, JOBS] = None,
    watch: Annotated[bool, _WATCH] = False,
    config: Annotated[str | None, CONFIG] = None,
    isolated: Annotated[bool, ISOLATED] = False,
    show_settings: Annotated[bool, SHOW_SETTINGS] = False,
    version: Annotated[bool, _VERSION] = False,
) -> int:
    """Check statements against claims: supported, contradicted or unknown, each with its reason."""
    if not (inputs or show_settings) and is_terminal(sys.stdin):
        typer.echo(context.get_help())
        return ExitStatus.ERROR
    _refuse("--watch", _unwatchable(inputs or (), text) if watch else None)
    _refuse("--stdin-filename", _misnamed(stdin_filename, inputs or (), text))
    settings = settle(context)
    if settings is None:
        return ExitStatus.ERROR
    if show_settings:
        show_all(settings)
        return ExitStatus.OK
    from factcheck.cli.execute import execute

    options = Options(
        inputs=tuple(inputs or ()),
        text=text,
        stdin_filename=stdin_filename,
        outputs=outputs_of(settings["output-format"], output_file),
        color=color,
        quiet=quiet,
        verbose=verbose,
        watch=watch,
        list_files=list_files,
        diff=diff,
        config=config or os.environ.get(FILE_VARIABLE),
    )
    return execute(with_settings(settings, options))


def command() -> Callable[..., Any]:
    """The command, for the dispatcher."""
    return command_of(check, epilog=f"{_EXIT_STATUS}\n\n{_SETTINGS}\n\n{_CACHE}\n\n{further_commands()}")
