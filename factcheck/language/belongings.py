"""Puts the name where "his country" or "her company" stands for what the one person of a statement speaks for."""

from collections.abc import Mapping, Sequence

from factcheck.claims.model import Entity
from factcheck.language import lexicon
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes

_OWNERS = frozenset({"his", "her", "their"})


def with_belongings(chunks: list[Chunk], entities: Mapping[str, Entity]) -> list[Chunk]:
    """The chunks with the names written out, where no second person comes into question."""
    if not any(c.norm in _OWNERS for c in chunks):
        return chunks
    return [_named(c, chunks, at, entities) for at, c in enumerate(chunks)]


def _named(chunk: Chunk, chunks: Sequence[Chunk], at: int, entities: Mapping[str, Entity]) -> Chunk:
    """The chunk as a name, if it is the noun of such a phrase."""
    if chunk.tag != "N" or not at or chunks[at - 1].norm not in _OWNERS:
        return chunk
    if at + 1 < len(chunks) and chunks[at + 1].tag in {"N", "NAME", "POSS"}:  # "his party leader" is somebody else
        return chunk
    owned = _owned(chunk, _persons(chunks, entities), entities)
    return chunk if owned is None else chunk._replace(tag="NAME", entity=owned)


def _persons(chunks: Sequence[Chunk], entities: Mapping[str, Entity]) -> set[str]:
    """The persons that the statement names, also those that may be one, as the claims don't say."""
    names = {c.entity for c in chunks if c.entity is not None}
    return {name for name in names if name not in entities or entities[name].kind in {None, "person"}}


def _owned(noun: Chunk, persons: set[str], entities: Mapping[str, Entity]) -> str | None:
    """What the only person speaks for that the noun can be said of; None if there is no such thing, or more than one."""
    if len(persons) != 1 or (person := entities.get(next(iter(persons)))) is None:
        return None
    fitting = [i for i in person.speaks_for if i in entities and _fits(noun, entities[i])]
    return fitting[0] if len(fitting) == 1 else None


def _fits(noun: Chunk, entity: Entity) -> bool:
    """Whether the noun says what kind of thing the entity is."""
    kind = (entity.kind or "").lower()
    lemmas = {lemma for lemma, _ in noun.lemmas}
    states = classes()["words_state"]
    return (
        kind in lemmas
        or (kind in states and bool(lemmas & states))
        or any(kind in lexicon.synonyms(lemma) or lexicon.is_a(lemma, kind) for lemma in lemmas)
    )
