"""The passage says of somebody else what the statement says of its topic."""

from factcheck.language.chunks import VERBAL
from factcheck.matching.passage import polarity
from factcheck.matching.passage.case import Case, Outcome
from factcheck.matching.verdict import ReasonCode, Verdict


def judge(case: Case) -> Outcome | None:
    """Contradicted where both are the subject of the same verb and all else is the same."""
    if case.stranger is None or case.missing or case.opposites or polarity.denies(case) or not _does_it(case):
        return None
    sentence, theirs = case.stranger
    message = f"the claim says so of {theirs.norm.title()}"
    return Outcome(Verdict.CONTRADICTED, ReasonCode.NAME_DIFFERS, message, case.topic, theirs.span, sentence)


def _does_it(case: Case) -> bool:
    """Whether the topic stands in front of a verb of its own that the passage has, too."""
    behind = next((c for c in case.chunks if c.start >= case.topic.end and c.tag not in {"R", "HAVE"}), None)
    return behind is not None and any(c.mine.span == behind.span and c.mine.tag in VERBAL for c in case.held)
