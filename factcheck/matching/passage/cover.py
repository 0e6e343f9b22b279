"""Finds for each term of a statement the term of a passage that says it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.language import lexicon
from factcheck.language.dates import DateRelation
from factcheck.language.dates import compare as compare_dates
from factcheck.language.terms import Kind, Term
from factcheck.matching.align import Relation, relate_words
from factcheck.matching.passage.passage import Passage, Sentence


class Cover(NamedTuple):
    """A statement's term and what says it, or its opposite, in the passage; `theirs` is None where nothing does."""

    mine: Term
    theirs: Term | None
    sentence: Sentence | None
    relation: Relation

    @property
    def holds(self) -> bool:
        """Whether the passage says it."""
        return self.relation > Relation.OPPOSITE


def cover(terms: Sequence[Term], passage: Passage) -> tuple[Cover, ...]:
    """Each term with the best of the passage's terms for it."""
    return tuple(max(_options(t, passage), key=_rank) for t in terms)


def _rank(c: Cover) -> tuple[Relation, bool]:
    return c.relation, c.theirs is not None and c.theirs.prep == c.mine.prep


def _options(mine: Term, passage: Passage) -> Iterator[Cover]:
    yield Cover(mine, None, None, Relation.NONE)
    for sentence in passage.sentences:
        for theirs in sentence.terms:
            relation = relation_of(mine, theirs)
            if relation:
                yield Cover(mine, theirs, sentence, relation)
    if mine.kind is Kind.NAME and all(w in passage.words for w in mine.norm.split()):
        yield Cover(mine, None, passage.sentences[0], Relation.SAME)


def relation_of(mine: Term, theirs: Term) -> Relation:
    """What a statement's term is to a passage's, wherever the two stand."""
    if Kind.NAME in (mine.kind, theirs.kind):
        return _names(mine, theirs)
    if mine.kind is not theirs.kind:
        return Relation.NONE
    if mine.date is not None and theirs.date is not None:
        wider = compare_dates(mine.date, theirs.date)
        return {DateRelation.SAME: Relation.SAME, DateRelation.WIDER: Relation.WIDER}.get(wider, Relation.NONE)
    if mine.quantity is not None and theirs.quantity is not None:
        return _numbers(mine, theirs)
    return _words(mine.keys, theirs.keys) if mine.kind is Kind.WORD else Relation.NONE


@lru_cache(maxsize=65536)
def _words(mine: frozenset[str], theirs: frozenset[str]) -> Relation:
    found = relate_words(mine, theirs)
    if found is Relation.NONE and any(lexicon.derivations(a) & lexicon.derivations(b) for a in mine for b in theirs):
        return Relation.DERIVED
    return found


def _names(mine: Term, theirs: Term) -> Relation:
    """Whether all words of one are in the other, or both stand for one country."""
    ours, others = mine.norm.split(), theirs.norm.split()
    if set(ours) <= set(others) or (theirs.kind is Kind.NAME and set(others) <= set(ours) and others[-1] == ours[-1]):
        return Relation.SAME
    countries = lexicon.country_of(mine.norm), lexicon.country_of(theirs.norm)
    return Relation.SAME if None not in countries and countries[0] == countries[1] else Relation.NONE


def _numbers(mine: Term, theirs: Term) -> Relation:
    a, b = mine.quantity, theirs.quantity
    if a is None or b is None or a.unit != b.unit or a.ordinal != b.ordinal:
        return Relation.NONE
    (low, high), (least, most) = a.bounds(), b.bounds()
    return Relation.SAME if low <= least and most <= high else Relation.NONE
