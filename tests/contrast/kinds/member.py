"""What the kinds for lists share: one name in the place of the names that a list claim enumerates."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.claims.model import Claim

from ..sentence import Sentence, cut
from ..source import Source, place
from ..words import capital, is_negative

_FRAME = re.compile(r"^Of the [^,]+, (?:only )?|^Only ", re.IGNORECASE)
_CLOSED = re.compile(r",? and (?:nowhere else|nothing else|(?:in|to) no other \w+)(?=\.$)")
_TOGETHER = re.compile(r"^(?:form|the|all|their)\b|\bboth\b|\beach other\b")


class Listing(NamedTuple):
    """A list claim as something said of one name: a sentence with a subject to put in, or a text with a gap."""

    sentence: Sentence | None
    text: str
    names: str

    def of(self, name: str) -> str:
        """The same said of one name."""
        return str(self.sentence.of(name)) if self.sentence else place(name, self.text, self.names)

    def denied(self, name: str) -> str | None:
        """The same denied of one name; None where that takes more than a "not"."""
        return str(self.sentence.of(name).denied()) if self.sentence else None


def listing(claim: Claim, source: Source) -> Listing | None:
    """What a claim with a complete list says of each of its members; None where it can't be told."""
    if claim.members is None or not claim.rating or claim.attributed_to:
        return None
    if ":" in claim.text or "other" in claim.text.split():
        return None
    text = _CLOSED.sub("", claim.text)
    text = _FRAME.sub("", text)
    sentence = cut(capital(text))
    if claim.members == ():
        return Listing(sentence, text, "") if sentence and sentence.subject.startswith("None of") else None
    names = _enumeration(claim, source, text)
    if names is None or is_negative(text) or re.search(r"\bonly\b", text):
        return None
    if sentence is not None and sentence.subject.lower() == names.lower():
        joint = sentence.verb == "form" or _TOGETHER.search(sentence.rest)
        return None if joint else Listing(sentence, text, names)
    return Listing(None, text, names) if text.index(names) > 0 and "," not in text.replace(names, "") else None


def _enumeration(claim: Claim, source: Source, text: str) -> str | None:
    """The words that name all members one after the other."""
    mentions = [source.mention(m, text) for m in claim.members or ()]
    if None in mentions:
        return None
    one = "|".join(re.escape(m) for m in mentions if m)
    article = r"(?:in |to |on |at |of |a |the )?"
    match = re.search(rf"(?:{one})(?:,? (?:and )?{article}(?:{one}))*", text)
    found = match[0] if match else ""
    return found if all(m and m in found for m in mentions) else None
