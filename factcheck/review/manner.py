"""How drafts are to be reviewed."""

from typing import NamedTuple


class Manner(NamedTuple):
    """What a review does beside checking; `by_line`: every line of a text is one statement."""

    by_line: bool = False
