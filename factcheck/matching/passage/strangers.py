"""The passage says of somebody else what the statement says of its topic."""

from factcheck.matching.passage import polarity
from factcheck.matching.passage.case import Case, Outcome
from factcheck.matching.verdict import ReasonCode, Verdict


def judge(case: Case) -> Outcome | None:
    """Contradicted where all else is the same."""
    if case.stranger is None or case.missing or case.opposites or polarity.denies(case):
        return None
    sentence, theirs = case.stranger
    message = f"the claim says so of {theirs.norm.title()}"
    return Outcome(Verdict.CONTRADICTED, ReasonCode.NAME_DIFFERS, message, case.topic, theirs.span, sentence)
