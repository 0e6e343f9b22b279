"""The word lists that tell a full stop in a sentence from one at its end."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

_FILE = Path(__file__).parent.parent / "data" / "abbreviations.txt"


@cache
def word_list(section: str) -> frozenset[str]:
    """The words of a section of data/abbreviations.txt; raises KeyError for a section that it doesn't have."""
    return _sections()[section]


@lru_cache(maxsize=4096)
def kind_of(token: str) -> str | None:
    """The section that lists a token, which comes without its last full stop; None for an ordinary word."""
    for section in ("never", "closing", "number", "inside"):
        words = word_list(section)
        # A single capital is an initial, also where its small letter is an abbreviation ("C. Smith", "c. 1900").
        if token in words or (len(token) > 1 and token.lower() in words):
            return section
    letters = token.split(".")
    # "J", "U.S" and "J.R.R" without being listed; CJK and other scripts without capitals have no such initials.
    if all(len(letter) == 1 and letter.isalpha() for letter in letters):
        return "inside" if len(letters) > 1 or token.isupper() else None
    return None


@cache
def _sections() -> dict[str, frozenset[str]]:
    """All sections of the file."""
    sections: dict[str, list[str]] = {}
    words: list[str] = []
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = sections.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            words += line.split()
    return {section: frozenset(words) for section, words in sections.items()}
