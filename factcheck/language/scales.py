"""What an adjective compares, and in which grade: "higher" is high compared, and the other way round from "lower"."""

from collections.abc import Sequence
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


def is_ranking(chunk: Chunk, following: Chunk | None) -> bool:
    """Whether a word says which place something has among its like: largest, first, only; "most people" says how many."""
    if chunk.norm in {"most", "least"}:
        return following is not None and following.tag in {"A", "R", "P"}
    if chunk.quantity is not None:
        return chunk.quantity.ordinal and chunk.date is None
    return chunk.norm in classes()["words_sole"] or grade_of(chunk.norm, lemmas_of(chunk)) is Grade.SUPERLATIVE


def standard_at(chunks: Sequence[Chunk]) -> int | None:
    """Where the "than" of a clause stands, in characters; behind it comes what something is only compared with."""
    return next((c.start for c in chunks if c.norm == "than" or c.norm.endswith("_than")), None)


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
    one, other = ((scale | sized if AMOUNT in scale else _with_adjectives(scale)) for scale in (one, other))
    if one & other:
        return False
    if any(lexicon.antonyms(word) & other for word in one):
        return True
    return False if any(lexicon.synonyms(word) & other for word in one) else None


def _with_adjectives(scale: frozenset[str]) -> frozenset[str]:
    """Slow for slowly."""
    return scale.union(*(lexicon.derivations(word) for word in scale if word.endswith("ly")))
