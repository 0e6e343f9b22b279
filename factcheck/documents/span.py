"""A stretch of a text, as every layer passes it on."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of code points: `text[span.start:span.end]` is what it marks."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The marked words of `text`."""
        return text[self.start : self.end]

    def shifted(self, offset: int) -> "Span":
        """The same words in a text that starts `offset` code points earlier."""
        return Span(self.start + offset, self.end + offset)
