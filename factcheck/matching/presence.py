"""Tells in which claims a word or name is: a set of claims is a number with a bit for each."""

from collections.abc import Iterable, Mapping, Sequence

from factcheck.language.chunks import Chunk
from factcheck.matching.keys import sought
from factcheck.matching.retrieve import Index, unpacked

_REMEMBERED = 20_000  # words whose claims are kept, if the claims are few enough
_BITS = 2**28  # what is kept of them at most


class Presence:
    """Which claims have what a statement says, in their texts, their lists, or in a group that they name."""

    def __init__(self, index: Index, groups: Mapping[str, Iterable[str]]) -> None:
        """`groups` has, by the key of a member, the keys of the groups that it belongs to."""
        self._index = index
        self._groups = groups
        self._known: dict[tuple[object, ...], int] = {}
        self._owners = unpacked(index.owners)
        self._bytes = (self._owners[-1] if self._owners else 0) // 8 + 1

    def of(self, chunk: Chunk) -> int:
        """The claims that have a word or name, or one that may stand for it."""
        word = chunk.entity, chunk.norm, chunk.lemmas
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= min(_REMEMBERED, _BITS // (8 * self._bytes)):
                self._known.clear()
            keys = [key for one in sought(chunk) for key in one]
            found = self._known[word] = self._with_any([*keys, *(g for key in keys for g in self._groups.get(key, ()))])
        return found

    def of_texts(self, numbers: Iterable[int]) -> int:
        """The claims whose texts these are."""
        bits = bytearray(self._bytes)
        for number in numbers:
            owner = self._owners[number]
            bits[owner >> 3] |= 1 << (owner & 7)
        return int.from_bytes(bits, "little")

    def _with_any(self, keys: Iterable[str]) -> int:
        return self.of_texts(number for key in keys for number in self._index.posting(key))


def are_in_one(sets: Sequence[int], number: int) -> bool:
    """Whether some claim is in `number` of the sets; in none of them is every claim."""
    at_least = [0] * max(number, 0)  # the claims in one set, in two ...
    for claims in sets:
        for n in range(len(at_least) - 1, 0, -1):
            at_least[n] |= at_least[n - 1] & claims
        if at_least:
            at_least[0] |= claims
    return not at_least or bool(at_least[-1])
