"""What an adjective compares, and in which grade: "higher" is high compared, and the other way round from "lower"."""

from enum import Enum

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes, pairs_of

AMOUNT = "much"  # the scale of how much or how many
SIGNS = {"more": 1, "less": -1, "fewer": -1}
_ENDINGS = {"er": 1, "est": 2}
_SUPERLATIVES = frozenset({"best", "worst", "most", "least", "fewest"})


class Grade(Enum):
    """How an adjective or adverb is used: tall, taller, tallest, as tall."""

    POSITIVE = 0
    COMPARATIVE = 1
    SUPERLATIVE = 2
    EQUATIVE = 3


def grade_of(norm: str, lemmas: frozenset[str]) -> Grade:
    """Which form of an adjective a word is by itself: higher, highest."""
    if norm in SIGNS or norm in pairs_of("words_comparative"):
        return Grade.COMPARATIVE
    if norm in _SUPERLATIVES:
        return Grade.SUPERLATIVE
    for ending, number in _ENDINGS.items():
        stem = norm.removesuffix(ending)
        bases = {stem, stem + "e", stem[:-1], stem[:-1] + "y"}
        if stem != norm and bases & (lemmas - {norm}):
            return Grade(number)
    return Grade.POSITIVE


def is_comparative(chunk: Chunk) -> bool:
    """Whether a word compares by itself."""
    return grade_of(chunk.norm, lemmas_of(chunk)) is Grade.COMPARATIVE


def scale_of(comparative: str) -> frozenset[str]:
    """What a comparative is one of: high for higher."""
    bases = pairs_of("words_comparative").get(comparative)
    return frozenset(bases or (lemma for lemma, _ in lexicon.lemmas(comparative))) - {comparative}


def lemmas_of(chunk: Chunk) -> frozenset[str]:
    """The lemmas of a word, of whatever part of speech."""
    return frozenset(lemma for lemma, _ in chunk.lemmas)


def are_opposite(one: frozenset[str], other: frozenset[str]) -> bool | None:
    """Whether more on the one scale is less on the other; None if the two have nothing to do with each other."""
    sized = classes()["words_sized"]
    one, other = ((scale | sized if AMOUNT in scale else scale) for scale in (one, other))
    if one & other:
        return False
    if any(lexicon.antonyms(word) & other for word in one):
        return True
    return False if any(lexicon.synonyms(word) & other for word in one) else None
