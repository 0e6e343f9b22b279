"""The nearest valid value to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.claims.problems import shown

_ALIKE = 60.0


def nearest(word: str, choices: Iterable[str], at_least: float = _ALIKE) -> str | None:
    """The choice most like `word`, the first of equals; None if none reaches `at_least` (0 to 100)."""
    possible = [choice for choice in choices if _could_reach(at_least, word.casefold(), choice.casefold())]
    if not possible:
        return None
    # rapidfuzz takes a tenth of a check's whole time to import: only words that may be mistyped pay for it.
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extractOne

    best = extractOne(word, possible, scorer=ratio, processor=str.casefold, score_cutoff=at_least)
    return None if best is None else best[0]


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """A hint with the nearest choice, or ""."""
    near = nearest(word, choices)
    return "" if near is None else f"did you mean {shown(near)}?"


def _could_reach(at_least: float, word: str, other: str) -> bool:
    """Whether the strings can be that much alike: only letters that both have count, and each once."""
    needed = at_least * (len(word) + len(other)) / 200.0
    if min(len(word), len(other)) < needed:
        return False
    shared = min(sum(map(set(other).__contains__, word)), sum(map(set(word).__contains__, other)))
    return shared >= needed
