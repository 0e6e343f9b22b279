"""From arguments to an exit status: finds the command, and turns whatever goes wrong into a message."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module

import typer

from factcheck.cli.exit_status import ExitStatus
from factcheck.cli.messages import Failure, error, say, write_traceback
from factcheck.cli.terminal import SHELL_ASKS

# Modules by the word that calls them, so that a run imports only the command that it runs.
COMMANDS = {
    "baseline": "factcheck.cli.baseline",
    "check": "factcheck.cli.check",
    "completion": "factcheck.cli.completion",
    "eval": "factcheck.cli.eval",
    "explain": "factcheck.cli.explain",
}


def further_commands() -> str:
    """What else there is beside checking, as a line of help."""
    words = [f"factcheck {name}" for name in COMMANDS if name != "check"]
    return f"Further commands: {', '.join(words)}; each has its own --help."


def run(arguments: Sequence[str]) -> int:
    """The exit status for the arguments after the program's name; a first word that is no command means `check`."""
    asked = os.environ.get(SHELL_ASKS)
    if asked:
        from factcheck.cli.completion import complete

        return complete(asked, COMMANDS)
    known = bool(arguments) and arguments[0] in COMMANDS
    name = arguments[0] if known else "check"
    rest = list(arguments[known:])
    title = "factcheck" if name == "check" else f"factcheck {name}"
    try:
        command = import_module(COMMANDS[name]).command()
        return int(command(rest, prog_name=title, standalone_mode=False) or ExitStatus.OK)
    except SystemExit:
        # The one case in which typer ends the process by itself: nobody reads the help any more.
        return ExitStatus.CLOSED_PIPE
    except typer.TyperException as usage:
        error(_usage_message(usage))
        say(f"Try '{title} --help' for help.")
    except Failure as failure:
        error(str(failure))
    except BrokenPipeError:
        return ExitStatus.CLOSED_PIPE
    except Exception as bug:
        error(f"internal: {type(bug).__name__}: {bug}; please report this with what you ran")
        if {"-v", "--verbose"} & set(rest):
            write_traceback(bug)
    return ExitStatus.ERROR


def _usage_message(usage: typer.TyperException) -> str:
    """What is wrong with the arguments, in the lower case of a message."""
    message = usage.format_message()
    return message[:1].lower() + message[1:].rstrip(".")
