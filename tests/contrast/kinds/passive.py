"""Passive: who does it and what it is done to change places with the verb's voice, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..sentence import Sentence, cut
from ..source import Source
from ..words import MONTHS, PARTICIPLES, TRANSITIVE, VERBS, WEEKDAYS, Forms, capital, is_negative

_TIME = re.compile(
    rf" (?:(?:on|in|at|from) (?:\d{{1,2}} )?(?:{'|'.join((*MONTHS, *WEEKDAYS))}|\d{{4}})[\w ]*|every [\w ]+)$"
)
_PASSIVE = re.compile(r"^(?P<done>[^,]+?) (?P<be>is|are|was|were) (?P<verb>\w+) by (?P<doer>[^,;]+)$")
_TENSES = {"will": "will", "has": "perfect", "have": "perfect"}
_BE = {
    "will": ("will be", "will be"),
    "perfect": ("has been", "have been"),
    "past": ("was", "were"),
    "present": ("is", "are"),
}
_LOOSE = re.compile(r"^(?:its|his|her|their|them|him|it|that|to|\d+ percent)\b| and \w+(?:s|ed)\b |[,;]| to [a-z]+ ")
_PLURAL = re.compile(
    r"^(?:\d|two|three|four|five|several)|^(?:[\w-]+ )*?[a-z-]+[^s\W]s(?: (?:of|at|in|for|from|to|with)\b|$)| and "
)
_THING = re.compile(r"(?:the|a|an)\b|\d|[A-Z]")
_NOT_A_SUBJECT = re.compile(r"(?:In|On|From|At|After) |[A-Z][a-z]+s$")
_CLAUSE = re.compile(r"[,;:]| that | which | who | and [a-z]+(?:ed|s) ")


class Deed(NamedTuple):
    """Who does what to whom: the doer, what it is done to, the verb's forms, the helping verb or tense, and when."""

    doer: str
    done: str
    forms: Forms
    tense: str
    when: str

    @property
    def active(self) -> str:
        """The deed told from its doer."""
        verb = self.forms[{"past": "past", "present": "third"}.get(self.tense, "participle")]
        if self.tense == "present" and _PLURAL.search(self.doer):
            verb = self.forms["base"]
        if self.tense == "will":
            verb = f"will {self.forms['base']}"
        elif self.tense == "perfect":
            verb = f"{'have' if _PLURAL.search(self.doer) else 'has'} {verb}"
        return f"{capital(self.doer)} {verb} {_inside(self.done)}{self.when}."

    @property
    def passive(self) -> str:
        """The deed told from what it is done to."""
        many = _PLURAL.search(self.done) is not None
        singular, plural = _BE[self.tense]
        be = plural if many else singular
        return f"{capital(self.done)} {be} {self.forms['participle']} by {_inside(self.doer)}{self.when}."


def variants(claim: Claim, source: Source) -> Iterator[Variant]:
    """The claim in the other voice."""
    if not claim.rating or claim.attributed_to or claim.members is not None or is_negative(claim.text):
        return
    deed = parts(claim.text, source)
    if deed:
        yield Variant(deed.active if f" by {deed.doer}" in claim.text else deed.passive, Verdict.SUPPORTED)


def parts(text: str, source: Source) -> Deed | None:
    """Who does what to whom in a text; None where it isn't sure."""
    return _of_passive(text, source) or _of_active(cut(text))


def _of_active(sentence: Sentence | None) -> Deed | None:
    if sentence is None or _CLAUSE.search(sentence.rest):
        return None
    verb, rest, tense = sentence.verb, sentence.rest, _TENSES.get(sentence.verb)
    if tense:
        verb, _, rest = rest.partition(" ")
    forms = VERBS.get(verb)
    if forms is None or forms["base"] not in TRANSITIVE or not rest or _LOOSE.search(rest):
        return None
    time = _TIME.search(rest)
    done, when = (rest[: time.start()], time[0]) if time else (rest, "")
    if _NOT_A_SUBJECT.match(sentence.subject) or not (_THING.match(done) or _PLURAL.search(done)):
        return None
    past = verb == forms["past"] != forms["base"]
    return Deed(sentence.subject, done, forms, tense or ("past" if past else "present"), when)


def _inside(subject: str) -> str:
    """A subject as it stands within a sentence."""
    return re.sub(r"^(?:The|A|An)\b", lambda match: match[0].lower(), subject)


def _of_passive(text: str, source: Source) -> Deed | None:
    match = _PASSIVE.match(text.rstrip("."))
    forms = PARTICIPLES.get(match["verb"]) if match else None
    if match is None or forms is None or not _is_doer(match["doer"], source):
        return None
    return Deed(match["doer"], match["done"], forms, "past" if match["be"] in {"was", "were"} else "present", "")


def _is_doer(text: str, source: Source) -> bool:
    """Whether the words behind "by" are a name that the file declares."""
    return any(text in source.names(entity) for entity in source.claims.entities.values())
