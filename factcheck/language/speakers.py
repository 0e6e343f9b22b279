"""Tells who is said to say something, and who is said not to: "X", "X, not Y", "X rather than Y", "not Y but X"."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language import lexicon
from factcheck.language.chunks import VERBAL, Chunk
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.stances import Stance, stance_of

_INSTEAD = frozenset({"rather_than", "instead_of"})


class Attribution(NamedTuple):
    """Who says something, and how.

    `speakers` are entity ids, `words` the lemmas of a speaker that is no name; a `hearsay` has neither. `negative` says
    that the saying is denied ("did not say"), `denies` that the speaker denies the content ("denies that"). `others` are
    those who are said not to be the ones who say it, `owners` those whose officer it is: "X's mayor", "the mayor of X".
    A `loose` one may reach into the clause, or may not: "X says A, but B". `stance` tells whether they say or think so, or
    only fear, hope or want it.
    """

    speakers: frozenset[str]
    words: frozenset[str]
    span: Span
    hearsay: bool = False
    negative: bool = False
    denies: bool = False
    others: frozenset[str] = frozenset()
    loose: bool = False
    owners: frozenset[str] = frozenset()
    stance: Stance = Stance.SAYS


def is_somebody(chunk: Chunk) -> bool:
    """Whether it is a person, a group of them, or a name or pronoun that may stand for one."""
    if chunk.entity is not None or chunk.tag == "PRON":
        return True
    return chunk.tag == "N" and are_somebody(lemma for lemma, _ in chunk.lemmas)


def are_somebody(words: Iterable[str]) -> bool:
    """Whether one of some nouns is for people or an organization: "board", "critics"; not "study" or "report"."""
    kinds = classes()["words_somebody"]
    return any(word in kinds or lexicon.is_a(word, kind) for word in words for kind in kinds)


class Peeled(NamedTuple):
    """A statement's attribution, if it has one, and the chunks of what is said."""

    attribution: Attribution | None
    content: tuple[Chunk, ...]


class Contrast(NamedTuple):
    """A phrase of the make "X, not Y": the X and the Y; without a contrast the whole phrase and nothing."""

    asserted: Sequence[Chunk]
    ruled_out: Sequence[Chunk]


def speaker(
    chunks: Sequence[Chunk],
    span: Span,
    *,
    negative: bool = False,
    denies: bool = False,
    stance: Stance = Stance.SAYS,
) -> Attribution:
    """The attribution to whom a phrase names."""
    said, ruled_out = contrast_in(chunks)
    owners = frozenset(c.entity for i, c in enumerate(said) if c.entity is not None and _owns(said, i))
    named = [c.entity for i, c in enumerate(said) if c.entity is not None and not _belongs_to(said, i)]
    joined = any(c.tag == "CONJ" for c in said)
    if not joined and _opens_with_name(said):
        named = named[:1]
    names = frozenset(named if joined else named[-1:])  # a title's names are not speakers: "Ruritanian President X"
    words = frozenset(lemma for c in said if c.tag == "N" for lemma, _ in c.lemmas)
    hearsay = not names and bool(words & classes()["saying_noun"])
    others = frozenset(c.entity for c in ruled_out if c.entity is not None)
    return Attribution(names, words, span, hearsay, negative, denies, others, owners=owners & names, stance=stance)


def _owns(said: Sequence[Chunk], at: int) -> bool:
    """Whether a name only says whose officer it is that speaks: "X's mayor", "the mayor of X"."""
    after, before = said[at + 1 : at + 3], said[max(at - 3, 0) : at]
    if len(after) == 2 and after[0].tag == "POSS" and after[1].tag in {"N", "A"}:
        return True
    behind = [c for c in before if c.tag != "DET"][-2:]
    return len(behind) == 2 and behind[0].tag == "N" and behind[1].norm == "of"


def _belongs_to(said: Sequence[Chunk], at: int) -> bool:
    """Whether a name says where the one named before it is from: "Jane Doe of Example Ltd"."""
    before = [c for c in said[max(at - 3, 0) : at] if c.tag != "DET"][-2:]
    return len(before) == 2 and before[0].entity is not None and before[1].norm in {"of", "at", "from"}


def _opens_with_name(said: Sequence[Chunk]) -> bool:
    """Whether a name comes first and what it is behind a comma: "Jane Doe, head of Example Ltd,"."""
    return len(said) > 2 and said[0].entity is not None and said[1].norm == "," and said[2].tag != "NAME"


def contrast_in(chunks: Sequence[Chunk]) -> Contrast:
    """Takes a phrase apart that says who it is and who it isn't."""
    at = next((i for i, c in enumerate(chunks) if opens_contrast(chunks, i)), None)
    if at is None:
        return Contrast(chunks, ())
    but = next((i for i in range(at + 1, len(chunks)) if chunks[i].norm == "but"), None)
    if but is not None:
        return Contrast((*chunks[:at], *chunks[but + 1 :]), chunks[at + 1 : but])
    return Contrast(chunks[:at], chunks[at + 1 :])


def opens_contrast(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the chunk at `at` brings in what is ruled out: ", not", "and not", "rather than", "not ... but"."""
    if chunks[at].norm in _INSTEAD:
        return True
    before = chunks[at - 1].norm if at else ""
    return chunks[at].norm == "not" and (before in {",", "and", "but"} or any(c.norm == "but" for c in chunks[at:]))


def is_no_speaker(subject: Sequence[Chunk]) -> bool:
    """Whether a subject asks or denies, and does not just set who says it against who doesn't."""
    said = contrast_in(subject).asserted
    return not said or any(c.tag in {"WH", "NEG"} for c in said)


def has_verb_class(chunk: Chunk, name: str) -> bool:
    return any(pos == "v" and name in classes_of(lemma) for lemma, pos in chunk.lemmas) or name in classes_of(
        chunk.norm
    )


def span_of(chunks: Sequence[Chunk]) -> Span:
    return Span(chunks[0].start, chunks[-1].end)


def without_comma(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    return tuple(chunks[:-1] if chunks and chunks[-1].norm == "," else chunks)


def is_saying(chunk: Chunk) -> bool:
    """Whether the chunk is a verb of saying or thinking."""
    return chunk.tag in VERBAL and has_verb_class(chunk, "saying")


def said_stance(chunk: Chunk) -> Stance | None:
    """The stance of a verb that can stand behind what is said, "it will rain, X says" or "X fears"; None for any other."""
    if is_saying(chunk):
        return Stance.SAYS
    found = stance_of(chunk, "v") if chunk.tag in VERBAL else None
    return found if found in {Stance.FEARS, Stance.HOPES, Stance.EXPECTS} else None
