"""Plain values kept from one run to the next in the user's cache folder; whatever goes wrong means that there are none."""

from __future__ import annotations

import marshal
import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from factcheck import __version__

try:
    # hashlib has the same function, after loading all of OpenSSL.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

SWITCH = "FACTCHECK_CACHE"
MAX_FILES = 64
MAX_BYTES = 64_000_000
_FORMAT = 1
_OFF = frozenset(("off", "0", "no", "false"))
_SUFFIX = ".cache"
_CHECKSUM_SIZE = 16

Values = dict[str, object]


def is_on() -> bool:
    """Whether the user lets values be kept, and it is known where."""
    return _folder() is not None


def key_of(parts: Iterable[bytes], *code: Path) -> str:
    """32 hex digits for values that were made from `parts` by modules and data in the folders `code`.

    The versions of program and interpreter and the state of those files are part of it: what another program made,
    or this one before a developer's last change, is never found.
    """
    digest = blake2b(digest_size=16)
    for part in (f"{_FORMAT} {__version__} {sys.version}".encode(), *map(_state, code), *parts):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def load(key: str) -> Values | None:
    """The values stored under a key; None if there are none, or none that can be trusted."""
    folder = _folder()
    content = _read(folder / f"{key}{_SUFFIX}") if folder else b""
    payload = content[_CHECKSUM_SIZE:]
    # A damaged file must not reach marshal, which may crash on it.
    if not payload or content[:_CHECKSUM_SIZE] != _checksum(key, payload):
        return None
    values = marshal.loads(payload)
    return values if isinstance(values, dict) else None


def store(key: str, values: Values) -> None:
    """Keep values (dict, list, tuple, str, bytes, numbers, truth values and None, nested) under a key."""
    folder = _folder()
    payload = marshal.dumps(values)
    if folder is None or len(payload) > MAX_BYTES:
        return
    with suppress(OSError):
        if not _is_own(folder):
            return
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(folder / f"{key}{_SUFFIX}", _checksum(key, payload) + payload)
        _prune(folder)


def _folder() -> Path | None:
    """Where the platform keeps what can be made again; None if that is unknown or the user wants none of it."""
    environ = os.environ
    if environ.get(SWITCH, "").casefold() in _OFF:
        return None
    if sys.platform == "win32":
        base = environ.get("LOCALAPPDATA", "")
    else:
        base = environ.get("XDG_CACHE_HOME", "")
        if not base.startswith("/") and (home := environ.get("HOME", "")):
            base = f"{home}/Library/Caches" if sys.platform == "darwin" else f"{home}/.cache"
    return Path(base, "factcheck") if Path(base).is_absolute() else None


def _read(path: Path) -> bytes:
    """The content of a file that nobody but this user can have written; b"" if there is none."""
    with suppress(OSError):
        status = path.stat()
        if stat.S_ISREG(status.st_mode) and status.st_size <= MAX_BYTES + _CHECKSUM_SIZE and _is_safe(status):
            return path.read_bytes()
    return b""


def _is_safe(status: os.stat_result) -> bool:
    return sys.platform == "win32" or (status.st_uid == os.geteuid() and not status.st_mode & 0o022)


def _is_own(folder: Path) -> bool:
    """Whether the folder, or the nearest one above that exists, is this user's: root leaves nothing in others' homes."""
    if sys.platform == "win32":
        return True
    nearest = next(place for place in (folder, *folder.parents) if place.exists())
    return nearest.stat().st_uid == os.geteuid()


def _write(path: Path, content: bytes) -> None:
    """A file that appears, complete, for this user alone, or not at all."""
    draft = path.with_name(f".{path.stem}.{os.getpid()}{_SUFFIX}")
    try:
        draft.touch(mode=0o600, exist_ok=False)
        draft.write_bytes(content)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _prune(folder: Path) -> None:
    """Remove the oldest files beyond the limits, any draft that a crash has left among them."""
    files = [(path.stat(), path) for path in folder.iterdir() if path.suffix == _SUFFIX]
    total = 0
    for number, (status, path) in enumerate(sorted(files, key=lambda file: -file[0].st_mtime_ns), start=1):
        total += status.st_size
        if number > MAX_FILES or total > MAX_BYTES:
            path.unlink()


def _state(code: Path) -> bytes:
    """What tells one state of a folder's files from another; b"" where there is no folder."""
    with suppress(OSError), os.scandir(code) as entries:
        files = [(entry.name, entry.stat()) for entry in entries if entry.is_file()]
        return repr(sorted((name, status.st_size, status.st_mtime_ns) for name, status in files)).encode()
    return b""


def _checksum(key: str, payload: bytes) -> bytes:
    return blake2b(payload, digest_size=_CHECKSUM_SIZE, key=key.encode()).digest()
