"""Tells what a term of a statement is to one of a claim: the same, a synonym, a wider word, the opposite, nothing."""

from enum import IntEnum
from functools import lru_cache

from factcheck.language import lexicon
from factcheck.language.chunks import VERBAL
from factcheck.language.closed_classes import classes_of, pairs_of
from factcheck.language.dates import DateRelation
from factcheck.language.dates import compare as compare_dates
from factcheck.language.places import lies_in
from factcheck.language.senses import SENSE
from factcheck.language.terms import MARGIN, Kind, Term
from factcheck.language.time_bounds import BOUNDS, is_same_bound
from factcheck.matching.known import Groups


class Relation(IntEnum):
    """What a statement's term is to a claim's, weakest first."""

    NONE = 0
    OPPOSITE = 1
    WIDER = 2
    MEMBER = 3
    DERIVED = 4
    SYNONYM = 5
    SAME = 6


_FORMS = frozenset({"bare_participle"})  # the class of words that lists forms, not words that say little
_WHERE = frozenset({"in", "at", "to", "from"})
_OWNED = frozenset({"", "from", "of"})  # prepositions of what an adjective may say: Danish
_SIDES = frozenset({"before", "after", "until", "till", "since"})
_STOPS = frozenset({"from", "via", "to"})  # where a way begins, leads through and ends
_UP_TO = frozenset({"before", "until", "till", "between"})


def are_opposite(mine: str, theirs: str) -> bool:
    return theirs in pairs_of("opposite_prep").get(mine, ())


def relate(mine: Term, theirs: Term, members_of: Groups) -> Relation:
    """What the statement's term is to the claim's."""
    kind = mine.kind
    if kind is not theirs.kind:
        if kind is Kind.NAME and theirs.kind is Kind.WORD:
            return _relate_name_to_word(mine, theirs)
        return _relate_name_to_word(theirs, mine) if kind is Kind.WORD and theirs.kind is Kind.NAME else Relation.NONE
    if kind is Kind.NAME:
        if _stand_apart(mine.prep, theirs.prep) and not are_opposite(mine.prep, theirs.prep):
            return Relation.NONE
        if mine.prep != theirs.prep and "via" in (mine.prep, theirs.prep) and {mine.prep, theirs.prep} <= _STOPS:
            return Relation.NONE
        if mine.keys == theirs.keys:
            return Relation.SAME
        relation = _relate_names(mine.entity, theirs.entity, members_of) or _relate_places(mine, theirs)
        return Relation.NONE if relation is Relation.MEMBER and mine.role is not theirs.role else relation
    if kind is Kind.NUMBER:
        if any(
            (mine.prep == prep) is not (theirs.prep == prep) for prep in ("from", MARGIN)
        ):  # what it was, or is ahead by
            return Relation.NONE
        if {mine.prep, theirs.prep} == {"by", "to"}:  # by how much it has risen is not what it has come to
            return Relation.NONE
        return Relation.SAME if _same_quantity(mine, theirs) else Relation.NONE
    if kind is Kind.DATE:
        return _relate_dates(mine, theirs)
    relation = relate_words(mine.keys, theirs.keys, _pos_of(mine.tag, theirs.tag))
    across = (mine.tag in VERBAL) is not (theirs.tag in VERBAL)
    if relation is Relation.WIDER and (mine.tag, theirs.tag) == ("N", "A"):
        return Relation.NONE
    if relation is Relation.OPPOSITE:
        return Relation.NONE if across and _is_other_word(mine, theirs) else relation
    if across and relation in {Relation.SYNONYM, Relation.WIDER}:  # to hire is no kind of job
        return Relation.DERIVED if _are_derived(mine.keys, theirs.keys) else Relation.NONE
    return relation


def relate_denied(mine: Term, theirs: Term, members_of: Groups) -> Relation:
    """What the statement's term is to one of a claim that denies it."""
    relation = relate(mine, theirs, members_of)
    if relation not in {Relation.NONE, Relation.WIDER} or mine.kind is not Kind.WORD:
        return relation
    return Relation.WIDER if relate(theirs, mine, members_of) is Relation.WIDER else Relation.NONE


def _pos_of(mine: str, theirs: str) -> str:
    """As which part of speech two words of these tags are compared; a verb in -ing is not taken for the noun it may be."""
    if mine in VERBAL and theirs in VERBAL:
        return "v" if "G" in (mine, theirs) else ""
    return "n" if mine == theirs == "N" else ""


def keeps_place(mine: str, theirs: str) -> bool:
    """Whether the two prepositions, "" for none, may put a thing in the same place."""
    return mine == theirs or not (mine and theirs) or {mine, theirs} <= _UP_TO


def _stand_apart(mine: str, theirs: str) -> bool:
    """Whether one is before or after what the other is at."""
    return mine != theirs and bool({mine, theirs} & _SIDES) and not {mine, theirs} <= _UP_TO


def _is_other_word(mine: Term, theirs: Term) -> bool:
    """Whether one is a noun that only shares its spelling with a verb: the stops of a tram, to stop."""
    noun = mine if mine.tag == "N" else theirs
    return mine.role is not theirs.role and noun.tag == "N" and any("v" in lexicon.pos_counts(key) for key in noun.keys)


def _relate_names(mine: str, theirs: str, members_of: Groups) -> Relation:
    if mine == theirs:
        return Relation.SAME
    if mine[0] == "~" and theirs[0] == "~":
        a, b = set(mine[1:].split()), set(theirs[1:].split())
        return Relation.SAME if a <= b or b <= a else Relation.NONE
    return Relation.MEMBER if mine in members_of(theirs) else Relation.NONE


def _relate_places(mine: Term, theirs: Term) -> Relation:
    """What an undeclared place is to another one: a crew from Denmark is Danish, and who is in Oslo is in Norway."""
    if mine.entity[0] != "~" or theirs.entity[0] != "~":
        return Relation.NONE
    place, other = mine.entity[1:], theirs.entity[1:]
    country = lexicon.country_of(place)
    if mine.prep == theirs.prep and mine.prep in _WHERE and lies_in(other, place):
        return Relation.WIDER
    if country is None or country != lexicon.country_of(other) or lies_in(place, other) or lies_in(other, place):
        return Relation.NONE
    return Relation.SAME if mine.prep == theirs.prep or {mine.prep, theirs.prep} <= _OWNED else Relation.NONE


def _relate_name_to_word(name: Term, word: Term) -> Relation:
    """A name written without its capital, or a common word that a claim's name is made of."""
    if word.norm not in name.norm:
        return Relation.NONE
    return Relation.SAME if name.entity[0] == "~" and word.norm in name.entity[1:].split() else Relation.NONE


def count_others(mine: Term, theirs: Term) -> bool:
    """Whether two bare numbers count things that have nothing to do with each other: six islands, six sailings a day."""
    if mine.quantity is None or mine.quantity.unit is not None or not mine.head or not theirs.head:
        return False
    return mine.head.isdisjoint(theirs.head) and relate_words(mine.head, theirs.head) is Relation.NONE


def _same_quantity(mine: Term, theirs: Term) -> bool:
    a, b = mine.quantity, theirs.quantity
    return (
        a is not None
        and b is not None
        and a.unit == b.unit
        and (a.ordinal, a.op) == (b.ordinal, b.op)
        and abs(a.value - b.value) <= 1e-9 * abs(b.value)
    )


def _relate_dates(mine: Term, theirs: Term) -> Relation:
    apart = not is_same_bound(mine.prep, theirs.prep) and not {mine.prep, theirs.prep}.isdisjoint(BOUNDS)
    if mine.date is None or theirs.date is None or apart:
        return Relation.NONE
    relation = compare_dates(mine.date, theirs.date)
    return {DateRelation.SAME: Relation.SAME, DateRelation.WIDER: Relation.WIDER}.get(relation, Relation.NONE)


@lru_cache(maxsize=16384)
def relate_words(mine: frozenset[str], theirs: frozenset[str], pos: str = "") -> Relation:
    """What a statement's word is to a claim's, by their lemmas; as nouns or verbs only where `pos` is "n" or "v"."""
    shared = mine & theirs
    if shared:
        return Relation.SYNONYM if all(key[0] == SENSE for key in shared) else Relation.SAME
    if any(pairs_of("converse").get(a, frozenset()) & theirs for a in mine):
        return Relation.NONE
    if any(lexicon.antonyms(a) & theirs for a in mine):
        return Relation.OPPOSITE
    if any(lexicon.synonyms(a) & theirs for a in mine):
        return Relation.SYNONYM
    if _are_derived(mine, theirs):
        return Relation.DERIVED
    if any(_is_kind(b, a, pos) for a in mine for b in theirs):
        return Relation.WIDER
    return Relation.NONE


def _is_kind(narrow: str, wide: str, pos: str) -> bool:
    """Whether one is a kind of the other and not what the word lists set against it: no boy is a man."""
    return classes_of(wide) <= _FORMS and lexicon.is_a(narrow, wide, pos) and not lexicon.siblings(narrow, wide)


def _are_derived(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return any(lexicon.derivations(a) & theirs for a in mine) or any(lexicon.derivations(b) & mine for b in theirs)
