"""The nearest valid value to a mistyped one."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from factcheck.claims.problems import shown

_ALIKE = 60.0
_SAME_NAME = 80.0  # for names of files: an other one is no help


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


def near_path(path: str) -> str | None:
    """The path of the file or folder beside a missing one whose name is most like it, with whatever suffix; None if none is."""
    place = Path(path)
    try:
        with os.scandir(place.parent) as entries:
            names = sorted(entry.name for entry in entries if place.name.startswith(".") or entry.name[0] != ".")
    except (OSError, ValueError):
        return None
    stem = nearest(place.stem, {Path(name).stem: None for name in names}, _SAME_NAME)
    name = nearest(place.name, [name for name in names if Path(name).stem == stem], 0)
    return None if name is None else str(place.with_name(name))


def did_you_mean_path(path: str) -> str:
    """A hint with the nearest path to a missing one, or ""."""
    near = near_path(path)
    return "" if near is None else f"did you mean {shown(near)}?"


def _could_reach(at_least: float, word: str, other: str) -> bool:
    """Whether the strings can be that much alike: only letters that both have count, and each once."""
    needed = at_least * (len(word) + len(other)) / 200.0
    if min(len(word), len(other)) < needed:
        return False
    shared = min(sum(map(set(other).__contains__, word)), sum(map(set(word).__contains__, other)))
    return shared >= needed
