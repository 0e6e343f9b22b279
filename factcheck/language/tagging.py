"""Chooses each open-class word's part of speech from its neighbours: N, A, R, V (finite), G (-ing) or P (past, participle)."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes_of
from factcheck.language.finite import is_third_person, with_verbs
from factcheck.language.verb_signs import has_verb, is_infinitive, is_often_noun
from factcheck.language.word_class import choose

_OPEN = frozenset("NVAR")
_VERB_TAGS = frozenset({"V", "P", "BE", "HAVE", "DO", "MODAL"})
_FLOATING = frozenset({"still", "even", "once", "now", "then"})  # adverbs before anything else, save at the start
_HEADS = frozenset({"one", "ones", "those"})  # pronouns behind which "that" is relative
_NEVER_OWNED = frozenset({"NEG", "PREP", "DET"})  # behind them a "'s" is a verb


def tag(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The same chunks with the open-class tags settled, left to right."""
    done: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if chunk.tag == "CUE" and _is_comparison(chunk, chunks[at + 1 : at + 2]):
            chunk = chunk._replace(tag="A", lemmas=((chunk.norm, "a"),))
        if chunk.norm == "a" and chunk.capital and _is_label(done, chunks[at + 1 : at + 2]):
            chunk = chunk._replace(tag="NAME", entity="~a")
        elif chunk.norm == "that" and done and done[-1].norm in _HEADS:
            chunk = chunk._replace(tag="WH")
        elif chunk.tag == "POSS" and at + 1 < len(chunks) and chunks[at + 1].tag in _NEVER_OWNED and not has_verb(done):
            chunk = chunk._replace(norm="is", tag="BE")
        elif (chunk.norm in _FLOATING or "affirm" in classes_of(chunk.norm)) and done:
            chunk = chunk._replace(tag="R")
        elif chunk.tag in _OPEN and chunk.lemmas:
            chosen = choose(chunk, done, chunks[at + 1] if at + 1 < len(chunks) else None)
            chunk = chunk if chunk.tag == chosen else chunk._replace(tag=chosen)
        _settle_before(done, chunk)
        done.append(chunk)
    return with_verbs(done)


def _is_label(before: Sequence[Chunk], following: Sequence[Chunk]) -> bool:
    """Whether a capital A tells which one of several: "well A in the south"."""
    noun = bool(before) and before[-1].tag in {"N", "A"} and not before[-1].capital
    return noun and [c.tag for c in following] not in (["N"], ["A"], ["NAME"], ["V"], ["P"])


def _settle_before(done: list[Chunk], chunk: Chunk) -> None:
    """What a verb makes of the word before it: a "that" behind a noun is relative, "is due to" is a plan and no cause."""
    last = done[-1] if done else None
    if last is None:
        return
    if last.norm == "that" and chunk.tag in _VERB_TAGS and len(done) > 1 and done[-2].tag in {"N", "NAME", "NUM"}:
        done[-1] = last._replace(tag="WH")
    if chunk.tag == "V" and last.tag == "A" and is_third_person(chunk) and is_often_noun(last):
        done[-1] = last._replace(tag="N")
    if last.norm == "due_to" and len(done) > 1 and done[-2].tag == "BE" and is_infinitive(chunk):
        done[-1:] = [
            Chunk("due", "A", last.start, last.end - 3, (("due", "a"),)),
            Chunk("to", "TO", last.end - 2, last.end),
        ]


def _is_comparison(chunk: Chunk, following: Sequence[Chunk]) -> bool:
    """ "Bigger than X": a comparator that no number follows says something of its own."""
    comparing = classes_of(chunk.norm) & {"more_than", "fewer_than"}
    return bool(comparing) and chunk.norm.endswith("_than") and not (following and following[0].tag in {"NUM", "QUANT"})
