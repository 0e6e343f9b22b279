"""Knows the stances that somebody may take to what is said: to say it, be sure of it, doubt, fear, hope or plan it."""

from __future__ import annotations

from enum import Enum

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes_of


class Stance(Enum):
    """How somebody stands to what is said; the value is the class of the words that tell it."""

    SAYS = "saying"
    SURE = "stance_sure"
    DOUBTS = "stance_doubts"
    FEARS = "stance_fears"
    HOPES = "stance_hopes"
    EXPECTS = "stance_expects"
    WANTS = "stance_wants"
    PLANS = "stance_plans"
    PROMISES = "stance_promises"


_TOLD = tuple(stance for stance in Stance if stance is not Stance.SAYS)
_SWAPPED = {Stance.SURE: Stance.DOUBTS, Stance.DOUBTS: Stance.SURE}


def stance_of(chunk: Chunk, parts: str) -> Stance | None:
    """The stance that a word tells as one of some parts of speech ("v", "a", "n"), but for plain saying; None if it tells none."""
    forms = [lemma for lemma, part in chunk.lemmas if part in parts] or [chunk.norm]
    found = frozenset().union(*(classes_of(form) for form in (*forms, chunk.norm)))
    return next((stance for stance in _TOLD if stance.value in found), None)


def settled(stance: Stance, negative: bool) -> tuple[Stance, bool]:
    """Not to be sure is to doubt, and not to doubt is to be sure; any other stance is only denied."""
    return (_SWAPPED[stance], False) if negative and stance in _SWAPPED else (stance, negative)
