"""Cuts a statement into clauses; shared subjects, ellipses, contrasts and relative clauses are written out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.language.alternatives import alternatives
from factcheck.language.chunks import Chunk
from factcheck.language.conditions import conditioned
from factcheck.language.contrasts import contrasts
from factcheck.language.distribution import distributed
from factcheck.language.drafts import Draft, draft_of
from factcheck.language.ellipsis import linked
from factcheck.language.exceptions import excepted
from factcheck.language.gapping import in_same_unit, ungapped
from factcheck.language.modals import with_modals
from factcheck.language.needs import with_needs
from factcheck.language.purposes import without_purpose
from factcheck.language.relatives import unfold
from factcheck.language.respective import respective
from factcheck.language.segments import finite_after_conjunction, segments, trimmed
from factcheck.language.shared_passives import with_shared_passives


def drafts(chunks: Sequence[Chunk]) -> list[Draft]:
    """The clauses of a statement in order; a phrase without a verb is one clause without a verb group."""
    found: list[Draft] = []
    for segment, link in _segments(chunks):
        plain, *beside = with_needs(with_modals(segment))
        first, *relative = unfold(plain)
        journey, *purpose = without_purpose(first)
        for draft in contrasts(journey):
            whole = linked(draft, link, found)
            found.extend(part for one in distributed(whole) for part in alternatives(one))
            found.extend(excepted(whole))
        found.extend(draft_of(r) for r in (*purpose, *relative, *beside))
    return [d for d in conditioned(found, chunks) if d.chunks]


def _segments(chunks: Sequence[Chunk]) -> Iterator[tuple[list[Chunk], Chunk | None]]:
    """The stretches with a verb of their own, and those that have it from the one before, each with what joins it."""
    before: Sequence[Chunk] = ()
    for segment, link in segments(finite_after_conjunction(with_shared_passives(trimmed(chunks)))):
        first, *later = respective(segment) or ungapped(in_same_unit(segment, before))
        yield first, link
        before = first
        yield from ((one, None) for one in later)
