"""Figures on how often one verdict was expected and another one given; pure arithmetic."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from factcheck.matching.verdict import Verdict

_DECIDED = (Verdict.SUPPORTED, Verdict.CONTRADICTED)


class Score(NamedTuple):
    """The figures of some rows; `confusion` counts them by the expected verdict, then by the one that they got.

    A share of nothing is None: the precision of a verdict that no row got, say.
    """

    confusion: Mapping[Verdict, Mapping[Verdict, int]]

    @property
    def rows(self) -> int:
        """The number of rows."""
        return sum(map(self.expected, Verdict))

    @property
    def right(self) -> int:
        """The number of rows that got the expected verdict."""
        return sum(self.confusion[verdict][verdict] for verdict in Verdict)

    @property
    def accuracy(self) -> float | None:
        """The share of right rows."""
        return _share(self.right, self.rows)

    @property
    def decided(self) -> int:
        """The number of rows that got a confident verdict: supported or contradicted."""
        return sum(map(self.got, _DECIDED))

    @property
    def wrong_decided(self) -> int:
        """The number of rows that got a confident verdict, and a wrong one."""
        return self.decided - sum(self.confusion[verdict][verdict] for verdict in _DECIDED)

    @property
    def wrong_when_confident(self) -> float | None:
        """The share of wrong rows among the decided."""
        return _share(self.wrong_decided, self.decided)

    @property
    def flips(self) -> int:
        """The number of rows that are supported where contradicted is right, or the reverse."""
        supported, contradicted = _DECIDED
        return self.confusion[supported][contradicted] + self.confusion[contradicted][supported]

    @property
    def macro_f1(self) -> float | None:
        """The mean F1 of the verdicts that some row expects or gets."""
        values = [value for verdict in Verdict if (value := self.f1(verdict)) is not None]
        return _share(sum(values), len(values))

    def expected(self, verdict: Verdict) -> int:
        """The number of rows that this verdict is right for."""
        return sum(self.confusion[verdict].values())

    def got(self, verdict: Verdict) -> int:
        """The number of rows that got this verdict."""
        return sum(row[verdict] for row in self.confusion.values())

    def precision(self, verdict: Verdict) -> float | None:
        """How many of the rows that got this verdict expect it."""
        return _share(self.confusion[verdict][verdict], self.got(verdict))

    def recall(self, verdict: Verdict) -> float | None:
        """How many of the rows that expect this verdict got it."""
        return _share(self.confusion[verdict][verdict], self.expected(verdict))

    def f1(self, verdict: Verdict) -> float | None:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.confusion[verdict][verdict], self.expected(verdict) + self.got(verdict))

    def constant(self, verdict: Verdict) -> "Score":
        """The figures of the same rows if every one of them got this verdict."""
        return score_of({(expected, verdict): self.expected(expected) for expected in Verdict})


def score(pairs: Iterable[tuple[Verdict, Verdict]]) -> Score:
    """The figures of rows, each given as the verdict that it expects and the one that it got."""
    return score_of(Counter(pairs))


def score_of(counts: Mapping[tuple[Verdict, Verdict], int]) -> Score:
    """The figures of rows that are counted already."""
    return Score({expected: {got: counts.get((expected, got), 0) for got in Verdict} for expected in Verdict})


def floor(score: Score) -> Verdict:
    """The verdict that is right most often when it is given to every row."""
    return max(Verdict, key=score.expected)


def _share(part: float, whole: int) -> float | None:
    return part / whole if whole else None
