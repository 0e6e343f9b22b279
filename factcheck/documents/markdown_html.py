"""HTML blocks in Markdown as the words that their readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.documents import html
from factcheck.documents.markdown_hidden import HIDDEN

if TYPE_CHECKING:
    from factcheck.documents.segment import Segment

# In a component, and by mistake in any block of HTML, a block of code is written as everywhere in Markdown.
_FENCED = re.compile(r"^[ \t]*+(?P<fence>`{3}|~{3}).*?(?:^[ \t]*+(?P=fence)[`~]*+|\Z)", re.MULTILINE | re.DOTALL)
# What a hidden line may have become that is a block of its own anywhere else.
_MARKS = frozenset("-#")


def segments(source: str, content: str, places: Sequence[int]) -> Iterator[Segment]:
    """The segments of an HTML block, given the offset of each code point of its content and of its end."""
    shown = _FENCED.sub(lambda code: HIDDEN * len(code.group()), content)
    kept = [
        at for at, sign in enumerate(shown) if sign != HIDDEN and not (sign in _MARKS and source[places[at]] != sign)
    ]
    text = "".join(shown[at] for at in kept)
    kept.append(len(content))
    for segment in html.segments(text):
        yield segment._replace(offsets=[places[kept[offset]] for offset in segment.offsets])
