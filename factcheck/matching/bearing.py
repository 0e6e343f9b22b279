"""Finds what bears on a clause: the wordings nearest to it, and the lists that speak of one of its names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any

from factcheck.claims.model import Claim
from factcheck.language.chunks import Chunk, chunk
from factcheck.language.clause import Clause
from factcheck.language.names import NameIndex
from factcheck.language.stems import stem
from factcheck.language.terms import Kind, Term, is_faint
from factcheck.language.tokens import tokenize
from factcheck.matching.keys import Query, query_of, sought, text_keys
from factcheck.matching.presence import Presence, are_in_one
from factcheck.matching.retrieve import Index, indexed
from factcheck.matching.wording import Wording

_ENOUGH_CLAIMS = 10  # below that, no word or name is what most claims are about
_WORDINGS, _CLAIMS = 22, 8  # how much is looked at for one clause
_CONTEXT = 30, 10  # the same for what surrounds a list or a description
_WORDS_A_MISS = 8  # one more word may be missing from the claims for so many words of a clause
_FEW = 2  # so many words may be missing from a claim in the shortest clause
_SHORT = 4  # up to so many content words one in common is enough to look closer
_TABLES = ("_index", "_lists", "_frequent")
_CONTENT = frozenset({"NAME", "N", "V", "P", "G", "A"})
_ENDS = frozenset({";", ":", "-", "but", "yet"})


class Bearing:
    """The wordings, by the keys of their words and names."""

    def __init__(
        self,
        wordings: tuple[Wording, ...],
        names: NameIndex,
        members_of: Callable[[str], Iterable[str]],
        tables: Mapping[str, Any],
    ) -> None:
        """`members_of` gives a group's member ids; `tables` are as they were made before for the same wordings."""
        self._wordings = wordings
        self._names = names
        self._members_of = members_of
        self.__dict__.update(tables)

    def tables(self) -> dict[str, Any]:
        """What is looked up for every statement."""
        return {name: getattr(self, name) for name in _TABLES}

    @cached_property
    def keys(self) -> list[list[str]]:
        """What each wording is found by."""
        return [text_keys(tokens, self._names) for tokens in self._names.tokens]

    @cached_property
    def _index(self) -> Index:
        listed = {w.claim.id: list_keys(w.claim) for w in self._wordings}
        owners = {claim: number for number, claim in enumerate(listed)}
        return indexed(
            self.keys, [listed[w.claim.id] for w in self._wordings], [owners[w.claim.id] for w in self._wordings]
        )

    def candidates(self, clause: Clause) -> list[Wording]:
        """The wordings that bear on a clause, best first, and every list that speaks of one of its names.

        Where even all of them together lack too much of what the clause says, only the nearest is left: nothing can be decided.
        """
        query = query_of(clause.chunks)
        found = self._index.search(query, _WORDINGS, _CLAIMS)
        if self._is_hopeless(clause, self._presence.of_texts(found)):
            found = found[:1]
        else:
            found = list(
                dict.fromkeys([*found, *(n for one in query for key in one for n in self._lists.get(key, ()))])
            )
        return [self._wordings[n] for n in found]

    def ranked(self, statement: str) -> Iterator[tuple[Wording, float]]:
        """The best wording of each claim that has something of a statement or post, with its score, best first."""
        from factcheck.language.posts import plain_post

        chunks = chunk(tokenize(plain_post(statement)), self._names)
        return ((self._wordings[number], score) for number, score in self._index.ranked(query_of(chunks)))

    def _is_hopeless(self, clause: Clause, claims: int) -> bool:
        """Whether no claim has half of what the clause says, or all lack more than one name, or more words than a verdict bears."""
        chunks = [c for c in clause.chunks if _says_something(c) and sought(c)]
        having = [self._presence.of(c) & claims for c in chunks]
        if not claims or not are_in_one(having, len(chunks) - max(_FEW, len(chunks) // 2)):
            return True
        missing = [c for c, own in zip(chunks, having, strict=True) if not own]
        names = [c for c in missing if c.entity is not None]
        strung = sum(1 for a, b in pairwise(names) if _are_strung(clause.chunks, a, b))
        return len(names) - strung > 1 or len(missing) - strung > 2 + len(chunks) // _WORDS_A_MISS

    def is_off_topic(self, chunks: Sequence[Chunk]) -> bool:
        """Whether of no part of a statement any claim has a few of the content words and names, and every fourth of them."""
        return all(self._is_foreign(part) for part in _parts(chunks))

    def _is_foreign(self, wanted: Sequence[Chunk]) -> bool:
        if len(wanted) < 2:
            return False
        having = [self._presence.of(c) for c in wanted]
        return not are_in_one(having, max(1 + (len(wanted) > _SHORT), len(wanted) // 4))

    @cached_property
    def _presence(self) -> Presence:
        groups: dict[str, list[str]] = {}
        for group in self._names.entities:
            for member in sorted(self._members_of(group)):
                groups.setdefault("@" + member, []).append("@" + group)
        return Presence(self._index, groups)

    def near(self, query: Query) -> list[Wording]:
        """More of the wordings that have something of a query than a clause is compared with, best first."""
        return [self._wordings[n] for n in self._index.search(query, *_CONTEXT)]

    def own_voice(self, query: Query) -> Iterator[Wording]:
        """Those of them that the source says itself and holds true."""
        return (w for w in self.near(query) if w.claim.rating and w.claim.attributed_to is None)

    def heads_list(self, entity: str) -> bool:
        """Whether a name belongs to the predicate of a list: a bloc that has members, say."""
        return "@" + entity in self._lists

    @cached_property
    def _lists(self) -> Mapping[str, tuple[int, ...]]:
        """Key of a name -> the wordings of the lists whose predicate has it."""
        found: dict[str, list[int]] = {}
        for wording in (w for w in self._wordings if w.claim.members is not None):
            names = {key for key in self.keys[wording.number] if key[0] == "@"}
            for key in names.difference(list_keys(wording.claim)):
                found.setdefault(key, []).append(wording.number)
        return {key: tuple(numbers) for key, numbers in found.items()}

    def is_topical(self, term: Term) -> bool:
        """Whether a noun is what most of the claims are about anyway: leaving it out or putting it in says nothing."""
        return term.kind is Kind.WORD and term.tag == "N" and stem(term.norm) in self._frequent

    def is_main_name(self, term: Term) -> bool:
        """Whether a name is in every third claim, or the words of an undeclared one in every eighth: what the file is about."""
        if term.kind is not Kind.NAME:
            return False
        undeclared = term.entity[0] == "~" and all(stem(word) in self._frequent for word in term.norm.split())
        return undeclared or "@" + term.entity in self._frequent

    def is_familiar(self, entity: str) -> bool:
        """Whether more than one claim has a name: it is no stranger whose office is another one."""
        keys = {stem(word) for word in entity[1:].split()} if entity[0] == "~" else {"@" + entity}
        return len({w.claim.id for w in self._wordings if keys <= set(self.keys[w.number])}) > 1

    @cached_property
    def _frequent(self) -> frozenset[str]:
        """The stems that every eighth claim, and the names that every third claim, has in its text."""
        texts = [set(self.keys[w.number]) for w in self._wordings if w.text == w.claim.text]
        number = len({w.claim.id for w in self._wordings})
        if number < _ENOUGH_CLAIMS:
            return frozenset()
        seen = Counter(key for keys in texts for key in keys)
        return frozenset(key for key, count in seen.items() if count * (3 if key[0] == "@" else 8) >= number)


def _says_something(chunk: Chunk) -> bool:
    return chunk.tag in _CONTENT and not is_faint(chunk)


def _parts(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """What a statement says, cut where a clause may end; a part too short to tell goes with the one before."""
    parts: list[list[Chunk]] = [[]]
    ends = _ENDS | {","} if chunks[0].tag == "SUB" else _ENDS
    for one in chunks:
        if (one.tag == "SUB" or one.norm in ends) and len(parts[-1]) > 1:
            parts.append([])
        elif _says_something(one):
            parts[-1].append(one)
    if len(parts) > 1 and len(parts[-1]) < 2:
        short = parts.pop()
        parts[-1].extend(short)
    return parts


def _are_strung(chunks: Sequence[Chunk], one: Chunk, other: Chunk) -> bool:
    """Whether two names are parts of one enumeration: nothing but commas, conjunctions and names between."""
    between = [c for c in chunks if one.end <= c.start and c.end <= other.start]
    return all(c.tag in {"CONJ", "PUNCT", "NAME", "DET"} for c in between)


def list_keys(claim: Claim) -> tuple[str, ...]:
    """Look-up keys of everybody whom a list speaks of, named in the wording or not."""
    among = () if claim.among in (None, "all") else claim.among or ()
    group = (claim.among_group,) if claim.among_group else ()
    return tuple("@" + entity for entity in dict.fromkeys((*(claim.members or ()), *among, *group)))
