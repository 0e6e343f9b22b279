"""Where a paragraph quotes: stretches between quotation marks of any kind."""

import re
from typing import NamedTuple

from factcheck.documents.span import Span

# What may close a quotation, by what opens it.
_CLOSING = {
    '"': '"',
    "'": "'’",
    "“": "”",
    "‘": "’'",
    "„": "“”",
    "‚": "‘’",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
}
_MARK = re.compile("[\"'“”‘’„‚«»‹›「」『』]")
# An apostrophe looks like the end of a quotation in single marks, but a whole sentence ends in a mark of its own.
_SINGLE = frozenset("'‘‚")
_SPACED = frozenset("«»‹›")  # in French
_BEFORE_CLOSING = frozenset('.,!?…;:-–—)]。！？」』”"')
_BEHIND_CLOSING = frozenset(".,;")
_BEFORE_OPENING = frozenset("([{—–-/:*_「『“‘\"'")


class Quotations(NamedTuple):
    """The quotations of a paragraph, outermost and in order, marks included; `unclosed` is where one begins that doesn't end."""

    spans: tuple[Span, ...] = ()
    unclosed: int | None = None


def quotations_in(text: str) -> Quotations:
    """The quotations of one paragraph. Apostrophes, inches and minutes are no marks; the time grows linearly with the text.

    Where a mark opens a second time before it closes, the first is taken for a slip.
    """
    spans: list[Span] = []
    start: int | None = None
    for mark in _MARK.finditer(text):
        at, sign = mark.start(), mark.group()
        opening = text[start] if start is not None else ""
        if start is not None and sign in _CLOSING[opening] and _closes(text, at, opening):
            spans.append(Span(start, at + 1))
            start = None
        elif (start is None or sign == opening) and sign in _CLOSING and _opens(text, at):
            start = at
    return Quotations(tuple(spans), start)


def opens_quotation(text: str, opening: str) -> bool:
    """Whether a paragraph begins with the mark that opened a quotation in the one before it."""
    return text.startswith(opening) and _opens(text, 0)


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before and not before.isspace() and before not in _BEFORE_OPENING:
        return False
    if text[at] in _SPACED:
        return bool(after)
    if text[at] in _SINGLE and after.isdigit():  # '90s
        return False
    return bool(after) and not after.isspace()


def _closes(text: str, at: int, opening: str) -> bool:
    before, after = text[at - 1], text[at + 1 : at + 2]
    if after.isalnum() or (before.isspace() and text[at] not in _SPACED):
        return False
    return opening not in _SINGLE or before in _BEFORE_CLOSING or after in _BEHIND_CLOSING
