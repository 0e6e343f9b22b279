"""Where results go: standard output, or a file that is replaced at the end or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import Literal

from factcheck.cli.messages import Failure
from factcheck.settings.find import OWN_NAME, SHARED_NAME

Write = Callable[[str], object]


class OutputError(Failure):
    """The results can't be written; the message says why."""


@contextmanager
def open_output(path: str | None, kept: Iterable[str] = ()) -> Iterator[Write]:
    """A function that writes pieces of the results; `kept` are the files that must not be written over.

    Raises OutputError, or BrokenPipeError when nobody reads standard output any more.
    """
    try:
        with _standard_output() if path in (None, "-") else _file(str(path), kept) as write:
            yield write
    except BrokenPipeError:
        _drop_standard_output()
        raise
    except OSError as failure:
        raise OutputError(f"cannot write {path or 'to standard output'}: {failure.strerror or failure}") from None


@contextmanager
def _standard_output() -> Iterator[Write]:
    if sys.stdout is None:
        raise OutputError("cannot write to standard output: it is closed")
    if isinstance(sys.stdout, TextIOWrapper):
        # What a pipe gets must not depend on the locale; a terminal knows best what it can show.
        encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace", newline="\n")
    yield sys.stdout.write
    sys.stdout.flush()


def _drop_standard_output() -> None:
    """Let whatever is still buffered go nowhere, or the interpreter complains about it at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _file(path: str, kept: Iterable[str]) -> Iterator[Write]:
    """A file that appears, complete, when the block ends well; a device or pipe is written as it is."""
    target = Path(path).resolve()
    if target.name in (OWN_NAME, SHARED_NAME):
        raise OutputError(f"cannot write {path}: it is a configuration file")
    if any(target == Path(name).resolve() for name in kept):
        raise OutputError(f"cannot write {path}: it is one of the inputs, claims or configuration files")
    if target.exists() and not target.is_file():
        with _open(target, "w") as stream:
            yield stream.write
        return
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with _open(draft, "x") as stream:
            yield stream.write
        if target.exists():
            draft.chmod(target.stat().st_mode)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _open(path: Path, mode: Literal["w", "x"]) -> TextIOWrapper:
    return path.open(mode, encoding="utf-8", errors="backslashreplace", newline="\n")
