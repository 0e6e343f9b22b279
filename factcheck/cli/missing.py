"""Whether an argument that names nothing is a mistyped file, folder or command, and no statement."""

from __future__ import annotations

from factcheck.claims.suggest import near_path, nearest
from factcheck.cli.dispatch import COMMANDS
from factcheck.documents.kinds import looks_like_path, may_be_path

_ALIKE = 80.0


def missing(argument: str, may_be_statement: bool = True) -> str | None:
    """What to say of an argument that there is no file or folder for; None for one that can be meant as a statement."""
    if not may_be_path(argument):
        return None
    is_path = looks_like_path(argument) or not may_be_statement
    near = near_path(argument) or (_near_command(argument) if may_be_statement else None)
    if near is None and not is_path:
        return None
    hint = f" (did you mean {near}?)" if near else ""
    way_out = "; to check this as a statement, use --text" if may_be_statement else ""
    return f"{argument}: no such file or folder{hint}{way_out}"


def _near_command(argument: str) -> str | None:
    """The call of a command whose name may be mistyped; one that is written right stands where it is no command."""
    near = None if argument in COMMANDS else nearest(argument, COMMANDS, _ALIKE)
    return near and f"`factcheck {near}`"
