"""The claims file that comes with the program."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import factcheck

SHIPPED_NAME = "<shipped>/claims.yaml"


def read_shipped() -> str:
    """The text of the shipped file. Raises OSError if the installation lacks it.

    The wheel carries the file inside the package; a checkout, also an editable one, keeps it one level up. The
    package's own loader reads it, so that a zip file works too.
    """
    package = Path(factcheck.__file__).parent
    loader: Any = factcheck.__loader__
    try:
        content: bytes = loader.get_data(str(package / "claims.yaml"))
    except OSError:
        content = loader.get_data(str(package.parent / "claims.yaml"))
    return content.decode("utf-8")
