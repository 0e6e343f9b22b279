"""Cuts a plain sentence at its verb, and puts it together again denied or with another subject."""

from __future__ import annotations

import re
from typing import NamedTuple

from .words import PARTICIPLES, VERBS, capital

_BE = {"is", "are", "was", "were"}
_HAVE = {"has", "have", "had"}
_AUXILIARY = _BE | _HAVE | {"will", "can", "would"}
_NO_VERB_BEHIND = {"to", "the", "a", "an", "of", "in", "on", "its", "their", "by", "for", "no", "new"}
_SUBORDINATE = {
    "who",
    "which",
    "that",
    "whose",
    "where",
    "when",
    "if",
    "because",
    "although",
    "may",
    "must",
    "and",
    "as",
}
_SINGULAR = {"are": "is", "were": "was", "have": "has"}


class Sentence(NamedTuple):
    """A sentence as subject, finite verb and rest, its full stop left out."""

    subject: str
    verb: str
    rest: str

    def __str__(self) -> str:
        return capital(" ".join(part for part in self if part)) + "."

    @property
    def has_helper(self) -> bool:
        """Whether the verb takes "not" behind it: a form of be, will, can, or have before a participle."""
        return self.verb in _AUXILIARY - _HAVE or (self.verb in _HAVE and _is_participle(self.rest))

    def denied(self) -> Sentence:
        """The same with its verb denied."""
        if self.verb == "can":
            return self._replace(verb="cannot")
        if self.has_helper:
            return self._replace(verb=f"{self.verb} not")
        base = "have" if self.verb in _HAVE else VERBS[self.verb]["base"]
        helper = "did" if _is_past(self.verb) else "does" if self.verb.endswith("s") else "do"
        return self._replace(verb=f"{helper} not {base}")

    def of(self, subject: str) -> Sentence:
        """The same said of one other thing."""
        verb = _SINGULAR.get(self.verb, self.verb)
        if verb in VERBS and verb == VERBS[verb]["base"] != VERBS[verb]["past"]:
            verb = VERBS[verb]["third"]
        return Sentence(subject, verb, re.sub(r"^members of\b", "a member of", self.rest))


def cut(text: str) -> Sentence | None:
    """The sentence cut at its first finite verb; None where it isn't sure which word that is."""
    words = text.rstrip(".").split(" ")
    listed = False
    for at, word in enumerate(words):
        if word in _SUBORDINATE - {"and"}:
            return None
        listed = listed or word == "and"
        if at and _is_finite(words, at, plural=listed or words[at - 1].endswith("s")):
            found = Sentence(" ".join(words[:at]), word, " ".join(words[at + 1 :]))
            return None if word not in _AUXILIARY and _has_helper_later(found.rest) else found
    return None


def _is_finite(words: list[str], at: int, *, plural: bool) -> bool:
    word, before = words[at], words[at - 1].lower()
    if before in _NO_VERB_BEHIND:
        return False
    if word in _AUXILIARY:
        return True
    forms = VERBS.get(word)
    return forms is not None and (word in (forms["third"], forms["past"]) or (plural and word == forms["base"]))


def _has_helper_later(rest: str) -> bool:
    """Whether the verb found may only describe the subject, as another one comes before the clause ends."""
    clause = re.split(r",|;| and | but | that | which | who ", rest, maxsplit=1)[0]
    return not _AUXILIARY.isdisjoint(clause.split())


def _is_participle(rest: str) -> bool:
    word = next((w for w in rest.split() if not w.endswith("ly")), "")
    return word in PARTICIPLES or word == "been" or word.endswith("ed")


def _is_past(verb: str) -> bool:
    return verb == "had" or (verb in VERBS and verb == VERBS[verb]["past"] != VERBS[verb]["base"])
