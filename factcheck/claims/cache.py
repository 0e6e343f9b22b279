"""Plain values kept from one run to the next in the user's cache folder; whatever goes wrong means that there are none."""

from __future__ import annotations

import marshal
import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress

from factcheck import __version__

SWITCH = "FACTCHECK_CACHE"
MAX_FILES = 32
MAX_BYTES = 64_000_000
_FORMAT = 1
_OFF = frozenset(("off", "0", "no", "false"))
_DIGEST_SIZE = 16
_SUFFIX = ".cache"

Values = dict[str, object]


def key_of(parts: Iterable[bytes], code: str) -> str:
    """32 hex digits for values that were made from `parts` by the code in the folder `code`.

    The program's version, the interpreter's and the folder's files are part of it, so that values of another program
    are never found: those of an older version, and those from before a developer's last change.
    """
    digest = _blake2b()
    for part in (f"{_FORMAT} {__version__} {sys.version}".encode(), _stamp(code), *parts):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return str(digest.hexdigest())


def load(key: str) -> Values | None:
    """The values stored under a key; None if there are none, or none that can be trusted."""
    folder = _folder()
    if folder is None:
        return None
    content = _read(os.path.join(folder, key + _SUFFIX))
    payload = content[_DIGEST_SIZE:]
    # A damaged file must not reach marshal, which may crash on it.
    if not payload or content[:_DIGEST_SIZE] != _checksum(key, payload):
        return None
    values = marshal.loads(payload)
    return values if isinstance(values, dict) else None


def store(key: str, values: Values) -> None:
    """Keep values (dict, list, tuple, str, bytes, numbers, truth values and None, nested) under a key."""
    folder = _folder()
    if folder is None or not _is_ours(folder):
        return
    payload = marshal.dumps(values)
    if len(payload) > MAX_BYTES:
        return
    draft = os.path.join(folder, f".{key}.{os.getpid()}{_SUFFIX}")
    with suppress(OSError):
        os.makedirs(folder, mode=0o700, exist_ok=True)
        try:
            with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600), "wb") as file:
                file.write(_checksum(key, payload) + payload)
            os.replace(draft, os.path.join(folder, key + _SUFFIX))
        except OSError:
            os.unlink(draft)
        _prune(folder)


_BINARY = getattr(os, "O_BINARY", 0)


def _folder() -> str | None:
    """Where the platform keeps what can be made again; None if that is unknown or the user wants none."""
    environ = os.environ
    if environ.get(SWITCH, "").casefold() in _OFF:
        return None
    if sys.platform == "win32":
        base = environ.get("LOCALAPPDATA", "")
    else:
        home = environ.get("HOME", "")
        usual = "Library/Caches" if sys.platform == "darwin" else ".cache"
        base = environ.get("XDG_CACHE_HOME", "")
        if not os.path.isabs(base):
            base = os.path.join(home, usual)
    return os.path.join(base, "factcheck") if os.path.isabs(base) else None


def _read(path: str) -> bytes:
    """The content of a file that only this user can have written; b"" if there is none."""
    with suppress(OSError):
        status = os.stat(path)
        if stat.S_ISREG(status.st_mode) and status.st_size <= MAX_BYTES + _DIGEST_SIZE and _is_safe(status):
            with open(path, "rb") as file:
                return file.read()
    return b""


def _is_safe(status: os.stat_result) -> bool:
    return sys.platform == "win32" or (status.st_uid == os.geteuid() and not status.st_mode & 0o022)


def _is_ours(folder: str) -> bool:
    """Whether the folder, or the nearest one above it that exists, is this user's: root leaves nothing in others'."""
    if sys.platform == "win32":
        return True
    while not os.path.exists(folder) and folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)
    with suppress(OSError):
        return os.stat(folder).st_uid == os.geteuid()
    return False


def _prune(folder: str) -> None:
    """Remove the oldest files beyond the limits, drafts that a crash has left among them."""
    with os.scandir(folder) as entries:
        files = [(entry.stat(), entry.path) for entry in entries if entry.name.endswith(_SUFFIX)]
    total = 0
    for number, (status, path) in enumerate(sorted(files, key=lambda file: -file[0].st_mtime_ns)):
        total += status.st_size
        if number >= MAX_FILES or total > MAX_BYTES:
            os.unlink(path)


def _stamp(code: str) -> bytes:
    """What tells one state of a folder's modules from another; b"" where they are not files."""
    with suppress(OSError), os.scandir(code) as entries:
        files = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith(".py")]
        return repr(sorted((name, status.st_size, status.st_mtime_ns) for name, status in files)).encode()
    return b""


def _checksum(key: str, payload: bytes) -> bytes:
    return _blake2b(payload, key=key.encode()).digest()  # type: ignore[no-any-return]


try:
    # hashlib has the same function, after loading all of OpenSSL.
    from _blake2 import blake2b
except ImportError:
    pass
