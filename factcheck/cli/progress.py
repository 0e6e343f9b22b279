"""A progress bar on standard error, for a person who waits for much to be checked."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, TypeVar

from factcheck.cli.options import Options
from factcheck.cli.terminal import is_terminal
from factcheck.matching.finding import Finding
from factcheck.review.events import Draft, Event

if TYPE_CHECKING:
    from rich.console import Console

WORTH_SHOWING = 500  # items
LONG_TEXT = 50_000  # code points
MANY_DRAFTS = 20
_STEP = 0.001  # of a draft: drawing costs little, but not nothing

T = TypeVar("T")


def scrolls(options: Options) -> bool:
    """Whether results scroll by on a terminal while they are made."""
    return is_terminal(sys.stdout) and any(not output.to_file for output in options.outputs)


def with_progress(items: Iterable[T], name: str, wanted: bool) -> Iterable[T]:
    """The same items; a bar with this name counts them if it is wanted, somebody can see it, and there are many."""
    if not wanted or not is_terminal(sys.stderr):
        return items
    every = list(items)
    return every if len(every) < WORTH_SHOWING else _shown(every, name)


def along(events: Iterable[Event], drafts: int, wanted: bool) -> Iterable[Event]:
    """The events of a review; if wanted and somebody can see it, a bar shows how far many drafts are, or a long one."""
    return _advancing(events, drafts) if wanted and is_terminal(sys.stderr) else events


def _advancing(events: Iterable[Event], drafts: int) -> Iterator[Event]:
    from rich.progress import Progress, TaskID

    done, length, shown = -1, 1, 0.0
    with ExitStack() as stack:
        bar, task = None, TaskID(0)
        for event in events:
            if isinstance(event, Draft):
                done, length = done + 1, max(1, len(event.text))
                if bar is None and (drafts >= MANY_DRAFTS or length >= LONG_TEXT):
                    bar = stack.enter_context(Progress(console=_console(), transient=True))
                    task = bar.add_task(_plain(event.name) if drafts == 1 else "drafts", total=drafts)
            reached = done + _offset(event) / length
            if bar and reached >= shown + _STEP:
                bar.update(task, completed=reached)
                shown = reached
            yield event


def _offset(event: Event) -> int:
    """How far into its draft an event lies, in code points."""
    return event.location.offset if isinstance(event, Finding) and event.location else 0


def _shown(items: list[T], name: str) -> Iterator[T]:
    from rich.progress import track

    yield from track(items, _plain(name), console=_console(), transient=True)


def _console() -> Console:
    from rich.console import Console

    return Console(stderr=True)


def _plain(name: str) -> str:
    """A name as rich shows it unchanged."""
    return name.replace("[", r"\[")
