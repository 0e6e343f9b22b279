"""Which place lies in which: towns in countries, states and countries in continents."""

from __future__ import annotations

from functools import lru_cache

from factcheck.language import lexicon
from factcheck.language.wordtable import WordTable

_PLACES = WordTable("places.tsv")


@lru_cache(maxsize=2048)
def lies_in(place: str, whole: str) -> bool:
    """Tell whether a place, or the country of a people, lies in another one, both in lower case; not whether it is the same."""
    wanted = _names(whole) or {name for name in lexicon.derivations(whole) if _PLACES.get(name)}  # European: Europe
    return not wanted.isdisjoint(_wholes(place))


def places_of(name: str) -> frozenset[str]:
    """Return the country that a name, in lower case, is or belongs to, or the place itself; none if it is unknown."""
    return frozenset(_names(name))


def wholes_of(place: str) -> frozenset[str]:
    """Return all places that a known place, in lower case, lies in, at whatever remove."""
    return _wholes(place) if _names(place) else frozenset()


def is_placed(place: str) -> bool:
    """Tell whether it is known of a place, in lower case, where it lies, or what country it is."""
    return bool(_names(place))


def is_country_or_continent(place: str) -> bool:
    """Tell whether a name, in lower case, is that of a country, part of one or continent, and not of a town."""
    if lexicon.country_of(place) == place or lexicon.is_a(place, "continent", "n"):
        return True
    return bool(_PLACES.get(place.replace(" ", "_"))) and not lexicon.is_a(place.replace(" ", "_"), "city", "n")


@lru_cache(maxsize=4096)
def _wholes(place: str) -> frozenset[str]:
    """Return all places that a place lies in, at whatever remove."""
    own, found = place.replace(" ", "_"), set[str]()
    waiting = [*(_names(place) or {own})]
    if own not in waiting and set(waiting) & set(_PLACES.get(own).split()):  # a capital, not the people of a country
        found = set(waiting)
    while waiting:
        further = set(_PLACES.get(waiting.pop()).split()) - found
        found |= further
        waiting += further
    return frozenset(found)


def _names(place: str) -> set[str]:
    """Return the table's key for a place or people: that of its country, or of itself; none if it has neither."""
    country = lexicon.country_of(place)
    name = (country or place).replace(" ", "_")
    return {name} if country or _PLACES.get(name) else set()
