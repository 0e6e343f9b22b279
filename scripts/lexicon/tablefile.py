"""Writes a word table: sorted lines of a key, a tab and a value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path


def write_table(path: Path, rows: Mapping[str, str]) -> None:
    """Write the rows that have a value, in bytewise order of the keys. Raises ValueError on a tab or line break."""
    lines = sorted(f"{key}\t{value}".encode() for key, value in rows.items() if value)
    for line in lines:
        if line.count(b"\t") != 1 or b"\n" in line:
            raise ValueError(f"not a table row: {line!r}")
    # A tab sorts before every other character of a key, so whole lines sort as their keys do.
    path.write_bytes(b"".join(line + b"\n" for line in lines))


def joined(words: Iterable[str]) -> str:
    """Return the words sorted, without repeats, separated by spaces."""
    return " ".join(sorted(set(words)))
