"""What claims are found by and statements look for: word stems, the ids of names, whether there is a date."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk, Lemmas
from factcheck.language.closed_classes import classes_of
from factcheck.language.date_forms import can_begin_date, match_date
from factcheck.language.names import NameIndex
from factcheck.language.spotting import Spotter
from factcheck.language.stems import stem
from factcheck.language.tokens import Token
from factcheck.language.wordforms import irregular_bases

_TELLING = frozenset(
    {
        "calendar_unit",
        "bare_participle",
        "planned",
        "journey",
        "negation_verb",
        "denying",
        "voicing",
        "perceiving_as",
        "calling",
        "stance_sure",
        "stance_doubts",
        "stance_fears",
        "stance_hopes",
        "stance_expects",
        "stance_wants",
        "stance_plans",
        "stance_promises",
    }
)  # classes of words that say something of their own
_LENDING = 0.7  # what a synonym or related word counts against the word itself
_DATED = "#date"  # key of the texts that give a date: another date contradicts as the same one supports
NO_WORD = frozenset({_DATED})  # keys that make no text longer
_FORM = 0.85  # what another form's stem counts against the stem of the word as it stands

Sought = Mapping[str, float]
Query = Sequence[Sought]


def text_keys(tokens: Sequence[Token], names: NameIndex) -> list[str]:
    """What a claim's text is found by: "@" with the id of each name, the stems of its other words, whether it gives a date."""
    spotter = Spotter(names, tokens)
    found: list[str] = []
    at = 0
    while at < len(tokens):
        norm = tokens[at].norm
        name = spotter.at(at) if norm[0].isalnum() else None
        if name:
            found.append("@" + name.entity)
            at += name.length
            continue
        found += _stems(norm)
        following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
        if can_begin_date(norm, following) and match_date(tokens, at):
            found.append(_DATED)
        at += 1
    return found


def query_of(chunks: Iterable[Chunk]) -> Query:
    """What a statement looks for: of each name and word the keys that it, or what may stand for it, is found by.

    Each has its keys with what they count; the best of them that a text has is what the text has of it.
    """
    found = {tuple(one): one for c in chunks for one in sought(c)}
    return tuple(found.values())


def names_query(entities: Iterable[str]) -> Query:
    """Looks for names, by their ids or, where the claims don't declare them, by their words."""
    return tuple(one for entity in entities for one in _sought_by_name(entity))


def sought(chunk: Chunk) -> Query:
    """What one chunk looks for."""
    if chunk.entity is not None:
        return _sought_by_name(chunk.entity)
    if chunk.date is not None or chunk.quantity is not None:
        spelt = tuple({stem(word): 1.0} for word in chunk.norm.split() if not classes_of(word))
        return ({_DATED: _LENDING}, *spelt) if chunk.date is not None else spelt
    return () if _says_nothing(chunk.norm) else _sought_by_word(chunk.norm, chunk.lemmas)


def _sought_by_name(entity: str) -> Query:
    if entity[0] != "~":
        return ({"@" + entity: 1.0},)
    return tuple({stem(word): 1.0} for word in entity[1:].split())


@lru_cache(maxsize=16384)
def _sought_by_word(norm: str, lemmas: Lemmas) -> Query:
    found = dict.fromkeys((stem(lemma) for lemma, _ in lemmas), _FORM)
    for lemma, _ in lemmas:
        for other in _related(lemma):
            found.setdefault(other, _LENDING)
    if lemmas:
        found |= {stem(word): 1.0 for word in norm.split() if not classes_of(word)}
    return (found,) if found else ()


def _says_nothing(norm: str) -> bool:
    """Whether a word is of a closed class, or says next to nothing; a verb in a class by its form or its sense is neither."""
    return not classes_of(norm) <= _TELLING


@lru_cache(maxsize=65536)
def _stems(norm: str) -> tuple[str, ...]:
    """The stem of a word, and of what it is an irregular form of: knives -> kniv, knif; none for what says nothing."""
    if not norm[0].isalnum() or _says_nothing(norm):
        return ()
    return tuple(dict.fromkeys((stem(norm), *(stem(base) for base in irregular_bases(norm)))))


@lru_cache(maxsize=16384)
def _related(lemma: str) -> tuple[str, ...]:
    """Stems of the words that may stand for a lemma or against it."""
    words = lexicon.synonyms(lemma) | lexicon.antonyms(lemma) | lexicon.derivations(lemma)
    return tuple(sorted({stem(word) for word in words if "_" not in word} - {stem(lemma)}))
