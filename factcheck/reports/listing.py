"""Pieces of JSON documents that people can read, too: lists with one item to a line."""

from __future__ import annotations

from collections.abc import Iterable
from json import JSONEncoder

encode = JSONEncoder(ensure_ascii=False).encode


def json_list(items: Iterable[str], indent: str = "") -> str:
    """A list of items that are JSON already, below a line that is indented so far."""
    rows = f",\n{indent}  ".join(items)
    return f"[\n{indent}  {rows}\n{indent}]" if rows else "[]"
