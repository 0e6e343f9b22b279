"""What the exit statuses mean."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """0 to 2 are the contract; the others are what a shell reports for a program that a signal ended."""

    OK = 0
    FOUND = 1
    ERROR = 2
    INTERRUPTED = 130
    CLOSED_PIPE = 141
