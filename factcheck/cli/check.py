"""The `check` command: its options, and nothing else."""

# Without `annotations` from __future__: typer would compile every one of them again from its text.
import os
import sys
from collections.abc import Callable
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
from factcheck.cli.settings import CONFIG, ISOLATED, SHOW_SETTINGS, settle, show_all
from factcheck.cli.terminal import is_terminal
from factcheck.documents.discovery.search import Globs, Search
from factcheck.reports import FORMATS
from factcheck.review.source import STDIN, STDIN_NAME
from factcheck.settings import values
from factcheck.settings.setting import Settings

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
_LINES = typer.Option("--lines/--no-lines", help="Take every line of a text as one statement.")
_TEXT = typer.Option("--text", help="Take every argument as a statement, even a file's name.")
_STDIN_FILENAME = typer.Option(
    "--stdin-filename",
    metavar="NAME",
    help="What to call standard input; its suffix tells the kind of document.",
    show_default=False,
)
_INCLUDE = typer.Option(
    "--include",
    metavar="GLOB",
    parser=for_option(values.globs),
    help="Take only those documents of folders, repeatable: copy/, or *.rst for another kind.",
)
_EXCLUDE = typer.Option(
    "--exclude",
    metavar="GLOB",
    parser=for_option(values.globs),
    help="Leave out these documents of folders, repeatable: drafts/, or *.draft.md.",
)
_GITIGNORE = typer.Option("--gitignore/--no-gitignore", help="Leave out what git ignores, or take it, too.")
_FORCE_EXCLUDE = typer.Option(
    "--force-exclude/--no-force-exclude", help="Leave out files that are named, too, if a folder's would be."
)
_LIST_FILES = typer.Option("--list-files", help="Only list the files to check.")
_DIFF = typer.Option(
    "--diff",
    metavar="REV",
    help="Report only what has changed since a git revision, such as main; main...: since the branch left it.",
)
_OUTPUT_FORMAT = typer.Option(
    "--output-format",
    metavar="FORMAT[=FILE]",
    parser=for_option(values.outputs),
    help=f"How to write the results, repeatable: {', '.join(FORMATS)}; text if none is named.",
    show_default=False,
    autocompletion=completing(tuple(FORMATS)),
)
_FAIL_ON = choice("--fail-on", "VERDICT", tuple(FAIL_ON), "From which verdict on the exit status is 1")
_SHOW = typer.Option(
    "--show",
    metavar="VERDICT",
    parser=for_option(values.verdicts),
    autocompletion=completing(("supported", "contradicted", "unknown")),
    help="Verdicts that text and concise list, repeatable or a,b; else all of statements, not the unknown of texts.",
)
_QUIET = typer.Option("--quiet", "-q", help="Results and errors only: no counts, no progress.")
_VERBOSE = typer.Option("--verbose", "-v", help="Also the nearest claims word by word, scores and reason codes.")
_JOBS = typer.Option(
    "--jobs",
    "-j",
    metavar="NUMBER",
    parser=for_option(values.jobs),
    help="How many files to check at a time; auto (default): as many as there are processors, if that is faster.",
    show_default=False,
)
_WATCH = typer.Option("--watch", help="Check again whenever a draft or a claims file is saved, until Ctrl-C.")
_VERSION = typer.Option("--version", is_eager=True, callback=_print_version, help="Show the version.")


def check(
    context: typer.Context,
    inputs: Annotated[list[str] | None, _INPUTS] = None,
    claims: Annotated[list[Any] | None, CLAIMS] = None,
    lines: Annotated[bool | None, _LINES] = None,
    text: Annotated[bool, _TEXT] = False,
    stdin_filename: Annotated[str, _STDIN_FILENAME] = STDIN_NAME,
    include: Annotated[list[Any] | None, _INCLUDE] = None,
    exclude: Annotated[list[Any] | None, _EXCLUDE] = None,
    gitignore: Annotated[bool | None, _GITIGNORE] = None,
    force_exclude: Annotated[bool | None, _FORCE_EXCLUDE] = None,
    list_files: Annotated[bool, _LIST_FILES] = False,
    diff: Annotated[str | None, _DIFF] = None,
    output_format: Annotated[list[Any] | None, _OUTPUT_FORMAT] = None,
    output_file: Annotated[str | None, OUTPUT_FILE] = None,
    fail_on: Annotated[str | None, _FAIL_ON] = None,
    show: Annotated[list[Any] | None, _SHOW] = None,
    color: Annotated[str, COLOR] = "auto",
    quiet: Annotated[bool, _QUIET] = False,
    verbose: Annotated[bool, _VERBOSE] = False,
    jobs: Annotated[Any, _JOBS] = None,
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
    if watch and (text or not inputs or any(word == STDIN or not os.path.lexists(word) for word in inputs)):
        raise typer.BadParameter("only files and folders can be watched", param_hint="--watch")
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
    )
    return execute(_with(settings, options))


def _with(settings: Settings, options: Options) -> Options:
    """The options with what may also come from the environment or from a file."""
    number, by_path = settings["jobs"].value, settings["per-path-claims"]
    return options._replace(
        claims=settings["claims"].value,
        claims_by_path=tuple((Globs((glob,), by_path.folder), paths) for glob, paths in by_path.value.items()),
        lines=settings["lines"].value,
        fail_on=settings["fail-on"].value,
        show=frozenset(settings["show"].value),
        jobs=None if number == "auto" else number,
        search=Search(
            include=Globs(settings["include"].value, settings["include"].folder),
            exclude=Globs(settings["exclude"].value, settings["exclude"].folder),
            gitignore=settings["gitignore"].value,
            force_exclude=settings["force-exclude"].value,
        ),
    )


def command() -> Callable[..., Any]:
    """The command, for the dispatcher."""
    return command_of(check, epilog=f"{_EXIT_STATUS}\n\n{_SETTINGS}\n\n{_CACHE}\n\n{further_commands()}")
