"""Numbers that are told by a half or an article: "half an hour", "four and a half years", "within a month"."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.closed_classes import classes_of
from factcheck.language.tokens import Token

_ARTICLES = frozenset({"a", "an"})
_SPANS = frozenset({"for", "within", "in", "after", "than", "about", "over", "nearly", "almost"})
_MOMENTS = frozenset({"second", "minute"})  # "in a second" says how soon, or is a second thing


class Half(NamedTuple):
    """How many of what stands at `unit_at`, and where the phrase ends behind it."""

    number: float
    unit_at: int
    end: int


def half_at(tokens: Sequence[Token], at: int, count: float | None) -> Half | None:
    """What a half adds to a `count` that ends before `at`, or begins at `at` where there is no count yet."""
    words = [t.norm for t in tokens[at : at + 4]] + [""] * 4
    if count is not None:
        return Half(count + 0.5, at + 3, at + 4) if words[:3] == ["and", "a", "half"] else None
    if words[0] == "half":
        unit = 1 + (words[1] in _ARTICLES or words[1] == "-")
        return Half(0.5, at + unit, at + unit + 1)
    if words[0] not in _ARTICLES:
        return None
    if words[2:4] == ["and", "a"] and [t.norm for t in tokens[at + 4 : at + 5]] == ["half"]:
        return Half(1.5, at + 1, at + 5)
    before = tokens[at - 1].norm if at else ""
    return Half(1.0, at + 1, at + 2) if before in _SPANS and _stands_alone(tokens, at + 1) else None


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a unit of time is no part of a longer noun: "for a day", not "for a day ticket"."""
    if at >= len(tokens) or tokens[at].norm in _MOMENTS:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is None or following.norm in {",", ".", ";", ")"} or bool(classes_of(following.norm))
