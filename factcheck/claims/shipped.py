"""The claims file that comes with the program."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import factcheck

SHIPPED_NAME = "<shipped>/claims.yaml"


def read_shipped() -> str:
    """The text of the shipped file. Raises ClaimsError if the installation lacks it.

    The wheel carries the file inside the package; a checkout, also an editable one, keeps it one level up. The
    package's own loader reads it, so that a zip file works too.
    """
    package = Path(factcheck.__file__).parent
    loader: Any = factcheck.__loader__
    for folder in (package, package.parent):
        try:
            content: bytes = loader.get_data(str(folder / "claims.yaml"))
        except OSError:
            continue
        return content.decode("utf-8")
    from factcheck.claims.problems import ClaimsError, Problem

    raise ClaimsError([Problem(SHIPPED_NAME, 0, 0, "missing from this installation; expected it inside the package")])
