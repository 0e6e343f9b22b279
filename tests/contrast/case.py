"""A generated statement with the verdict that it must get, and what came of it."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.matching.verdict import ReasonCode, Verdict

FLIP = {Verdict.SUPPORTED, Verdict.CONTRADICTED}


class Variant(NamedTuple):
    """A statement made from a claim and the verdict, and perhaps the reason, that follow from how it was made."""

    statement: str
    verdict: Verdict
    reason: ReasonCode | None = None


class Outcome(NamedTuple):
    """A variant of a claim beside what the checker says of it."""

    kind: str
    source: str
    claim: str
    variant: Variant
    verdict: Verdict
    reason: ReasonCode

    @property
    def right(self) -> bool:
        """Whether it got its verdict, and the reason if one is sure."""
        return self.verdict is self.variant.verdict and self.variant.reason in (None, self.reason)

    @property
    def wrong(self) -> bool:
        """Whether it is decided, and not as it should be."""
        return self.verdict is not Verdict.UNKNOWN and self.verdict is not self.variant.verdict

    @property
    def flipped(self) -> bool:
        """Whether it is supported where contradicted is right, or the reverse."""
        return {self.verdict, self.variant.verdict} == FLIP
