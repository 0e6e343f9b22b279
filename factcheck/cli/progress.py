"""A progress bar on standard error, for a person who waits for a long text."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from factcheck.cli.inputs import Statement
from factcheck.cli.options import Options
from factcheck.cli.terminal import is_terminal

WORTH_SHOWING = 500


def with_progress(statements: Iterable[Statement], options: Options) -> Iterable[Statement]:
    """The same statements; a bar counts them if there are many and no results scroll by on the same terminal."""
    scrolls = options.output_file in (None, "-") and is_terminal(sys.stdout)
    if options.quiet or scrolls or not is_terminal(sys.stderr):
        return statements
    every = list(statements)
    return every if len(every) < WORTH_SHOWING else _shown(every)


def _shown(statements: list[Statement]) -> Iterator[Statement]:
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    name = statements[0].location.file or ""
    yield from track(statements, name.replace("[", r"\["), console=console, transient=True)
