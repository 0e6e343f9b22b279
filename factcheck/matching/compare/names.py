"""Compares names of one kind that stand in the same slot."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.claims.model import Entity
from factcheck.language import lexicon
from factcheck.language.places import is_country_or_continent, is_placed, lies_in
from factcheck.language.terms import Kind, Term
from factcheck.matching.compare.difference import Difference
from factcheck.matching.verdict import ReasonCode

_PLACES = frozenset({"country", "place", "city", "region", "state", "town"})

_PLACING = frozenset({"in", "at", "on"})
_UNSPELT = frozenset({"of", "and", "the", "for"})  # words of a name that its abbreviation leaves out


def compare(mine: Term, theirs: Term, entities: Mapping[str, Entity]) -> Difference | None:
    """Another name in the same role and behind the same preposition, of the same kind as far as the kinds are known."""
    if mine.kind is not Kind.NAME or theirs.kind is not Kind.NAME or mine.entity == theirs.entity:
        return None
    if (
        mine.role is not theirs.role
        or not _may_share_place(mine.prep, theirs.prep)
        or not _same_kind(mine.entity, theirs.entity, entities)
    ):
        return None
    if _is_common_noun(mine.entity) or _related(mine.entity, theirs.entity, entities):
        return None
    names = [_name(term, entities).lower() for term in (mine, theirs)]
    declared = mine.entity in entities and theirs.entity in entities
    if mine.prep in _PLACING and not declared and (_may_lie_in(*names) or _may_lie_in(*names[::-1])):
        return None
    if _abbreviates(*names) or _abbreviates(*names[::-1]):
        return None
    message = f"the claim names {_name(theirs, entities)} here, the statement {_name(mine, entities)}"
    common = _is_written_small(mine, entities) and _is_written_small(theirs, entities)
    return Difference(mine, theirs, ReasonCode.NAME_DIFFERS, message, weak=common)


def _may_share_place(mine: str, theirs: str) -> bool:
    """Whether two prepositions, "" for none, may govern one slot: whom she met is not where she met him."""
    return mine == theirs or (not (mine and theirs) and (mine or theirs) not in _PLACING)


def _same_kind(a: str, b: str, entities: Mapping[str, Entity]) -> bool:
    kinds = {entities[e].kind for e in (a, b) if e in entities} - {None}
    return len(kinds) < 2 or kinds <= _PLACES


def _is_common_noun(entity: str) -> bool:
    """A title or common word that only its capital makes look like a name ("the Secretary"), or days that recur ("Sundays")."""
    word = entity[1:]
    if entity[0] != "~" or " " in word:
        return False
    base = lexicon.lemma(word)
    return lexicon.is_a(word, "person") or (base != word and lexicon.is_a(base, "day_of_the_week"))


def _is_written_small(name: Term, entities: Mapping[str, Entity]) -> bool:
    """Whether an entity is but a common noun, such as "trams": who has one kind of thing may have another."""
    return name.entity in entities and entities[name.entity].name.islower()


def _related(a: str, b: str, entities: Mapping[str, Entity]) -> bool:
    """A group and its member, an officer and the office, a town and its country or a name within the other share no slot."""
    first, second = entities.get(a), entities.get(b)
    names = [e[1:] if known is None else known.name.lower() for e, known in ((a, first), (b, second))]
    words, others = (set(name.split()) for name in names)
    countries = {lexicon.country_of(name) for name in names}
    if len(countries) == 1 and None not in countries:  # "in Denmark", "Danish"
        return True
    if lies_in(names[0], names[1]) or lies_in(names[1], names[0]) or words <= others or others <= words:
        return True
    return any(
        x is not None and (y in x.members or y in x.speaks_for) for x, y in ((first, b), (second, a))
    )  # fmt: skip


def _may_lie_in(place: str, whole: str) -> bool:
    """Whether one name is that of a country or continent, and nobody knows where the other place is."""
    return is_country_or_continent(whole) and not is_placed(place)


def _abbreviates(short: str, name: str) -> bool:
    """Whether one name is made of the first letters of the other's words."""
    return len(short) > 1 and short == "".join(word[0] for word in name.split() if word not in _UNSPELT)


def _name(term: Term, entities: Mapping[str, Entity]) -> str:
    known = entities.get(term.entity)
    return known.name if known else term.norm.title()
