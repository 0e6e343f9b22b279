"""Rewrites what a claim says into what follows from its figures: how long "from A to B" is, which share "12 of 30" are."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.durations import with_duration
from factcheck.language.former_figures import with_former_figure
from factcheck.language.paired_figures import with_one_figure
from factcheck.language.part_of_count import with_rest, with_share


class Implied(NamedTuple):
    """The chunks of a sentence that follows from another one's figures.

    It bears only on what speaks of the time at `needs`. A `denied` one is said of the rest of a count, of which it is not so.
    """

    chunks: list[Chunk]
    needs: Span | None = None
    denied: bool = False


def implied(chunks: Sequence[Chunk]) -> Iterator[Implied]:
    """Each sentence that follows from a sentence's own figures."""
    yield from (Implied(found) for rule in (with_duration, with_share) if (found := rule(chunks)))
    yield from (Implied(found) for found in with_one_figure(chunks))
    yield from (Implied(found, denied=True) for found in with_rest(chunks))
    former = with_former_figure(chunks)
    if former:
        yield Implied(former, needs=next(c.span for c in reversed(former) if c.date is not None))
