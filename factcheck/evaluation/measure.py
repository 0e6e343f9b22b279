"""From rows with their findings to all that a report tells of them."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from factcheck.evaluation.limits import Limits, Missed, missed
from factcheck.evaluation.rows import Judged
from factcheck.evaluation.scores import Score, score

_NO_LIMITS = Limits()


class Evaluation(NamedTuple):
    """A score, the wrong rows in their order, the limits that the score misses, and the score of each tag and file."""

    score: Score
    wrong: tuple[Judged, ...]
    missed: tuple[Missed, ...]
    tags: Mapping[str, Score]
    files: Mapping[str, Score]


def measure(judged: Iterable[Judged], limits: Limits = _NO_LIMITS) -> Evaluation:
    """What rows with their findings amount to."""
    rows = tuple(judged)
    total = _score(rows)
    wrong = tuple(row for row in rows if row.is_wrong)
    tags = dict(sorted(_groups(rows, lambda row: row.row.tag).items()))
    return Evaluation(total, wrong, missed(total, limits), tags, _groups(rows, lambda row: row.row.place.path))


def _groups(rows: Iterable[Judged], name_of: Callable[[Judged], str | None]) -> dict[str, Score]:
    """The score of the rows under each name, names in the order in which they come up; rows without one are left out."""
    groups: dict[str, list[Judged]] = {}
    for row in rows:
        name = name_of(row)
        if name is not None:
            groups.setdefault(name, []).append(row)
    return {name: _score(members) for name, members in groups.items()}


def _score(judged: Iterable[Judged]) -> Score:
    return score((row.expected, row.got) for row in judged)
