"""Finds the wordings that bear on a statement: an inverted index over lemmas and names, rare keys counting most."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk, chunk
from factcheck.language.closed_classes import classes_of
from factcheck.language.names import NameIndex

_LENDING = 0.8  # what a synonym or related word counts against the word itself


class Index:
    """An inverted index of texts, numbered in their order; a group's name also counts for its members."""

    def __init__(self, texts: Sequence[str], names: NameIndex, owners: Sequence[int], extra: Sequence[Iterable[str]]) -> None:
        """`owners` gives for each text the number of the claim that it words, `extra` more keys that it is found by."""
        self._postings: dict[str, list[int]] = {}
        self._lengths: list[int] = []
        self._owners = owners
        for number, text in enumerate(texts):
            keys = set(keys_of(chunk(text, names)))
            self._lengths.append(len(keys))
            keys.update(extra[number])
            for key in keys:
                self._postings.setdefault(key, []).append(number)
        self._size = max(len(texts), 1)

    def search(self, keys: Iterable[str], limit: int, claims: int) -> list[int]:
        """The numbers of the best wordings, best first: at most `limit`, of at most `claims` claims."""
        scores: Counter[int] = Counter()
        for key in dict.fromkeys(keys):
            for number, weight in self._hits(key).items():
                scores[number] += weight  # type: ignore[assignment]
        ranked = sorted(scores, key=lambda n: (-scores[n] / (6 + self._lengths[n]), n))
        return self._spread(ranked, limit, claims)

    def _hits(self, key: str) -> dict[int, float]:
        """Wording -> what the key is worth there, directly or through a related word."""
        found: dict[int, float] = {}
        for name, share in ((key, 1.0), *((k, _LENDING) for k in _related(key))):
            posting = self._postings.get(name, ())
            value = share * math.log(1 + self._size / (1 + len(posting)))
            for number in posting:
                if value > found.get(number, 0.0):
                    found[number] = value
        return found

    def _spread(self, ranked: Sequence[int], limit: int, claims: int) -> list[int]:
        """Keeps a few wordings each of the first claims."""
        kept: list[int] = []
        per_claim: Counter[int] = Counter()
        for number in ranked:
            owner = self._owners[number]
            if per_claim[owner] < 4 and (owner in per_claim or len(per_claim) < claims):
                per_claim[owner] += 1
                kept.append(number)
                if len(kept) == limit:
                    break
        return kept


def keys_of(chunks: Iterable[Chunk]) -> list[str]:
    """The look-up keys of a text: lemmas of its content words, ids of its names."""
    found: list[str] = []
    for c in chunks:
        if c.entity is not None:
            found.append("@" + c.entity)
            found.extend(f"~{word}" for word in c.entity[1:].split() if c.entity[0] == "~")
        elif c.lemmas and not classes_of(c.norm):
            found.extend(lemma for lemma, _ in c.lemmas)
        elif c.date is not None or c.quantity is not None:
            found.append("#" + c.norm)
    return found


@lru_cache(maxsize=16384)
def _related(key: str) -> tuple[str, ...]:
    if key[0] in "@~#":
        return ()
    return tuple(sorted((lexicon.synonyms(key) | lexicon.antonyms(key) | lexicon.derivations(key)) - {key}))
