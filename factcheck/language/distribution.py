"""Parts several figures behind one verb: "5 for A, 9 for B and C", "four storeys, 32 flats and a garage"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

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
    named = [parts[0], *(_with_noun(part, parts[0]) for part in parts[1:])]
    return [draft._replace(rest=(*rest[:begin], *trimmed(part))) for part in named]


def _with_noun(part: Sequence[Chunk], first: Sequence[Chunk]) -> Sequence[Chunk]:
    """ "40 of its 90 branches, 25 in the north": the part with what the first one counts."""
    at = next(i for i, c in enumerate(part) if c.quantity is not None or i + 1 == len(part))
    figures = [i for i, c in enumerate(first) if c.quantity is not None]
    quantity, following = part[at].quantity, part[at + 1 : at + 2]
    bare = quantity is not None and quantity.unit is None and bool(following) and following[0].tag == "PREP"
    if not bare or following[0].norm == "of" or not figures:
        return part
    nouns = list(takewhile(lambda c: c.tag in {"A", "N"}, first[figures[-1] + 1 :]))
    return [*part[: at + 1], *nouns, *part[at + 1 :]]


def _further(rest: Sequence[Chunk], last: int) -> list[int]:
    """Where a thing without a figure ends the enumeration: "32 flats and a garage", not "9 for A and the B"."""
    end = next((i for i in range(last + 1, len(rest)) if rest[i].tag in {"PREP", "TO"}), len(rest))
    joints = (i for i in range(last + 2, end) if rest[i].tag == "DET" and rest[i - 1].norm in _JOINING)
    return list(joints)
