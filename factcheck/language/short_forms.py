"""Knows the short forms that texts give in brackets behind a name: "the Rail Safety Office (RSO)"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.claims.model import Entity
from factcheck.language.chunks import Chunk

_SMALL = frozenset({"of", "for", "and", "on", "in", "the"})
_OPENING = frozenset({"The", "A", "An"})


def with_short_forms(entities: Mapping[str, Entity], texts: Iterable[str]) -> Mapping[str, Entity]:
    """The entities, and those whose short form a text gives; one that is declared gets it as an alias."""
    found = dict(entities)
    for name, short in (pair for text in texts if "(" in text for pair in _pairs(text)):
        if any(short in (e.name, *e.aliases) for e in found.values()):
            continue
        known = next((e for e in found.values() if name in (e.name, *e.aliases)), None)
        known = known or Entity(name, name, declared=False)
        found[known.id] = known._replace(aliases=(*known.aliases, short))
    return found


def _pairs(text: str) -> Iterable[tuple[str, str]]:
    """The names of a text with the initials in brackets behind them."""
    words = text.split()
    for at, word in enumerate(words):
        short = word.rstrip(".,;:").strip("()")
        if not (word[0] == "(" and ")" in word and short.isalpha() and short.isupper() and len(short) > 1):
            continue
        begin = at
        while begin and (words[begin - 1][0].isupper() or words[begin - 1] in _SMALL) and words[begin - 1].isalpha():
            begin -= 1
        while begin < at and (words[begin] in _SMALL | _OPENING):
            begin += 1
        named = _initialled(words[begin:at], short)
        if named:
            yield " ".join(named), short


def _initialled(words: Sequence[str], short: str) -> Sequence[str]:
    """The last of some words that have the letters of the short form for initials; () if there are none."""
    for begin in range(len(words)):
        initials = "".join(w[0] for w in words[begin:] if w not in _SMALL)
        if initials == short and words[begin] not in _SMALL and len(words) - begin > 1:
            return words[begin:]
    return ()


def without_short_forms(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks without a name in brackets that only repeats the one before them."""
    kept: list[Chunk] = []
    at = 0
    while at < len(chunks):
        if kept and _repeats(kept[-1], chunks[at : at + 3]):
            at += 3
        else:
            kept.append(chunks[at])
            at += 1
    return kept


def _repeats(name: Chunk, following: Sequence[Chunk]) -> bool:
    """Whether the same name follows in brackets."""
    bracketed = [c.norm for c in following[::2]] == ["(", ")"]
    return bracketed and name.entity is not None and following[1].entity == name.entity
