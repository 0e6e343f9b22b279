"""Reads the titles in front of names: who they say that somebody is, and who is not meant by them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause, clause_of
from factcheck.language.closed_classes import classes
from factcheck.language.drafts import draft_of
from factcheck.language.verbs import find_verb

_PHRASE = frozenset({"DET", "A", "N", "NAME", "POSS", "P"})
_FREQUENT = 3  # how often the word lists must have seen a noun to take it for a title


def without_false_titles(chunks: Sequence[Chunk]) -> list[Chunk]:
    """A known name right before an unknown one ("President Smith Jane Doe") is but a title, and so is "Mr": the second is meant."""
    kept = list(chunks)
    for at, (one, other) in enumerate(pairwise(chunks)):
        if other.entity is not None and one.norm in classes()["words_honorific"]:
            kept[at] = one._replace(tag="DET", entity=None)
        unknown = other.entity is not None and other.entity[0] == "~" and other.start == one.end + 1
        if unknown and one.entity is not None and one.entity[0] != "~" and " " in one.norm and not one.norm.isupper():
            kept[at] = one._replace(tag="DET", entity=None)
    return kept


def without_naming(chunks: list[Chunk]) -> list[Chunk]:
    """ "The alliance (that is) called X" as X."""
    for at in range(len(chunks) - 1, 1, -1):
        if chunks[at].norm not in classes()["words_called"]:
            continue
        linked = 2 * (chunks[at - 1].tag == "BE" and chunks[at - 2].norm in {"that", "which"})
        end = next((i for i in range(at + 1, len(chunks)) if chunks[i].tag != "DET" and chunks[i].norm != "as"), at)
        begin = _phrase_start(chunks, at - linked)
        rest = [*chunks[:begin], *chunks[end:]]
        if begin < at - linked and chunks[end].entity and _goes_on(chunks, end) and find_verb(rest):
            return rest
    return chunks


def _phrase_start(chunks: Sequence[Chunk], end: int) -> int:
    """Where the phrase of an article and a common noun that ends at `end` begins; `end` if there is none."""
    begin = end
    while begin and chunks[begin - 1].tag in {"N", "A"} and chunks[begin - 1].entity is None:
        begin -= 1
    described = begin < end and chunks[end - 1].tag == "N" and begin > 0 and chunks[begin - 1].tag == "DET"
    return begin - 1 if described else end


def _goes_on(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether nothing follows the name that somebody is called besides: not "called X a friend"."""
    return not any(c.tag in {"DET", "A", "N", "NAME", "G"} for c in chunks[at + 1 : at + 2])


def appositions(chunks: Sequence[Chunk]) -> list[Clause]:
    """What a title beside a name says in passing: "President Rudolf X" and "the president, Rudolf X," are president."""
    found: list[Clause] = []
    for at, chunk in enumerate(chunks):
        title = (_title(chunks, at) or _before_comma(chunks, at)) if chunk.tag == "NAME" else []
        if title:
            copula = Chunk("is", "BE", chunk.start, chunk.start)
            draft = draft_of([chunk, copula, *title])._replace(contrast=True)
            found.append(clause_of(draft, None))
    return found


def _title(chunks: Sequence[Chunk], at: int) -> list[Chunk]:
    """The title right before a name, or within it."""
    if at + 1 < len(chunks) and chunks[at + 1].tag in {"N", "NAME", "POSS"}:
        return []
    before = _before(chunks, at)
    title = [*before, *_title_within(chunks[at])]
    if not title or title[-1].tag != "N" or title[-1].norm.endswith("ing"):
        return []
    alone = chunks[at].capital and (before or (chunks[at].entity or "")[:1] == "~")  # "lead author" is nobody's name
    return title if any(c.entity for c in title) or (alone and _is_person(title[-1])) else []


def _before_comma(chunks: Sequence[Chunk], at: int) -> list[Chunk]:
    """The noun phrase that a comma parts from the name: "the club's president" of "the club's president, Ada Penn, left"."""
    behind = [c.norm for c in chunks[at + 1 : at + 3]]
    if at < 2 or chunks[at - 1].norm != "," or behind[:1] not in ([","], ["."]) or behind[1:] in (["and"], ["or"]):
        return []
    begin = at - 1
    while begin and (chunks[begin - 1].tag in _PHRASE or chunks[begin - 1].norm == "of"):
        begin -= 1
    title = list(chunks[begin : at - 1])
    singled = any(c.tag == "POSS" for c in title) or (title and title[0].norm == "the")
    return title if singled and title[-1].tag == "N" and _is_person(title[-1]) else []


def _is_person(noun: Chunk) -> bool:
    return any(lexicon.is_a(lemma, "person", "n") for lemma, _ in noun.lemmas)


def _before(chunks: Sequence[Chunk], at: int) -> list[Chunk]:
    """The words that stand right before the name, with nothing but spaces between."""
    begin = at
    while begin and chunks[begin - 1].tag in {"N", "A", "NAME"} and chunks[begin - 1].end + 1 == chunks[begin].start:
        begin -= 1
    return list(chunks[begin:at])


def _title_within(name: Chunk) -> list[Chunk]:
    """The title that is part of a longer name: the President of "President Jane Doe"."""
    first = name.norm.split()[0]
    if " " not in name.norm or lexicon.pos_counts(first).get("n", 0) <= _FREQUENT:
        return []
    return [Chunk(first, "N", name.start, name.start + len(first), lexicon.lemmas(first))]
