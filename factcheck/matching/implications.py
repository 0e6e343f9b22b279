"""Compares a clause with what follows from a claim's own figures: a duration, a share, the rest of a count, a former figure."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.clause import Clause
from factcheck.language.reading import glance, reading_of
from factcheck.language.tokens import tokenize
from factcheck.matching.comparison import Comparison, Side, compare_all, side_of
from factcheck.matching.figures import counts_something
from factcheck.matching.wording import Wording
from factcheck.matching.wordings import ClaimBook


class _Implied(NamedTuple):
    """A clause that follows from a wording, or whose denial does, and what `Implied` says of it."""

    side: Side
    needs: Span | None
    denied: bool


def comparisons(clause: Clause, candidates: Sequence[Wording], book: ClaimBook) -> Iterator[Comparison]:
    """The comparisons of a clause with all that follows from the figures of some wordings."""
    found = [i for w in candidates if w.claim.members is None for i in _implied(w, book)]
    if not found:
        return
    rest = clause._replace(negative=False) if clause.negative and counts_something(clause.terms) else None
    for one in found:
        mine = rest if one.denied else clause
        c = compare_all(mine, [one.side], book)[0] if mine is not None else None
        if c is not None and _is_meant(one, c):
            yield c


def plain_sides(wording: Wording, book: ClaimBook) -> Iterator[Side]:
    """The clauses that follow from a wording whatever a statement speaks of."""
    return (i.side for i in _implied(wording, book) if i.needs is None and not i.denied)


def _implied(wording: Wording, book: ClaimBook) -> tuple[_Implied, ...]:
    if not _has_figures(wording, book):
        return ()
    return book.kept_frames(("implied", wording.number), lambda: tuple(_read(wording, book)))


def _has_figures(wording: Wording, book: ClaimBook) -> bool:
    """Whether a wording has two figures or times, of which something may follow; its kept reading tells, at no cost."""
    chunks = (chunk for clause in book.reading(wording.text).clauses for chunk in clause.chunks)
    return len({c.span for c in chunks if c.quantity is not None or c.date is not None}) > 1


def _read(wording: Wording, book: ClaimBook) -> Iterator[_Implied]:
    """The clauses that follow from a wording."""
    from factcheck.language.implied import implied

    text = wording.text
    for found in implied(glance(text, tokenize(text), book.names)):
        for clause in reading_of(text, found.chunks).clauses:
            if not (found.denied and clause.denies):
                yield _Implied(side_of(clause, wording, book), found.needs, found.denied)


def _is_meant(implied: _Implied, c: Comparison) -> bool:
    """Whether the statement speaks of the time that the implied clause is about, and of the part that it counts."""
    if c.odd and counts_something(c.mine.terms):
        return False
    return implied.needs is None or any(p.theirs.span == implied.needs for p in c.alignment.pairs)
