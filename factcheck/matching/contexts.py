"""Finds what other claims say of the event of a list: when it was, where, and how many there were."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.claims.model import Claim
from factcheck.language.clause import Clause
from factcheck.language.reading import Reading
from factcheck.language.terms import Kind, Term
from factcheck.matching.bearing import Bearing
from factcheck.matching.keys import query_of


def context_of(claim: Claim, reading: Callable[[str], Reading], bearing: Bearing) -> Iterator[Term]:
    """Names, dates and numbers that other claims give for the event of a list."""
    own = [c for c in reading(claim.text).clauses if c.predicate is not None]
    listed = frozenset(claim.members or ())
    queries = [query_of(k for k in c.chunks if k.entity not in listed) for c in own]
    near = {w.number: w for query in queries for w in bearing.own_voice(query)}
    for wording in near.values():
        if wording.claim.id == claim.id or wording.claim.members is not None:
            continue
        for clause in reading(wording.text).clauses:
            if any(_is_same_event(clause, mine, listed) for mine in own):
                yield from (t for t in clause.terms if t.kind is not Kind.WORD)


def _is_same_event(clause: Clause, listing: Clause, listed: frozenset[str]) -> bool:
    """Whether an affirmed clause has a name outside the list, and the verb, in common with the list's clause."""
    if clause.denies or clause.attribution is not None or clause.predicate is None or listing.predicate is None:
        return False
    names = {t.entity for t in clause.names} & {t.entity for t in listing.names} - listed
    return bool(names) and bool(clause.predicate.keys & listing.predicate.keys)
