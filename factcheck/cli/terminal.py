"""What the terminal can do and what its user wants."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

# In the environment where a shell asks for the words that may come next; see factcheck.cli.completion.
SHELL_ASKS = "_FACTCHECK_COMPLETE"


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sits at the stream."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def wants_color(choice: str, to_file: bool) -> bool:
    """Whether to use colour for --color `choice`; NO_COLOR goes before FORCE_COLOR, and empty ones count as unset."""
    if choice != "auto" or to_file:
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    return is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"


def width() -> int:
    """The terminal's width in cells; 80 when it doesn't say."""
    return shutil.get_terminal_size().columns
