"""Negated: "not" put behind, or taken from behind, the main verb of a clause whose subject counts nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..sentence import cut
from ..source import Source
from ..speech import speech
from ..words import NUMBERS, is_negative, is_quantified

_NARROW = re.compile(r"\b(?:only|also|too|but|still|yet|any|instead)\b")  # what "not" would deny in place of the verb
_DENIAL = re.compile(r"\b(is|are|was|were|will|has|have|had|can) ?not\b")
_COUNTS = re.compile(rf"\d|\b(?:{'|'.join(NUMBERS)})\b", re.IGNORECASE)


def variants(claim: Claim, _source: Source) -> Iterator[Variant]:
    """The claim denied, or what it denies affirmed; of reported words, what is said and that it is said."""
    said = speech(claim.text) if claim.attributed_to else None
    if said is None:
        denied = flipped(claim.text)
        if denied:
            yield Variant(denied, Verdict.CONTRADICTED if claim.rating else Verdict.SUPPORTED)
        return
    denied = flipped(said.flat)
    if denied and said.verb:
        content = denied[:-1] if said.content[0].isupper() else denied[0].lower() + denied[1:-1]
        yield Variant(said._replace(content=content).by(said.speaker), Verdict.CONTRADICTED)


def flipped(text: str) -> str | None:
    """A sentence denied, or affirmed if it is a denial; None where that isn't sure to turn it round."""
    if _NARROW.search(text):
        return None
    if is_negative(text):
        return _affirmed(text)
    sentence = cut(text)
    if sentence is None or is_quantified(sentence.subject) or _COUNTS.search(sentence.subject):
        return None
    if sentence.subject.split()[0] in {"A", "An"} and sentence.verb in {"was", "were"}:
        return None
    return str(sentence.denied())


def _affirmed(text: str) -> str | None:
    """A single "not" behind a helping verb taken out."""
    affirmed, number = _DENIAL.subn(r"\1", text)
    return affirmed if number == 1 and not is_negative(affirmed) else None
