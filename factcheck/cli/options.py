"""What can be asked of a check, the values that options accept, and what commands have in common."""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import typer

from factcheck.cli.messages import Failure
from factcheck.cli.terminal import SHELL_ASKS
from factcheck.documents.discovery.search import EVERYTHING, Globs, Search
from factcheck.review.source import STDIN_NAME
from factcheck.settings.setting import Setting, nowhere
from factcheck.settings.values import FAIL_ON as FAIL_ON
from factcheck.settings.values import Output, choice_of, paths

if TYPE_CHECKING:
    from factcheck.matching.verdict import Verdict

T = TypeVar("T")

COLORS = ("auto", "always", "never")


# What may stand between the lines of another format on standard output: lines that only a CI system reads.
BESIDE = frozenset({"github"})


class Options(NamedTuple):
    """The options of a check; `show` empty: the report decides, `jobs` None: the size of the inputs does.

    `claims_by_path` has the claims that files are checked by, instead of `claims`, which the globs mean; later ones count.
    `config` is the configuration file that somebody names; `named` tells where the one in force has one of the paths, "" if
    it hasn't.
    """

    inputs: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    lines: bool = False
    text: bool = False
    stdin_filename: str = STDIN_NAME
    outputs: tuple[Output, ...] = (Output("text"),)
    fail_on: str = "contradicted"
    quotations: str = "report"
    show: "frozenset[Verdict]" = frozenset()
    color: str = "auto"
    quiet: bool = False
    verbose: bool = False
    jobs: int | None = None
    watch: bool = False
    search: Search = EVERYTHING
    list_files: bool = False
    diff: str | None = None
    claims_by_path: tuple[tuple[Globs, tuple[str, ...]], ...] = ()
    baseline: str | None = None
    named: Callable[[str], str] = nowhere
    config: str | None = None


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


def completing(
    words: Sequence[str] | Callable[[], Sequence[str]], several: bool = False
) -> Callable[[str], list[str]] | None:
    """What tells a shell which of some words may come next; None in any other run, which would only start later.

    `words` may be what makes them; `several`: commas may stand between them.
    """
    if SHELL_ASKS not in os.environ:
        return None

    def matching(incomplete: str) -> list[str]:
        done, comma, begun = incomplete.rpartition(",") if several else ("", "", incomplete)
        known = words() if callable(words) else words
        return [done + comma + word for word in known if word.startswith(begun)]

    return matching


def usual_outputs() -> list[Output]:
    """What to write where no format is named: text, and in GitHub Actions annotations beside it."""
    annotations = [Output("github", "-")] if os.environ.get("GITHUB_ACTIONS") == "true" else []
    return [Output("text"), *annotations]


def outputs_of(wanted: Setting, file: str | None) -> tuple[Output, ...]:
    """The outputs with the file of --output-file; raises typer.BadParameter, or Failure, where two collide."""
    named = wanted.value or usual_outputs()
    outputs = tuple(output if output.file else output._replace(file=file) for output in named)
    taken: set[str] = set()
    for output, as_named in zip(outputs, named, strict=True):
        if not output.to_file and output.format in BESIDE:
            continue
        place = str(output.file) if output.to_file else "standard output"
        if place in taken:
            name = output.format
            problem = f"two formats would go to {place}; give {name} a file of its own: {name}=FILE"
            in_file = wanted.place(str(as_named))
            if in_file:
                raise Failure(f"{in_file}: output-format: {problem}")
            raise typer.BadParameter(problem, param_hint=wanted.origin().removeprefix("flag "))
        taken.add(place)
    return outputs


def for_option(parse: Callable[[str], T]) -> Callable[[str], T]:
    """A parser of values as one for an option, which raises typer.BadParameter."""

    def parse_option(value: str) -> T:
        try:
            return parse(value)
        except ValueError as wrong:
            raise typer.BadParameter(str(wrong)) from None

    return parse_option


def one_of(values: Sequence[str]) -> Callable[[str], str]:
    """A parser for an option with a few values."""
    return for_option(choice_of(values))


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


def _is_percentage(value: str) -> bool:
    """Whether a number lacks only the sign of a percentage."""
    return value.replace(".", "", 1).isdecimal() and float(value) <= 100


CLAIMS = typer.Option(
    "--claims",
    metavar="PATH",
    parser=for_option(paths),
    help="Claims file or folder of them, repeatable; else the claims that come along.",
)
OUTPUT_FILE = typer.Option("--output-file", "-o", metavar="FILE", help="Write the results to a file.")
COLOR = choice("--color", "WHEN", COLORS, "When to use colour")
