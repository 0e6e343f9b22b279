"""Antonym: a word of the claim gives way to its opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source
from ..words import WORDS, is_negative

_PAIRS = [pair for one, other in WORDS["opposites"] for pair in ((one, other), (other, one))]


def variants(claim: Claim, _source: Source) -> Iterator[Variant]:
    """The claim with one word turned into its opposite, for each that has one and stands there once."""
    if not claim.rating or is_negative(claim.text):
        return
    seen: set[str] = set()
    for word, opposite in _PAIRS:
        places = re.findall(rf"\b{word}\b", claim.text)
        if word not in seen and len(places) == 1 and re.search(rf"\b{opposite}\b", claim.text) is None:
            seen.add(word)
            yield Variant(_exchanged(claim.text, word, opposite), Verdict.CONTRADICTED)


def _exchanged(text: str, word: str, opposite: str) -> str:
    """The text with the opposite in the place of a word, and the article that it asks for."""
    article = "an" if opposite[0] in "aeiou" else "a"
    return re.sub(rf"\b{word}\b", opposite, re.sub(rf"\ban?(?= {word}\b)", article, text))
