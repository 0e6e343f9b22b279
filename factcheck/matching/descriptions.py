"""Resolves definite descriptions: "the Russian-led alliance" is the one entity that the claims describe so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.terms import Kind, Role, Term

Description = frozenset[str]
Describer = Callable[[Sequence[Chunk]], Mapping[str, Description]]
_INSIDE = frozenset({"N", "A", "NAME", "P", "PUNCT", "G"})
_HEAD = "="  # before a noun that says what a thing is
_LINKS = frozenset({"by", "of", "to"})


def describe(clauses: Iterable[Clause]) -> Mapping[str, Description]:
    """Entity -> the keys of all that affirmed copular and passive claims say of it."""
    found: dict[str, set[str]] = {}
    for clause in clauses:
        subject = _described(clause)
        if subject is not None:
            keys = (
                k
                for t in clause.terms
                if t.entity != subject and not (clause.copular and t.role is Role.SUBJECT)
                for k in _keys_of(t)
            )
            found.setdefault(subject, set()).update(keys)
    return {entity: frozenset(keys) for entity, keys in found.items()}


def _keys_of(term: Term) -> Iterator[str]:
    """What a term is looked up by; a noun that says what the thing is, and not of what it is something, also as "=noun"."""
    if term.kind is Kind.NAME:
        yield "@" + term.entity
        return
    yield from term.keys
    if term.tag == "N" and not term.prep:
        yield from (_HEAD + key for key in term.keys)


def _described(clause: Clause) -> str | None:
    """The one entity that a clause of the make "X is a ..." or "X is led by ..." describes."""
    if clause.denies or clause.attribution is not None:
        return None
    passive = any(c.tag == "BE" for c in clause.chunks)
    role = Role.SUBJECT if clause.copular else Role.OBJECT
    names = [t.entity for t in clause.names if t.role is role and not t.prep]
    return names[0] if passive and len(names) == 1 else None


def resolve(chunks: Sequence[Chunk], described: Describer) -> list[Chunk]:
    """The chunks with each definite description that fits exactly one entity turned into its name."""
    done: list[Chunk] = []
    at = 0
    while at < len(chunks):
        found = _description(chunks, at, described) if _opens(chunks, at) else None
        if found is None:
            done.append(chunks[at])
            at += 1
        else:
            chunk, at = found
            done.append(chunk)
    return done


def _opens(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a determiner that points at something is there; a "that" behind a noun or verb opens a clause.

    Behind "X is" a description says what X is, and points at nobody; behind "it is" it does.
    """
    if _is_predicate(chunks[:at]):
        return False
    if chunks[at].norm == "that":
        return at == 0 or chunks[at - 1].tag in {"PREP", "CONJ", "PUNCT", "SUB", "TO"}
    return chunks[at].norm in {"the", "this"}


def _is_predicate(before: Sequence[Chunk]) -> bool:
    """Whether what follows is what somebody is said to be: "Roe was (already) the head of the board"."""
    kept = [c for c in before if c.tag not in {"R", "NEG"}]
    return len(kept) > 1 and kept[-1].tag == "BE" and kept[-2].norm not in {"it", "there"}


def _description(chunks: Sequence[Chunk], at: int, describe_all: Describer) -> tuple[Chunk, int] | None:
    """The longest description at `at` that only one entity answers to."""
    end = at + 1
    while (
        end < len(chunks)
        and (chunks[end].tag in _INSIDE or chunks[end].norm in _LINKS)
        and chunks[end].norm not in {",", ".", ":", ";"}
    ):
        end += 1
    if not _describes(chunks[at + 1 : end]):
        return None
    described = describe_all(chunks[at + 1 : end])
    for stop in range(end, at + 2, -1):
        inside = chunks[at + 1 : stop]
        if chunks[stop - 1].tag not in {"N", "NAME"} or not _describes(inside):
            continue
        if chunks[stop - 1].tag == "NAME" and not any(c.norm in _LINKS for c in inside):  # it has its name
            continue
        if stop < end and chunks[stop].norm == "of":  # "the head of X" is not just any head
            continue
        fitting = [entity for entity, keys in described.items() if _fits(inside, keys)]
        if len(fitting) == 1:
            words = " ".join(c.norm for c in inside)
            return Chunk(words, "NAME", inside[0].start, inside[-1].end, entity=fitting[0]), stop
    return None


def _describes(inside: Sequence[Chunk]) -> bool:
    """Whether there is a noun, and more than one word to go by."""
    return any(c.tag == "N" for c in inside) and sum(c.tag in {"N", "A", "NAME", "P"} for c in inside) > 1


def _fits(inside: Sequence[Chunk], keys: Description) -> bool:
    """Whether all that the description says is said of the entity, its noun included as what it is."""
    before = list(takewhile(lambda c: c.norm not in _LINKS, inside))
    noun = next((c for c in reversed(before) if c.tag == "N"), None)
    if noun is not None and not _is_said(noun, frozenset(key[1:] for key in keys if key[0] == _HEAD)):
        return False
    return all(_is_said(c, keys) for c in inside if c.tag in {"N", "A", "P", "G", "NAME"})


def _is_said(chunk: Chunk, keys: Description) -> bool:
    if chunk.entity is not None:
        return "@" + chunk.entity in keys
    lemmas = {lemma for lemma, _ in chunk.lemmas} | {chunk.norm}
    return any(lemma in keys or lexicon.synonyms(lemma) & keys or lexicon.derivations(lemma) & keys for lemma in lemmas)


def modified_name(term: Term, clause: Clause) -> str | None:
    """The entity of the name that a term stands in front of, with nothing but words and hyphens between; None if there is none."""
    at = next((i for i, c in enumerate(clause.chunks) if c.start == term.span.start), len(clause.chunks))
    for chunk in clause.chunks[at + 1 :]:
        if chunk.entity is not None:
            return chunk.entity
        if chunk.tag not in {"A", "N", "P", "G"} and chunk.norm != "-":
            return None
    return None
