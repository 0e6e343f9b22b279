"""The three verdicts and the closed list of reasons for them."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What the claims say about a statement."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNKNOWN = "unknown"


class ReasonCode(StrEnum):
    """Why a verdict came out as it did; the list is closed and documented."""

    STATED = "stated"
    ATTRIBUTED = "attributed"
    LIST_MEMBER = "list-member"
    NOT_IN_LIST = "not-in-list"
    COUNT_AGREES = "count-agrees"
    COUNT_DIFFERS = "count-differs"
    NUMBER_FOLLOWS = "number-follows"
    NUMBER_DIFFERS = "number-differs"
    DATE_FOLLOWS = "date-follows"
    DATE_DIFFERS = "date-differs"
    NAME_DIFFERS = "name-differs"
    WORD_DIFFERS = "word-differs"
    NEGATED = "negated"
    OPPOSITE_WORD = "opposite-word"
    ROLES_SWAPPED = "roles-swapped"
    RATED_FALSE = "rated-false"
    MISATTRIBUTED = "misattributed"
    NEEDS_ATTRIBUTION = "needs-attribution"
    MORE_SPECIFIC = "more-specific"
    NOT_CERTAIN = "not-certain"
    OUTSIDE_LIST = "outside-list"
    CLAIMS_DISAGREE = "claims-disagree"
    NO_CLAIM = "no-claim"
    NOT_AN_ASSERTION = "not-an-assertion"
    QUOTED = "quoted"
