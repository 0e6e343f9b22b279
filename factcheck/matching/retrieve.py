"""Finds the texts that have most of what is sought: an inverted index, ranked by how rare is what they have (BM25)."""

import math
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop
from typing import Final, NamedTuple

from factcheck.matching.keys import NO_WORD, Query, Sought

_SATURATION, _BY_LENGTH = 1.0, 0.6  # BM25's k1 and b, with every key counted once a text
_BREADTH = 0.1  # by how much everything that a text has of a query raises its score further
_WORDINGS_A_CLAIM = 8
_COMMON, _ENOUGH = 2000, 500  # keys of more texts find no others where rarer ones have found so many
_NUMBERS: Final = "I"


class Index(NamedTuple):
    """An inverted index of texts, numbered in their order; `ranked` and `search` give those numbers.

    `postings` has the numbers of the texts of each key, `lengths` how many keys each text has, `owners` the number of the
    claim that it words, in order: all packed, as they are many and a statement needs few of them. `mean` is the mean length.
    """

    postings: Mapping[str, bytes]
    lengths: bytes
    owners: bytes
    mean: float

    def posting(self, key: str) -> Sequence[int]:
        """The numbers of the texts that have a key, in order."""
        return unpacked(self.postings.get(key, b""))

    def ranked(self, query: Query) -> Iterator[tuple[int, float]]:
        """The best text of each claim that has something of a query, with its score: best first, earlier ones among equals."""
        scores, owners = self._scores(query), unpacked(self.owners)
        seen: set[int] = set()
        for number in _in_order(scores):
            if owners[number] not in seen:
                seen.add(owners[number])
                yield number, scores[number]

    def search(self, query: Query, limit: int, claims: int) -> list[int]:
        """The numbers of the best texts, best first: at most `limit`, of the best `claims` claims, a few of each.

        The first text of a claim, its own, is among them: many ways of saying it more briefly don't displace it.
        """
        scores, owners = self._scores(query), unpacked(self.owners)
        chosen: dict[int, None] = {}
        for number in _in_order(scores):
            chosen[owners[number]] = None
            if len(chosen) == claims:
                break
        own = sorted((-scores[n], n) for owner in chosen for n in _run(owners, owner) if n in scores)
        firsts = {_run(owners, owner).start for owner in chosen}
        kept: list[int] = []
        per_claim: Counter[int] = Counter()
        for _, number in own:
            per_claim[owners[number]] += 1
            if per_claim[owners[number]] <= _WORDINGS_A_CLAIM or number in firsts:
                kept.append(number)
        return kept[:limit]

    def _scores(self, query: Query) -> dict[int, float]:
        """What each text has of a query, for its length."""
        scores: dict[int, float] = {}
        breadths: dict[int, float] = {}
        lengths = unpacked(self.lengths)
        for one in sorted(query, key=self._frequency) if len(lengths) > _COMMON else query:
            for number, value in self._values(one, scores).items():
                scores[number] = scores.get(number, 0.0) + value
                breadths[number] = breadths.get(number, 1.0) + _BREADTH
        floor, slope = 1 + _SATURATION * (1 - _BY_LENGTH), _SATURATION * _BY_LENGTH / self.mean
        return {n: score * breadths[n] / (floor + slope * lengths[n]) for n, score in scores.items()}

    def _frequency(self, one: Sought) -> int:
        """In how many texts it is: what is in few looks first."""
        return sum(len(self.posting(key)) for key in one)

    def _values(self, one: Sought, known: Mapping[int, float]) -> Mapping[int, float]:
        """What each text has of one thing that is sought: the best of its keys."""
        found: dict[int, float] = {}
        texts = len(unpacked(self.lengths))
        for key, share in one.items():
            if key not in self.postings:
                continue
            posting = self.posting(key)
            value = share * math.log(1 + texts / (1 + len(posting)))
            narrowed = len(posting) > _COMMON and len(known) >= _ENOUGH
            for number in (n for n in known if _has(posting, n)) if narrowed else posting:
                if found.get(number, 0.0) < value:
                    found[number] = value
        return found


def indexed(keys: Sequence[Iterable[str]], extra: Sequence[Iterable[str]], owners: Iterable[int]) -> Index:
    """The index of texts that are found by `keys` and `extra`; `owners` is in ascending order."""
    postings: dict[str, array[int]] = {}
    lengths = array(_NUMBERS)
    for number, own in enumerate(keys):
        found = set(own)
        lengths.append(len(found - NO_WORD))
        for key in found.union(extra[number]):
            postings.setdefault(key, array(_NUMBERS)).append(number)
    packed = {key: numbers.tobytes() for key, numbers in postings.items()}
    mean = max(sum(lengths) / max(len(lengths), 1), 1.0)
    return Index(packed, lengths.tobytes(), array(_NUMBERS, owners).tobytes(), mean)


def unpacked(numbers: bytes) -> Sequence[int]:
    """The numbers that an index keeps packed."""
    return memoryview(numbers).cast(_NUMBERS)


def _in_order(scores: Mapping[int, float]) -> Iterator[int]:
    """The numbers by their scores, best first, the smaller first among equals; cheap if only a few are taken."""
    heap = [(-score, number) for number, score in scores.items()]
    heapify(heap)
    while heap:
        yield heappop(heap)[1]


def _run(owners: Sequence[int], owner: int) -> range:
    """The numbers of one claim's texts."""
    return range(bisect_left(owners, owner), bisect_right(owners, owner))


def _has(posting: Sequence[int], number: int) -> bool:
    at = bisect_left(posting, number)
    return at < len(posting) and posting[at] == number
