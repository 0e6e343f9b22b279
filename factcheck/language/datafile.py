"""Reads a small data file of the package, in a folder or in a zip."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import factcheck


def read_data(name: str) -> str:
    """The text of factcheck/data/`name`, by the package's own loader: importlib.resources takes longer than the reading."""
    loader: Any = factcheck.__loader__
    content: bytes = loader.get_data(str(Path(factcheck.__file__).parent / "data" / name))
    return content.decode("utf-8")
