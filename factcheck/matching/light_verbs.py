"""Tells apart verbs that say next to nothing beside a noun or figure, but not the same: who offers a sum has not paid it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language import lexicon
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind, Role, Term
from factcheck.language.verbs import Modality
from factcheck.matching.align import FAINT
from factcheck.matching.comparison import Comparison
from factcheck.matching.relations import Relation, relate_words

_ALWAYS = ("words_light_being", "words_light_having", "words_light_changing", "words_light_costing")
_DOING = "words_light_doing"
_NOW = "words_light_supplying"  # what a thing offers, it has; what somebody offered, another need not have got

_MAYBE = "words_light_allowing"  # who may offer money may pay it


def verbs_clash(c: Comparison) -> bool:
    """Whether both have a verb that says next to nothing, and the two cannot stand for each other here."""
    mine, theirs = c.mine.predicate, c.theirs.predicate
    if mine is None or theirs is None or mine.weight >= FAINT or theirs.weight >= FAINT:
        return False
    alike = any(_is_of(mine, name) and _is_of(theirs, name) for name in _names(c, mine, theirs))
    return not alike and relate_words(mine.keys, theirs.keys, "v") in {Relation.NONE, Relation.WIDER}


def _names(c: Comparison, mine: Term, theirs: Term) -> Iterator[str]:
    """The classes of verbs that stand for each other between the two clauses."""
    yield from _ALWAYS
    if _has_deed(c):
        yield _DOING
    if "P" not in (mine.tag, theirs.tag):
        yield _NOW
    if c.theirs.modality is Modality.POSSIBLE:
        yield _MAYBE


def _is_of(verb: Term, name: str) -> bool:
    return not verb.keys.isdisjoint(classes()[name])


def _has_deed(c: Comparison) -> bool:
    """Whether the object, which both have, is what somebody does: "makes a jump", "takes a jump"."""
    objects = [p.mine for p in c.alignment.pairs if p.mine.role is Role.OBJECT]
    if any(t.kind is Kind.NUMBER for t in objects):
        return False
    return any("v" in lexicon.pos_counts(key) or lexicon.derivations(key) for t in objects for key in t.keys)
