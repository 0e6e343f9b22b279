"""Finds the wordings that bear on a statement: an inverted index over word stems and names, rare keys counting most."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk, Lemmas
from factcheck.language.closed_classes import classes_of
from factcheck.language.dates import can_begin_date, match_date
from factcheck.language.names import NameIndex
from factcheck.language.stems import stem
from factcheck.language.tokens import Token

_LENDING = 0.8  # what a synonym or related word counts against the word itself
_WORDINGS_A_CLAIM = 4
_DATED = "#date"  # key of the texts that give a date: another date contradicts as the same one supports
_LENGTH_FLOOR = 6  # keys that even the shortest wording is taken to have, so that short ones don't always win

Query = Mapping[str, float]


class Index(NamedTuple):
    """An inverted index of texts, numbered in their order; `search` returns those numbers.

    `postings` has the texts of each key, `lengths` how many keys a text has, `owners` the number of the claim that it words.
    """

    postings: Mapping[str, tuple[int, ...]]
    lengths: tuple[int, ...]
    owners: tuple[int, ...]

    def search(self, query: Query, limit: int, claims: int) -> list[int]:
        """The numbers of the best texts, best first: at most `limit`, of at most `claims` claims."""
        scores: dict[int, float] = {}
        for key, share in query.items():
            posting = self.postings.get(key, ())
            value = share * math.log(1 + max(len(self.lengths), 1) / (1 + len(posting)))
            for number in posting:
                scores[number] = scores.get(number, 0.0) + value
        ranked = sorted(scores, key=lambda n: (-scores[n] / (_LENGTH_FLOOR + self.lengths[n]), n))
        return self._spread(ranked, limit, claims)

    def _spread(self, ranked: Sequence[int], limit: int, claims: int) -> list[int]:
        """Keeps a few texts each of the first claims."""
        kept: list[int] = []
        per_claim: Counter[int] = Counter()
        for number in ranked:
            owner = self.owners[number]
            if per_claim[owner] < _WORDINGS_A_CLAIM and (owner in per_claim or len(per_claim) < claims):
                per_claim[owner] += 1
                kept.append(number)
                if len(kept) == limit:
                    break
        return kept


def indexed(keys: Sequence[Iterable[str]], extra: Sequence[Iterable[str]], owners: Iterable[int]) -> Index:
    """The index of texts that are found by `keys` and `extra`."""
    postings: dict[str, list[int]] = {}
    lengths: list[int] = []
    for number, own in enumerate(keys):
        found = set(own)
        lengths.append(len(found))
        for key in found.union(extra[number]):
            postings.setdefault(key, []).append(number)
    return Index({key: tuple(numbers) for key, numbers in postings.items()}, tuple(lengths), tuple(owners))


def text_keys(tokens: Sequence[Token], names: NameIndex) -> list[str]:
    """What a claim's text is found by: "@" with the id of each name, the stems of its other words, whether it gives a date."""
    found: list[str] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        name = names.match(tokens, at, lower_case=False) if token.norm[0].isalnum() else None
        if name:
            found.append("@" + name[0])
            at += name[1]
            continue
        if token.norm[0].isalnum() and not classes_of(token.norm):
            found.append(stem(token.norm))
        following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
        if can_begin_date(token.norm, following) and match_date(tokens, at):
            found.append(_DATED)
        at += 1
    return found


def query_of(chunks: Iterable[Chunk]) -> Query:
    """What a statement looks for, with the weight of each key: its names, its words, and what they may be called instead."""
    found: dict[str, float] = {}
    for chunk in chunks:
        for key, share in sought(chunk).items():
            if share > found.get(key, 0.0):
                found[key] = share
    return found


def sought(chunk: Chunk) -> Query:
    """What one chunk looks for."""
    if chunk.entity is not None:
        words = chunk.entity[1:].split() if chunk.entity[0] == "~" else ()
        return {"@" + chunk.entity: 1.0, **{stem(word): 1.0 for word in words}}
    if chunk.date is not None or chunk.quantity is not None:
        dated = {_DATED: _LENDING} if chunk.date is not None else {}
        return {**dated, **{stem(word): 1.0 for word in chunk.norm.split() if not classes_of(word)}}
    return {} if classes_of(chunk.norm) else _sought_by_word(chunk.lemmas)


@lru_cache(maxsize=16384)
def _sought_by_word(lemmas: Lemmas) -> Query:
    found: dict[str, float] = {}
    for lemma, _ in lemmas:
        found.setdefault(stem(lemma), 1.0)
        for other in _related(lemma):
            found.setdefault(other, _LENDING)
    return found


@lru_cache(maxsize=16384)
def _related(lemma: str) -> tuple[str, ...]:
    """Stems of the words that may stand for a lemma or against it."""
    words = lexicon.synonyms(lemma) | lexicon.antonyms(lemma) | lexicon.derivations(lemma)
    return tuple(sorted({stem(word) for word in words if "_" not in word} - {stem(lemma)}))
