"""A progress bar on standard error, for a person who waits for much to be checked."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from factcheck.cli.options import Options
from factcheck.cli.terminal import is_terminal
from factcheck.matching.finding import Finding
from factcheck.review.events import Draft, Event

WORTH_SHOWING = 500  # items
LONG_TEXT = 50_000  # code points

T = TypeVar("T")


def scrolls(options: Options) -> bool:
    """Whether results scroll by on a terminal while they are made."""
    return is_terminal(sys.stdout) and any(not output.to_file for output in options.outputs)


def along(events: Iterable[Event], draft: Draft, wanted: bool) -> Iterable[Event]:
    """The events of a draft's review; a bar shows how far it is if that is wanted, somebody can see it, and it is long."""
    long = len(draft.text) >= LONG_TEXT
    return _advancing(events, draft) if wanted and long and is_terminal(sys.stderr) else events


def _advancing(events: Iterable[Event], draft: Draft) -> Iterator[Event]:
    from rich.console import Console
    from rich.progress import Progress

    # The bar is drawn by a thread of its own; moving it forward is cheap, but not for nothing.
    step = len(draft.text) // 1000
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(draft.name.replace("[", r"\["), total=len(draft.text))
        reached = 0
        for event in events:
            if isinstance(event, Finding) and event.location and event.location.offset > reached + step:
                reached = event.location.offset
                progress.update(task, completed=reached)
            yield event


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
