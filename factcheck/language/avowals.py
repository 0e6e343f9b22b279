"""Writes out as what somebody says of himself what he denies or admits: "denies taking it" as "says that he did not take it"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.past_forms import verb_lemmas
from factcheck.language.speakers import Peeled, has_verb_class, is_no_speaker, span_of, speaker
from factcheck.language.verbs import find_verb

_FINITE = {"being": "was", "having": "had"}


def avowed(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "X denied doing it", "X admits having done it", "X denied that", without "that"; None where nobody does."""
    group = find_verb(chunks)
    subject = chunks[: group.start] if group is not None else ()
    if group is None or group.main is None or group.passive or is_no_speaker(subject):
        return None
    denies = has_verb_class(group.main, "denying")
    if not (denies or verb_lemmas(group.main) & classes()["words_admitting"]) or group.end >= len(chunks):
        return None
    deed = _finite(chunks[group.end])
    if deed is None:
        return None
    negative = len(group.negations) % 2 == 1
    said = speaker(subject, span_of(chunks[: group.end]), negative=negative, denies=denies)
    who = [c for c in subject if c.tag not in {"R", "NEG", "DATE"}]
    return Peeled(said, (*who, deed, *chunks[group.end + 1 :]))


def _finite(deed: Chunk) -> Chunk | None:
    """The -ing form of a verb as one that is finite; None if it is none."""
    if deed.norm in _FINITE:
        return deed._replace(norm=_FINITE[deed.norm], tag="BE" if deed.norm == "being" else "HAVE")
    verbs = tuple((lemma, part) for lemma, part in deed.lemmas if part == "v" and lemma != deed.norm)
    if not verbs or not deed.norm.split()[0].endswith("ing"):
        return None
    return deed._replace(tag="P", lemmas=verbs)
