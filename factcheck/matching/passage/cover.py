"""Finds for each term of a statement the term of a passage that says it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.language import lexicon
from factcheck.language.closed_classes import classes, pairs_of
from factcheck.language.dates import DateRelation
from factcheck.language.dates import compare as compare_dates
from factcheck.language.terms import Kind, Term
from factcheck.matching.align import Relation, relate_words
from factcheck.matching.passage.passage import Passage, Sentence

_LONG_STEM = 5  # letters that make an ending behind them likely
_ENDINGS = frozenset({"ive", "al", "ial", "ical", "ly", "y", "ist", "er", "or", "ment", "ness", "ion", "ship"})


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
            if relation and theirs.prep in pairs_of("opposite_prep").get(mine.prep, ()):
                relation = Relation.OPPOSITE
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
    if found is not Relation.NONE:
        return found
    if any(_is_kind(a, b) for a in mine for b in theirs):
        return Relation.WIDER
    related = any(lexicon.derivations(a) & lexicon.derivations(b) or _share_stem(a, b) for a in mine for b in theirs)
    return Relation.DERIVED if related else Relation.NONE


def _is_kind(mine: str, theirs: str) -> bool:
    """Whether a general word covers what is of one of its kinds: a town is a place, a rapper an artist."""
    kinds = (kind for row in classes()["words_kinds"] for word, _, kind in (row.partition("|"),) if word == mine)
    return any(kind == theirs or lexicon.is_a(theirs, kind) for kind in kinds)


def _share_stem(mine: str, theirs: str) -> bool:
    """Whether one word is the other with an ending: distinct, distinctive."""
    short, long = sorted((mine, theirs), key=len)
    return len(short) >= _LONG_STEM and long.startswith(short) and long[len(short) :] in _ENDINGS


def _names(mine: Term, theirs: Term) -> Relation:
    """Whether each word of one is in the other, or stands for the same country."""
    ours, others = mine.norm.split(), theirs.norm.split()
    if all(_is_among(word, others) for word in ours):
        return Relation.SAME
    part = theirs.kind is Kind.NAME and set(others) <= set(ours) and others[-1] == ours[-1]
    return Relation.SAME if part or _is_among(mine.norm, [theirs.norm]) else Relation.NONE


def _is_among(word: str, others: Sequence[str]) -> bool:
    """Whether a word of a name, or what derives from it, is one of others: Europe, European."""
    country = lexicon.country_of(word)
    return any(
        word == other
        or other in lexicon.derivations(word)
        or (country is not None and country == lexicon.country_of(other))
        for other in others
    )


def _numbers(mine: Term, theirs: Term) -> Relation:
    a, b = mine.quantity, theirs.quantity
    if a is None or b is None or a.unit != b.unit or a.ordinal != b.ordinal:
        return Relation.NONE
    (low, high), (least, most) = a.bounds(), b.bounds()
    return Relation.SAME if low <= least and most <= high else Relation.NONE
