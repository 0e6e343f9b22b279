"""Tables of which words mean the same, the opposite, or derive from one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

from lexicon.tablefile import joined
from lexicon.wordnet import Pointer, Synset, WordNet

SYNONYM_SHARE = 0.5
"""Both words must have the shared meaning in this part of their uses, so that one can stand for the other."""
POS_SHARE = 0.25
"""... and be used in that part of speech at least this often."""
OPPOSITE_SHARE = 0.05
NEAR_OPPOSITE_SHARE = 0.3
SHARED_STEM = 4
NUMERALS = {"cardinal", "ordinal"}
"""Listed as opposites, but "two" is no opposite of "second"."""
SPELLINGS = (
    ("_", ""),
    ("-", ""),
    ("ou", "o"),
    ("ae", "e"),
    ("oe", "e"),
    ("s", "z"),
    ("c", "z"),
    ("ll", "l"),
    ("mm", "m"),
)

Pairs = Iterable[tuple[str, str]]


def synonyms(wordnet: WordNet) -> dict[str, str]:
    """Map each word to the words that share its main meaning."""
    return _table(pair for synset in wordnet.synsets.values() for pair in _same(wordnet, synset))


def _same(wordnet: WordNet, synset: Synset) -> Iterator[tuple[str, str]]:
    pos = synset.id[0]
    words = [word for word in _main_words(wordnet, synset, SYNONYM_SHARE) if wordnet.pos_share(word, pos) >= POS_SHARE]
    for one, other in combinations(words, 2):
        # A word that was never counted is rare, and its meaning in WordNet often not the one that people use.
        if min(wordnet.count(one, pos), wordnet.count(other, pos)) or _spelling(one) == _spelling(other):
            yield one, other


def _spelling(word: str) -> str:
    """Return what the spellings of a word have in common: color, colour; organise, organize; by-product, byproduct."""
    for variant, standard in SPELLINGS:
        word = word.replace(variant, standard)
    return word[:-2] + "er" if word.endswith("re") else word


def _main_words(wordnet: WordNet, synset: Synset, share: float) -> list[str]:
    """Return the common (lower-case) words that have the synset as a meaning in at least that share of uses."""
    words = sorted({word for word in synset.words if word.islower() and word[0].isalpha()})
    return [word for word in words if wordnet.share(word, synset.id) >= share]


def antonyms(wordnet: WordNet) -> dict[str, str]:
    """Map each word to its direct opposites and to what derives from them in the same way."""
    direct = [
        (one.lower(), other.lower(), synset.id[0])
        for synset, pointer, one, other in _lexical(wordnet, "!")
        if min(wordnet.share(one.lower(), synset.id), wordnet.share(other.lower(), pointer.target)) >= OPPOSITE_SHARE
    ]
    derived = _derived_words(wordnet)
    families = (_same_ending(derived[one], derived[other]) for one, other, _ in direct)
    return _table([*((one, other) for one, other, _ in direct), *(pair for family in families for pair in family)])


def _same_ending(ones: Iterable[str], others: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pair what was derived with one suffix: happiness and unhappiness, not happiness and unhappily."""
    return ((one, other) for one, other in product(ones, others) if one[-3:] == other[-3:] and one != other)


def near_antonyms(wordnet: WordNet) -> dict[str, str]:
    """Map each word to the opposites of its near synonyms and to the near synonyms of its opposites."""
    pairs: list[tuple[str, str]] = []
    for synset, pointer, one, other in _lexical(wordnet, "!"):
        if not NUMERALS & {*synset.words}:
            pairs += product([one.lower()], _cluster(wordnet, wordnet.synsets[pointer.target]))
            pairs += product(_cluster(wordnet, synset), [other.lower()])
    opposites = antonyms(wordnet)
    return _table(pair for pair in pairs if pair[1] not in opposites.get(pair[0], "").split())


def _cluster(wordnet: WordNet, synset: Synset) -> list[str]:
    """Return the counted words of the synset and of those that WordNet calls similar to it."""
    synsets = [synset, *(wordnet.synsets[near] for near in synset.related("&"))]
    words = [word for near in synsets for word in _main_words(wordnet, near, NEAR_OPPOSITE_SHARE)]
    return [word for word in words if wordnet.count(word, synset.id[0])]


def derivations(wordnet: WordNet) -> dict[str, str]:
    """Map each word to the words of other forms that derive from it or that it derives from."""
    return {word: joined(others) for word, others in _derived_words(wordnet).items()}


def _derived_words(wordnet: WordNet) -> Mapping[str, set[str]]:
    # WordNet often ties the relation to one word of a synset only, so all words of the two are tried.
    found: dict[str, set[str]] = defaultdict(set)
    for synset in wordnet.synsets.values():
        for target in synset.related("+", "\\"):
            for one, other in product(synset.words, wordnet.synsets[target].words):
                if _share_stem(one, other):
                    found[one.lower()].add(other.lower())
                    found[other.lower()].add(one.lower())
    return found


def _share_stem(one: str, other: str) -> bool:
    length = min(SHARED_STEM, len(one), len(other))
    return one != other and one[:length].lower() == other[:length].lower() and "_" not in one + other


def _lexical(wordnet: WordNet, *symbols: str) -> Iterator[tuple[Synset, Pointer, str, str]]:
    """Yield the relations that hold between two words rather than between two synsets, with those words."""
    for synset in wordnet.synsets.values():
        for pointer in synset.pointers:
            if pointer.symbol in symbols and pointer.source_word:
                target = wordnet.synsets[pointer.target]
                yield synset, pointer, synset.words[pointer.source_word - 1], target.words[pointer.target_word - 1]


def _table(pairs: Pairs) -> dict[str, str]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        if one != other:
            found[one].add(other)
            found[other].add(one)
    return {word: joined(others) for word, others in found.items()}
