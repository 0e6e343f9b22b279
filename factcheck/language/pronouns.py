"""Puts the name where an "it" behind a preposition can only mean one ("hostile to X, Y is against it"), a noun for "ones"."""

from collections.abc import Mapping, Sequence

from factcheck.claims.model import Entity
from factcheck.language.chunks import Chunk
from factcheck.language.verbs import VerbGroup, find_verb

_ENDS = frozenset({"PUNCT", "CONJ"})


def with_pronouns(chunks: list[Chunk], entities: Mapping[str, Entity]) -> list[Chunk]:
    """The chunks with the names written out, and the noun for "new ones"."""
    chunks = [_noun_for(c, chunks, at) for at, c in enumerate(chunks)]
    if not any(c.norm == "it" for c in chunks):
        return chunks
    return [_named(c, chunks, at, entities) for at, c in enumerate(chunks)]


def _noun_for(chunk: Chunk, chunks: Sequence[Chunk], at: int) -> Chunk:
    """ "Lost their contracts and signed new ones": the last noun in the plural before it."""
    if chunk.norm != "ones" or not at or chunks[at - 1].tag != "A":
        return chunk
    plurals = (c for c in reversed(chunks[:at]) if c.tag == "N" and c.norm.endswith("s"))
    noun = next(plurals, None)
    return chunk if noun is None else chunk._replace(norm=noun.norm, lemmas=noun.lemmas, tag="N")


def _named(chunk: Chunk, chunks: Sequence[Chunk], at: int, entities: Mapping[str, Entity]) -> Chunk:
    """The chunk as a name, if it is such a pronoun."""
    if chunk.norm != "it" or not at or chunks[at - 1].tag not in {"PREP", "TO"}:
        return chunk
    if at + 1 < len(chunks) and chunks[at + 1].tag not in _ENDS:
        return chunk
    subject = _subject(chunks[:at])
    meant = {c.entity for c in chunks[:at] if c.entity is not None and _is_thing(c.entity, entities)}
    if subject is None or len(meant - {subject.entity}) != 1:
        return chunk
    return chunk._replace(tag="NAME", entity=next(iter(meant - {subject.entity})))


def _subject(before: Sequence[Chunk]) -> Chunk | None:
    """The name that the last clause is about; the first clause's where a conjunction leaves it out; None if it has none."""
    verbs: list[VerbGroup] = []
    while (group := find_verb(before, verbs[-1].end if verbs else 0)) is not None:
        verbs.append(group)
    if not verbs:
        return None
    start = verbs[-1].start
    if start and before[start - 1].tag == "CONJ":
        start = verbs[0].start
    return before[start - 1] if start and before[start - 1].entity is not None else None


def _is_thing(name: str, entities: Mapping[str, Entity]) -> bool:
    """Whether "it" may stand for the name: for no person and for no group; a name that the claims don't know may be a thing."""
    entity = entities.get(name)
    return entity is None or (entity.kind != "person" and not entity.members)
