"""Values as people write them in flags, variables and files; each parser raises ValueError saying what was expected."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from factcheck.reports import FORMATS

if TYPE_CHECKING:
    from factcheck.matching.verdict import Verdict

# The verdicts that fail, by name: the matcher stays unimported until there is something to check.
FAIL_ON: dict[str, frozenset[str]] = {
    "contradicted": frozenset({"contradicted"}),
    "unknown": frozenset({"contradicted", "unknown"}),
    "never": frozenset(),
}
QUOTATIONS = ("report", "check")
_SWITCH = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}


class Output(NamedTuple):
    """A format by its name and the file to write it to; None or "-": standard output."""

    format: str
    file: str | None = None

    def __str__(self) -> str:
        return f"{self.format}={self.file}" if self.file else self.format

    @property
    def to_file(self) -> bool:
        """Whether it doesn't go to standard output."""
        return self.file not in (None, "-")


def choice_of(values: Sequence[str]) -> Callable[[str], str]:
    """A parser for a few words."""

    def parse(value: str) -> str:
        if value in values:
            return value
        raise ValueError(f"{value!r} is not one of {', '.join(values)}{nearest(value, values)}")

    return parse


def nearest(value: str, values: Sequence[str]) -> str:
    """A hint with the most similar of some values, or ""."""
    from difflib import get_close_matches

    near = get_close_matches(value.lower(), values, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def path(value: str) -> str:
    """A path that could be there."""
    if not value or "\0" in value:
        raise ValueError(f"{value!r} is no path; expected a file or a folder")
    return value


def paths(value: str) -> tuple[str, ...]:
    """A list of one path."""
    return (path(value),)


def file(value: str) -> str:
    """A file's path; an empty one stands for none."""
    return paths(value)[0] if value else ""


def globs(value: str) -> tuple[str, ...]:
    """One glob in the manner of .gitignore, which can match something."""
    from factcheck.documents.discovery.globs import glob_problem

    problem = glob_problem(value)
    if problem:
        raise ValueError(problem)
    return (value,)


def plain_glob(value: str) -> str:
    """One glob that stands for itself and takes nothing back."""
    if value.startswith("!"):
        raise ValueError(f"{value!r} takes back what another glob says; expected one that means documents")
    return globs(value)[0]


def outputs(value: str) -> tuple[Output, ...]:
    """One format with perhaps a file after an equals sign, such as `json` or `json=out.json`."""
    name, equals, file = value.partition("=")
    if (equals and not file) or "\0" in file:
        raise ValueError(f"{value!r} names no file; expected {name}=FILE, or {name} for standard output")
    return (Output(choice_of(tuple(FORMATS))(name), file or None),)


def verdicts(value: str) -> "tuple[Verdict, ...]":
    """The verdicts of a list with commas."""
    from factcheck.matching.verdict import Verdict

    parse = choice_of([str(verdict) for verdict in Verdict])
    return tuple(Verdict(parse(word.strip())) for word in value.split(","))


def jobs(value: str) -> int | Literal["auto"]:
    """A number of jobs, or `auto`."""
    if value == "auto":
        return "auto"
    if value.isdecimal() and int(value) > 0:
        return int(value)
    raise ValueError(f"{value!r} is no number of jobs; expected auto, 1, 2 and so on")


def switch(value: str) -> bool:
    """Whether something is on."""
    found = _SWITCH.get(value.lower())
    if found is None:
        raise ValueError(f"{value!r} is neither on nor off; expected true or false")
    return found
