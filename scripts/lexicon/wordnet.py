"""Reads WordNet 3.0's database files (index, data, cntlist.rev, *.exc) into plain Python values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
POS_OF_SENSE_TYPE = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}

SynsetId = tuple[str, str]
"""Part of speech ("n", "v", "a" or "r") and byte offset, the two together name a synset."""


@dataclass(frozen=True)
class Pointer:
    """A relation: its symbol, the synset it leads to, and the two word numbers (0: the synset as a whole)."""

    symbol: str
    target: SynsetId
    source_word: int
    target_word: int


@dataclass(frozen=True)
class Synset:
    """One meaning: its words as printed ("_" for a space), kind, lexicographer file and relations."""

    id: SynsetId
    lexfile: int
    satellite: bool
    words: tuple[str, ...]
    pointers: tuple[Pointer, ...] = field(repr=False)

    def related(self, *symbols: str) -> list[SynsetId]:
        """Return the synsets that a relation with one of the symbols leads to."""
        return [pointer.target for pointer in self.pointers if pointer.symbol in symbols]


class WordNet:
    """The database in memory."""

    def __init__(self, folder: Path) -> None:
        """Read the folder. Raises FileNotFoundError when a database file is missing."""
        self.synsets = {s.id: s for pos in FILES for s in _synsets(folder / f"data.{FILES[pos]}", pos)}
        self.senses = {(w, pos): ids for pos in FILES for w, ids in _senses(folder / f"index.{FILES[pos]}", pos)}
        self.tags = _tags(folder / "cntlist.rev")
        self.irregular = {pos: list(_pairs(folder / f"{FILES[pos]}.exc")) for pos in FILES}

    def count(self, word: str, pos: str) -> int:
        """Return how often the word was tagged in that part of speech."""
        return sum(self.sense_counts(word, pos))

    def sense_counts(self, word: str, pos: str) -> list[int]:
        """Return the tag count of each of the word's senses, in sense order."""
        number = len(self.senses.get((word, pos), ()))
        return [self.tags.get((word, pos, rank), 0) for rank in range(1, number + 1)]

    def share(self, word: str, synset: SynsetId) -> float:
        """Return which part (0 to 1) of the word's uses in that part of speech has this meaning.

        Where few were counted, the first sense is expected to have most: each later one a third of the one before.
        """
        counts = self.sense_counts(word, synset[0])
        rank = self.senses[word, synset[0]].index(synset)
        weights = [3.0**-place for place in range(len(counts))]
        expected = SMOOTHING * weights[rank] / sum(weights)
        return (counts[rank] + expected) / (sum(counts) + SMOOTHING)

    def pos_share(self, word: str, pos: str) -> float:
        """Return which part (0 to 1) of the word's uses is that part of speech."""
        weights = {p: self.count(word, p) + SMOOTHING for p in FILES if (word, p) in self.senses}
        return weights[pos] / sum(weights.values())


SMOOTHING = 2.0
"""Uses that every listed word is taken to have per part of speech, on top of those that were counted."""


def _synsets(path: Path, pos: str) -> Iterator[Synset]:
    for line in _lines(path):
        fields = line.partition(" | ")[0].split()
        number = int(fields[3], 16)
        words = tuple(word.partition("(")[0] for word in fields[4 : 4 + 2 * number : 2])
        rest = fields[5 + 2 * number :][: 4 * int(fields[4 + 2 * number])]
        pointers = tuple(_pointer(*rest[at : at + 4]) for at in range(0, len(rest), 4))
        yield Synset((pos, fields[0]), int(fields[1]), fields[2] == "s", words, pointers)


def _pointer(symbol: str, offset: str, pos: str, words: str) -> Pointer:
    return Pointer(symbol, ("a" if pos == "s" else pos, offset), int(words[:2], 16), int(words[2:], 16))


def _senses(path: Path, pos: str) -> Iterator[tuple[str, list[SynsetId]]]:
    for line in _lines(path):
        fields = line.split()
        yield fields[0], [(pos, offset) for offset in fields[-int(fields[2]) :]]


def _tags(path: Path) -> dict[tuple[str, str, int], int]:
    tags: dict[tuple[str, str, int], int] = {}
    for line in path.read_text("utf-8").splitlines():
        key, rank, count = line.split()
        word, _, rest = key.partition("%")
        tags[word, POS_OF_SENSE_TYPE[rest[0]], int(rank)] = int(count)
    return tags


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text("utf-8").splitlines():
        form, *bases = line.split()
        for base in bases:
            yield form, base


def _lines(path: Path) -> Iterator[str]:
    # The licence at the head of each file is indented by two spaces.
    with path.open(encoding="utf-8") as stream:
        yield from (line for line in stream if not line.startswith(" "))
