"""Writes out what headlines leave out: the article of a name, the copula, the sentence behind "X: A yes, B no"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.names import NameIndex
from factcheck.language.verbs import has_verb

_QUOTES = frozenset("'\"‘’“”")
_ANSWERS = {"yes": (), "no": ("not",)}
_OPEN = frozenset({"N", "NAME", "A", "NUM", "POSS", "QUANT"})  # what makes one noun phrase with the noun beside it


def with_names(chunks: list[Chunk], names: NameIndex) -> list[Chunk]:
    """A statement without articles, as headlines are, with its nouns as the names that they are behind "the"."""
    if any(c.tag == "DET" for c in chunks):
        return chunks
    return [
        c._replace(tag="NAME", entity=names.pointed_at[c.norm]) if _stands_alone(chunks, at, names) else c
        for at, c in enumerate(chunks)
    ]


def _stands_alone(chunks: Sequence[Chunk], at: int, names: NameIndex) -> bool:
    """Whether a noun in the singular is a noun phrase all by itself, and a name behind "the"."""
    noun = chunks[at]
    if noun.tag != "N" or noun.norm not in names.pointed_at or (noun.norm, "n") not in noun.lemmas:
        return False
    return not any(c.tag in _OPEN for c in (*chunks[max(at - 1, 0) : at], *chunks[at + 1 : at + 2]))


def answered(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "X: A yes, B no" as "X is in A and X is not in B"; as it is if it is nothing of the kind."""
    if len(chunks) < 4 or chunks[0].entity is None or chunks[1].norm not in {":", "-", ","}:
        return list(chunks)
    rest = [c for c in chunks[2:] if c.tag not in {"PUNCT", "CONJ", "DET"} and c.norm != "but"]
    pairs = list(zip(rest[::2], rest[1::2], strict=False))
    if len(rest) % 2 or not all(name.entity and answer.norm in _ANSWERS for name, answer in pairs):
        return list(chunks)
    found: list[Chunk] = []
    for name, answer in pairs:
        words = ("and", "CONJ"), ("is", "BE"), *((word, "NEG") for word in _ANSWERS[answer.norm]), ("in", "PREP")
        joint, *verb = (Chunk(word, tag, answer.start, answer.end) for word, tag in words)
        found += [joint, chunks[0], *verb, name]
    return found[1:]


def with_copula(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The phrase with "is" before its infinitive or participle; as it is if it has a finite verb or neither of them."""
    if has_verb(chunks):
        return list(chunks)
    at = next((i for i in range(1, len(chunks)) if _wants_copula(chunks, i)), 0)
    if not at:
        return list(chunks)
    place = chunks[at].start
    return [*chunks[:at], Chunk("is", "BE", place, place), *chunks[at:]]


def _wants_copula(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether what is said of the noun phrase before starts at `at`."""
    before = chunks[at - 1]
    behind_noun = before.tag in {"N", "NAME", "DATE"} or before.norm in _QUOTES
    if not behind_noun or not any(c.tag in {"N", "NAME"} for c in chunks[:at]):
        return False
    verb = at + (chunks[at].tag == "NEG")
    if verb >= len(chunks):
        return False
    infinitive = chunks[verb].tag == "TO" and verb + 1 < len(chunks) and chunks[verb + 1].tag == "V"
    return infinitive or chunks[verb].tag == "P" or (chunks[verb].tag == "G" and verb + 1 < len(chunks))
