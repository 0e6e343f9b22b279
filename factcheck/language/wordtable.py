"""Looks words up in a sorted table file of the package, without loading it."""

from __future__ import annotations

from functools import cached_property
from mmap import ACCESS_READ, mmap
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"


class WordTable:
    """A table of `key<TAB>value` lines in bytewise order of the keys, read where it lies on disk."""

    def __init__(self, name: str) -> None:
        """Name the file in factcheck/data; nothing is opened before the first look-up."""
        self.name = name

    @cached_property
    def _data(self) -> mmap | bytes:
        try:
            with (DATA / self.name).open("rb") as file:
                return mmap(file.fileno(), 0, access=ACCESS_READ)
        except (OSError, ValueError):  # the package is in a zip, or the file is empty
            from importlib.resources import files

            return (files("factcheck") / "data" / self.name).read_bytes()

    def get(self, key: str) -> str:
        """Return the key's value, "" if the table doesn't list it. Safe to call from several threads."""
        data, wanted = self._data, key.encode("utf-8", "replace")
        low, high = 0, len(data)
        while low < high:
            start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = data.find(b"\n", start)
            found, _, value = data[start:end].partition(b"\t")
            if found == wanted:
                return value.decode()
            low, high = (end + 1, high) if found < wanted else (low, start)
        return ""
