"""A progress bar on standard error, for a person who waits for much to be checked."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from factcheck.cli.options import Options
from factcheck.cli.terminal import is_terminal

WORTH_SHOWING = 500

T = TypeVar("T")


def scrolls(options: Options) -> bool:
    """Whether results scroll by on a terminal while they are made."""
    return options.output_file in (None, "-") and is_terminal(sys.stdout)


def with_progress(items: Iterable[T], name: str, wanted: bool) -> Iterable[T]:
    """The same items; a bar with this name counts them if it is wanted, somebody can see it, and there are many."""
    if not wanted or not is_terminal(sys.stderr):
        return items
    every = list(items)
    return every if len(every) < WORTH_SHOWING else _shown(every, name)


def _shown(items: list[T], name: str) -> Iterator[T]:
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(items, name.replace("[", r"\["), console=console, transient=True)
