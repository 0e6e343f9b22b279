"""Cuts a statement into clauses; shared subjects, ellipses, contrasts and relative clauses are written out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.language.alternatives import alternatives
from factcheck.language.chunks import Chunk
from factcheck.language.contrasts import contrasts
from factcheck.language.drafts import Draft, draft_of
from factcheck.language.ellipsis import linked
from factcheck.language.gapping import ungapped
from factcheck.language.modals import with_modals
from factcheck.language.needs import with_needs
from factcheck.language.purposes import without_purpose
from factcheck.language.quantity import in_one_unit
from factcheck.language.relatives import unfold
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
            found.extend(part for whole in _distributed(linked(draft, link, found)) for part in alternatives(whole))
        found.extend(draft_of(r) for r in (*purpose, *relative, *beside))
    return [d for d in found if d.chunks]


def _segments(chunks: Sequence[Chunk]) -> Iterator[tuple[list[Chunk], Chunk | None]]:
    """The stretches with a verb of their own, and those that have it from the one before, each with what joins it."""
    for segment, link in segments(finite_after_conjunction(with_shared_passives(trimmed(chunks)))):
        first, *later = ungapped(segment)
        yield first, link
        yield from ((one, None) for one in later)


def _distributed(draft: Draft) -> list[Draft]:
    """ "5 for A, 9 for B and C": each figure with the names that it goes with is a clause of its own."""
    rest = draft.rest
    figures = [i for i, c in enumerate(rest) if c.quantity is not None and not c.quantity.ordinal]
    measured = [i for i in figures if (q := rest[i].quantity) and q.unit is not None]
    figures = measured if len(measured) > 1 else figures  # not the "three" of "5 GB on each of the three plans"
    amounts = [q for i in figures if (q := rest[i].quantity)]
    if len(figures) < 2 or any(in_one_unit(amounts[0], other) is None for other in amounts[1:]):
        return [draft]
    starts = [i - (i > 0 and rest[i - 1].tag in {"PREP", "CUE"}) for i in figures]
    parts = [rest[a:b] for a, b in pairwise([*starts, len(rest)])]
    if not all(any(c.entity is not None or c.tag == "N" for c in part) for part in parts):
        return [draft]
    return [draft._replace(rest=(*rest[: starts[0]], *trimmed(part))) for part in parts]
