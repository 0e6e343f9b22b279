"""Cuts inflectional endings off words by rule, quickly and without a dictionary: for look-up, not for meaning."""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = ("ings", "ing", "ed", "es", "s", "e", "y")
_SIBILANT = (
    "buses",
    "viruses",
    "bonuses",
    "campuses",
    "choruses",
    "gases",
    "lenses",
    "censuses",
)  # no "-se" in the singular
_SHORTEST = 3


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The word without its ending: imposes, imposed and imposing all give "impos"."""
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not word.endswith("ss"):
            return _undoubled(word[: -len(ending)]) if ending in {"ings", "ing", "ed"} else word[: -len(ending)]
    return word


def _undoubled(cut: str) -> str:
    """planned -> plan; but fall, miss."""
    return cut[:-1] if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in "lsz" else cut.removesuffix("e")


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """The word without a plural ending: countries -> country, boxes -> box; "news" and "bus" stay."""
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is", "ws")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "xes", "sses", *_SIBILANT)) and word != "abuses" else word[:-1]
