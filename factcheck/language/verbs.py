"""Finds the verb group of a clause: its auxiliaries, negation, modality, voice and main verb."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes_of

_AUXILIARY = frozenset({"MODAL", "BE", "HAVE", "DO"})
_VERBAL = frozenset({"V", "P", "G"})
_FUTURE_ADJECTIVES = frozenset({"due", "scheduled", "set", "going", "about", "slated", "poised", "expected", "supposed", "bound", "ready", "planned"})
_POSSIBLE = frozenset({"may", "might", "could"})
_ASPECTUAL = frozenset({"keep", "start", "begin", "continue", "go"})
_CHAINED = frozenset({"have", "be", "get", "seem", "appear", "begin", "start", "continue", "happen", "tend", "come", "need", "remain"})


class Modality(Enum):
    """How far a clause commits itself."""

    FACT = "fact"
    FUTURE = "future"
    POSSIBLE = "possible"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


class VerbGroup(NamedTuple):
    """A clause's verb group: `start` and `end` index its chunks; `main` is None where only a copula is there."""

    start: int
    end: int
    main: Chunk | None
    extra: tuple[Chunk, ...]
    negations: tuple[Span, ...]
    modality: Modality
    passive: bool
    auxiliary_only: bool

    @property
    def copular(self) -> bool:
        """Whether the clause has no verb of its own but forms of "be"."""
        return self.main is None


def find_verb(chunks: Sequence[Chunk], begin: int = 0) -> VerbGroup | None:
    """The first finite verb group at or after `begin`; None in a phrase without one."""
    start = next((i for i in range(begin, len(chunks)) if is_finite(chunks, i)), None)
    return None if start is None else _group(chunks, start)


def is_finite(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the chunk at `at` can open a finite verb group."""
    chunk = chunks[at]
    if chunk.tag in _AUXILIARY:
        return not (at and chunks[at - 1].tag == "TO") and chunk.norm not in {"being", "having", "doing", "been"}
    before = _before(chunks, at)
    if chunk.tag == "V":
        return before is None or before.tag not in {"TO", "PREP", "DET"}
    if chunk.tag == "P":
        return before is not None and before.tag in {"NAME", "PRON", "N", "WH", "DATE", "CONJ", "NUM"} and not _is_reduced(chunks, at)
    return False


def _before(chunks: Sequence[Chunk], at: int) -> Chunk | None:
    return next((c for c in reversed(chunks[:at]) if c.tag not in {"R", "NEG"}), None)


def _is_reduced(chunks: Sequence[Chunk], at: int) -> bool:
    """A participle that describes the noun before it: another finite verb follows, or a preposition that an agent takes."""
    rest = chunks[at + 1 :]
    if any("saying" in classes_of(lemma) for lemma in _lemmas(chunks[at])) and rest and rest[0].tag in {"DET", "NAME", "PRON", "QUANT"}:
        return False
    if rest and rest[0].norm in {"by", "for"} and chunks[at].tag == "P":
        return True
    for number, chunk in enumerate(rest):
        if chunk.tag in {"CONJ", "SUB", "WH"} or chunk.norm in {",", ";", "that"}:
            return False
        if chunk.tag in _AUXILIARY or (chunk.tag == "V" and rest[number - 1].tag not in {"TO", "PREP", "DET", "A"}):
            return not (number and rest[number - 1].tag == "TO")
    return False


def _group(chunks: Sequence[Chunk], start: int) -> VerbGroup:
    """Reads the group from its first chunk on, through chains such as "has failed to condemn"."""
    negations = [c.span for c in chunks[max(start - 1, 0) : start] if c.tag == "NEG" and _negates(c)]
    modality, passive, main, extra = Modality.FACT, False, None, []
    at, last_be, main_at = start, False, start
    auxiliary_only = True
    while at < len(chunks):
        chunk = chunks[at]
        chain = main is not None and chunk.tag == "TO" and _continues(chunks, at, main)
        if chunk.tag == "NEG":
            negations += [chunk.span] if _negates(chunk) else []
        elif chunk.tag == "MODAL":
            modality = Modality.POSSIBLE if chunk.norm in _POSSIBLE else Modality.FUTURE if chunk.norm in {"will", "shall", "would"} else modality
        elif main is not None and chunk.tag == "G" and _lemmas(main) & _ASPECTUAL and at == main_at + 1:
            main = chunk
        elif chain:
            modality, negations, extra = _chained(main, modality, negations, extra)  # type: ignore[arg-type]
            main = None
        elif chunk.tag in _VERBAL and main is None:
            passive = last_be and chunk.tag == "P"
            main, auxiliary_only, main_at = chunk, False, at
        elif last_be and chunk.norm in _FUTURE_ADJECTIVES and _next_is_to(chunks, at):
            modality, at = Modality.FUTURE, at + 1
        elif chunk.tag not in _AUXILIARY and not (chunk.tag in {"R", "QUANT"} and _verb_follows(chunks, at)):
            break
        elif main is not None and chunk.tag in _AUXILIARY:
            break
        last_be = chunk.tag == "BE" or (last_be and chunk.tag in {"R", "NEG"})
        at += 1
    return VerbGroup(start, at, main, tuple(extra), tuple(negations), modality, passive, auxiliary_only)


def _lemmas(chunk: Chunk) -> set[str]:
    return {lemma for lemma, pos in chunk.lemmas if pos == "v"}


def _negates(chunk: Chunk) -> bool:
    return "pseudo_negation" not in classes_of(chunk.norm)


def _next_is_to(chunks: Sequence[Chunk], at: int) -> bool:
    return at + 1 < len(chunks) and chunks[at + 1].tag == "TO"


def _verb_follows(chunks: Sequence[Chunk], at: int) -> bool:
    following = chunks[at + 1 : at + 2]
    return bool(following) and following[0].tag in _VERBAL | _AUXILIARY | {"R", "NEG"}


def _continues(chunks: Sequence[Chunk], at: int, main: Chunk) -> bool:
    """Whether "to" at `at` leads on to the verb that the clause is about."""
    return at + 1 < len(chunks) and chunks[at + 1].tag in {"V", "BE", "HAVE", "DO", "R", "NEG"}


def _chained(main: Chunk, modality: Modality, negations: list[Span], extra: list[Chunk]) -> tuple[Modality, list[Span], list[Chunk]]:
    """What a verb before "to" adds: negation (fails to), a plan (hopes to), the future (is set to), or itself."""
    lemmas = _lemmas(main)
    found = set().union(*(classes_of(lemma) for lemma in lemmas)) if lemmas else set()
    if "negation_verb" in found:
        return modality, [*negations, main.span], extra
    if main.norm in _FUTURE_ADJECTIVES:
        return Modality.FUTURE, negations, extra
    if "planned" in found:
        return Modality.PLANNED, negations, [*extra, main]
    return modality, negations, extra if lemmas & _CHAINED else [*extra, main]
