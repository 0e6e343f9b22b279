"""Table of the places that a place lies in, by WordNet's part pointers and by the continents that its kinds of country name."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.tablefile import joined
from lexicon.wordnet import SynsetId, WordNet

FILES = {15, 17}
"""Lexicographer files of places: noun.location, and noun.object for continents and islands."""
CONTINENTS = {
    "European_country": "europe", "Scandinavian_country": "europe", "African_country": "africa", "Asian_country": "asia",
    "South_American_country": "south_america", "North_American_country": "north_america",
}  # fmt: skip
LEFT_OUT = {
    *("eastern_hemisphere", "western_hemisphere", "northern_hemisphere", "southern_hemisphere", "occident", "orient"),
    *("west", "east", "south", "north", "southwest", "southeast", "northwest", "northeast", "midwest", "deep_south"),
}
"""Too wide to tell anything, or the name of parts of many places."""


def places(wordnet: WordNet) -> dict[str, str]:
    """Map each place to the places that it, in its first meaning as one, lies in right away."""
    rows: dict[str, str] = {}
    for (word, pos), senses in wordnet.senses.items():
        place = next((s for s in senses if pos == "n" and _is_named_place(wordnet, s)), None)
        if place is not None:
            rows[word] = joined(name for name in _wholes(wordnet, place) if name not in LEFT_OUT | {word})
    return rows


def _is_named_place(wordnet: WordNet, synset: SynsetId) -> bool:
    """Tell whether it is one place of the world and not a kind of place."""
    found = wordnet.synsets[synset]
    return found.lexfile in FILES and found.words[0][0].isupper() and bool(found.related("@i"))


def _wholes(wordnet: WordNet, synset: SynsetId) -> Iterator[str]:
    found = wordnet.synsets[synset]
    for whole in found.related("#p"):
        if wordnet.synsets[whole].lexfile in FILES:
            yield wordnet.synsets[whole].words[0].lower()
    for kind in found.related("@i"):
        yield from (CONTINENTS[word] for word in wordnet.synsets[kind].words if word in CONTINENTS)
