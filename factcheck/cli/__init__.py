"""The command line: options, inputs, outputs and exit statuses; every verdict comes from elsewhere."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

from factcheck.cli.exit_status import ExitStatus

_NEW_OBJECTS = 100_000


def main() -> NoReturn:
    """Run the program's own arguments and end the process with the exit status."""
    # Imports make many thousand objects, none of them garbage; looking for some takes a twentieth of a short run.
    gc.set_threshold(_NEW_OBJECTS)
    try:
        from factcheck.cli.dispatch import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = ExitStatus.INTERRUPTED
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):
            stream.flush()
    # Everything is written: taking the interpreter down in good order would cost a seventh of a short run.
    os._exit(status)
