"""Checks again whenever a draft or a claims file is saved, until Ctrl-C."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from factcheck.cli.inputs import gather
from factcheck.cli.messages import say
from factcheck.cli.terminal import is_terminal
from factcheck.documents.discovery.search import EVERYTHING, Search

Stamp = tuple[int, int] | None

# Short enough to feel at once, long enough not to be noticed; asking for times works on every disk, also remote ones.
PAUSE = 0.3
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"


def watch(check: Callable[[], object], files: Callable[[], Iterable[str]]) -> None:
    """Call `check`, and again whenever one of the files changes, comes or goes; returns only through Ctrl-C.

    `files` is asked anew each time, as folders may have got new drafts.
    """
    while True:
        before = _stamps(files())
        if is_terminal(sys.stdout):
            sys.stdout.write(_CLEAR)
        check()
        say("watching for changes; Ctrl-C ends it")
        while _stamps(files()) == before:
            time.sleep(PAUSE)


def watched(inputs: Sequence[str], claims: Iterable[str], search: Search = EVERYTHING) -> Iterator[str]:
    """The files that inputs and claims mean by now; a file that is named is watched for even while there is none."""
    yield from (path for path in inputs if not Path(path).is_dir())
    yield from (source.words for source in gather(inputs, search=search, may_be_statements=False).sources)
    for path in claims:
        yield path
        yield from map(str, Path(path).rglob("*.y*ml"))


def _stamps(files: Iterable[str]) -> dict[str, Stamp]:
    """When each file was changed last, and its size."""
    return {file: _stamp(file) for file in files}


def _stamp(file: str) -> Stamp:
    try:
        status = Path(file).stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size
