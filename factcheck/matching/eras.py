"""Judges what is said of then and of now: what used to be is no more, and what never was did not use to be."""

from __future__ import annotations

from factcheck.language.eras import Era, era_of
from factcheck.matching.comparison import Comparison
from factcheck.matching.finding import Reason
from factcheck.matching.verdict import ReasonCode, Verdict

_ENDED = "by the claim that is over"
_HELD = "by the claim it was so once, and the statement says otherwise"
_OPEN = "the claim leaves open how it was then, or is now"


def by_era(c: Comparison) -> tuple[Verdict, Reason] | str:
    """The verdict where one side tells of what is over; or what speaks against one, "" where neither does."""
    stated, known = era_of(c.mine), era_of(c.theirs)
    if not (stated.over or known.over) or c.alignment.flips or c.differences:
        return ""
    if c.theirs.denies and not known.over:  # what is not, or has been given up, is no longer
        return ""
    if _clashes(stated, known):
        message = _ENDED if known.now is False and stated.now else _HELD
        return Verdict.CONTRADICTED, Reason(ReasonCode.NEGATED, message, c.mine.span, c.theirs.span)
    told = [(m, t) for m, t in ((stated.then, known.then), (stated.now, known.now)) if m is not None]
    if not told or any(t is None for _, t in told):
        return _OPEN
    return Verdict.SUPPORTED, Reason(ReasonCode.STATED, "the claim says so", c.mine.span, c.theirs.span)


def _clashes(stated: Era, known: Era) -> bool:
    pairs = ((stated.then, known.then), (stated.now, known.now))
    return any(m is not None and t is not None and m is not t for m, t in pairs)
