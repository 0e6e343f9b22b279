"""The values that are measured: a statement with the verdict that it must get, and with the finding that it gets."""

from typing import NamedTuple

from factcheck.claims.model import Place
from factcheck.matching.finding import Finding
from factcheck.matching.verdict import Verdict

_DECIDED = frozenset({Verdict.SUPPORTED, Verdict.CONTRADICTED})


class Row(NamedTuple):
    """A labelled statement; `evidence` is a passage whose sentences are the claims of this row alone."""

    statement: str
    verdict: Verdict
    id: str | None = None
    tag: str | None = None
    evidence: str | None = None
    place: Place = Place()


class Judged(NamedTuple):
    """A row and the finding on its statement."""

    row: Row
    finding: Finding

    @property
    def expected(self) -> Verdict:
        """The verdict that the row's label asks for."""
        return self.row.verdict

    @property
    def got(self) -> Verdict:
        """The verdict that the checker gave."""
        return self.finding.verdict

    @property
    def is_wrong(self) -> bool:
        """Whether the verdict is another than the label."""
        return self.got is not self.expected

    @property
    def is_flip(self) -> bool:
        """Whether it is supported where contradicted is right, or the reverse."""
        return {self.expected, self.got} == _DECIDED
