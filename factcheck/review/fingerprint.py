"""What makes a finding the same one as before: its file, its claim and its sentence, wherever that stands by now."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path, PurePath

from factcheck.matching.finding import Finding


def fingerprint(path: str, finding: Finding) -> str:
    """32 hexadecimal digits; upper case, white space and the sentence's line don't change them.

    `path` is the one to tell the file by, see `relative_path`. Two findings have the same fingerprint where one file
    says the same twice; a report that needs different ones counts them.
    """
    claim = finding.claim.id if finding.claim else ""
    words = " ".join(finding.statement.casefold().split())
    parts = (path, claim, str(finding.verdict), words)
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def relative_path(file: str, folder: str = ".") -> str:
    """A file's path from a folder, with `/` between its parts; absolute only where there is no way from one to the other."""
    try:
        path = os.path.relpath(file, folder)
    except ValueError:  # another drive
        path = str(Path(file).absolute())
    return PurePath(path).as_posix()
