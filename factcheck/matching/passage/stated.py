"""All that a statement says of its topic stands in the passage."""

from factcheck.documents.span import Span
from factcheck.matching.passage import polarity
from factcheck.matching.passage.case import Case, Outcome
from factcheck.matching.verdict import ReasonCode, Verdict


def judge(case: Case) -> Outcome | None:
    """Supported where no term is missing, contradicted where the passage denies it."""
    if case.missing or case.opposites:
        return None
    main = case.main
    whole = Span(case.covers[0].mine.span.start, case.covers[-1].mine.span.end)
    denial = polarity.denies(case)
    if denial is not None:
        message = "the claim denies what the statement says"
        return Outcome(Verdict.CONTRADICTED, ReasonCode.NEGATED, message, whole, denial.span, main)
    spans = [c.theirs.span for c in case.covers if c.theirs is not None and c.sentence is main]
    there = Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None
    return Outcome(Verdict.SUPPORTED, ReasonCode.STATED, "the claim says so", whole, there, main)
