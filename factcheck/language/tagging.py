"""Chooses each open-class word's part of speech from its neighbours: N, A, R, V (finite), G (-ing) or P (past, participle)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.language import lexicon
from factcheck.language.chunks import VERBAL, Chunk
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.finite import is_third_person, verb_form, with_verbs

_OPEN = frozenset("NVAR")
_VERB_TAGS = frozenset({"V", "P", "BE", "HAVE", "DO", "MODAL"})
_NOMINAL_START = frozenset({"DET", "QUANT", "NUM", "POSS"})
_AFTER_VERB_SLOT = frozenset({"MODAL", "TO", "DO"})
_FLOATING = frozenset({"still", "even", "once", "now", "then"})  # adverbs before anything else, save at the start
_ENDS_PHRASE = frozenset({"PUNCT", "CONJ", "PREP", "BE", "HAVE", "DO", "MODAL", "WH", "SUB", "TO", "NEG", "DET"})
_HEADS = frozenset({"one", "ones", "those"})  # pronouns behind which "that" is relative
_NEVER_OWNED = frozenset({"NEG", "PREP", "DET"})  # behind them a "'s" is a verb
_OBJECT_START = frozenset({"DET", "NAME", "NUM", "PRON", "QUANT"})
_OFTEN_VERB = 0.2  # share of a noun's uses from which a word between a conjunction and an object may be a verb
_OWNERS = frozenset({"DET", "POSS"})  # a noun must come behind them
_OFTEN_NOUN = 0.5  # share of an adjective's uses from which a word that ends a noun phrase is its noun
_HARDLY = 100  # a word that is a verb so many times as often as a noun is not taken for one


def tag(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The same chunks with the open-class tags settled, left to right."""
    done: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if chunk.tag == "CUE" and _is_comparison(chunk, chunks[at + 1 : at + 2]):
            chunk = chunk._replace(tag="A", lemmas=((chunk.norm, "a"),))
        if chunk.norm == "am" and done and done[-1].tag == "NUM":  # 10 am
            chunk = chunk._replace(tag="N", lemmas=(("am", "n"),))
        elif chunk.norm == "that" and done and done[-1].norm in _HEADS:
            chunk = chunk._replace(tag="WH")
        elif (
            chunk.tag == "POSS" and at + 1 < len(chunks) and chunks[at + 1].tag in _NEVER_OWNED and not _has_verb(done)
        ):
            chunk = chunk._replace(norm="is", tag="BE")
        elif (chunk.norm in _FLOATING or "affirm" in classes_of(chunk.norm)) and done:
            chunk = chunk._replace(tag="R")
        elif chunk.tag in _OPEN and chunk.lemmas:
            chosen = _choose(chunk, done, chunks[at + 1] if at + 1 < len(chunks) else None)
            chunk = chunk if chunk.tag == chosen else chunk._replace(tag=chosen)
        _settle_before(done, chunk)
        done.append(chunk)
    return with_verbs(done)


def _settle_before(done: list[Chunk], chunk: Chunk) -> None:
    """What a verb makes of the word before it: a "that" behind a noun is relative, "is due to" is a plan and no cause."""
    last = done[-1] if done else None
    if last is None:
        return
    if last.norm == "that" and chunk.tag in _VERB_TAGS and len(done) > 1 and done[-2].tag in {"N", "NAME"}:
        done[-1] = last._replace(tag="WH")
    if chunk.tag == "V" and last.tag == "A" and is_third_person(chunk) and _is_often_noun(last):
        done[-1] = last._replace(tag="N")
    if last.norm == "due_to" and len(done) > 1 and done[-2].tag == "BE" and _is_infinitive(chunk):
        done[-1:] = [
            Chunk("due", "A", last.start, last.end - 3, (("due", "a"),)),
            Chunk("to", "TO", last.end - 2, last.end),
        ]


def _is_infinitive(chunk: Chunk) -> bool:
    """Whether the word is a verb in its base form, and hardly anything else."""
    return chunk.norm == "be" or (bool(chunk.lemmas) and chunk.lemmas[0] == (chunk.norm, "v"))


def _is_comparison(chunk: Chunk, following: Sequence[Chunk]) -> bool:
    """ "Bigger than X": a comparator that no number follows says something of its own."""
    comparing = classes_of(chunk.norm) & {"more_than", "fewer_than"}
    return bool(comparing) and chunk.norm.endswith("_than") and not (following and following[0].tag in {"NUM", "QUANT"})


def _choose(chunk: Chunk, before: Sequence[Chunk], following: Chunk | None) -> str:
    options = {pos for _, pos in chunk.lemmas}
    previous = _previous(before)
    if previous is not None and previous.tag in _OWNERS and _is_head(chunk, following):
        return "N"
    if "v" not in options:
        return _nominal(chunk, options, following)
    verb = verb_form(chunk)
    if verb == "V" and _is_auxiliary(following) and previous is not None and previous.tag in {"N", "A", "DET", "POSS"}:
        return _nominal(chunk, options, following)  # "the airport shuttle is"
    if verb == "G" and "negation_word" in classes_of(chunk.norm) and following is not None and following.tag == "PREP":
        return "A"  # "is missing from it"
    if previous is not None and previous.tag == "CONJ" and _goes_on(chunk, before, following):
        return verb
    if previous is None or previous.tag in {"PUNCT", "CONJ", "SUB"}:
        return (
            verb
            if options == {"v"} or (_prefers_verb(chunk) and not _is_nominal(following))
            else _nominal(chunk, options, following)
        )
    if previous.tag in {"NAME", "PRON", "N"} and verb in "VP" and is_speech_verb(chunk) and following is not None:
        return (
            verb if previous.tag != "N" or _prefers_verb(chunk) or verb == "P" else _nominal(chunk, options, following)
        )
    if previous.tag in {"NAME", "N", "PRON"} and verb == "V" and following is not None and following.tag == "NUM":
        return verb
    if previous.tag in {"N", "PRON"} and verb == "G" and following is not None and following.tag == "DET":
        return verb  # "a man slicing the bread"
    if "n" in options and (
        previous.norm == "whose" or _is_destination(chunk, before, following) or _ends_noun_phrase(chunk, before)
    ):
        return _nominal(chunk, options, following)
    if previous.tag in _AFTER_VERB_SLOT:
        return verb if verb == "V" or previous.tag != "TO" else _nominal(chunk, options, following)
    if previous.tag in {"BE", "HAVE"}:
        return (
            "P"
            if "bare_participle" in classes_of(chunk.norm)
            else verb
            if verb in "GP"
            else _nominal(chunk, options, following)
        )
    if previous.tag in {"NUM", "QUANT"} and options == {"v"}:
        return verb
    if previous.norm == "that" and _is_relative(chunk, before, following):
        return verb
    if _takes_object(chunk, before, following):
        return verb
    if _leads_on(chunk, before, following) or (verb == "P" and _has_object(options, before, following)):
        return verb
    if _parts_names(chunk, before, following) or _opens_phrasal(chunk, before, following):
        return verb
    if previous.norm == "due_to" and len(before) > 1 and before[-2].tag == "BE" and _is_infinitive(chunk):
        return verb
    if previous.tag == "POSS" and options == {"v"} and verb in "VP" and not _has_verb(before):  # "Saint Ann's got"
        return verb
    if (
        previous.tag in VERBAL
        and "a" in options
        and any(lemma in classes()["words_copula"] for lemma, _ in previous.lemmas)
    ):
        return "A"  # "stays free"
    if previous.tag in _NOMINAL_START or (previous.tag == "A" and "n" in options):
        return (
            _nominal(chunk, options - {"v"} or {"a"}, following) if verb == "V" else "A" if "n" not in options else "N"
        )
    if previous.tag in {"PREP", "V", "P", "G"} and verb == "V" and "n" in options:
        return "V" if previous.tag == "V" and _is_hardly_noun(chunk) else "N"
    if previous.tag in {"NAME", "PRON", "WH", "N", "DATE"} and (options == {"v"} or _prefers_verb(chunk)):
        return verb
    return verb if options == {"v"} or (verb != "V" and _prefers_verb(chunk)) else _nominal(chunk, options, following)


def _is_head(chunk: Chunk, following: Chunk | None) -> bool:
    """Whether a word that may be an adjective has nothing behind it that it could describe: "the firm sued"."""
    if not _is_often_noun(chunk):
        return False
    return following is None or following.tag in _ENDS_PHRASE | {"POSS"} or _is_surely_verb(following)


def _is_surely_verb(chunk: Chunk) -> bool:
    """Whether the word is more often a verb than anything else, and a past of it or no noun: "sued", "lost"."""
    if not chunk.lemmas or not _prefers_verb(chunk):
        return False
    return verb_form(chunk) == "P" or all(pos != "n" for _, pos in chunk.lemmas)


def _is_destination(chunk: Chunk, before: Sequence[Chunk], following: Chunk | None) -> bool:
    """Whether a word that is seldom a verb says where one goes: "went to court", "came to power"."""
    if len(before) < 2 or before[-1].tag != "TO" or (following is not None and following.tag not in _ENDS_PHRASE):
        return False
    goes = any(lemma in classes()["journey"] for lemma, pos in before[-2].lemmas if pos == "v")
    return goes and not _prefers_verb(chunk) and (following is None or following.tag != "DET")


def _ends_noun_phrase(chunk: Chunk, before: Sequence[Chunk]) -> bool:
    """Whether a base form follows a singular noun behind a preposition: "of the building permit" has no verb."""
    last = before[-1]
    if last.tag != "N" or last.norm.endswith("s") or (chunk.norm, "v") not in chunk.lemmas:
        return False
    at = next((i for i in range(len(before) - 1, -1, -1) if before[i].tag not in {"N", "A", "DET"}), 0)
    verb = any(c.tag in _VERB_TAGS for c in before[:at])
    return before[at].tag == "PREP" and before[at + 1].tag == "DET" and verb


def _takes_object(chunk: Chunk, before: Sequence[Chunk], following: Chunk | None) -> bool:
    """Whether an object follows what stands behind "who" or a pronoun that is a subject: "it targets no country"."""
    subject = before[-1].norm
    if following is None or following.tag not in _OBJECT_START:
        return False
    if subject in {"who", "he", "she", "it"} and is_third_person(chunk):
        return subject != "it" or len(before) < 2 or before[-2].tag not in {"V", "P", "G", "PREP"}
    return subject in {"they", "we", "i"} and verb_form(chunk) == "V"


def _goes_on(chunk: Chunk, before: Sequence[Chunk], following: Chunk | None) -> bool:
    """Whether a base form behind a conjunction shares the auxiliary of the verb before: "can view A and comment on B"."""
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


def _has_verb(before: Sequence[Chunk]) -> bool:
    """Whether the clause has a verb already."""
    since = next((i for i in range(len(before) - 1, -1, -1) if _opens_clause(before[i])), -1)
    return any(c.tag in _VERB_TAGS for c in before[since + 1 :])


def _leads_on(chunk: Chunk, before: Sequence[Chunk], following: Chunk | None) -> bool:
    """Whether a word in -s stands between a subject and "to", in a clause that has no verb yet: "the council plans to"."""
    if following is None or following.tag != "TO" or not is_third_person(chunk):
        return False
    return (before[-1].tag in {"N", "NAME"} or _is_often_noun(before[-1])) and not _has_verb(before)


def _has_object(options: set[str], before: Sequence[Chunk], following: Chunk | None) -> bool:
    """Whether an adjective that may be a past stands between nouns in a clause without a verb: "X suspended flights"."""
    nouns = before[-1].tag in {"N", "NAME"} and following is not None and following.tag in _OBJECT_START | {"N"}
    return nouns and "n" not in options and not _has_verb(before)


def _is_often_noun(chunk: Chunk) -> bool:
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
    if before[-1].tag != "NAME" or _has_verb(before):
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
    return is_third_person(chunk) or (_prefers_verb(chunk) and (following is None or following.tag not in {"N", "A"}))


def is_speech_verb(chunk: Chunk) -> bool:
    """Whether the word can be a verb of saying or naming."""
    naming = classes()["words_naming"]
    return any(pos == "v" and ("saying" in classes_of(lemma) or lemma in naming) for lemma, pos in chunk.lemmas)


def _previous(before: Sequence[Chunk]) -> Chunk | None:
    """The last chunk that is not an adverb or a negation."""
    kept = (c for c in reversed(before) if c.tag not in {"R", "NEG"})
    last = next(kept, None)
    if last is None or last.norm not in {"both", "all", "each"}:
        return last
    owner = next(kept, None)
    return owner if owner is not None and owner.tag in {"NAME", "N", "PRON"} else last


def _is_auxiliary(following: Chunk | None) -> bool:
    return following is not None and following.tag in {"BE", "HAVE", "MODAL"}


def _is_nominal(following: Chunk | None) -> bool:
    return following is not None and following.tag in {"N", "BE", "HAVE", "MODAL", "V"}


def _is_hardly_noun(chunk: Chunk) -> bool:
    """Whether the word lists have next to no noun of the word: come, go, say."""
    counts = lexicon.pos_counts(chunk.norm)
    return counts.get("v", 0) > _HARDLY * counts.get("n", 0)


def _prefers_verb(chunk: Chunk) -> bool:
    """Whether the word is more often a verb than anything else."""
    return chunk.lemmas[0][1] == "v"


def _nominal(chunk: Chunk, options: set[str], following: Chunk | None) -> str:
    """Noun, adjective or adverb: an adjective before another noun, otherwise the most frequent reading."""
    if "n" in options and "a" in options:
        ends = following is None or following.tag in _ENDS_PHRASE or {pos for _, pos in following.lemmas} == {"v"}
        first = next(pos for _, pos in chunk.lemmas if pos in "na")
        return "N" if ends and first == "n" else "A" if not ends else first.upper()
    for pos in (p for _, p in chunk.lemmas if p in options and p != "v"):
        return pos.upper()
    return "N" if "n" in options else verb_form(chunk) if "v" in options else "N"
