"""What a measurement must reach, and which of it a score misses."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.evaluation.scores import Score


class Limits(NamedTuple):
    """The least share of right rows, the most flips, and the largest share of wrong rows among the decided."""

    min_accuracy: float | None = None
    max_flips: int | None = None
    max_wrong: float | None = None


class Missed(NamedTuple):
    """A limit, under the name of the figure that it is for, and the figure that misses it."""

    limit: str
    asked: float
    got: float


def missed(score: Score, limits: Limits) -> tuple[Missed, ...]:
    """The limits that a score misses; a share of nothing misses none."""
    return tuple(_missed(score, limits))


def _missed(score: Score, limits: Limits) -> Iterator[Missed]:
    accuracy, wrong = score.accuracy, score.wrong_when_confident
    if limits.min_accuracy is not None and accuracy is not None and accuracy < limits.min_accuracy:
        yield Missed("min_accuracy", limits.min_accuracy, accuracy)
    if limits.max_flips is not None and score.flips > limits.max_flips:
        yield Missed("max_flips", limits.max_flips, score.flips)
    if limits.max_wrong is not None and wrong is not None and wrong > limits.max_wrong:
        yield Missed("max_wrong", limits.max_wrong, wrong)
