"""Writes out what is told of a superlative by a comparison: "no bridge is longer than X" as "X is the longest bridge"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk
from factcheck.language.segments import trimmed
from factcheck.language.verbs import find_verb

_HIGHEST = {"better": "best", "worse": "worst", "more": "most", "less": "least"}
_NO = frozenset({"no", "no_other"})
_ANY = (["any"], ["any", "other"], ["all"], ["all", "other"], ["every", "other"])
_OTHERS = frozenset({"all", "any", "other", "every"})


def with_superlative(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The sentence with the superlative; [] if it makes no such comparison."""
    chunks = _parted(chunks)
    than = next((i for i, c in enumerate(chunks) if c.norm == "than"), 0)
    group = find_verb(chunks[:than]) if than else None
    if group is None or not group.copular or group.negations or any(c.norm == "," for c in chunks):
        return []
    best = _superlative(chunks[group.end : than])
    subject, verb, behind = chunks[: group.start], chunks[group.start : group.end], trimmed(chunks[than + 1 :])
    if not best or not subject or not behind:
        return []
    if subject[0].norm in _NO:
        return _joined(behind, verb, best, subject[1:])
    return _joined(subject, verb, best, _others(behind))


def _parted(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """With the "larger than" that may stand before a number as two words."""
    at = next((i for i, c in enumerate(chunks) if c.norm.endswith("er_than")), None)
    if at is None or (chunks[at + 1 : at + 2] and chunks[at + 1].quantity is not None):
        return chunks
    both, word = chunks[at], chunks[at].norm.removesuffix("_than")
    first = Chunk(word, "A", both.start, both.start + len(word), lexicon.lemmas(word))
    return [*chunks[:at], first, Chunk("than", "PREP", both.end - 4, both.end), *chunks[at + 1 :]]


def _superlative(compared: Sequence[Chunk]) -> list[Chunk]:
    """ "The longest" for "longer", "the most popular" for "more popular"; [] for anything else."""
    first = next(iter(compared), None)
    if first is None or first.tag not in {"A", "R", "QUANT"} or len(compared) > 2:
        return []
    highest = _HIGHEST.get(first.norm) or (f"{first.norm[:-1]}st" if first.norm.endswith("er") else "")
    if not highest or (first.norm in {"more", "less"}) is not (len(compared) == 2):
        return []
    article = Chunk("the", "DET", first.start, first.start)
    return [article, first._replace(norm=highest, tag="R" if len(compared) == 2 else "A"), *compared[1:]]


def _others(behind: Sequence[Chunk]) -> Sequence[Chunk]:
    """What all the others are: the "bridge in the city" of "any other bridge in the city"; nothing if only some are meant."""
    count = 0
    while count < len(behind) and behind[count].norm in _OTHERS:
        count += 1
    return behind[count:] if [c.norm for c in behind[:count]] in _ANY else []


def _joined(holder: Sequence[Chunk], verb: Sequence[Chunk], best: list[Chunk], kind: Sequence[Chunk]) -> list[Chunk]:
    """ "X is the longest bridge in the city", "X's bridge is the longest in the city"."""
    if not kind or kind[0].tag not in {"N", "A"} or find_verb(kind) is not None:
        return []
    noun = next((i for i, c in enumerate(kind) if c.tag == "N"), None)
    if noun is None:
        return []
    if holder[-1].tag == "POSS":
        return [*holder, *kind[: noun + 1], *verb, *best, *kind[noun + 1 :]]
    return [*holder, *verb, *best, *kind]
