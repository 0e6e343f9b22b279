"""Sees to it that a clause has its verb: takes one for it where none was found, and a noun back where two stand side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.language import lexicon
from factcheck.language.chunks import VERBAL, Chunk

_VERB_TAGS = VERBAL - {"G"} | {"BE", "HAVE", "DO", "MODAL"}
_OBJECT_START = frozenset({"NUM", "DET", "NAME", "PRON", "PREP", "TO", "DATE", "QUANT"})
_SURE_OBJECT = frozenset({"NUM", "DET", "NAME", "PRON", "QUANT"})
_BEHIND = frozenset({"NAME", "N", "NUM", "PRON", "DATE", "A"})  # what may stand right before a verb


def with_verbs(chunks: list[Chunk]) -> list[Chunk]:
    """The same chunks with a verb in each part that may be a clause of its own, if one can be found at all."""
    done = _without_titles(_without_doubles(chunks))
    done = [c for part in _parts(done) for c in (part if _has_verb(part) else _rescued(part, sure=True))]
    return done if _has_verb(done) else _rescued(done)


def _has_verb(chunks: Sequence[Chunk]) -> bool:
    """Whether there is a verb that may be finite: "to buy" is none."""
    return any(c.tag in _VERB_TAGS and not (at and chunks[at - 1].tag == "TO") for at, c in enumerate(chunks))


def _parts(chunks: list[Chunk]) -> Iterator[list[Chunk]]:
    """The stretches that ", and", ", but", ";", "that" and "because" part."""
    start = 0
    for at in range(1, len(chunks)):
        if (chunks[at].norm in {";", "that", "because", "although", "whereas"} and not _is_pronoun(chunks, at)) or (
            chunks[at].norm in {"and", "but"} and chunks[at - 1].norm == ","
        ):
            yield chunks[start:at]
            start = at
    yield chunks[start:]


def _is_pronoun(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a "that" stands for a noun: "and that for dogs"."""
    before, following = chunks[at - 1], chunks[at + 1 : at + 2]
    return chunks[at].norm == "that" and before.tag in {"CONJ", "PUNCT"} and [c.tag for c in following] == ["PREP"]


def _rescued(chunks: list[Chunk], *, sure: bool = False) -> list[Chunk]:
    """Where no verb was found, the likeliest of the words that can be one is taken for it; `sure` asks for a good sign of it."""
    fitting = [at for at in range(1, len(chunks) - 1) if _can_be_verb(chunks, at)]
    if sure:
        fitting = [at for at in fitting if is_third_person(chunks[at]) or chunks[at + 1].tag in _SURE_OBJECT]
    if not fitting:
        return chunks
    at = max(fitting, key=lambda i: (_likelihood(chunks, i), -i))
    return [*chunks[:at], chunks[at]._replace(tag=verb_form(chunks[at])), *chunks[at + 1 :]]


def _can_be_verb(chunks: Sequence[Chunk], at: int) -> bool:
    chunk, previous = chunks[at], next((c for c in reversed(chunks[:at]) if c.tag not in {"R", "NEG"}), None)
    if chunk.tag not in {"N", "A"} or previous is None or not (previous.tag in _BEHIND or _ends_name(chunks, at)):
        return False
    verb = any(pos == "v" for _, pos in chunk.lemmas)
    if previous.tag == "A" and not (is_third_person(chunk) and chunks[at + 1].tag in _OBJECT_START):
        return False
    return verb and chunks[at + 1].tag not in {"N", "BE"}


def _ends_name(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a word in -s stands behind a name between commas: "the owner, Ada Penn, lives"."""
    before = chunks[max(at - 3, 0) : at]
    return is_third_person(chunks[at]) and [c.norm for c in before[::2]] == [",", ","] and before[1].tag == "NAME"


def _likelihood(chunks: Sequence[Chunk], at: int) -> int:
    """How much speaks for a verb: the third person, what can be its object behind it, its being a verb more often."""
    chunk, following = chunks[at], chunks[at + 1]
    return 2 * is_third_person(chunk) + (following.tag in _OBJECT_START) + (chunk.lemmas[0][1] == "v")


def _without_doubles(chunks: list[Chunk]) -> list[Chunk]:
    """ "The audio guide comes": right before a verb in -s, or in the past, a base form behind a noun is a noun."""
    done = list(chunks)
    for at in range(1, len(done) - 1):
        chunk, following = done[at], done[at + 1]
        noun = chunk.tag == "V" and any(lemma == chunk.norm and pos == "n" for lemma, pos in chunk.lemmas)
        behind = done[at - 1].tag in {"N", "A", "DET", "NAME"}
        if noun and behind and following.tag in {"V", "P"} and (following.tag == "P" or is_third_person(following)):
            done[at] = chunk._replace(tag="N")
    return done


def _without_titles(chunks: list[Chunk]) -> list[Chunk]:
    """ "Judge Ruth Fane heard it": a word for a person in front of a name is no order, where another verb follows."""
    first = chunks[0] if chunks else None
    if first is None or first.tag != "V" or len(chunks) < 3 or chunks[1].tag != "NAME":
        return chunks
    person = any(pos == "n" for _, pos in first.lemmas) and lexicon.is_a(first.norm, "person")
    if not person or not any(c.tag in _VERB_TAGS for c in chunks[2:]):
        return chunks
    return [first._replace(tag="N"), *chunks[1:]]


def is_third_person(chunk: Chunk) -> bool:
    """Whether the word may be the third person of a verb: heads, leads."""
    return chunk.norm.endswith("s") and any(pos == "v" and lemma != chunk.norm for lemma, pos in chunk.lemmas)


def verb_form(chunk: Chunk) -> str:
    """V for a finite present or base form, G for -ing, P for a past form or participle."""
    norm, _, others = chunk.norm.partition(" ")
    known = lexicon.lemmas(norm) if others else chunk.lemmas  # what an idiom means need not have the form of its verb
    lemma = next((lemma for lemma, pos in known if pos == "v"), norm)
    if norm == lemma or norm.endswith("s"):
        return "V" if not lexicon_past(norm) else "P"
    return "G" if norm.endswith("ing") else "P"


def lexicon_past(norm: str) -> bool:
    """Whether a form that is its own lemma is more often the past of another verb ("found", "left")."""
    lemmas = [lemma for lemma, pos in lexicon.lemmas(norm) if pos == "v"]
    return len(lemmas) > 1 and lemmas[0] != norm
