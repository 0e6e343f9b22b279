"""The `baseline` command: its options, and nothing else."""

# Without `annotations` from __future__: typer would compile every one of them again from its text.
from collections.abc import Callable
from typing import Annotated, Any

import typer

from factcheck.cli.command import command_of
from factcheck.cli.exit_status import ExitStatus
from factcheck.cli.options import CLAIMS, FAIL_ON, Options, choice
from factcheck.cli.selection import EXCLUDE, FORCE_EXCLUDE, GITIGNORE, INCLUDE, JOBS, LINES, with_settings
from factcheck.cli.settings import CONFIG, ISOLATED, settle

_FILE = ".factcheck-baseline.json"
_EXIT_STATUS = "Exit status: 0 written, 2 something could not be checked, and nothing is written."

_FILES = typer.Argument(metavar="FILE...", help="Files, or folders of .md, .txt, .html and .docx.", show_default=False)
_OUTPUT = typer.Option(
    "--output",
    "-o",
    metavar="FILE",
    help=f"The baseline to write or renew; else the one of the settings, else {_FILE}.",
)
_FAIL_ON = choice("--fail-on", "VERDICT", tuple(FAIL_ON)[:2], "From which verdict on findings are known")
_QUIET = typer.Option("--quiet", "-q", help="Errors only.")


def baseline(
    context: typer.Context,
    files: Annotated[list[str], _FILES],
    output: Annotated[str | None, _OUTPUT] = None,
    claims: Annotated[list[Any] | None, CLAIMS] = None,
    lines: Annotated[bool | None, LINES] = None,
    include: Annotated[list[Any] | None, INCLUDE] = None,
    exclude: Annotated[list[Any] | None, EXCLUDE] = None,
    gitignore: Annotated[bool | None, GITIGNORE] = None,
    force_exclude: Annotated[bool | None, FORCE_EXCLUDE] = None,
    fail_on: Annotated[str | None, _FAIL_ON] = None,
    quiet: Annotated[bool, _QUIET] = False,
    jobs: Annotated[Any, JOBS] = None,
    config: Annotated[str | None, CONFIG] = None,
    isolated: Annotated[bool, ISOLATED] = False,
) -> int:
    """Write down what a check finds by now, so that `factcheck --baseline` reports only what is new.

    Known findings in files that are not read this time stay in the baseline; those of files that are gone do not.
    """
    settings = settle(context)
    if settings is None:
        return ExitStatus.ERROR
    from factcheck.cli.remember import remember

    options = with_settings(settings, Options(inputs=tuple(files), quiet=quiet))
    return remember(options, output or options.baseline or _FILE)


def command() -> Callable[..., Any]:
    """The command, for the dispatcher."""
    return command_of(baseline, _EXIT_STATUS)
