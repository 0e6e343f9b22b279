"""Tells whether two things that happen at one place happen in front of it, behind it, near it or in it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language import lexicon
from factcheck.language.terms import Term
from factcheck.matching.align import Pair
from factcheck.matching.relations import are_opposite

_NOMINAL = frozenset({"N", "NAME"})
_SPOTS = frozenset({"in_front_of", "behind", "beneath", "beside", "next_to", "near", "outside", "underneath"})
_CLOSE = frozenset({"in_front_of", "behind", "beside", "next_to", "near", "outside", "by"})
_WITHIN = frozenset({"in", "inside", "within"})
_BESIDE = frozenset({"in_front_of", "beside", "next_to"})
_LOOSE = frozenset({"near", "outside", "by", "at"})  # what is in front of it is near it, too
_PLACES = ("artifact", "location", "region", "geological_formation", "body_of_water", "natural_object", "structure")


def are_both_outside(pairs: Sequence[Pair]) -> bool:
    """Whether "outside" denies nothing: the other side has it in front of the place, or near it."""
    found = ({p.mine.prep, p.theirs.prep} for p in pairs if p.mine.tag in _NOMINAL)
    return any("outside" in preps and preps & (_CLOSE - {"outside"}) for preps in found)


def is_elsewhere(pairs: Sequence[Pair]) -> bool:
    """Whether the statement has at another side of a place what the claim has at it."""
    return any(_moves(p.mine.prep, p.theirs.prep) and _is_place(p.mine) for p in pairs if p.theirs.tag in _NOMINAL)


def _is_place(term: Term) -> bool:
    """Whether there is a front and a back to it: who stands behind sanctions stands nowhere."""
    return term.tag == "N" and any(lexicon.is_a(key, kind, "n") for key in term.keys for kind in _PLACES)


def _moves(mine: str, theirs: str) -> bool:
    if mine == theirs or not mine or not theirs or not _SPOTS & {mine, theirs} or are_opposite(mine, theirs):
        return False
    if "outside" in (mine, theirs) and _WITHIN & {mine, theirs}:  # that one denies the other is seen elsewhere
        return False
    return not (mine in _LOOSE and theirs in _BESIDE) and {mine, theirs} != {"near", "by"}
