"""Tells by its neighbours whether a word that can be a verb is the verb of its clause: "X targets Y", "the council plans to"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.finite import is_third_person, verb_form
from factcheck.language.stances import stance_of

_VERB_TAGS = frozenset({"V", "P", "BE", "HAVE", "DO", "MODAL"})
_AFTER_VERB_SLOT = frozenset({"MODAL", "TO", "DO"})
_OBJECT_START = frozenset({"DET", "NAME", "NUM", "PRON", "QUANT"})
_DESCRIBING = frozenset({"NAME", "N", "A", "DET", "PREP", "POSS", "NUM", "P"})  # what may stand in an apposition
_OFTEN_VERB = 0.2  # share of a noun's uses from which a word between a conjunction and an object may be a verb
_OFTEN_NOUN = 0.5  # share of an adjective's uses from which a word that ends a noun phrase is its noun


def is_verb(chunk: Chunk, previous: Chunk, before: Sequence[Chunk], following: Chunk | None) -> bool:
    """Whether a word that can be a verb must be one where it stands; `previous` is the last word before it but for adverbs."""
    options, verb = {pos for _, pos in chunk.lemmas}, verb_form(chunk)
    if previous.tag in {"NUM", "QUANT"} and options == {"v"}:
        return True
    if previous.norm == "that" and _is_relative(chunk, before, following):
        return True
    if previous.norm == "due_to" and len(before) > 1 and before[-2].tag == "BE" and is_infinitive(chunk):
        return True
    if previous.tag == "POSS" and options == {"v"} and verb in "VP" and not has_verb(before):  # "Saint Ann's got"
        return True
    if verb == "P" and _has_object(options, before, following):
        return True
    signs = (_takes_object, _leads_on, _parts_names, _opens_phrasal)
    return any(sign(chunk, before, following) for sign in signs)


def _takes_object(chunk: Chunk, before: Sequence[Chunk], following: Chunk | None) -> bool:
    """Whether an object follows what stands behind "who" or a pronoun that is a subject: "it targets no country"."""
    subject = before[-1].norm
    if following is None or following.tag not in _OBJECT_START:
        return False
    if subject in {"who", "he", "she", "it"} and is_third_person(chunk):
        return subject != "it" or len(before) < 2 or before[-2].tag not in {"V", "P", "G", "PREP"}
    return subject in {"they", "we", "i"} and verb_form(chunk) == "V"


def goes_on(chunk: Chunk, before: Sequence[Chunk], following: Chunk | None) -> bool:
    """Whether a base form behind a conjunction shares the auxiliary of the verb before: "can view A and comment on B".

    So does a word in -s behind a time: "starts in May and ends in June".
    """
    timed = [c.tag for c in before[-2:]] == ["DATE", "CONJ"] and has_verb(before[:-1])
    if timed and is_third_person(chunk) and following is not None and following.tag == "PREP":
        return True
    if (
        following is None
        or following.tag not in _OBJECT_START | {"PREP", "TO"}
        or (chunk.norm, "v") not in chunk.lemmas
    ):
        return False
    counts = lexicon.pos_counts(chunk.norm)
    led = any(
        a.tag in _AFTER_VERB_SLOT and b.tag == "V" for a, b in pairwise(c for c in before if c.tag not in {"R", "NEG"})
    )
    return led and counts.get("v", 0) >= _OFTEN_VERB * counts.get("n", 0)


def has_verb(before: Sequence[Chunk]) -> bool:
    """Whether the clause has a verb already."""
    since = next((i for i in range(len(before) - 1, -1, -1) if _opens_clause(before[i])), -1)
    return any(c.tag in _VERB_TAGS for c in before[since + 1 :])


def ends_aside(chunk: Chunk, before: Sequence[Chunk], following: Chunk | None) -> bool:
    """ "Its keeper, Ann Holt, plans to": a word in -s behind what only describes the subject between commas is its verb."""
    leads = following is not None and (following.tag in {*_OBJECT_START, "TO"} or following.norm == "that")
    if not leads or before[-1].norm != "," or not is_third_person(chunk):
        return False
    opening = next((i for i in range(len(before) - 2, 0, -1) if before[i].norm == ","), 0)
    inside = before[opening + 1 : -1]
    described = opening > 0 and before[opening - 1].tag in {"N", "NAME"} and not has_verb(before[:opening])
    return described and bool(inside) and all(c.tag in _DESCRIBING for c in inside)


def _leads_on(chunk: Chunk, before: Sequence[Chunk], following: Chunk | None) -> bool:
    """Whether a word in -s stands between a subject and "to", in a clause that has no verb yet: "the council plans to"."""
    if following is None or following.tag != "TO" or not is_third_person(chunk):
        return False
    return (before[-1].tag in {"N", "NAME"} or is_often_noun(before[-1])) and not has_verb(before)


def _has_object(options: set[str], before: Sequence[Chunk], following: Chunk | None) -> bool:
    """Whether an adjective that may be a past stands between nouns in a clause without a verb: "X suspended flights"."""
    nouns = before[-1].tag in {"N", "NAME"} and following is not None and following.tag in _OBJECT_START | {"N"}
    return nouns and "n" not in options and not has_verb(before)


def is_often_noun(chunk: Chunk) -> bool:
    """Whether a word that may be an adjective is a noun often enough: firm, individual, public."""
    counts = lexicon.pos_counts(chunk.norm)
    return counts.get("n", 0) >= _OFTEN_NOUN * counts.get("a", 0) > 0


def _parts_names(chunk: Chunk, before: Sequence[Chunk], following: Chunk | None) -> bool:
    """Whether a word in -s stands between a name and what can be its object, in a clause that has no verb yet."""
    if following is None or following.tag not in _OBJECT_START or not is_third_person(chunk):
        return False
    since = next((i for i in range(len(before) - 1, -1, -1) if _opens_clause(before[i])), -1)
    own = before[since + 1 :]
    return own[-1:] != [] and own[-1].tag == "NAME" and not any(c.tag in _VERB_TAGS or c.tag == "PREP" for c in own)


def _opens_phrasal(chunk: Chunk, before: Sequence[Chunk], following: Chunk | None) -> bool:
    """Whether a word in -s behind a name makes a verb with the particle behind it: "X steps up its efforts"."""
    if following is None or "particle" not in classes_of(following.norm) or not is_third_person(chunk):
        return False
    if before[-1].tag != "NAME" or has_verb(before):
        return False
    return any(lexicon.synonyms(f"{lemma}_{following.norm}") for lemma, pos in chunk.lemmas if pos == "v")


def _opens_clause(chunk: Chunk) -> bool:
    """Whether a new clause may begin behind a word: a conjunction, a sign, or a verb of saying."""
    return (
        chunk.tag in {"CONJ", "SUB", "PUNCT"} or chunk.norm == "that" or (chunk.tag in "VP" and is_speech_verb(chunk))
    )


def _is_relative(chunk: Chunk, before: Sequence[Chunk], following: Chunk | None) -> bool:
    """Whether a verb and no noun follows the "that" that was last: it goes with the noun or name before it."""
    behind = len(before) > 1 and (before[-2].tag in {"N", "NAME"} or before[-2].norm == ",")
    if not behind or before[-1].norm != "that":
        return False
    return is_third_person(chunk) or (prefers_verb(chunk) and (following is None or following.tag not in {"N", "A"}))


def is_speech_verb(chunk: Chunk) -> bool:
    """Whether the word can be a verb of saying or naming."""
    naming = classes()["words_naming"]
    return any(pos == "v" and ("saying" in classes_of(lemma) or lemma in naming) for lemma, pos in chunk.lemmas)


def takes_stance(chunk: Chunk, previous: Chunk, before: Sequence[Chunk], following: Chunk | None) -> bool:
    """ "Shopkeepers fear that", "X doubts whether", "tenants want a lift": behind who can do so, where no verb is yet."""
    if following is None or has_verb(before):
        return False
    agrees = previous.tag == "N" and is_third_person(chunk) is not _is_plural(previous)
    if following.norm in {"that", "whether"}:
        known = is_speech_verb(chunk) or stance_of(chunk, "v") is not None
        return known and (agrees or previous.tag in {"NAME", "PRON"})
    if not agrees or is_third_person(chunk):
        return False
    if stance_of(chunk, "v") is not None:
        return following.tag in {*_OBJECT_START, "N", "A"}
    return is_speech_verb(chunk) and following.norm == "the"


def _is_plural(noun: Chunk) -> bool:
    return any(pos == "n" and lemma != noun.norm for lemma, pos in noun.lemmas)


def prefers_verb(chunk: Chunk) -> bool:
    """Whether the word is more often a verb than anything else."""
    return chunk.lemmas[0][1] == "v"


def is_infinitive(chunk: Chunk) -> bool:
    """Whether the word is a verb in its base form, and hardly anything else."""
    return chunk.norm == "be" or (bool(chunk.lemmas) and chunk.lemmas[0] == (chunk.norm, "v"))
