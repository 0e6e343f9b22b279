"""Tells where a claim speaks of a part of something and a statement of all of it: "half of the patients", "the patients"."""

from __future__ import annotations

from factcheck.language.clause import Clause
from factcheck.language.quantifiers import SHARES, kind_of
from factcheck.language.terms import Kind, Term
from factcheck.matching.comparison import Comparison
from factcheck.matching.finding import Reason
from factcheck.matching.verdict import ReasonCode, Verdict

_INSIDE = frozenset({"A", "N", "NAME", "PREP", "DET", "POSS"})  # what may stand between a quantifier and its noun
_HALF = 0.5
_WHOLE = frozenset({"the", "its", "their", "his", "her", "these", "those"})


def by_portion(c: Comparison) -> tuple[Verdict, Reason] | str:
    """The verdict where the claim has a part of what the statement takes whole; or what speaks against one, "" if nothing."""
    if c.odd or c.mine.denies or c.theirs.denies:
        return ""
    for part in (t for t in c.alignment.theirs if _is_part(t) and _is_of(t, c.theirs)):
        noun = next((p.mine for p in c.alignment.pairs if p.theirs.keys & part.head), None)
        opening = _opening(noun, c.mine) if noun is not None else ""
        verdict = _verdict(kind_of(opening), part)
        if noun is not None and verdict is not None:
            message = f'the claim has "{part.norm}" of them, the statement "{opening}"'
            code = ReasonCode.NUMBER_FOLLOWS if verdict is Verdict.SUPPORTED else ReasonCode.NUMBER_DIFFERS
            return verdict, Reason(code, message, noun.span, part.span)
        if opening:
            return "the claim speaks of a part of it only"
    return ""


def _is_part(term: Term) -> bool:
    """Whether it is a share of what it counts, exact and not all of it."""
    quantity = term.quantity
    if quantity is None or quantity.op != "=" or term.kind is not Kind.NUMBER:
        return False
    return 0 < quantity.value * SHARES.get(quantity.unit or "", 0) < 1


def _verdict(kind: str, part: Term) -> Verdict | None:
    """What a part of something makes of all of it, or of most; None if nothing."""
    quantity = part.quantity
    share = quantity.value * SHARES.get(quantity.unit or "", 0) if quantity is not None else 0.0
    if kind == "most" and share != _HALF:
        return Verdict.SUPPORTED if share > _HALF else Verdict.CONTRADICTED
    return Verdict.CONTRADICTED if kind in {"all", "most"} else None


def _is_of(part: Term, clause: Clause) -> bool:
    """Whether what it is a part of follows: "half of", "half the", "a half marathon", not "a 40 percent discount"."""
    at = next(i for i, c in enumerate(clause.chunks) if c.span == part.span)
    share = part.quantity is not None and part.quantity.unit == "share"
    return any(c.norm == "of" or c.tag == "DET" or (share and c.tag == "N") for c in clause.chunks[at + 1 : at + 2])


def _opening(noun: Term, clause: Clause) -> str:
    """The quantifier or article that takes a noun whole: "all", "most", "the"; "" for one that takes some of it."""
    at, found = next((i for i, c in enumerate(clause.chunks) if c.span == noun.span), 0), ""
    for i, chunk in reversed(list(enumerate(clause.chunks[:at]))):
        if chunk.norm == "most" and i and clause.chunks[i - 1].norm == "the":  # more than anybody else
            return ""
        if chunk.quantity is not None and i and kind_of(clause.chunks[i - 1].norm) == "all":  # "all five members"
            continue
        if chunk.tag == "QUANT" or chunk.quantity is not None:
            return chunk.norm if kind_of(chunk.norm) in {"all", "most"} else ""
        if chunk.tag not in _INSIDE:
            break
        found = found or (chunk.norm if chunk.norm in _WHOLE else "")
    return found
