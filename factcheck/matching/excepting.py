"""Tells where only one of two clauses makes an exception: "all halls", and "all halls except one"."""

from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes_of
from factcheck.matching.comparison import Comparison
from factcheck.matching.finding import Reason
from factcheck.matching.verdict import ReasonCode, Verdict

_UNIVERSAL = frozenset({"all", "none", "both"})


def by_exception(c: Comparison) -> tuple[Verdict, Reason] | None:
    """Contradicted where both say it of all, or of none, and only the claim makes an exception."""
    mine, theirs = c.mine.quantified, c.theirs.quantified
    if mine.kind not in _UNIVERSAL or mine.kind != theirs.kind or exceptions(c.mine) or not exceptions(c.theirs):
        return None
    if c.odd or c.uncovered or mine.count is not None or mine.exclusive:
        return None
    message = "the claim makes an exception"
    return Verdict.CONTRADICTED, Reason(ReasonCode.COUNT_DIFFERS, message, mine.span, theirs.span)


def is_excepted(c: Comparison) -> bool:
    """Whether the claim makes an exception of what the statement says it of: "daily except on Mondays"."""
    if any(p.theirs.entity in c.theirs.quantified.besides for p in c.alignment.pairs if p.theirs.entity):
        return not c.mine.quantified.besides  # "the other six": the claim says it of others
    if exceptions(c.mine):
        return False
    cues = exceptions(c.theirs)
    return bool(cues) and any(p.theirs.span.start > cues[-1] for p in c.alignment.pairs)


def makes_exception(c: Comparison) -> bool:
    """Whether the statement makes an exception, and the claim, of whatever, none."""
    return bool(exceptions(c.mine)) and not exceptions(c.theirs)


def exceptions(clause: Clause) -> list[int]:
    """Where it has "except", or the "but" of "all but X"; what is written out of such a clause has none."""
    if clause.contrast:
        return []
    of_all = clause.quantified.kind in _UNIVERSAL
    return [c.start for c in clause.chunks if "exception" in classes_of(c.norm) or (of_all and c.norm == "but")]
