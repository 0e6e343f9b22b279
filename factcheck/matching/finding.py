"""What a check returns: a verdict, its reasons and the claim that decides."""

from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.model import Claim
from factcheck.documents.span import Span
from factcheck.matching.verdict import ReasonCode, Verdict

if TYPE_CHECKING:
    from factcheck.matching.explanation import Explanation


class Location(NamedTuple):
    """Where words stand: lines and columns count from 1 and end exclusively, in code points.

    `offset` and `length` are code points from the start of the input; `file` is None for an argument.
    """

    file: str | None
    line: int
    column: int
    end_line: int
    end_column: int
    offset: int
    length: int


class Reason(NamedTuple):
    """One reason, in plain words, with the words that decide.

    `statement_span` slices the finding's `statement`, `claim_span` the finding's `wording`; None where nothing is marked.
    `location` is where the words of `statement_span` stand in the source, once the statement has a place there.
    """

    code: ReasonCode
    message: str
    statement_span: Span | None = None
    claim_span: Span | None = None
    location: Location | None = None


class Suppression(NamedTuple):
    """Why a finding is not to be reported: `kind` is "inSource" or "external" (a baseline), `reason` what somebody wrote."""

    kind: str
    reason: str = ""


class Finding(NamedTuple):
    """The verdict on one statement.

    `score` is 0 to 100: how well the deciding claim's wording matches. `wording` is the claim's text or the one of its
    `also` wordings that matched; "" if there is no claim. A compound statement carries a finding for each of its parts.
    `explanation` is there where it was asked for.
    """

    statement: str
    verdict: Verdict
    score: int = 0
    reasons: tuple[Reason, ...] = ()
    claim: Claim | None = None
    wording: str = ""
    parts: tuple["Finding", ...] = ()
    location: Location | None = None
    explanation: "Explanation | None" = None
    suppression: Suppression | None = None
