"""Table of the words whose main meaning excludes that of others, as data/slot-kinds.txt lists the kinds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lexicon.taxonomy import KIND, base36
from lexicon.wordnet import SynsetId, WordNet
from lexicon.words import wanted

MAIN_SHARE = 0.4
NOUN_SHARE = 0.3
SHORTEST_WORD = 3
LEXFILES = {
    "act": 4,
    "animal": 5,
    "artifact": 6,
    "communication": 10,
    "food": 13,
    "group": 14,
    "location": 15,
    "object": 17,
    "plant": 20,
    "state": 26,
    "substance": 27,
    "time": 28,
}


@dataclass(frozen=True)
class SlotKind:
    """One line of the list: a synset, whether its members are left out, whether only instances count."""

    synset: SynsetId
    excluded: bool
    instances: bool


def slots(wordnet: WordNet, path: Path) -> dict[str, str]:
    """Map each word to "slot.value" for every kind that its main noun meaning falls under; one value a meaning."""
    kinds = list(_slot_kinds(wordnet, path))
    rows: dict[str, list[str]] = defaultdict(list)
    for word, synset in _main_nouns(wordnet):
        above, wholes = _above(wordnet, synset, *KIND), _above(wordnet, synset, "#p")
        is_instance = bool(wordnet.synsets[synset].related("@i"))
        if any(kind.excluded and kind.synset in above for kind in kinds):
            continue
        for number, kind in enumerate(kinds):
            # England and Britain are both listed as countries, but to be in the one is to be in the other.
            is_part = any(kind.synset in _above(wordnet, whole, *KIND) for whole in wholes)
            if kind.synset in above and not kind.excluded and is_instance >= kind.instances and not is_part:
                rows[word].append(f"{base36(number)}.{base36(int(synset[1]))}")
    return {word: " ".join(values) for word, values in rows.items()}


def _slot_kinds(wordnet: WordNet, path: Path) -> Iterator[SlotKind]:
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            lexfile, name, *rest = line.removeprefix("!").split()
            yield SlotKind(_synset(wordnet, LEXFILES[lexfile], name), line.startswith("!"), rest == ["*"])


def _synset(wordnet: WordNet, lexfile: int, name: str) -> SynsetId:
    for synset in wordnet.senses.get((name.lower(), "n"), ()):
        if wordnet.synsets[synset].lexfile == lexfile:
            return synset
    raise ValueError(f"slot-kinds.txt: no noun synset {name!r} in that lexicographer file")


def _main_nouns(wordnet: WordNet) -> Iterator[tuple[str, SynsetId]]:
    for (word, pos), (first, *_) in sorted(wordnet.senses.items()):
        if pos != "n" or not wanted(word) or len(word) < SHORTEST_WORD:
            continue
        if wordnet.share(word, first) >= MAIN_SHARE and wordnet.pos_share(word, "n") >= NOUN_SHARE:
            yield word, first


def _above(wordnet: WordNet, synset: SynsetId, *symbols: str) -> set[SynsetId]:
    """Return the synsets that the relations lead to from this one, in any number of steps, itself left out."""
    found: set[SynsetId] = set()
    todo = {synset}
    while todo:
        todo = {above for each in todo for above in wordnet.synsets[each].related(*symbols)} - found
        found |= todo
    return found - {synset}
