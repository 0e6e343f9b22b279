"""What a search of folders is to take and to leave out."""

from typing import NamedTuple


class Globs(NamedTuple):
    """Patterns in the manner of .gitignore, and the folder that they count from."""

    patterns: tuple[str, ...] = ()
    folder: str = "."


class Search(NamedTuple):
    """`include` without patterns: all kinds of documents; `force_exclude`: what is named is left out, too."""

    include: Globs = Globs()
    exclude: Globs = Globs()
    gitignore: bool = True
    force_exclude: bool = False


EVERYTHING = Search()
