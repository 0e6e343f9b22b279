"""Finds the texts that have most of what is sought: an inverted index, ranked by how rare is what they have (BM25)."""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop
from typing import Final, NamedTuple

from factcheck.matching.keys import NO_WORD, Query, Sought

_SATURATION, _BY_LENGTH = 1.0, 0.6  # BM25's k1 and b, with every key counted once a text
_WORDINGS_A_CLAIM = 4
_NUMBERS: Final = "I"


class Index(NamedTuple):
    """An inverted index of texts, numbered in their order; `ranked` and `search` give those numbers.

    `postings` has the numbers of the texts of each key, `lengths` how many keys each text has, `owners` the number of the
    claim that it words: all packed, as they are many and a statement needs few of them.
    """

    postings: Mapping[str, bytes]
    lengths: bytes
    owners: bytes

    def ranked(self, query: Query) -> Iterator[tuple[int, float]]:
        """The texts that have something of a query with their scores, best first, the earlier first among equals."""
        scores: dict[int, float] = {}
        for one in query:
            for number, value in self._values(one).items():
                scores[number] = scores.get(number, 0.0) + value
        lengths = _unpacked(self.lengths)
        slope = _SATURATION * _BY_LENGTH * len(lengths) / max(sum(lengths), 1)
        floor = 1 + _SATURATION * (1 - _BY_LENGTH)
        heap = [(-score / (floor + slope * lengths[number]), number) for number, score in scores.items()]
        heapify(heap)
        while heap:
            score, number = heappop(heap)
            yield number, -score

    def _values(self, one: Sought) -> Mapping[int, float]:
        """What each text has of one thing that is sought: the best of its keys."""
        found: dict[int, float] = {}
        for key, share in one.items():
            posting = _unpacked(self.postings.get(key, b""))
            value = share * math.log(1 + max(len(_unpacked(self.lengths)), 1) / (1 + len(posting)))
            for number in posting:
                if found.get(number, 0.0) < value:
                    found[number] = value
        return found

    def search(self, query: Query, limit: int, claims: int) -> list[int]:
        """The numbers of the best texts, best first: at most `limit`, of at most `claims` claims, a few of each."""
        kept: list[int] = []
        per_claim: Counter[int] = Counter()
        owners = _unpacked(self.owners)
        for number, _ in self.ranked(query):
            owner = owners[number]
            if per_claim[owner] < _WORDINGS_A_CLAIM and (owner in per_claim or len(per_claim) < claims):
                per_claim[owner] += 1
                kept.append(number)
                if len(kept) == limit:
                    break
        return kept


def indexed(keys: Sequence[Iterable[str]], extra: Sequence[Iterable[str]], owners: Iterable[int]) -> Index:
    """The index of texts that are found by `keys` and `extra`."""
    postings: dict[str, array[int]] = {}
    lengths = array(_NUMBERS)
    for number, own in enumerate(keys):
        found = set(own)
        lengths.append(len(found.difference(NO_WORD)))
        for key in found.union(extra[number]):
            postings.setdefault(key, array(_NUMBERS)).append(number)
    packed = {key: numbers.tobytes() for key, numbers in postings.items()}
    return Index(packed, lengths.tobytes(), array(_NUMBERS, owners).tobytes())


def _unpacked(numbers: bytes) -> Sequence[int]:
    return memoryview(numbers).cast(_NUMBERS)
