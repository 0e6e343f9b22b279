"""Finds for each term of a statement the term of a passage that says it."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.language import lexicon
from factcheck.language.alike import alike
from factcheck.language.closed_classes import classes, pairs_of
from factcheck.language.dates import DateRelation, DateValue
from factcheck.language.dates import compare as compare_dates
from factcheck.language.places import lies_in
from factcheck.language.terms import Kind, Term
from factcheck.matching.compare.dates import compare as beside_date
from factcheck.matching.passage.passage import Passage, Sentence
from factcheck.matching.relations import Relation, relate_words

_SIDES = frozenset({"before", "after"})
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


def cover(terms: Sequence[Term], passage: Passage, own: Collection[str]) -> tuple[Cover, ...]:
    """Each term with the best of the passage's terms for it; `own` are the words of the topic, whose place nobody need know."""
    return tuple(max(_options(t, passage, own), key=_rank) for t in terms)


def _rank(c: Cover) -> tuple[Relation, bool]:
    return c.relation, c.theirs is not None and c.theirs.prep == c.mine.prep


def _options(mine: Term, passage: Passage, own: Collection[str]) -> Iterator[Cover]:
    yield Cover(mine, None, None, Relation.NONE)
    for sentence in passage.sentences:
        for theirs in sentence.terms:
            relation = relation_of(mine, theirs) or _around(mine, theirs, own)
            if relation and theirs.prep in pairs_of("opposite_prep").get(mine.prep, ()):
                relation = Relation.OPPOSITE
            if relation:
                yield Cover(mine, theirs, sentence, relation)
    if mine.kind is Kind.NAME and all(w in passage.words for w in mine.norm.split()):
        yield Cover(mine, None, passage.sentences[0], Relation.SAME)


def _around(mine: Term, theirs: Term, own: Collection[str]) -> Relation:
    """Whether a place of the passage lies in the statement's."""
    if mine.kind is not Kind.NAME or theirs.kind is not Kind.NAME:
        return Relation.NONE
    words = theirs.norm.split()
    inside = any(lies_in(place, mine.norm) for place in (theirs.norm, *words) if place not in own)
    return Relation.WIDER if inside else Relation.NONE


def relation_of(mine: Term, theirs: Term) -> Relation:
    """What a statement's term is to a passage's, wherever the two stand."""
    if Kind.NAME in (mine.kind, theirs.kind):
        return _names(mine, theirs)
    if mine.kind is not theirs.kind:
        return Relation.NONE
    if mine.date is not None and theirs.date is not None:
        return _dates(mine, theirs, mine.date, theirs.date)
    if mine.quantity is not None and theirs.quantity is not None:
        return _numbers(mine, theirs)
    return _words(mine.keys, theirs.keys) if mine.kind is Kind.WORD else Relation.NONE


def _dates(mine: Term, theirs: Term, stated: DateValue, known: DateValue) -> Relation:
    """The same date or a wider one, and what follows from it: "after 1921" from 1922."""
    wider = compare_dates(stated, known)
    if wider in {DateRelation.SAME, DateRelation.WIDER}:
        return Relation.SAME if wider is DateRelation.SAME else Relation.WIDER
    beside = beside_date(mine, theirs, {}) if mine.prep in _SIDES else None
    return Relation.WIDER if beside is not None and beside.follows else Relation.NONE


@lru_cache(maxsize=65536)
def _words(mine: frozenset[str], theirs: frozenset[str]) -> Relation:
    found = relate_words(mine, theirs)
    if found is Relation.WIDER and any(lexicon.siblings(a, b) for a in mine for b in theirs):
        return Relation.NONE
    if found is not Relation.NONE:
        return found
    if any(_is_kind(a, b) for a in mine for b in theirs):
        return Relation.WIDER
    if any(_is_against(a, b) for a in mine for b in theirs):
        return Relation.OPPOSITE
    if any(alike(a) & theirs or _does(a, b) for a in mine for b in theirs):
        return Relation.DERIVED
    related = any(lexicon.derivations(a) & lexicon.derivations(b) or _share_stem(a, b) for a in mine for b in theirs)
    return Relation.DERIVED if related else Relation.NONE


def _is_kind(mine: str, theirs: str) -> bool:
    """Whether a general word covers what is of one of its kinds: a town is a place, a rapper an artist."""
    kinds = (kind for row in classes()["words_kinds"] for word, _, kind in (row.partition("|"),) if word == mine)
    return any(kind == theirs or lexicon.is_a(theirs, kind) for kind in kinds)


def _is_against(mine: str, theirs: str) -> bool:
    """Whether a word is the opposite of one that the other derives: alive, died."""
    return any(theirs in lexicon.derivations(opposite) for opposite in lexicon.antonyms(mine))


def _does(mine: str, theirs: str) -> bool:
    """Whether a verb is what somebody does by being a person of a kind: a novelist writes."""
    return any(lexicon.is_a(doer, "person") and lexicon.is_a(theirs, doer) for doer in lexicon.derivations(mine))


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
    country = _country(word)
    return any(
        word == other or other in lexicon.derivations(word) or (country is not None and country == _country(other))
        for other in others
    )


def _country(word: str) -> str | None:
    """The country that a word of a name stands for, in capitals ("US") if in nothing else."""
    return lexicon.country_of(word) or (lexicon.country_of(word.upper()) if len(word) == 2 else None)


def _numbers(mine: Term, theirs: Term) -> Relation:
    a, b = mine.quantity, theirs.quantity
    if a is None or b is None or a.unit != b.unit or a.ordinal != b.ordinal:
        return Relation.NONE
    if (
        a.ordinal and mine.head and theirs.head and mine.head.isdisjoint(theirs.head)
    ):  # the second single, the second album
        return Relation.NONE
    if a.value == b.value and "<" not in (a.op + b.op):  # who has "more than 400" may be said to have 400
        return Relation.SAME
    (low, high), (least, most) = a.bounds(), b.bounds()
    return Relation.SAME if low <= least and most <= high else Relation.NONE
