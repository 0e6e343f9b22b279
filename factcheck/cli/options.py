"""What can be asked of a check, the values that options accept, and what commands have in common."""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from factcheck.cli.dispatch import SHELL_ASKS
from factcheck.documents.discovery.search import EVERYTHING, Search
from factcheck.review.source import STDIN_NAME

if TYPE_CHECKING:
    from factcheck.matching.verdict import Verdict

# The verdicts that fail, by name: the matcher stays unimported until there is something to check.
FAIL_ON: dict[str, frozenset[str]] = {
    "contradicted": frozenset({"contradicted"}),
    "unknown": frozenset({"contradicted", "unknown"}),
    "never": frozenset(),
}
COLORS = ("auto", "always", "never")


# What may stand between the lines of another format on standard output: lines that only a CI system reads.
BESIDE = frozenset({"github"})


class Output(NamedTuple):
    """A format by its name and the file to write it to; None or "-": standard output."""

    format: str
    file: str | None = None

    @property
    def to_file(self) -> bool:
        """Whether it doesn't go to standard output."""
        return self.file not in (None, "-")


class Options(NamedTuple):
    """The options of a check; `show` empty: the report decides, `jobs` None: the size of the inputs does."""

    inputs: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    lines: bool = False
    text: bool = False
    stdin_filename: str = STDIN_NAME
    outputs: tuple[Output, ...] = (Output("text"),)
    fail_on: str = "contradicted"
    show: "frozenset[Verdict]" = frozenset()
    color: str = "auto"
    quiet: bool = False
    verbose: bool = False
    jobs: int | None = None
    watch: bool = False
    search: Search = EVERYTHING
    list_files: bool = False


def choice(name: str, metavar: str, values: tuple[str, ...], about: str) -> Any:
    """An option with a few values, the first of which is the default."""
    words = ", ".join((f"{values[0]} (default)", *values[1:-1]))
    help_text = f"{about}: {words} or {values[-1]}."
    return typer.Option(
        name,
        metavar=metavar,
        parser=one_of(values),
        help=help_text,
        show_default=False,
        autocompletion=completing(values),
    )


def completing(words: Sequence[str]) -> Callable[[str], list[str]] | None:
    """What tells a shell which of some words may come next; None in any other run, which would only start later."""
    if SHELL_ASKS not in os.environ:
        return None

    def matching(incomplete: str) -> list[str]:
        return [word for word in words if word.startswith(incomplete)]

    return matching


def output_of(formats: Sequence[str]) -> Callable[[str], Output]:
    """A parser for a format with perhaps a file after an equals sign, such as `json` or `json=out.json`."""
    parse_format = one_of(formats)

    def parse(value: str) -> Output:
        name, equals, file = value.partition("=")
        if equals and not file:
            raise typer.BadParameter(f"{value!r} names no file; expected {name}=FILE, or {name} for standard output")
        return Output(parse_format(name), file or None)

    return parse


def usual_outputs() -> list[Output]:
    """What to write where no format is named: text, and in GitHub Actions annotations beside it."""
    annotations = [Output("github", "-")] if os.environ.get("GITHUB_ACTIONS") == "true" else []
    return [Output("text"), *annotations]


def outputs_of(wanted: Sequence[Output], file: str | None) -> tuple[Output, ...]:
    """The outputs with the file of --output-file; raises typer.BadParameter where two would run into each other."""
    outputs = tuple(output if output.file else output._replace(file=file) for output in wanted)
    taken: set[str] = set()
    for output in outputs:
        if not output.to_file and output.format in BESIDE:
            continue
        place = str(output.file) if output.to_file else "standard output"
        if place in taken:
            name = output.format
            problem = f"two formats would go to {place}; give {name} a file of its own: {name}=FILE"
            raise typer.BadParameter(problem, param_hint="--output-format")
        taken.add(place)
    return outputs


def one_of(values: Sequence[str]) -> Callable[[str], str]:
    """A parser for an option with a few values."""

    def parse(value: str) -> str:
        if value in values:
            return value
        raise typer.BadParameter(f"{value!r} is not one of {', '.join(values)}{nearest(value, values)}")

    return parse


def share(value: str) -> float:
    """A share as 0.9 or 90%; raises typer.BadParameter for anything else."""
    try:
        number = float(value.removesuffix("%")) / (100 if value.endswith("%") else 1)
    except ValueError:
        number = -1.0
    if 0 <= number <= 1:
        return number
    near = f"; did you mean '{value}%'?" if _is_percentage(value) else ""
    raise typer.BadParameter(f"{value!r} is no share; expected a number from 0 to 1, or from 0% to 100%{near}")


def count(value: str) -> int:
    """A number of things; raises typer.BadParameter for anything else."""
    if value.isdecimal():
        return int(value)
    raise typer.BadParameter(f"{value!r} is no number of rows; expected 0, 1, 2 and so on")


def glob(value: str) -> str:
    """A glob in the manner of .gitignore; raises typer.BadParameter for one that can match nothing."""
    from factcheck.documents.discovery.globs import glob_problem

    problem = glob_problem(value)
    if problem:
        raise typer.BadParameter(problem)
    return value


def jobs_number(value: str) -> int | None:
    """A number of jobs, or None for `auto`; raises typer.BadParameter for anything else."""
    if value == "auto":
        return None
    if value.isdecimal() and int(value) > 0:
        return int(value)
    raise typer.BadParameter(f"{value!r} is no number of jobs; expected auto, 1, 2 and so on")


def _is_percentage(value: str) -> bool:
    """Whether a number lacks only the sign of a percentage."""
    return value.replace(".", "", 1).isdecimal() and float(value) <= 100


CLAIMS = typer.Option(
    "--claims",
    metavar="PATH",
    help="Claims file or folder of them, repeatable; else $FACTCHECK_CLAIMS, else the claims that come along.",
)
OUTPUT_FILE = typer.Option("--output-file", "-o", metavar="FILE", help="Write the results to a file.")
COLOR = choice("--color", "WHEN", COLORS, "When to use colour")


def verdict_list(value: str) -> "frozenset[Verdict]":
    """The verdicts of a list with commas; raises typer.BadParameter for any other word."""
    from factcheck.matching.verdict import Verdict

    parse = one_of([str(verdict) for verdict in Verdict])
    return frozenset(Verdict(parse(word.strip())) for word in value.split(","))


def nearest(value: str, values: Sequence[str]) -> str:
    """A hint with the most similar of some values, or ""."""
    from difflib import get_close_matches

    near = get_close_matches(value.lower(), values, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
