"""Misspelt: two letters of a long word change places, or one is left out; what the claim says stays the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.language import lexicon
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source

_LONG = 7  # a shorter word may well turn into another one


def variants(claim: Claim, source: Source) -> Iterator[Variant]:
    """The claim with its longest plain word misspelt, and with its longest name."""
    words = sorted(dict.fromkeys(re.findall(r"\b[^\W\d_]{7,}\b", claim.text)), key=len, reverse=True)
    plain = [word for word in words if word.islower()]
    names = [word for word in words if word.istitle() and claim.text.index(word) and word not in plain]
    verdict = Verdict.SUPPORTED if claim.rating else Verdict.CONTRADICTED
    for word, misspell in (
        [(w, _swap) for w in plain[:1]] + [(w, _drop) for w in plain[1:2]] + [(w, _swap) for w in names[:1]]
    ):
        wrong = misspell(word)
        if wrong != word and wrong not in source.text and not lexicon.lemmas(wrong.lower()):
            yield Variant(claim.text.replace(word, wrong), verdict)


def _swap(word: str) -> str:
    """Two different letters near the middle change places."""
    middle = len(word) // 2
    return word[:middle] + word[middle + 1] + word[middle] + word[middle + 2 :]


def _drop(word: str) -> str:
    """A letter near the end is missing."""
    return word[:-3] + word[-2:]
