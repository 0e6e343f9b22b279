"""Parts several figures behind one verb: "5 for A, 9 for B and C", "four storeys, 32 flats and a garage"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.language.chunks import Chunk
from factcheck.language.drafts import Draft
from factcheck.language.quantity import in_one_unit
from factcheck.language.segments import trimmed

_JOINING = frozenset({",", ";", "and", "but"})


def distributed(draft: Draft) -> list[Draft]:
    """A clause for each figure with what goes with it."""
    rest = draft.rest
    figures = [i for i, c in enumerate(rest) if c.quantity is not None and not c.quantity.ordinal]
    measured = [i for i in figures if (q := rest[i].quantity) and q.unit is not None]
    figures = measured if len(measured) > 1 else figures  # not the "three" of "5 GB on each of the three plans"
    amounts = [q for i in figures if (q := rest[i].quantity)]
    if len(figures) < 2 or any(in_one_unit(amounts[0], other) is None for other in amounts[1:]):
        return [draft]
    begin, *others = (i - (i > 0 and rest[i - 1].tag in {"PREP", "CUE"}) for i in figures)
    starts = [begin, *(i for i in others if rest[i - 1].norm in _JOINING)]  # not "bought 40 buses for 18 million"
    parts = [rest[a:b] for a, b in pairwise([*starts, *_further(rest, starts[-1]), len(rest)])]
    if len(parts) < 2 or not all(any(c.entity is not None or c.tag == "N" for c in part) for part in parts):
        return [draft]
    return [draft._replace(rest=(*rest[:begin], *trimmed(part))) for part in parts]


def _further(rest: Sequence[Chunk], last: int) -> list[int]:
    """Where a thing without a figure ends the enumeration: "32 flats and a garage", not "9 for A and the B"."""
    end = next((i for i in range(last + 1, len(rest)) if rest[i].tag in {"PREP", "TO"}), len(rest))
    joints = (i for i in range(last + 2, end) if rest[i].tag == "DET" and rest[i - 1].norm in _JOINING)
    return list(joints)
