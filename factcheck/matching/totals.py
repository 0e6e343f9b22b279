"""Adds up what a claim says of several in one breath: who cuts 30 jobs in A and 20 in B cuts 50 jobs, and not only 30."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.comparison import Comparison
from factcheck.matching.finding import Reason
from factcheck.matching.judgement import Judgement
from factcheck.matching.strung import are_parallel
from factcheck.matching.verdict import ReasonCode, Verdict

_PARTS = "the claim gives the figures of parts, not of the whole"
_BY_FIGURE = frozenset({ReasonCode.NUMBER_DIFFERS, ReasonCode.STATED})
_SLACK = 1e-6
Judged = tuple[Comparison, Judgement]


def added(judged: Sequence[Judged]) -> Iterator[Judged]:
    """What was judged, verdicts by the figure of one part turned into what all the parts come to."""
    for c, judgement in judged:
        parts = _parts(c, [other for other, _ in judged]) if judgement.reason.code in _BY_FIGURE else []
        yield (c, _by_total(c, judgement, parts)) if len(parts) > 1 else (c, judgement)


def _parts(c: Comparison, comparisons: Sequence[Comparison]) -> list[Comparison]:
    """The comparisons with the clauses that share the claim's verb and subject, each with a figure and what it is for."""
    if c.odd or c.uncovered or _figure(c) is None or any(d.mine.kind is not Kind.NUMBER for d in c.differences):
        return []
    beside = [o for o in comparisons if o.wording is c.wording and are_parallel(o.theirs, c.theirs)]
    parts = [c, *dict.fromkeys(o for o in beside if not o.completed)]
    return parts if all(_is_part(p, parts) and _subject(p) == _subject(c) for p in parts) else []


def _figure(c: Comparison) -> Term | None:
    """The only figure of the statement."""
    found = [t for t in c.mine.terms if t.quantity is not None and not t.quantity.ordinal]
    return found[0] if len(found) == 1 else None


def _counterpart(c: Comparison) -> Term | None:
    """What stands in the claim for the statement's figure."""
    mine = _figure(c)
    rows = [(p.mine, p.theirs) for p in c.alignment.pairs] + [(d.mine, d.theirs) for d in c.differences]
    return next((theirs for own, theirs in rows if own is mine and theirs.kind is Kind.NUMBER), None)


def _is_part(c: Comparison, parts: Sequence[Comparison]) -> bool:
    """Whether the clause has a figure of its own, and says of what part it is, as the others do."""
    figure = _counterpart(c)
    told = {p.theirs.prep for p in c.alignment.pairs}  # a part that the statement names, too, if with fewer names
    preps = {t.prep for t in c.alignment.theirs if t is not figure} - {"", "of"} - told
    named = any(all(any(t.prep == prep for t in p.theirs.terms) for p in parts) for prep in preps)
    return figure is not None and named


def _subject(c: Comparison) -> frozenset[str]:
    return frozenset().union(*(t.keys for t in c.theirs.terms if t.role is Role.SUBJECT and not t.prep))


def _by_total(c: Comparison, judgement: Judgement, parts: Sequence[Comparison]) -> Judgement:
    """Supported where the parts come to the statement's figure; unknown otherwise, and where it is a price."""
    mine, theirs = _figure(c), [t for p in parts if (t := _counterpart(p)) is not None]
    total = sum(t.quantity.value for t in theirs if t.quantity is not None)
    verb = c.theirs.predicate
    priced = verb is not None and bool(verb.keys & classes()["words_price"])
    low, high = mine.quantity.bounds() if mine is not None and mine.quantity is not None else (1.0, 0.0)
    if mine is None or priced or not low - _SLACK <= total <= high + _SLACK:
        reason = Reason(ReasonCode.NO_CLAIM, "no claim says this or its opposite")
        return judgement._replace(verdict=Verdict.UNKNOWN, reason=reason, obstacle=_PARTS)
    message = f"the claim's {', '.join(t.norm for t in theirs[:-1])} and {theirs[-1].norm} come to that"
    reason = Reason(ReasonCode.NUMBER_FOLLOWS, message, mine.span, theirs[0].span)
    return judgement._replace(verdict=Verdict.SUPPORTED, reason=reason)
