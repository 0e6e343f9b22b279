"""Puts the names where a noun stands for two lists ("in both federations"), or "only" leaves one of them out."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes

ONE_OF = "one_of"  # joins names of which just one will do
Rivals = Sequence[tuple[str, str]]
_CONJUNCTIONS = {"both": "and", "two": "and", "either": "or", "neither": "nor", "one": ONE_OF}
_BETWEEN = frozenset({"DET", "CONJ"})
_ONLY = frozenset({"only", "just", "solely", "exclusively"})


class _Phrase(NamedTuple):
    """ "Both federations": its word of quantity, the noun, and where the phrase begins and ends."""

    kind: str
    noun: Chunk
    start: int
    end: int


def written_out(chunks: list[Chunk], rivals: Rivals) -> list[Chunk]:
    """The chunks with each such phrase replaced by the names that it stands for."""
    done = _confined(chunks, rivals)
    for at in range(len(chunks) - 1, -1, -1):
        phrase = _phrase(done, at) if chunks[at].norm in _CONJUNCTIONS else None
        if phrase is not None:
            done = _replaced(done, phrase, rivals)
    return done


def _confined(chunks: list[Chunk], rivals: Rivals) -> list[Chunk]:
    """ "Only in A" as "in A but not in B"."""
    at = next((i for i, c in enumerate(chunks[:-2]) if c.norm in _ONLY and i and chunks[i - 1].tag == "BE"), 0)
    if len(rivals) != 1 or not at or chunks[at + 1].norm != "in":
        return chunks
    end = at + 2 + (chunks[at + 2].tag == "DET")
    name = chunks[end] if end < len(chunks) else None
    if name is None or name.entity not in rivals[0]:
        return chunks
    other = name._replace(entity=rivals[0][rivals[0][0] == name.entity])
    joint, denied = chunks[at]._replace(norm="but", tag="CONJ"), chunks[at]._replace(norm="not", tag="NEG")
    return [*chunks[:at], *chunks[at + 1 : end + 1], joint, denied, chunks[at + 1], other, *chunks[end + 1 :]]


def _phrase(chunks: Sequence[Chunk], at: int) -> _Phrase | None:
    """The phrase at `at`: "both (of the two) federations", "neither of the blocs", "(only) one of the two blocs"."""
    kind, end = chunks[at].norm, at + 1
    partitive = end < len(chunks) and chunks[end].norm == "of"
    while end < len(chunks) and (
        chunks[end].norm in {"of", "these", "those", "the"} or (partitive and _is_two(chunks[end]))
    ):
        end += 1
    noun = chunks[end] if end < len(chunks) else None
    if noun is None or noun.tag not in {"N", "V"} or noun.entity is not None:
        return None
    if kind == "two" and not (at and chunks[at - 1].tag == "DET" and not _counts(chunks, at)):
        return None
    if kind == "one" and not partitive:
        return None
    only = kind == "one" and at > 0 and chunks[at - 1].norm in {"only", "just", "exactly"}
    return _Phrase(kind, noun, at - only, end + 1)


def _counts(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the "two" at `at` is what another word counts: "one of the two federations"."""
    return at > 2 and chunks[at - 2].norm == "of" and chunks[at - 3].norm in _CONJUNCTIONS


def _is_two(chunk: Chunk) -> bool:
    return chunk.norm == "two"


def _replaced(chunks: list[Chunk], phrase: _Phrase, rivals: Rivals) -> list[Chunk]:
    """With the names behind the noun if there are some, else with the two lists that the noun fits."""
    quantifier = [] if phrase.kind in {"two", "one"} else [chunks[phrase.start]]
    named = _named_behind(chunks, phrase.end)
    if named:
        return [*chunks[: phrase.start], *quantifier, *chunks[phrase.end + 1 :]]
    if len(rivals) != 1 or not {lemma for lemma, _ in phrase.noun.lemmas} & classes()["words_collective"]:
        return chunks
    span = Span(chunks[phrase.start].start, phrase.noun.end)
    first = Chunk(phrase.noun.norm, "NAME", phrase.noun.start, phrase.noun.end, entity=rivals[0][0])
    joint = Chunk(_CONJUNCTIONS[phrase.kind], "CONJ", phrase.noun.end, phrase.noun.end)
    second = Chunk(phrase.noun.norm, "NAME", span.start, span.end, entity=rivals[0][1])
    return [*chunks[: phrase.start], *quantifier, first, joint, second, *chunks[phrase.end :]]


def _named_behind(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether two joined names stand behind a comma or colon: ", the A and the B"."""
    if at >= len(chunks) or chunks[at].norm not in {",", ":"}:
        return False
    end = at + 1
    while end < len(chunks) and (chunks[end].entity is not None or chunks[end].tag in _BETWEEN):
        end += 1
    run = chunks[at + 1 : end]
    return sum(c.entity is not None for c in run) == 2 and any(c.tag == "CONJ" for c in run)
