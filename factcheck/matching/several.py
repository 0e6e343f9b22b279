"""Lets no claim exclude a name that another claim has in its place: who bought A, and B, has bought more than one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.language.terms import Kind, Role
from factcheck.matching.align import FAINT
from factcheck.matching.compare import Difference
from factcheck.matching.comparison import Comparison
from factcheck.matching.finding import Reason
from factcheck.matching.judgement import Judgement
from factcheck.matching.relations import Relation
from factcheck.matching.verdict import ReasonCode, Verdict

_OPEN = "another claim has this name in its place"
Judged = tuple[Comparison, Judgement]


def settled(judged: Sequence[Judged]) -> Iterator[Judged]:
    """What was judged, contradictions by a name that another claim has in the same place turned into unknown."""
    for c, judgement in judged:
        different = [d for d in c.differences if d.code is judgement.reason.code is ReasonCode.NAME_DIFFERS]
        excluded = judgement.verdict is Verdict.CONTRADICTED and any(
            _has(other, d) for d in different for other, _ in judged if other.wording.claim != c.wording.claim
        )
        yield (c, _undecided(judgement)) if excluded else (c, judgement)


def _has(c: Comparison, difference: Difference) -> bool:
    """Whether a claim affirms the same of the name, whatever else it says."""
    mine = difference.mine
    if mine.prep not in {"", "of"} or c.odd or c.theirs.denies or c.inverted or not c.wording.claim.rating:
        return False
    pair = next((p for p in c.alignment.pairs if p.mine is mine), None)
    same = pair is not None and pair.relation is Relation.SAME and pair.theirs.role is mine.role
    names = [p for p in c.alignment.pairs if p.mine.kind is Kind.NAME and p.mine is not mine]
    return same and bool(names) and _has_verb(c)


def _has_verb(c: Comparison) -> bool:
    """Whether it has the statement's verb, or all that the statement says where that has none to speak of."""
    verb = c.theirs.predicate
    if verb is None or verb.weight < FAINT:
        light = c.mine.predicate is None or c.mine.predicate.weight < FAINT
        return light and not any(t.tag in {"N", "NAME"} and not t.prep for t in c.alignment.mine)
    return any(p.mine.role is p.theirs.role is Role.PREDICATE for p in c.alignment.pairs)


def _undecided(judgement: Judgement) -> Judgement:
    reason = Reason(ReasonCode.NO_CLAIM, "no claim says this or its opposite")
    return judgement._replace(verdict=Verdict.UNKNOWN, reason=reason, obstacle=_OPEN)
