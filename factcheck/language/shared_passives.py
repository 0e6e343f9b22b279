"""Writes out the "be" that a second passive shares with the first: "is withdrawn in May and (is) replaced by X"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.verbs import find_verb

_JOINING = frozenset({"and", "but"})
_BEHIND = frozenset({"PREP", "DATE", "R", "PUNCT"})  # what goes on after a passive, and not after an adjective


def with_shared_passives(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The statement with the "be" of a passive before each further participle of it."""
    done: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if chunk.tag == "P" and done and _shares_passive(done, chunks[at + 1 : at + 2]):
            done.append(Chunk("be", "BE", chunk.start, chunk.start))
        done.append(chunk)
    return done


def _shares_passive(before: Sequence[Chunk], following: Sequence[Chunk]) -> bool:
    """Whether a participle stands behind "and" and a whole passive, and something that only a verb can have follows."""
    joint = before[-2] if before[-1].tag == "R" and len(before) > 1 else before[-1]
    if joint.norm not in _JOINING or not following or following[0].tag not in _BEHIND:
        return False
    group = find_verb(before)
    return group is not None and group.passive and group.end < before.index(joint)
