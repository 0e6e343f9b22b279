"""Puts phrases that an object parts back together: "turned the plan down", "gave it the green light", "lost 3-1 to"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.language import lexicon
from factcheck.language.closed_classes import classes_of
from factcheck.language.idioms import begins_parted, has_particle, parted_at
from factcheck.language.tokens import Token

_PARTICLES = frozenset({"up", "down", "out", "off", "away", "back", "through", "aside", "apart"})
_LONGEST = 6  # tokens of an object
_STOPS = frozenset({"conj", "subordinator", "wh", "modal", "be", "have", "do", "negation", "prep"})
_OWNING = frozenset({"'s", "'"})
_INSIDE = frozenset({"'s", "'", "-", "of", "%", "€", "$", "£"})  # may stand in an object nevertheless
_CLOSING = frozenset({"prep", "conj", "subordinator", "wh", "relative_day", "relative_shift", "soft", "negation"})


def rejoined(tokens: list[Token]) -> list[Token]:
    """The tokens with each object behind the phrase that it parts; every token keeps its place in the text."""
    particles = any(t.norm in _PARTICLES for t in tokens)
    at = 0
    while at + 2 < len(tokens):
        norm = tokens[at].norm
        found = _parted(tokens, at) if begins_parted(norm) or (particles and _is_verb(norm)) else None
        if found:
            begin, end = found
            tokens = [*tokens[: at + 1], *tokens[begin:end], *tokens[at + 1 : begin], *tokens[end:]]
        at += 1
    return tokens


def _parted(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Where the rest of a phrase that begins at `at` stands behind its object."""
    norm = tokens[at].norm
    if _is_only_verb(tokens[at + 1].norm):  # "contracts ran out" are not contracted out
        return None
    if at and (tokens[at - 1].norm in _OWNING or "det" in classes_of(tokens[at - 1].norm)):  # nor is "the contract"
        return None
    for begin in range(at + 2, min(at + 2 + _LONGEST, len(tokens))):
        if _stops(tokens[begin - 1]):
            return None
        end = parted_at(tokens, at, begin)
        if not end and tokens[begin].norm in _PARTICLES and has_particle(norm, tokens[begin].norm):
            end = begin + 1 if _closes(tokens, begin + 1, particle=True) else 0
        if end and tokens[begin - 1].norm.isdigit():
            return begin, _past_rival(tokens, end)
        if end and _closes(tokens, end, particle=False):
            return begin, end
    return None


@lru_cache(maxsize=16384)
def _is_verb(norm: str) -> bool:
    return norm[0].isalpha() and "be" not in classes_of(norm) and any(pos == "v" for _, pos in lexicon.lemmas(norm))


@lru_cache(maxsize=16384)
def _is_only_verb(norm: str) -> bool:
    """Whether a word can be nothing but a verb, so that no object begins with it."""
    return {pos for _, pos in lexicon.lemmas(norm)} == {"v"} and not classes_of(norm)


def _past_rival(tokens: Sequence[Token], at: int) -> int:
    """Where the name ends that begins at `at`: a score belongs behind it."""
    while at < len(tokens) and tokens[at].norm[0].isalpha() and not _closes(tokens, at, particle=False):
        at += 1
    return at


def _stops(token: Token) -> bool:
    """Whether no object goes on over a word."""
    if token.norm in _INSIDE or token.norm[0].isdigit():
        return False
    return not token.norm[0].isalpha() or not classes_of(token.norm).isdisjoint(_STOPS)


def _closes(tokens: Sequence[Token], at: int, *, particle: bool) -> bool:
    """Whether what stands at `at` begins something new: "out of the house" and "up the hill" go on."""
    if at >= len(tokens) or not tokens[at].norm[0].isalnum():
        return True
    norm = tokens[at].norm
    return (
        norm.endswith("ly")
        or norm == "to"
        or (not classes_of(norm).isdisjoint(_CLOSING) and not (particle and norm == "of"))
    )
