"""Tables of what a thing is a kind of, and of which kinds exclude one another."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.tablefile import joined
from lexicon.wordnet import SynsetId, WordNet
from lexicon.words import wanted

SENSES = 2
LEAST_SHARE = 0.08
"""A meaning of fewer of a word's uses is none that people think of: a cat is no man."""
LEVELS = 6
WORDS = 4
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
KIND = ("@", "@i")
TOO_GENERAL = frozenset(
    (
        "entity",
        "physical_entity",
        "abstraction",
        "abstract_entity",
        "object",
        "physical_object",
        "whole",
        "unit",
        "thing",
        "matter",
        "attribute",
        "causal_agent",
        "cause",
        "causal_agency",
        "act",
        "deed",
        "human_action",
        "human_activity",
        "psychological_feature",
        "relation",
        "measure",
        "quantity",
        "amount",
        "event",
        "change_magnitude",
        "move",
        "act",
        "make",
        "be",
        "have",
    )
)
"""What holds of everything says nothing."""


class Taxonomy:
    """The kind-of hierarchy of nouns and verbs, numbered compactly."""

    def __init__(self, wordnet: WordNet) -> None:
        self._wordnet = wordnet
        parents = {parent for synset in wordnet.synsets.values() for parent in self.parents(synset.id)}
        self._number = {parent: base36(index) for index, parent in enumerate(sorted(parents))}

    def parents(self, synset: SynsetId) -> list[SynsetId]:
        """Return what the synset is directly a kind or an instance of."""
        return self._wordnet.synsets[synset].related(*KIND) if synset[0] in "nv" else []

    def kinds(self) -> dict[str, str]:
        """Map each noun and verb to the numbers of the synsets right above its first senses: as a noun, a bar, as a verb."""
        rows: dict[str, dict[str, str]] = {}
        for (word, pos), synsets in self._wordnet.senses.items():
            if pos in "nv" and wanted(word):
                main = [s for s in synsets[:SENSES] if self._wordnet.share(word, s) >= LEAST_SHARE]
                above = [self._number[parent] for synset in main for parent in self.parents(synset)]
                rows.setdefault(word, {})[pos] = joined(above)
        return {word: "|".join(row.get(pos, "") for pos in "nv") for word, row in rows.items() if any(row.values())}

    def ancestors(self) -> dict[str, str]:
        """Map each synset number to its own words, then those one level up and so on, levels separated by "|"."""
        return {number: "|".join(self._levels(synset)) for synset, number in self._number.items()}

    def _levels(self, synset: SynsetId) -> Iterator[str]:
        level, seen = {synset}, {synset}
        for _ in range(LEVELS):
            words = {word.lower() for each in level for word in self._wordnet.synsets[each].words[:WORDS]}
            yield joined(words - TOO_GENERAL)
            level = {parent for each in level for parent in self.parents(each)} - seen
            seen |= level


def base36(number: int) -> str:
    """Return the number in digits and letters."""
    high, low = divmod(number, 36)
    return (base36(high) if high else "") + DIGITS[low]
