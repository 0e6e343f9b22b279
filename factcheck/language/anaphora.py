"""Puts a name or noun where a pronoun stands for it: the speaker for "he" in what he says, the topic for "it"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.drafts import Draft
from factcheck.language.speakers import Attribution
from factcheck.language.terms import Role, Term

_POINTING = frozenset({"the", "its", "this", "that"})
_SPEAKER_PRONOUNS = frozenset({"he", "him", "she", "himself", "herself", "i", "me", "we", "us"})


def topic_of(before: Sequence[Clause]) -> Chunk | None:
    """The name that the clauses before are about: what "it" or "they" stands for, not by whom something is done to it."""
    subjects = (t.span for c in reversed(before) for t in c.names if t.role is Role.SUBJECT and not _is_agent(t, c))
    first = next(subjects, None)
    return next((k for c in before for k in c.chunks if k.span == first and k.entity), None)


def _is_agent(name: Term, clause: Clause) -> bool:
    return clause.predicate is not None and clause.predicate.tag == "P" and clause.predicate.span.end <= name.span.start


def with_topic(draft: Draft, topic: Chunk | None) -> Draft:
    """The draft with its topic for a subject that is only "it" or "they"."""
    subject = [c for c in draft.subject if c.tag != "PUNCT"]
    if (
        topic is None
        or len(subject) != 1
        or subject[0].tag != "PRON"
        or subject[0].norm not in {"it", "they", "he", "she"}
    ):
        return draft
    return draft._replace(subject=(subject[0]._replace(tag="NAME", entity=topic.entity),))


def with_antecedent(draft: Draft, before: Draft | None) -> Draft:
    """ "X backed the plan; Y opposed it": the noun of the clause before for an object "it"."""
    noun = _antecedent(before) if before is not None and any(_is_object(c) for c in draft.rest) else None
    if noun is None or any(c.tag in {"N", "NAME"} and c.norm == noun.norm for c in draft.chunks):
        return draft
    stand_in = noun.norm, noun.lemmas
    return draft._replace(
        rest=tuple(
            c._replace(tag="N", norm=stand_in[0], lemmas=stand_in[1]) if _is_object(c) else c for c in draft.rest
        )
    )


def _is_object(chunk: Chunk) -> bool:
    return chunk.tag == "PRON" and chunk.norm == "it"


def _antecedent(draft: Draft) -> Chunk | None:
    """The one thing that a clause is about, its object before its subject: a noun behind "the", in the singular."""
    for region in (draft.rest, draft.subject):
        noun = next((i for i, c in enumerate(region) if c.tag == "N"), None)
        if noun is None or region[noun].norm.endswith("s") or any(c.tag in {"PREP", "CONJ"} for c in region[:noun]):
            continue
        if any(c.norm in _POINTING for c in region[:noun]) and not _has_another(region[noun + 1 : noun + 2]):
            return region[noun]
    return None


def _has_another(following: Sequence[Chunk]) -> bool:
    """Whether the noun only goes with the next one: "the head office"."""
    return bool(following) and following[0].tag in {"N", "POSS"}


def with_speaker(draft: Draft, said: Attribution) -> Draft:
    """ "X says that Y presses him": within what one speaker says, he or she is the speaker."""
    if len(said.speakers) != 1:
        return draft
    speaker = next(iter(said.speakers))

    def named(chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
        return tuple(
            c._replace(tag="NAME", entity=speaker) if c.tag == "PRON" and c.norm in _SPEAKER_PRONOUNS else c
            for c in chunks
        )

    return draft._replace(subject=named(draft.subject), rest=named(draft.rest))
