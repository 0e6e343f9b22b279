"""Messages to people on standard error, safe for a terminal."""

from __future__ import annotations

import sys

from factcheck.reports.escape import visible


def error(message: str) -> None:
    """Say what is wrong."""
    say(f"error: {message}")


def say(message: str) -> None:
    """Write a message of one or more lines; without a standard error it is lost."""
    if sys.stderr is None:
        return
    text = "".join(f"{visible(line)}\n" for line in message.split("\n"))
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        pass


def write_traceback(bug: Exception) -> None:
    """Where a bug struck, for those who asked for details."""
    from traceback import format_exception

    say("".join(format_exception(bug)).rstrip())
