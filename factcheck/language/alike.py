"""Words that tell the same of what a passage is about, from a list of groups."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.language.datafile import read_data


@lru_cache(maxsize=1)
def _groups() -> Mapping[str, frozenset[str]]:
    """Word -> the words of all groups that list it."""
    found: dict[str, frozenset[str]] = {}
    for row in read_data("alike.txt").splitlines():
        group = frozenset(row.split()) if not row.startswith("#") else frozenset()
        for word in group:
            found[word] = found.get(word, frozenset()) | group
    return found


def alike(lemma: str) -> frozenset[str]:
    """The words that may stand for a lemma beside a shared name, date or number; empty for a word without a group."""
    return _groups().get(lemma, frozenset())
