"""Looks up the figure that the claims give for a thing, for what is said of two things together."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind, Role, Term
from factcheck.language.verbs import Modality
from factcheck.matching.align import FAINT, Alignment, align
from factcheck.matching.comparison import Side, sides_of
from factcheck.matching.implications import plain_sides
from factcheck.matching.keys import query_of
from factcheck.matching.relations import Relation
from factcheck.matching.wording import Wording
from factcheck.matching.wordings import ClaimBook

_PLAIN = frozenset({Modality.FACT, Modality.FUTURE})
_SAYING = 0.5  # weight from which a word says something of its own


class Tally(NamedTuple):
    """A figure of a claim, and the wording that has it."""

    term: Term
    wording: Wording

    @property
    def value(self) -> float:
        """The figure in base units."""
        return self.term.quantity.value if self.term.quantity is not None else 0.0

    @property
    def unit(self) -> tuple[str | None, frozenset[str]]:
        """Its base unit, and for how long it is: euros a month; None for a bare count."""
        unit = self.term.quantity.unit if self.term.quantity is not None else None
        return unit, frozenset() if unit is None else self.term.head


def tally(terms: Sequence[Term], chunks: Sequence[Chunk], book: ClaimBook) -> Tally | None:
    """The one figure that the source itself gives for what the terms say; None if there is none, or there are several."""
    near = [w for w in book.bearing.own_voice(query_of(chunks)) if w.claim.members is None]
    found = [
        t for w in near for side in (*sides_of(w, book), *plain_sides(w, book)) for t in _figures(terms, side, book)
    ]
    return found[0] if len({(t.value, t.unit) for t in found}) == 1 else None


def _figures(terms: Sequence[Term], side: Side, book: ClaimBook) -> Iterator[Tally]:
    """The figure of a claim's clause that says all that the terms do, and nothing that singles another thing out."""
    clause = side.clause
    if clause.denies or clause.attribution is not None or clause.modality not in _PLAIN:
        return
    alignment = align(terms, side.known, book.members_of)
    kept = all(p.relation >= Relation.DERIVED and p.mine.role is p.theirs.role for p in alignment.pairs)
    if not kept or any(t.weight >= _SAYING for t in alignment.mine):
        return
    figures = [t for t in alignment.theirs if _is_figure(t, alignment)]
    if len(figures) == 1 and not any(_singles_out(t, figures[0]) for t in alignment.theirs):
        yield Tally(figures[0], side.wording)


def _is_figure(term: Term, alignment: Alignment) -> bool:
    """Whether a number counts what both speak of, or says what it costs."""
    quantity = term.quantity
    if term.kind is not Kind.NUMBER or quantity is None or quantity.ordinal or quantity.op != "=" or quantity.limit:
        return False
    counted = any(p.theirs.keys & term.head and p.mine.role is Role.OBJECT for p in alignment.pairs)
    verb = any(p.mine.role is p.theirs.role is Role.PREDICATE and _asks_figure(p.mine) for p in alignment.pairs)
    return counted or (verb and quantity.unit is not None)


def _asks_figure(verb: Term) -> bool:
    """Whether a verb has a figure for its object: costs, weighs, spends."""
    return verb.weight >= FAINT or bool(verb.keys & classes()["words_price"])


def _singles_out(term: Term, figure: Term) -> bool:
    """Whether what a claim says besides tells of another thing, or of a part of it: a name, a time, a word of its own."""
    return term is not figure and not term.keys & figure.head and term.weight >= _SAYING
