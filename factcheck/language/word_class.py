"""Chooses the part of speech of one open-class word by the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language import lexicon
from factcheck.language.chunks import VERBAL, Chunk
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.finite import is_third_person, verb_form
from factcheck.language.verb_signs import (
    ends_aside,
    goes_on,
    is_often_noun,
    is_speech_verb,
    is_verb,
    prefers_verb,
    takes_stance,
)

_VERB_TAGS = frozenset({"V", "P", "BE", "HAVE", "DO", "MODAL"})
_NOMINAL_START = frozenset({"DET", "QUANT", "NUM", "POSS"})
_AFTER_VERB_SLOT = frozenset({"MODAL", "TO", "DO"})
_ENDS_PHRASE = frozenset({"PUNCT", "CONJ", "PREP", "BE", "HAVE", "DO", "MODAL", "WH", "SUB", "TO", "NEG", "DET"})
_OWNERS = frozenset({"DET", "POSS"})  # a noun must come behind them
_OFTEN_VERB = 0.25  # share of a noun's uses from which "going to" makes a verb of it
_BOUNDS = frozenset({"at_least", "at_most", "more_than", "fewer_than", "approximately", "exactly"})
_HARDLY = 100  # a word that is a verb so many times as often as a noun is not taken for one


def choose(chunk: Chunk, before: Sequence[Chunk], following: Chunk | None) -> str:
    """The tag of an open-class word: by what opens here, by what stands before it, or by what it is most often."""
    options = {pos for _, pos in chunk.lemmas}
    previous = _previous(before)
    if previous is not None and previous.tag in _OWNERS and _is_head(chunk, following):
        return "N"
    if "v" not in options:
        return _nominal(chunk, options, following)
    verb = verb_form(chunk)
    if verb == "V" and _is_ranked(chunk, before):
        return "N"
    if verb == "V" and _is_auxiliary(following) and previous is not None and previous.tag in {"N", "A", "DET", "POSS"}:
        return _nominal(chunk, options, following)  # "the airport shuttle is"
    if verb == "V" and "n" in options and following is not None and _is_compound(chunk, before, following):
        return "N"
    ends = following is None or following.tag in {"PREP", "PUNCT"}
    if verb == "G" and ends and "negation_word" in classes_of(chunk.norm):
        return "A"  # "is missing from it"
    if previous is not None and previous.tag == "CONJ" and goes_on(chunk, before, following):
        return verb
    if (
        verb == "P"
        and previous is not None
        and previous.tag == "CONJ"
        and following is not None
        and following.tag == "NUM"
    ):
        return (
            verb if any(c.tag == "P" for c in before) else _nominal(chunk, options, following)
        )  # "and injured twelve"
    if previous is None or previous.tag in {"PUNCT", "CONJ", "SUB"}:
        opens = options == {"v"} or (prefers_verb(chunk) and not _is_nominal(following))
        opens = opens or (previous is not None and ends_aside(chunk, before, following))
        return verb if opens else _nominal(chunk, options, following)
    return _behind(chunk, previous, before, following) or _by_frequency(chunk, previous, options, verb, following)


def _behind(chunk: Chunk, previous: Chunk, before: Sequence[Chunk], following: Chunk | None) -> str:
    """The tag that the words before the chunk ask for; "" if they leave it open."""
    options, verb = {pos for _, pos in chunk.lemmas}, verb_form(chunk)
    if verb in "VP" and takes_stance(chunk, previous, before, following):
        return verb
    if previous.tag in {"NAME", "PRON", "N"} and verb in "VP" and is_speech_verb(chunk) and following is not None:
        says = previous.tag != "N" or prefers_verb(chunk) or verb == "P"
        return verb if says else _nominal(chunk, options, following)
    if previous.tag in {"NAME", "N", "PRON"} and verb == "V" and following is not None and _is_figure(following):
        return verb
    if previous.tag in {"N", "PRON"} and verb == "G" and following is not None and following.tag == "DET":
        return verb  # "a man slicing the bread"
    if "n" in options and (
        previous.norm == "whose" or _is_destination(chunk, before, following) or _ends_noun_phrase(chunk, before)
    ):
        return _nominal(chunk, options, following)
    if previous.tag == "TO" and "n" in options and chunk.norm.endswith("s") and (chunk.norm, "v") not in chunk.lemmas:
        return _nominal(chunk, options, following)  # "closed to dogs"
    if previous.tag in _AFTER_VERB_SLOT:
        return verb if verb == "V" or previous.tag != "TO" else _nominal(chunk, options, following)
    if previous.tag in {"BE", "HAVE"}:
        participle = "P" if "bare_participle" in classes_of(chunk.norm) else verb if verb in "GP" else ""
        return participle or _nominal(chunk, options, following)
    return verb if is_verb(chunk, previous, before, following) else ""


def _by_frequency(chunk: Chunk, previous: Chunk, options: set[str], verb: str, following: Chunk | None) -> str:
    """The tag by what stands before the chunk and what it is more often, a noun or a verb."""
    copula = previous.tag in VERBAL and any(lemma in classes()["words_copula"] for lemma, _ in previous.lemmas)
    if copula and "a" in options:
        return "A"  # "stays free"
    if previous.tag in _NOMINAL_START or (previous.tag == "A" and "n" in options):
        if verb == "V":
            return _nominal(chunk, options - {"v"} or {"a"}, following)
        return "A" if "n" not in options else "N"
    if previous.tag in {"PREP", "V", "P", "G"} and verb == "V" and "n" in options:
        return "V" if previous.tag == "V" and _is_hardly_noun(chunk) else "N"
    if previous.tag in {"NAME", "PRON", "WH", "N", "DATE"} and (options == {"v"} or prefers_verb(chunk)):
        return verb
    return verb if options == {"v"} or (verb != "V" and prefers_verb(chunk)) else _nominal(chunk, options, following)


def _is_head(chunk: Chunk, following: Chunk | None) -> bool:
    """Whether a word that may be an adjective has nothing behind it that it could describe: "the firm sued"."""
    if not is_often_noun(chunk):
        return False
    return following is None or following.tag in _ENDS_PHRASE | {"POSS"} or _is_surely_verb(following)


def _is_surely_verb(chunk: Chunk) -> bool:
    """Whether the word is more often a verb than anything else, and a past of it or no noun: "sued", "lost"."""
    if not chunk.lemmas or not prefers_verb(chunk):
        return False
    return verb_form(chunk) == "P" or all(pos != "n" for _, pos in chunk.lemmas)


def _is_destination(chunk: Chunk, before: Sequence[Chunk], following: Chunk | None) -> bool:
    """Whether a word that is seldom a verb says where one goes, or to whom it is open: "went to court", "closed to traffic"."""
    if len(before) < 2 or before[-1].tag != "TO" or (following is not None and following.tag not in _ENDS_PHRASE):
        return False
    goes = any(lemma in classes()["journey"] for lemma, pos in before[-2].lemmas if pos == "v")
    goes = goes or any(lemma in classes()["words_closing"] or lemma == "open" for lemma, _ in before[-2].lemmas)
    if before[-2].norm == "going" and _is_planned(chunk, before[:-2]):
        return False
    return goes and not prefers_verb(chunk) and (following is None or following.tag != "DET")


def _is_ranked(chunk: Chunk, before: Sequence[Chunk]) -> bool:
    """ "The first sync": a base form behind an article and a rank is a noun, whatever the word lists say."""
    rank = before[-1].quantity if len(before) > 1 else None
    return rank is not None and rank.ordinal and before[-2].tag in {"DET", "POSS"} and (chunk.norm, "v") in chunk.lemmas


def _is_compound(chunk: Chunk, before: Sequence[Chunk], following: Chunk) -> bool:
    """ "A day pass costs": a base form between an article with one singular noun and a verb of the third person."""
    if len(before) < 2 or before[-2].tag != "DET" or before[-1].tag != "N" or before[-1].norm.endswith("s"):
        return False
    priced = any(lemma in classes()["words_price"] for lemma, _ in following.lemmas)
    return (chunk.norm, "v") in chunk.lemmas and is_third_person(following) and (priced or prefers_verb(following))


def _is_planned(chunk: Chunk, before: Sequence[Chunk]) -> bool:
    """ "Is going to appeal" is a plan where the word is a verb often enough, "is going to market" a journey."""
    be = next((c for c in reversed(before) if c.tag not in {"R", "NEG"}), None)
    counts = lexicon.pos_counts(chunk.norm)
    return be is not None and be.tag == "BE" and counts.get("v", 0) >= _OFTEN_VERB * counts.get("n", 0)


def _ends_noun_phrase(chunk: Chunk, before: Sequence[Chunk]) -> bool:
    """Whether a base form follows a singular noun behind a preposition: "of the building permit" has no verb."""
    last = before[-1]
    if last.tag != "N" or last.norm.endswith("s") or (chunk.norm, "v") not in chunk.lemmas:
        return False
    at = next((i for i in range(len(before) - 1, -1, -1) if before[i].tag not in {"N", "A", "DET"}), 0)
    verb = any(c.tag in _VERB_TAGS for c in before[:at])
    return before[at].tag == "PREP" and before[at + 1].tag == "DET" and verb


def _previous(before: Sequence[Chunk]) -> Chunk | None:
    """The last chunk that is not an adverb or a negation."""
    kept = (c for c in reversed(before) if c.tag not in {"R", "NEG"})
    last = next(kept, None)
    if last is None or last.norm not in {"both", "all", "each"}:
        return last
    owner = next(kept, None)
    return owner if owner is not None and owner.tag in {"NAME", "N", "PRON"} else last


def _is_figure(chunk: Chunk) -> bool:
    """Whether it is a number, or what stands before one: more than, about."""
    return chunk.tag == "NUM" or (chunk.tag == "CUE" and bool(classes_of(chunk.norm) & _BOUNDS))


def _is_auxiliary(following: Chunk | None) -> bool:
    return following is not None and following.tag in {"BE", "HAVE", "MODAL"}


def _is_nominal(following: Chunk | None) -> bool:
    return following is not None and following.tag in {"N", "BE", "HAVE", "MODAL", "V"}


def _is_hardly_noun(chunk: Chunk) -> bool:
    """Whether the word lists have next to no noun of the word: come, go, say."""
    counts = lexicon.pos_counts(chunk.norm)
    return counts.get("v", 0) > _HARDLY * counts.get("n", 0)


def _nominal(chunk: Chunk, options: set[str], following: Chunk | None) -> str:
    """Noun, adjective or adverb: an adjective before another noun, otherwise the most frequent reading."""
    if "n" in options and "a" in options:
        ends = following is None or following.tag in _ENDS_PHRASE or {pos for _, pos in following.lemmas} == {"v"}
        first = next(pos for _, pos in chunk.lemmas if pos in "na")
        return "N" if ends and first == "n" else "A" if not ends else first.upper()
    for pos in (p for _, p in chunk.lemmas if p in options and p != "v"):
        return pos.upper()
    return "N" if "n" in options else verb_form(chunk) if "v" in options else "N"
