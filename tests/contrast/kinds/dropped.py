"""Detail dropped: what is left of a claim when a date, amount, description or second clause is taken out follows from it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source
from ..words import DATE, WORDS, capital, is_negative, is_quantified

_PLAIN = (
    re.compile(rf"(?:^| )(?:on|in) (?:{DATE})(?= |,|\.)(?! to\b)", re.IGNORECASE),
    re.compile(r" by (?:\d[\d.,]*|a)(?: million)? (?:per cent|percent|quarter|crowns|euros)(?=[ .])"),
    re.compile(r" for \d[\d.,]* million \w+"),
    re.compile(r" at \d+(?::\d+)? ?(?:am|pm)\b"),
    re.compile(rf"(?<= a)(?: {'| '.join(WORDS['narrowing'])})(?= [a-z])"),
)
_TRAILING = (
    re.compile(r", (?:up|down) from [^,]+(?=\.$)"),
    re.compile(r", (?:against|\d+ more|ten minutes less|3 percent more) [^,]+(?=\.$)"),
    re.compile(r"(?:, and|; )(?! ?\w+ do not)[^,;]+(?=\.$)"),
    re.compile(r"(?<=[a-z]), (?:a|the|former|leader|who) [^,]+,(?= )"),
)
_LASTING = re.compile(r"\b(?:is|are|be|remains?) (?:open|closed|free|valid)\b|\bat (?:the )?\w+s\b")


def variants(claim: Claim, _source: Source) -> Iterator[Variant]:
    """The claim without one of its details."""
    if not claim.rating or claim.attributed_to or is_negative(claim.text) or claim.members is not None:
        return
    patterns = _TRAILING if is_quantified(claim.text) or _LASTING.search(claim.text) else (*_TRAILING, *_PLAIN)
    for pattern in patterns:
        match = pattern.search(claim.text)
        if match and len(claim.text) - len(match[0]) > 15:
            left = claim.text[: match.start()] + claim.text[match.end() :]
            yield Variant(capital(_tidy(left)), Verdict.SUPPORTED)


def _tidy(text: str) -> str:
    """The text without what the gap leaves behind, "a" and "an" as the words behind them ask for."""
    return re.sub(r"\ba(?= [aeio])", "an", re.sub(r"^[ ,]+| +(?=\.)", "", text))
