"""Reviews any number of sources, one after another or several at a time, with the same events in the same order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.review.events import Event

if TYPE_CHECKING:
    from factcheck.review.source import Source

Review = Callable[["Source"], Iterator[Event]]

_WORTHWHILE = 200_000  # bytes of text that take longer to check than processes take to start

_review: Review | None = None  # what a worker does, set once as it starts


def review_all(sources: Sequence[Source], review: Review, jobs: int) -> Iterator[Event]:
    """The events of all sources in their order; with several jobs, processes review the files among them.

    `review` is handed on to the processes, so it can be pickled.
    """
    files = sum(source.is_file for source in sources)
    if min(jobs, files) < 2:
        for source in sources:
            yield from review(source)
    else:
        yield from _in_processes(sources, review, min(jobs, files))


def suitable_jobs(sources: Sequence[Source]) -> int:
    """As many jobs as there are processors to use, or one if there is little to do."""
    files = [source.words for source in sources if source.is_file]
    if len(files) < 2 or sum(map(_size, files)) < _WORTHWHILE:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _size(path: str) -> int:
    """A file's size in bytes; 0 if that can't be told, which whoever reads it will say."""
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):
        return 0


def _in_processes(sources: Sequence[Source], review: Review, jobs: int) -> Iterator[Event]:
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=(review,))
    try:
        results = [pool.submit(_work, source) if source.is_file else None for source in sources]
        for number, source in enumerate(sources):
            result = results[number]
            yield from review(source) if result is None else result.result()
            results[number] = None  # it is told, and need not be kept
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _start(review: Review) -> None:
    """Begin a worker; Ctrl-C is for the main process, which ends the others."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    global _review
    _review = review


def _work(source: Source) -> list[Event]:
    """All events of a source, in a worker."""
    assert _review is not None
    return list(_review(source))
