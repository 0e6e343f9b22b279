"""The review of one draft: its statements, each checked and put in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from factcheck.documents.sentence import Sentence
from factcheck.matching.finding import Finding
from factcheck.matching.locate import Locator
from factcheck.review.events import Draft, Event

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.review.manner import Manner

Check = Callable[[str], Finding]


def review(draft: Draft, check: Check, manner: Manner) -> Iterator[Event]:
    """The draft itself, then the findings in it as they are made, in order."""
    yield draft
    locator = Locator(draft.text, draft.file)
    for sentence in _sentences(draft, manner):
        yield locator.locate(check(sentence.text), sentence)


def _sentences(draft: Draft, manner: Manner) -> Iterable[Sentence]:
    if draft.file is None:
        start = len(draft.text) - len(draft.text.lstrip())
        words = draft.text.strip()
        return [Sentence(words, start, start + len(words))]
    if manner.by_line:
        from factcheck.documents.lines import split_lines

        return split_lines(draft.text)
    from factcheck.documents.prose import sentences

    return sentences(draft.text, draft.kind)
