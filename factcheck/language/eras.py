"""Reads what a clause says of then and of now: "used to be" is over, "no longer" was so, "never" neither was nor is."""

from itertools import pairwise
from typing import NamedTuple

from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind
from factcheck.language.verbs import Modality

_OVER = frozenset({"no_longer", "no_more", "any_more", "anymore", "any_longer"})
_ENDS = frozenset({"until", "till", "through"})
FORMERLY = frozenset({"formerly", "previously", "once"})


class Era(NamedTuple):
    """Whether it was so at some former time, and whether it is so now; None where that is left open.

    `over` tells that the clause sets the one against the other.
    """

    then: bool | None
    now: bool | None
    over: bool


def era_of(clause: Clause) -> Era:
    """What a clause says of then and of now."""
    norms = [c.norm for c in clause.chunks]
    if clause.modality is not Modality.FACT:
        return Era(None, None, over=False)
    if _used_to(clause) or not _OVER.isdisjoint(norms) or (is_past(clause) and not FORMERLY.isdisjoint(norms)):
        return Era(then=True, now=False, over=True)
    if "never" in norms:
        return Era(then=False, now=False, over=False)
    if not is_past(clause):
        perfect = any(c.tag == "HAVE" for c in clause.chunks) and not clause.denies
        return Era(True, None, over=False) if perfect else Era(None, not clause.denies, over=False)
    ended = _lasts(clause) and any(t.kind is Kind.DATE and t.prep in _ENDS for t in clause.terms)
    if ended and not clause.denies:
        return Era(then=True, now=False, over=True)
    return Era(None if clause.denies else True, None, over=False)


def is_past(clause: Clause) -> bool:
    """Whether it tells of what was: what has held since a day may not go on for ever."""
    auxiliaries = {c.norm for c in clause.chunks if c.tag in {"BE", "HAVE", "DO"}}
    verb = clause.predicate
    return bool(auxiliaries & {"was", "were", "had", "did"}) or (
        verb is not None and verb.tag == "P" and not auxiliaries
    )


def _used_to(clause: Clause) -> bool:
    """ "Used to be", "used to run"; not "is used to"."""
    chunks = clause.chunks
    pairs = pairwise(chunks)
    return any(
        a.norm == "used" and b.tag == "TO" and not (i and chunks[i - 1].tag == "BE") for i, (a, b) in enumerate(pairs)
    )


def _lasts(clause: Clause) -> bool:
    """Whether it tells of a state."""
    return clause.copular or (clause.predicate is not None and bool(clause.predicate.keys & classes()["words_lasting"]))
