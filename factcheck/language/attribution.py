"""Takes the speaker off a statement: "X says that ...", "according to X", "..., X said", "X sees Y as Z", "reportedly"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.verbs import find_verb

_VERBAL = frozenset({"V", "P", "G"})
_NOUN_PHRASE = frozenset({"NAME", "N", "A", "DET", "NUM", "POSS", "QUANT", "PRON", "CONJ", "G"})


class Attribution(NamedTuple):
    """Who says something, and how.

    `speakers` are entity ids, `words` the lemmas of a speaker that is no name; a `hearsay` has neither. `negative` says
    that the saying is denied ("did not say"), `denies` that the speaker denies the content ("denies that").
    """

    speakers: frozenset[str]
    words: frozenset[str]
    span: Span
    hearsay: bool = False
    negative: bool = False
    denies: bool = False


class Peeled(NamedTuple):
    """A statement's attribution, if it has one, and the chunks of what is said."""

    attribution: Attribution | None
    content: tuple[Chunk, ...]


def peel(chunks: Sequence[Chunk]) -> Peeled:
    """The outermost attribution of a statement and its content."""
    for strip in (_hearsay, _according, _in_view, _headline, _said_of, _trailing, _seen_as, _leading):
        found = strip(chunks)
        if found is not None and _has_substance(found.content):
            return found
    return Peeled(None, tuple(chunks))


def _has_substance(content: Sequence[Chunk]) -> bool:
    return any(c.tag in {"NAME", "N", "V", "P", "G", "A", "NUM"} for c in content)


def _speaker(chunks: Sequence[Chunk], span: Span, *, negative: bool = False, denies: bool = False) -> Attribution:
    named = [c.entity for c in chunks if c.entity is not None]
    joined = any(c.tag == "CONJ" for c in chunks)
    names = frozenset(named if joined else named[-1:])  # a title's names are not speakers: "Ruritanian President X"
    words = frozenset(lemma for c in chunks if c.tag == "N" for lemma, _ in c.lemmas)
    hearsay = not names and bool(words & classes()["saying_noun"])
    return Attribution(names, words, span, hearsay, negative, denies)


def _span(chunks: Sequence[Chunk]) -> Span:
    return Span(chunks[0].start, chunks[-1].end)


def is_saying(chunk: Chunk) -> bool:
    """Whether the chunk is a verb of saying or thinking."""
    return chunk.tag in _VERBAL and _verb_class(chunk, "saying")


def _verb_class(chunk: Chunk, name: str) -> bool:
    return any(pos == "v" and name in classes_of(lemma) for lemma, pos in chunk.lemmas) or name in classes_of(
        chunk.norm
    )


def _hearsay(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "Reportedly ...", "there were reports that ...", "it was reported that ..."."""
    for at, chunk in enumerate(chunks):
        if "hearsay" in classes_of(chunk.norm):
            rest = (*chunks[:at], *chunks[at + 1 :])
            return Peeled(Attribution(frozenset(), frozenset(), chunk.span, hearsay=True), rest)
    return None


def _according(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "According to X, ..." and "..., according to X"."""
    for at, chunk in enumerate(chunks):
        if "according" not in classes_of(chunk.norm) or not (
            at == 0 or chunks[at - 1].norm == "," or chunk.norm != "per"
        ):
            continue
        end = _noun_phrase_end(chunks, at + 1)
        if end == at + 1:
            continue
        rest = (*_without_comma(chunks[:at]), *_from_word(chunks, end))
        return Peeled(_speaker(chunks[at + 1 : end], _span(chunks[at:end])), rest)
    return None


def _in_view(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "In X's view, ...", "by his own account, X was ..."."""
    for at, chunk in enumerate(chunks):
        if chunk.norm not in {"in", "by", "to"} or (at and chunks[at - 1].norm != ","):
            continue
        end = _noun_phrase_end(chunks, at + 1, stop_after=classes()["view_noun"])
        phrase = chunks[at + 1 : end]
        if not phrase or phrase[-1].norm not in classes()["view_noun"]:
            continue
        rest = (*_without_comma(chunks[:at]), *_from_word(chunks, end))
        source = phrase if any(c.entity for c in phrase) else [c for c in rest if c.entity][:1]
        return Peeled(_speaker(source, _span(chunks[at:end])), rest) if source else None
    return None


def _headline(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "X: it is so": a name, a colon and what the name says."""
    if len(chunks) < 4 or chunks[0].entity is None or chunks[1].norm != ":":
        return None
    content = chunks[2:]
    said = find_verb(content) is not None or any(c.tag == "G" for c in content)
    return Peeled(_speaker(chunks[:1], chunks[0].span), tuple(content)) if said else None


def _said_of(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "That it is so was stressed by X"."""
    by = next((i for i in range(len(chunks) - 1, 2, -1) if chunks[i].norm == "by"), None)
    if chunks[0].norm != "that" or by is None or not is_saying(chunks[by - 1]) or chunks[by - 2].tag != "BE":
        return None
    return Peeled(_speaker(chunks[by + 1 :], _span(chunks[by - 2 :])), tuple(chunks[1 : by - 2]))


def _trailing(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "..., X said last month." """
    commas = [i for i, c in enumerate(chunks) if c.norm == ","]
    for comma in reversed(commas):
        tail = [c for c in chunks[comma + 1 :] if c.tag != "PUNCT"]
        verb = next((i for i, c in enumerate(tail) if is_saying(c)), None)
        if verb is None or any(
            c.tag not in _NOUN_PHRASE | {"DATE", "R", "HAVE", "PREP"} for c in tail[:verb] + tail[verb + 1 :]
        ):
            continue
        if len(tail) - verb > 4 or find_verb(chunks[:comma]) is None or tail[0].tag == "CONJ":
            continue
        speaker = tail[:verb] or tail[verb + 1 :]
        dates = [c for c in tail if c.tag == "DATE"]
        if any(c.entity or c.tag == "N" for c in speaker):
            return Peeled(_speaker(speaker, _span(tail)), (*chunks[:comma], *dates))
    return None


def _leading(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "X says (that) ...", "X denies that ...", "there were reports that ...", "X's claim that ..."."""
    group = find_verb(chunks)
    if group is None:
        return None
    subject = chunks[: group.start]
    while subject and subject[-1].tag in {"NEG", "R"}:
        subject = subject[:-1]
    there = any(c.norm == "there" for c in subject)
    that = next((i for i in range(group.start, len(chunks)) if chunks[i].norm == "that"), None)
    if there or (
        group.main is None and subject and subject[-1].norm in {"it", "line", "view", "position", "message", "claim"}
    ):
        return _noun_that(chunks, group.start, that)
    if group.main is None or not subject or any(c.tag in {"WH", "NEG"} for c in subject) or group.passive:
        return _passive_saying(chunks, that) if group.passive else None
    denies = _verb_class(group.main, "denying")
    if not (denies or _verb_class(group.main, "saying")) or group.end >= len(chunks):
        return None
    content = chunks[group.end :]
    explicit = next((i for i, c in enumerate(content[:6]) if c.norm == "that"), None)
    starts_clause = find_verb(content) is not None and content[0].tag in _NOUN_PHRASE | {"WH", "PUNCT", "CUE"}
    if explicit is not None:
        content = content[explicit + 1 :]
    elif not starts_clause or any(c.tag == "TO" for c in content[:1]):
        return None
    negative = len(group.negations) % 2 == 1
    dates = [c for c in subject if c.tag == "DATE"]
    return Peeled(_speaker(subject, _span(chunks[: group.end]), negative=negative, denies=denies), (*content, *dates))


def _noun_that(chunks: Sequence[Chunk], verb: int, that: int | None) -> Peeled | None:
    """ "There were reports that ...", "The White House line is that ..."."""
    if that is None or that + 1 >= len(chunks):
        return None
    before = chunks[:that]
    nouns = {lemma for c in before if c.tag in {"N", "NAME"} for lemma in (c.norm, *(lem for lem, _ in c.lemmas))}
    if not any(noun.removesuffix("s") in classes()["saying_noun"] for noun in nouns):
        return None
    dates = tuple(c for c in before if c.tag == "DATE")
    negative = any(c.tag == "NEG" or c.norm in {"no", "none"} for c in before)
    return Peeled(_speaker(before, _span(before), negative=negative), (*chunks[that + 1 :], *dates))


def _passive_saying(chunks: Sequence[Chunk], that: int | None) -> Peeled | None:
    """ "It was reported that ...": nobody in particular says it."""
    if chunks[0].norm != "it" or that is None:
        return None
    return Peeled(Attribution(frozenset(), frozenset(), _span(chunks[:that]), hearsay=True), tuple(chunks[that + 1 :]))


def _seen_as(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "X sees Y as Z" and "Y was described by X as Z": the content is "Y is Z"."""
    group = find_verb(chunks)
    if group is None or group.main is None or not _verb_class(group.main, "perceiving_as"):
        return None
    as_at = next((i for i in range(group.end, len(chunks)) if chunks[i].norm == "as"), None)
    if as_at is None:
        return None
    between = list(chunks[group.end : as_at])
    subject = list(chunks[: group.start])
    if group.passive:
        by = next((i for i, c in enumerate(between) if c.norm == "by"), None)
        speaker, theme = (between[by + 1 :], subject) if by is not None else ([], subject)
    else:
        speaker, theme = subject, between
    place = group.main.start, group.main.end
    copula = [Chunk("is", "BE", *place)]
    if len(group.negations) % 2:  # not seeing it as Z is seeing it as not Z
        copula.append(Chunk("not", "NEG", *place))
    said = _speaker(speaker, group.main.span) if speaker else None
    said = said or Attribution(frozenset(), frozenset(), group.main.span, hearsay=True)
    return Peeled(said, (*theme, *copula, *chunks[as_at + 1 :]))


def _noun_phrase_end(chunks: Sequence[Chunk], at: int, stop_after: frozenset[str] = frozenset()) -> int:
    """Where the noun phrase at `at` ends; an apposition between commas is left out."""
    while at < len(chunks) and chunks[at].tag in _NOUN_PHRASE | ({"PREP"} if stop_after else set()):
        at += 1
        if chunks[at - 1].norm in stop_after:
            break
    return at


def _without_comma(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    return tuple(chunks[:-1] if chunks and chunks[-1].norm == "," else chunks)


def _from_word(chunks: Sequence[Chunk], at: int) -> tuple[Chunk, ...]:
    return tuple(chunks[at + 1 :] if at < len(chunks) and chunks[at].norm == "," else chunks[at:])
