"""Terms of claims, with the keys that tell at a glance that a term of a statement is related to none of them."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from factcheck.language import lexicon
from factcheck.language.places import places_of, wholes_of
from factcheck.language.terms import Kind, Term

_PLACE = "#in "  # before the key of a place or country
_NUMBER, _DATE = frozenset({"#number"}), frozenset({"#date"})
Groups = Callable[[str], frozenset[str]]


class Known(NamedTuple):
    """Terms of claims; `reach` has a key in common with each term of a statement that is related to one of them."""

    terms: tuple[Term, ...]
    reach: frozenset[str]

    def may_have(self, term: Term, *, denied: bool = False) -> bool:
        """Whether a statement's term may be related to one of these, or be narrower if that is `denied`; False is certain."""
        if not _asked(term).isdisjoint(self.reach):
            return True
        return denied and term.kind is Kind.WORD and not _words_above(_words(term)).isdisjoint(self.reach)


def known(terms: Iterable[Term], members_of: Groups) -> Known:
    """The terms with their reach; `members_of` gives a group's member ids."""
    found = tuple(terms)
    return Known(found, frozenset().union(*(_answers(term, members_of) for term in found)))


def _asked(term: Term) -> frozenset[str]:
    """The keys of whatever a statement's term may be related to."""
    return _words_beside(_words(term)) if term.kind is Kind.WORD else _by_itself(term)


def _answers(term: Term, members_of: Groups) -> frozenset[str]:
    """The keys of the statement's terms that a claim's term may be related to."""
    if term.kind is Kind.WORD:
        return _words_above(_words(term))
    members = members_of(term.entity) if term.kind is Kind.NAME else ()
    wholes = wholes_of(term.entity[1:]) if term.entity[:1] == "~" else ()
    return _by_itself(term).union(("@" + member for member in members), (_PLACE + whole for whole in wholes))


def _words(term: Term) -> frozenset[str]:
    """The lemmas of a word, and how it is written."""
    return term.keys if term.norm in term.keys else term.keys | {term.norm}


def _by_itself(term: Term) -> frozenset[str]:
    """The key of a declared name, or of any number or date; an undeclared name goes by its words."""
    if term.kind is not Kind.NAME:
        return _NUMBER if term.kind is Kind.NUMBER else _DATE
    return _name(term.entity, term.norm)


@lru_cache(maxsize=8192)
def _name(entity: str, norm: str) -> frozenset[str]:
    words = {*entity[1:].split(), *norm.split()} if entity[0] == "~" else ()
    return frozenset({"@" + entity, *words, *(_PLACE + place for place in places_of(entity[1:]))})


@lru_cache(maxsize=8192)
def _words_beside(keys: frozenset[str]) -> frozenset[str]:
    """Lemmas with their opposites, their synonyms and what is derived from them."""
    return keys.union(*(lexicon.antonyms(k) | lexicon.synonyms(k) | lexicon.derivations(k) for k in keys))


@lru_cache(maxsize=8192)
def _words_above(keys: frozenset[str]) -> frozenset[str]:
    """Lemmas with what they are a kind of, and what is derived from them."""
    return keys.union(*(lexicon.derivations(k).union(*lexicon.hypernyms(k)) for k in keys))
