"""Every setting: what it is called, how its values are written, and what holds where nobody sets it."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, NamedTuple

from factcheck.settings import values
from factcheck.settings.values import Output

Form = Literal["one", "number", "many", "switch", "table"]


class Key(NamedTuple):
    """A setting.

    `form`: one word, a word or number, a list, true or false, or a table of globs with claims. `parse` takes a value as it
    stands in a flag or variable, and gives a tuple for a list; that of a table takes a glob. `unset` tells what an empty
    or missing value stands for, `placed` puts a value into the folder of the file that it stands in, `separator` stands
    between the values of a variable.
    """

    name: str
    form: Form
    parse: Callable[[str], Any]
    default: Any
    expected: str
    about: str
    unset: str = ""
    placed: Callable[[Any, str], Any] | None = None
    separator: str = ","

    @property
    def variable(self) -> str:
        """The environment variable that sets it; "" if none does."""
        return "" if self.form == "table" else f"FACTCHECK_{self.name.replace('-', '_').upper()}"

    @property
    def flag(self) -> str:
        """The option that sets it; "" if none does."""
        return "" if self.form == "table" else f"--{self.name}"

    @property
    def usual(self) -> str:
        """What holds where nobody sets it, in words."""
        if self.unset or self.default in ((), {}):
            return self.unset or "none"
        return str(self.default).lower()


def _path_in(path: str, folder: str) -> str:
    return path if folder == "." or not path else str(Path(folder, path))


def _output_in(output: Output, folder: str) -> Output:
    """An output to a file within the folder; raises ValueError for one outside.

    Somebody else may have written the configuration: it must not decide what is overwritten on the reader's disk.
    """
    if not output.to_file:
        return output
    path = _path_in(str(output.file), folder)
    inside = Path(os.path.relpath(os.path.realpath(path), os.path.realpath(folder)).lower()).parts
    if os.pardir in inside[:1] or ".git" in inside or Path(str(output.file)).is_absolute():
        raise ValueError(f"{str(output)!r} writes outside of the project; expected a file in the folder of this one")
    return output._replace(file=path)


_GLOBS = "a glob or a list of globs"
_SWITCH = "true or false"
_ALL = "all kinds of documents"

KEYS = (
    Key(
        "claims",
        "many",
        values.paths,
        (),
        "a path or a list of paths",
        "Claims files, or folders of them.",
        "the claims that come along",
        _path_in,
        os.pathsep,
    ),
    Key(
        "per-path-claims",
        "table",
        values.plain_glob,
        {},
        "a table of globs, each with a path or a list of paths",
        "Other claims for the documents that a glob means; of several globs the last counts.",
    ),
    Key("include", "many", values.globs, (), _GLOBS, "The only documents of folders to take, or other kinds.", _ALL),
    Key("exclude", "many", values.globs, (), _GLOBS, "Documents of folders to leave out."),
    Key("gitignore", "switch", values.switch, True, _SWITCH, "Leave out what git ignores."),
    Key("force-exclude", "switch", values.switch, False, _SWITCH, "Leave out files that are named, too."),
    Key(
        "baseline", "one", values.file, "", "a path", "Known findings, which are not reported again.", "none", _path_in
    ),
    Key("lines", "switch", values.switch, False, _SWITCH, "Take every line of a text as one statement."),
    Key(
        "output-format",
        "many",
        values.outputs,
        (),
        "a format or a list of formats, each with perhaps =FILE",
        "How to write the results, and where to: `sarif=out.sarif` writes to a file.",
        "text, and in GitHub Actions annotations beside it",
        _output_in,
    ),
    Key(
        "fail-on",
        "one",
        values.choice_of(tuple(values.FAIL_ON)),
        "contradicted",
        "contradicted, unknown or never",
        "From which verdict on the exit status is 1.",
    ),
    Key(
        "show",
        "many",
        values.verdicts,
        (),
        "a verdict or a list of verdicts",
        "Verdicts that text and concise list.",
        "all of statements, not the unknown of texts",
    ),
    Key(
        "quotations",
        "one",
        values.choice_of(values.QUOTATIONS),
        "report",
        "report or check",
        "What to do with words that a text has others say.",
    ),
    Key(
        "jobs",
        "number",
        values.jobs,
        "auto",
        "auto or a number",
        "How many files to check at a time.",
        "as many as there are processors, if that is faster",
    ),
)
BY_NAME = {key.name: key for key in KEYS}
NAMES = tuple(BY_NAME)
