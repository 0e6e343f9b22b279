"""Tells where a claim has the words of a statement, but in another sense: the verb as an adjective, "only" with another word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from factcheck.language.chunks import VERBAL
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind, Role, Term
from factcheck.language.verbs import Modality
from factcheck.matching.align import FAINT, Pair
from factcheck.matching.another import modified
from factcheck.matching.comparison import Comparison
from factcheck.matching.relations import Relation

_HEAVY = 0.5  # weight from which a noun says something of its own
_NOMINAL = frozenset({"N", "NAME"})
_COMPARING = frozenset({"more", "fewer", "less"})
_GIVING = frozenset({"from", "to"})
_BESIDE_FOCUS = frozenset({"DET", "PREP", "TO"})


def other_sense(c: Comparison) -> str:
    """In what other sense the claim has the words; "" if in none."""
    if _is_only_described(c):
        return "the claim has the verb only as a word that describes something"
    if _does_something_else(c) or _is_only_learnt(c):
        return "the claim has it only as what somebody else does, or may do"
    if _is_done_to_doer(c):
        return "who does it to whom may differ"
    if _only_elsewhere(c):
        return 'the claim has "only" with another word'
    if any(t.norm in _COMPARING for t in c.alignment.theirs):
        return "the claim only compares how many or how much"
    if _counts_others(c):
        return "the claim counts something else"
    return "the figure is of what the claim names beside it" if _is_figure_of_noun(c) else ""


def _is_only_described(c: Comparison) -> bool:
    """Whether the statement's verb stands before a noun in the claim: "lost a portrait", "found a lost portrait"."""
    pair = next((p for p in c.alignment.pairs if p.mine is c.mine.predicate), None)
    if pair is None or pair.theirs.role is not Role.OBJECT or pair.theirs.tag not in {"A", "P", "N"}:
        return False
    return modified(pair.theirs, c.theirs) is not None


def _verbs(terms: tuple[Term, ...]) -> Iterator[Term]:
    return (t for t in terms if t.tag in VERBAL and (t.role is Role.PREDICATE or t.prep == "to"))


def _does_something_else(c: Comparison) -> bool:
    """Whether both go on with a verb that the other lacks: "voted to keep it", "voted to close it"."""
    copular = c.mine.copular and c.theirs.copular  # "cheap to make", "cheap to buy"
    paired = copular or any(p.mine.tag in VERBAL and p.theirs.tag in VERBAL for p in c.alignment.pairs)
    mine, theirs = list(_verbs(c.uncovered)), [t for t in _verbs(c.alignment.theirs) if t.weight >= FAINT]
    return paired and bool(mine and theirs) and not c.odd


def _is_only_learnt(c: Comparison) -> bool:
    """Whether the claim has the verb behind another one, which the statement lacks: "learns to swim"."""
    pair = next((p for p in c.alignment.pairs if p.mine is c.mine.predicate), None)
    if c.theirs.modality is Modality.PLANNED:  # told by stance
        return False
    starts = [chunk.end + 1 for chunk in c.theirs.chunks if chunk.tag == "TO"]
    if pair is None or pair.theirs.span.start not in starts:
        return False
    before = [t for t in _verbs(c.alignment.theirs) if t.span.end <= pair.theirs.span.start]
    return any(t.weight >= FAINT and not t.keys & classes()["words_carrying_out"] for t in before[-1:])


def _is_done_to_doer(c: Comparison) -> bool:
    """Whether the claim's doer has it done to him in the statement, the claim naming whom he does it to, or gives or gets it."""
    verbs = [
        p
        for p in c.alignment.pairs
        if p.mine.role is p.theirs.role is Role.PREDICATE and p.relation > Relation.OPPOSITE
    ]
    if all((p.mine.keys | p.theirs.keys) & classes()["symmetric"] for p in verbs):
        return False
    moved = [p for p in c.alignment.pairs if _is_moved(p)]
    objects = any(t.tag in _NOMINAL and t.role is Role.OBJECT and not t.prep for t in c.alignment.theirs)
    return any(p.mine.prep in _GIVING or (objects and not p.mine.prep) for p in moved)


def _is_moved(pair: Pair) -> bool:
    nominal = pair.mine.tag in _NOMINAL and pair.theirs.tag in _NOMINAL
    return nominal and pair.mine.role is Role.OBJECT and pair.theirs.role is Role.SUBJECT and not pair.theirs.prep


def _only_elsewhere(c: Comparison) -> bool:
    """Whether what stands behind "only" on one side does not do so on the other."""
    mine, theirs = _focus(c.mine), _focus(c.theirs)
    return (
        mine is not None and theirs is not None and all((p.mine, p.theirs) != (mine, theirs) for p in c.alignment.pairs)
    )


def _focus(clause: Clause) -> Term | None:
    """The first term behind "only"."""
    at = next((i for i, chunk in enumerate(clause.chunks) if chunk.norm == "only"), len(clause.chunks))
    skipped = len(list(takewhile(lambda chunk: chunk.tag in _BESIDE_FOCUS, clause.chunks[at + 1 :])))
    spans = {chunk.span for chunk in clause.chunks[at + 1 + skipped : at + 2 + skipped]}
    return next((t for t in clause.terms if t.span in spans), None)


def _counts_others(c: Comparison) -> bool:
    """Whether a word that the claim lacks describes what a figure counts, or a share is of something wider."""
    counted = [modified(p.mine, c.mine) for p in c.alignment.pairs if p.mine.kind is Kind.NUMBER]
    nouns = (modified(t, c.mine) for t in c.uncovered if t.kind is Kind.WORD and t.role is not Role.PREDICATE)
    if any(noun is not None and noun in counted for noun in nouns):
        return True
    compared = any(chunk.norm in _COMPARING for chunk in c.mine.chunks)
    return compared and any(p.relation is Relation.WIDER and p.mine.tag == "N" for p in c.alignment.pairs)


def _is_figure_of_noun(c: Comparison) -> bool:
    """Whether the claim's figure tells of a noun that the statement lacks: "made a loss of 5 million", "made 5 million"."""
    light = c.theirs.predicate is not None and c.theirs.predicate.weight < FAINT
    figures = [p for p in c.alignment.pairs if p.mine.kind is Kind.NUMBER and p.theirs.prep == "of" and not p.mine.prep]
    nouns = (
        t for t in c.alignment.theirs if t.tag == "N" and t.role is Role.OBJECT and not t.prep and t.weight >= _HEAVY
    )
    return light and any(noun.span.end < p.theirs.span.start for noun in nouns for p in figures)
