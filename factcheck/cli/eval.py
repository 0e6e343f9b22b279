"""The `eval` command: its options, and nothing else."""

# Without `annotations` from __future__: typer would compile every one of them again from its text.
from collections.abc import Callable
from typing import Annotated, Any

import typer

from factcheck.cli.command import command_of
from factcheck.cli.exit_status import ExitStatus
from factcheck.cli.options import CLAIMS, COLOR, OUTPUT_FILE, Options, choice, count, share
from factcheck.cli.settings import CONFIG, ISOLATED, settle
from factcheck.evaluation.limits import Limits
from factcheck.evaluation.reports import FORMATS
from factcheck.settings.values import Output

_EXIT_STATUS = "Exit status: 0 measured, 1 a limit is missed, 2 could not measure."

_FILES = typer.Argument(
    metavar="FILE...",
    help="Rows with statement and verdict, and perhaps id, tag, evidence: .jsonl, .csv or .yaml; -: JSON Lines on "
    "standard input.",
    show_default=False,
)
_OUTPUT_FORMAT = choice("--output-format", "FORMAT", tuple(FORMATS), "How to write the figures")
_MIN_ACCURACY = typer.Option(
    "--min-accuracy",
    metavar="SHARE",
    parser=share,
    help="Exit with 1 if fewer rows are right, such as 0.9 or 90%.",
)
_MAX_FLIPS = typer.Option(
    "--max-flips",
    metavar="NUMBER",
    parser=count,
    help="Exit with 1 if more rows are supported where contradicted is right, or the reverse.",
)
_MAX_WRONG = typer.Option(
    "--max-wrong",
    metavar="SHARE",
    parser=share,
    help="Exit with 1 if more of the decided rows (supported or contradicted) are wrong.",
)
_QUIET = typer.Option("--quiet", "-q", help="Figures only: no wrong rows, no progress.")
_VERBOSE = typer.Option("--verbose", "-v", help="Also the nearest claims to every wrong row, word by word.")


def evaluate(
    context: typer.Context,
    files: Annotated[list[str], _FILES],
    claims: Annotated[list[Any] | None, CLAIMS] = None,
    output_format: Annotated[str, _OUTPUT_FORMAT] = "text",
    output_file: Annotated[str | None, OUTPUT_FILE] = None,
    min_accuracy: Annotated[Any, _MIN_ACCURACY] = None,
    max_flips: Annotated[Any, _MAX_FLIPS] = None,
    max_wrong: Annotated[Any, _MAX_WRONG] = None,
    color: Annotated[str, COLOR] = "auto",
    quiet: Annotated[bool, _QUIET] = False,
    verbose: Annotated[bool, _VERBOSE] = False,
    config: Annotated[str | None, CONFIG] = None,
    isolated: Annotated[bool, ISOLATED] = False,
) -> int:
    """Measure how often the verdicts on labelled statements are right."""
    settings = settle(context, ["claims"])
    if settings is None:
        return ExitStatus.ERROR
    from factcheck.cli.evaluate import execute

    options = Options(
        inputs=tuple(files),
        claims=settings["claims"].value,
        named=settings["claims"].place,
        outputs=(Output(output_format, output_file),),
        color=color,
        quiet=quiet,
        verbose=verbose,
    )
    return execute(options, Limits(min_accuracy, max_flips, max_wrong), bool(claims))


def command() -> Callable[..., Any]:
    """The command, for the dispatcher."""
    return command_of(evaluate, _EXIT_STATUS)
