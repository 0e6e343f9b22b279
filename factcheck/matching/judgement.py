"""What one comparison of a statement's clause with one claim comes to, before the claims are weighed against each other."""

from typing import NamedTuple

from factcheck.claims.model import Claim
from factcheck.matching.finding import Reason
from factcheck.matching.verdict import Verdict


class Judgement(NamedTuple):
    """The verdict that a claim, in one of its wordings, gives; `score` is 0 to 100, `obstacle` what keeps it from deciding."""

    verdict: Verdict
    score: int
    reason: Reason
    claim: Claim | None = None
    wording: str = ""
    obstacle: str = ""
