"""Tells opposites of which one or the other must be so: what is not visible is invisible, who is not aware is unaware."""

from __future__ import annotations

from factcheck.language.closed_classes import pairs_of
from factcheck.matching.align import Pair

_PREFIXES = ("un", "in", "im", "ir", "il", "non")
_ENDINGS = ("able", "ible", "ed")


def are_complementary(pair: Pair) -> bool:
    """Whether what is not the one is the other."""
    words, others = pair.mine.keys | {pair.mine.norm}, pair.theirs.keys | {pair.theirs.norm}
    if any(pairs_of("words_either").get(word, frozenset()) & others for word in words):
        return True
    return any(_denies(a, b) or _denies(b, a) for a in words for b in others)


def _denies(word: str, base: str) -> bool:
    """Whether a word says by its prefix that what can be done, or has been done, can't be or has not: unheated, inaudible."""
    return base.endswith(_ENDINGS) and any(word == prefix + base for prefix in _PREFIXES)
