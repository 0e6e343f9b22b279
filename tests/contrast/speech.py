"""Takes a claim that reports words apart: who says them, how, and what they are."""

from __future__ import annotations

import re
from typing import NamedTuple

from .words import WORDS, capital

_SAYS = re.compile(rf"^(?P<speaker>(?:(?! and ).)+?) (?P<verb>{'|'.join(WORDS['saying'])}) that (?P<content>.+)\.$")
_ACCORDING = re.compile(r"^According to (?P<speaker>[^,]+), (?P<content>.+)\.$")


class Speech(NamedTuple):
    """Reported words: the speaker, the verb of saying ("" for "according to") and what is said."""

    speaker: str
    verb: str
    content: str

    @property
    def flat(self) -> str:
        """What is said, as a sentence of its own."""
        return capital(self.content) + "."

    def by(self, speaker: str) -> str:
        """The same words in another mouth."""
        if not self.verb:
            return f"According to {speaker}, {self.content}."
        return f"{capital(speaker)} {self.verb} that {self.content}."


def speech(text: str) -> Speech | None:
    """The parts of a reported speech; None for a text that is none."""
    match = _SAYS.match(text)
    if match:
        return Speech(*match.groups())
    match = _ACCORDING.match(text)
    return Speech(match["speaker"], "", match["content"]) if match else None
