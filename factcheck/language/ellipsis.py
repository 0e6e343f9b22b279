"""Writes out what a clause shares with the one before it: its subject, its verb, or all but one word."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from factcheck.language.chunks import VERBAL, Chunk
from factcheck.language.closed_classes import classes_of
from factcheck.language.drafts import Draft
from factcheck.language.quantifiers import BESIDES
from factcheck.language.verbs import Modality, VerbGroup

_ANAPHORS = (["it"], ["they"], ["he"], ["she"])
_OTHERS = frozenset({"other", "others", "rest", "remaining", "remainder"})
_PHRASE = frozenset({"N", "NAME", "A", "NUM"})
_NAMELIKE = frozenset({"NAME", "N", "NUM", "DATE"})


def linked(draft: Draft, link: Chunk | None, before: Sequence[Draft]) -> Draft:
    """Fills in what a clause shares with the one before it."""
    if link is not None and link.norm in {"if", "unless", "whether"}:
        return draft._replace(hypothetical=True)
    left = next((d for d in reversed(before) if d.group is not None and not d.contrast), None)
    if left is None or link is None:
        return draft
    if link.tag == "WH":
        return _with_antecedent(draft, left)
    group = draft.group
    if group is None:
        return _elliptic_phrase(draft, left)
    if [c.norm for c in draft.subject] == ["the", "same"] and any(c.entity for c in draft.rest):
        return _same_of(draft, left)
    draft = draft._replace(subject=_with_named(draft.subject, left.subject))
    if group.auxiliary_only and (_is_inverted(draft, link) or not _has_content(draft.rest)):
        return _elliptic_verb(draft, left, link)
    if [c.norm for c in draft.subject if c.tag not in {"PUNCT", "R"} and c.norm != "so"] in _ANAPHORS or not any(
        c.tag in _NAMELIKE | {"PRON", "QUANT", "DET"} for c in draft.subject
    ):
        return draft._replace(
            subject=(*left.subject, *(c for c in draft.subject if c.tag != "PRON")),
            rest=_with_object(draft.rest, left.rest),
            group=_shared_modality(group, left.group),
        )
    return draft


def _same_of(draft: Draft, left: Draft) -> Draft:
    """ "The same goes for X", "the same is not true of X": what was said before, of X."""
    at = next(i for i, c in enumerate(draft.rest) if c.entity)
    negative = left.negative is not draft.negative
    return left._replace(
        subject=tuple(draft.rest[at:]), negative=negative, negations=(*left.negations, *draft.negations)
    )


def _with_object(rest: tuple[Chunk, ...], before: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """ "... view files and comment on them": what "them" or "it" stands for, if the clause before has just one noun phrase."""
    at = next((i for i, c in enumerate(rest) if c.norm in {"them", "it"}), None)
    phrases = [list(group) for inside, group in groupby(before, lambda c: c.tag in _PHRASE) if inside]
    nominal = [phrase for phrase in phrases if any(c.tag in {"N", "NAME"} for c in phrase)]
    if at is None or len(nominal) != 1 or any(c.tag in VERBAL for c in before):
        return rest
    return (*rest[:at], *nominal[0], *rest[at + 1 :])


def _with_named(subject: tuple[Chunk, ...], before: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """ "X and Y ..., and neither does it", "..., the other two do not": who is meant, or not meant, was named before."""
    names = [c for c in before if c.entity is not None]
    words = [c for c in subject if c.tag not in {"DET", "PUNCT"}]
    alone = bool(words) and all(c.tag in {"QUANT", "NUM"} or c.norm in _OTHERS for c in words)
    if not alone or not names:
        return subject
    joined = [c for c in before if c.entity is not None or c.tag == "CONJ" or c.norm == ","]
    if any(c.norm in _OTHERS for c in words):
        return (*subject, words[-1]._replace(norm=BESIDES, tag="CUE", lemmas=(), quantity=None), *joined)
    return (*joined, *subject) if len(names) > 1 else subject


def _is_inverted(draft: Draft, link: Chunk) -> bool:
    """ "So did X", "nor does X": the subject stands behind the auxiliary."""
    words = [c.norm for c in draft.subject if c.tag != "PUNCT"]
    return link.norm == "nor" or words in (["so"], ["neither"], ["nor"])


def _has_content(rest: Sequence[Chunk]) -> bool:
    """Whether more than "too", "either" or, after "so does", a subject follows the auxiliary."""
    return any(c.tag not in {"R", "QUANT", "PUNCT", "NEG"} for c in rest if "soft" not in classes_of(c.norm))


def _shared_modality(group: VerbGroup, left: VerbGroup | None) -> VerbGroup:
    """ "will meet and then fly": the second verb shares the first one's auxiliary."""
    if (
        left is None
        or group.main is None
        or group.main.tag != "V"
        or left.modality in {Modality.FACT, Modality.HYPOTHETICAL}
    ):
        return group
    return group._replace(modality=left.modality)


def _with_antecedent(draft: Draft, left: Draft) -> Draft:
    """ ", who ...": the subject is the last name or noun phrase before the comma."""
    source = left.rest or left.subject
    at = len(source)
    while at and source[at - 1].tag in _NAMELIKE | {"A", "DET", "POSS"}:
        at -= 1
    return draft._replace(subject=(*source[at:], *draft.subject))


def _elliptic_phrase(draft: Draft, left: Draft) -> Draft:
    """ "... but not to the other": the verb of the clause before, with this object."""
    negative = draft.negative
    rest = tuple(c for c in draft.rest if c.tag != "NEG")
    kept = _kept_before(left.rest, rest)
    return draft._replace(subject=left.subject, verb=left.verb, rest=(*kept, *rest), group=left.group,
                   negative=negative, negations=draft.negations)  # fmt: skip


def _kept_before(rest: Sequence[Chunk], phrase: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """What of the first clause's object goes before the new phrase: all up to the last preposition like the phrase's own."""
    first = next((c for c in phrase if c.tag not in {"R", "PUNCT"}), None)
    if first is None or first.tag not in {"PREP", "TO"}:
        at = len(rest)
        while at and rest[at - 1].tag in _NAMELIKE | {"DET", "CONJ", "PUNCT", "A"}:
            at -= 1
        return tuple(rest[:at])
    index = next((i for i in range(len(rest) - 1, -1, -1) if rest[i].tag in {"PREP", "TO"}), len(rest))
    return tuple(rest[:index])


def _elliptic_verb(draft: Draft, left: Draft, link: Chunk) -> Draft:
    """ "... and X is not", "... and so does X", "... nor does X": the first clause's verb and object with this subject."""
    chunks = [
        c
        for c in draft.chunks
        if c.tag in _NAMELIKE | {"DET", "A", "CONJ", "POSS", "QUANT", "CUE"} and c.norm not in {"so", "neither", "nor"}
    ]
    same = any(c.norm == "so" for c in draft.chunks)
    flipped = draft.negative or link.norm == "nor" or any(c.norm in {"neither", "nor"} for c in draft.chunks)
    negative = left.negative if same else flipped
    return draft._replace(subject=tuple(chunks), verb=left.verb, rest=left.rest, group=left.group, negative=negative)
