"""A word of the statement is the opposite of one of the passage's."""

from factcheck.matching.passage.case import Case, Outcome
from factcheck.matching.verdict import ReasonCode, Verdict


def judge(case: Case) -> Outcome | None:
    """Contradicted where nothing else is missing."""
    if len(case.opposites) != 1 or case.missing:
        return None
    mine, theirs, sentence, _ = case.opposites[0]
    if theirs is None or sentence is None:
        return None
    message = f'"{mine.norm}" is the opposite of "{theirs.norm}"'
    return Outcome(Verdict.CONTRADICTED, ReasonCode.OPPOSITE_WORD, message, mine.span, theirs.span, sentence)
