"""Runs a program on a terminal of its own, as a person would."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path

_QUIET = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "FACTCHECK_CLAIMS", "CI", "GITHUB_ACTIONS")


def run_on_terminal(
    command: Sequence[str],
    columns: int = 80,
    env: Mapping[str, str] | None = None,
    folder: Path | None = None,
    *,
    output_to: Path | None = None,
) -> tuple[int, str]:
    """Exit status and everything that appears; `output_to` takes standard output away from the terminal."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    plain = {name: value for name, value in os.environ.items() if name not in _QUIET}
    with (output_to or Path(os.devnull)).open("wb") as file:
        process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=file if output_to else theirs,
            stderr=theirs,
            env={**plain, "TERM": "xterm-256color", **(env or {})},
            cwd=folder,
        )
    os.close(theirs)
    seen = b""
    while piece := _read(ours):
        seen += piece
    os.close(ours)
    return process.wait(), seen.decode("utf-8").replace("\r\n", "\n")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # what Linux says once nobody is left on the other side
        return b""
