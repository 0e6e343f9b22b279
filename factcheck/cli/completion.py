"""The `completion` command prints what makes a shell complete this program's words; `complete` answers the shell."""

# Without `annotations` from __future__: typer would compile every one of them again from its text.
import os
from collections.abc import Callable
from importlib import import_module
from typing import Annotated, Any

import typer

from factcheck.cli.command import command_of
from factcheck.cli.exit_status import ExitStatus
from factcheck.cli.options import completing, one_of
from factcheck.cli.output import open_output
from factcheck.cli.terminal import SHELL_ASKS

_PROGRAM = "factcheck"
_SHELLS = ("bash", "zsh", "fish", "pwsh")
_SHELL = typer.Argument(
    metavar="SHELL",
    parser=one_of(_SHELLS),
    help=f"{', '.join(_SHELLS[:-1])} or {_SHELLS[-1]}.",
    autocompletion=completing(_SHELLS),
)


def completion(shell: Annotated[str, _SHELL]) -> int:
    """Print a script that makes a shell complete commands, options and their values."""
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    with open_output(None) as write:
        write(get_completion_script(prog_name=_PROGRAM, complete_var=SHELL_ASKS, shell=shell) + "\n")
    return ExitStatus.OK


def command() -> Callable[..., Any]:
    """The command, for the dispatcher."""
    return command_of(completion)


def complete(instruction: str, commands: dict[str, str]) -> int:
    """Write the words that may come next, for a shell that asks in its own way; `commands` are modules by name."""
    from typer.completion import completion_init, shell_complete  # type: ignore[attr-defined]
    from typer.core import TyperGroup

    completion_init()
    known = {name: import_module(module).command() for name, module in commands.items()}
    _join_values()
    words = os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS") or ""
    first = [*words.split(), "", ""][1]
    group: Any = TyperGroup(name=_PROGRAM, commands=known)
    return shell_complete(group if first in known else known["check"], {}, _PROGRAM, SHELL_ASKS, instruction)


def _join_values() -> None:
    """Undo what bash does to `--option=value`, of which it makes three words."""
    line = os.environ.get("COMP_WORDS", "")
    words = line.split("\n" if "\n" in line else " ")
    cursor = os.environ.get("COMP_CWORD", "")
    if "=" not in words or not cursor.isdecimal():
        return
    joined: list[str] = []
    for number, word in enumerate(words[: int(cursor) + 1]):
        if number and "=" in (word, words[number - 1]):
            joined[-1] += word
        else:
            joined.append(word)
    os.environ |= {"COMP_WORDS": "\n".join(joined), "COMP_CWORD": str(len(joined) - 1)}
