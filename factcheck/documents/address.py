"""How a comment in a document speaks to the checker."""

import re

ADDRESS = "factcheck:"


def mentions(text: str) -> bool:
    """Whether the checker's name is anywhere in a text, as it is before all that may be a directive."""
    return re.search("factcheck", text, re.IGNORECASE) is not None
