"""Finds out which one a relative clause singles out: "the plan that costs 6 euros" is the plan that a claim says so of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.comparison import Comparison, compare_all, sides_of
from factcheck.matching.wordings import ClaimBook

_WEIGHT = 2.0  # of a name


def with_names(clauses: Sequence[Clause], book: ClaimBook) -> list[Clause]:
    """The clauses, with the name in front of the noun where the next clause tells of which one the first speaks."""
    found = list(clauses)
    for at, (main, relative) in enumerate(pairwise(clauses)):
        noun = _shared(main, relative)
        name = _only_name(relative, noun, book) if noun is not None else None
        if noun is not None and name is not None:
            the = next(a.span for a, b in pairwise(main.chunks) if b.span == noun.span)
            found[at], found[at + 1] = (_named(clause, noun, name, the) for clause in (main, relative))
    return found


def _shared(main: Clause, relative: Clause) -> Term | None:
    """The noun behind a "the" that both are about, the one being a relative clause of it; None if it has a name already."""
    noun = next((t for t in relative.terms if t.tag == "N" and t.role is Role.SUBJECT and not t.prep), None)
    if noun is None or noun.span not in {t.span for t in main.terms} or relative.span.start > main.span.end:
        return None
    named = any(t.role is Role.SUBJECT for t in (*main.names, *relative.names))
    the = any(a.norm == "the" and b.span == noun.span for a, b in pairwise(main.chunks))
    return noun if the and not named and not relative.denies and relative.attribution is None else None


def _only_name(relative: Clause, noun: Term, book: ClaimBook) -> Term | None:
    """The name in front of the noun in the only claims that say of it all that the relative clause does."""
    sides = [side for w in book.bearing.candidates(relative) for side in sides_of(w, book)]
    found = {t.entity: t for c in compare_all(relative, sides, book) if _says_all(c) for t in _in_front(c, noun)}
    return next(iter(found.values())) if len(found) == 1 else None


def _says_all(c: Comparison) -> bool:
    """Whether the source itself affirms all of it."""
    claim = c.wording.claim
    own = claim.rating and claim.attributed_to is None and claim.members is None and c.theirs.attribution is None
    return own and not (c.alignment.mine or c.odd or c.theirs.denies or c.differences)


def _in_front(c: Comparison, noun: Term) -> Iterator[Term]:
    theirs = next((p.theirs for p in c.alignment.pairs if p.mine is noun), None)
    for term in c.alignment.theirs:
        if theirs is not None and term.kind is Kind.NAME and term.span.end + 1 == theirs.span.start:
            yield term


def _named(clause: Clause, noun: Term, name: Term, the: Span) -> Clause:
    """The clause with a name in front of a noun, where the article stands."""
    chunk = Chunk(name.norm, "NAME", the.start, the.end, entity=name.entity)
    own = next(t for t in clause.terms if t.span == noun.span)
    term = own._replace(
        kind=Kind.NAME, keys=name.keys, span=chunk.span, weight=_WEIGHT, norm=name.norm, tag="NAME", entity=name.entity
    )
    at = next(i for i, c in enumerate(clause.chunks) if c.span == noun.span)
    chunks = (*clause.chunks[:at], chunk, *clause.chunks[at:])
    place = clause.terms.index(own)
    return clause._replace(terms=(*clause.terms[:place], term, *clause.terms[place:]), chunks=chunks)
