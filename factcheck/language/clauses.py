"""Cuts a statement into clauses with subject, verb and rest; shared subjects, ellipses and contrasts are written out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes_of
from factcheck.language.relatives import unfold
from factcheck.language.verbs import Modality, VerbGroup, find_verb

_ANAPHORS = (["it"], ["they"], ["he"], ["she"])
_SEPARATORS = frozenset({"CONJ", "SUB"})
_NAMELIKE = frozenset({"NAME", "N", "NUM", "DATE"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A clause before its terms are read; `negative` counts the negations of the verb group and of the words around it."""

    subject: tuple[Chunk, ...]
    verb: tuple[Chunk, ...]
    rest: tuple[Chunk, ...]
    group: VerbGroup | None
    negative: bool = False
    negations: tuple[Span, ...] = ()
    hypothetical: bool = False
    contrast: bool = False

    @property
    def chunks(self) -> tuple[Chunk, ...]:
        """All its chunks in order."""
        return (*self.subject, *self.verb, *self.rest)

    @property
    def modality(self) -> Modality:
        """How far it commits itself."""
        if self.hypothetical:
            return Modality.HYPOTHETICAL
        return self.group.modality if self.group else Modality.FACT

    @property
    def span(self) -> Span:
        """From its first to its last word in the statement."""
        chunks = self.chunks
        return Span(min(c.start for c in chunks), max(c.end for c in chunks)) if chunks else Span(0, 0)


def drafts(chunks: Sequence[Chunk]) -> list[Draft]:
    """The clauses of a statement in order; a phrase without a verb is one clause without a verb group."""
    found: list[Draft] = []
    for segment, link in _segments(_finite_after_conjunction(_trimmed(chunks))):
        first, *relative = unfold(segment)
        for draft in _contrasts(first):
            found.extend(_distributed(_linked(draft, link, found)))
        found.extend(draft_of(r) for r in relative)
    return [d for d in found if d.chunks]


def _distributed(draft: Draft) -> list[Draft]:
    """ "5 for A, 9 for B and C": each figure with the names that it goes with is a clause of its own."""
    rest = draft.rest
    figures = [i for i, c in enumerate(rest) if c.quantity is not None and not c.quantity.ordinal]
    if len(figures) < 2 or len({q.unit for i in figures if (q := rest[i].quantity)}) > 1:
        return [draft]
    starts = [i - (i > 0 and rest[i - 1].tag in {"PREP", "CUE"}) for i in figures]
    parts = [rest[a:b] for a, b in pairwise([*starts, len(rest)])]
    if not all(any(c.entity is not None for c in part) for part in parts):
        return [draft]
    return [replace(draft, rest=(*rest[: starts[0]], *_trimmed(part))) for part in parts]


def _finite_after_conjunction(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "... and stopped": a past form after a conjunction is finite where a finite verb stands before; so is ", having"."""
    done = list(chunks)
    for at in range(2, len(done)):
        before = done[at - 1]
        if done[at].tag == "P" and before.tag == "CONJ" and not _is_participle(done, at):
            done[at] = done[at]._replace(tag="V")
        if done[at].norm == "having" and before.norm == ",":
            done[at] = done[at]._replace(norm="has")
            done[at - 1] = before._replace(norm="and", tag="CONJ")
    return done


def _is_participle(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the past form at `at` goes on with a passive or describes the noun behind it."""
    group = find_verb(chunks[:at])
    describes = at + 1 < len(chunks) and chunks[at + 1].tag in {"N", "NAME"}
    return group is None or group.passive or (describes and chunks[at - 2].tag in {"A", "P", "N"})


def _trimmed(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Without the signs around the statement."""
    kept = list(chunks)
    while kept and kept[-1].tag == "PUNCT":
        kept.pop()
    while kept and (kept[0].tag == "PUNCT" or kept[0].tag == "CONJ"):
        kept.pop(0)
    return kept


def _segments(chunks: Sequence[Chunk]) -> list[tuple[list[Chunk], Chunk | None]]:
    """The stretches that have a verb of their own, each with the word that joins it to what stands before."""
    found: list[tuple[list[Chunk], Chunk | None]] = []
    start, link = 0, None
    if chunks and chunks[0].tag == "SUB":
        link = chunks[0]
        start = 1
    at = start
    while at < len(chunks):
        width = _separator(chunks, start, at)
        if width:
            found.append((_trimmed(chunks[start:at]), link))
            link = chunks[at + width - 1]
            start = at + width
            at = start
        at += 1
    found.append((_trimmed(chunks[start:]), link))
    return [(segment, link) for segment, link in found if segment]


def _separator(chunks: Sequence[Chunk], start: int, at: int) -> int:
    """The number of chunks of the separator at `at` that parts two clauses; 0 if there is none."""
    chunk = chunks[at]
    if at <= start or find_verb(chunks[start:at]) is None:
        return 0
    if chunk.norm == ";" or (
        chunk.norm in {":", "-"} and chunk.end - chunk.start == 1 and chunks[at - 1].end < chunk.start
    ):
        return 1 if _has_clause(chunks, at + 1) else 0
    if chunk.norm == ",":
        following = chunks[at + 1] if at + 1 < len(chunks) else None
        if following is not None and following.tag in _SEPARATORS:
            return 2 if _joins(chunks, at + 1) else 0
        if following is not None and following.norm in {"who", "which", "whose"}:
            return 2
        return 1 if _is_clause_start(chunks, at + 1) else 0
    if chunk.tag in _SEPARATORS:
        return 1 if _joins(chunks, at) else 0
    return 0


def _joins(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the conjunction at `at` joins clauses and not just words."""
    if chunks[at].tag == "SUB" and chunks[at].norm not in {"once", "because"}:
        return _has_clause(chunks, at + 1)
    rest = chunks[at + 1 :]
    if not rest or chunks[at].tag == "SUB":
        return False
    if rest[0].tag == "NEG" or rest[0].norm in {"so", "neither", "nor"} or chunks[at].norm == "nor":
        return chunks[at].norm in {"but", "and", "nor", "yet"} and (
            rest[0].tag != "NEG" or not _is_phrase_only(rest) or chunks[at].norm == "but"
        )
    group = find_verb(rest)
    if group is None:
        return False
    head = rest[: group.start]
    if any(
        c.tag == "CONJ" and b.norm == "," for b, c in pairwise(head)
    ):  # "A and B, and C does": the later "and" parts them
        return False
    return not any(c.tag == "CONJ" or c.norm == "," for c in head) or _is_coordinated_subject(head)


def _is_phrase_only(rest: Sequence[Chunk]) -> bool:
    return find_verb(rest) is None


def _is_coordinated_subject(head: Sequence[Chunk]) -> bool:
    return bool(head) and all(c.tag in _NAMELIKE | {"CONJ", "DET", "PUNCT", "A", "QUANT", "PREP", "POSS"} for c in head)


def _has_clause(chunks: Sequence[Chunk], at: int) -> bool:
    return find_verb(chunks[at:]) is not None


def _is_clause_start(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a new clause with its own subject starts right here: a noun phrase and then a finite verb."""
    group = find_verb(chunks[at:])
    if group is None or group.start == 0 or group.start > 8:
        return False
    head = chunks[at : at + group.start]
    return not any(c.tag in {"CONJ", "PREP", "WH", "SUB"} or c.norm == "," for c in head) and any(
        c.tag in {"NAME", "N", "PRON"} for c in head
    )


def _contrasts(segment: Sequence[Chunk]) -> list[Draft]:
    """ "X, not Y", "X rather than Y", "not X but Y": what is asserted and, negated, what is ruled out."""
    for at, chunk in enumerate(segment):
        if chunk.norm in {"rather_than", "instead_of"}:
            return _contrast(segment, at, at + 1)
        if chunk.norm == "but" and at and _is_other_phrase(segment, at):
            return _other_phrase(segment, at)
        but = _but_rather(segment, at) if chunk.tag == "NEG" else 0
        if but:
            return _not_but(segment, at, but)
        if chunk.tag == "NEG" and at and segment[at - 1].norm in {",", "and"} and _is_noun_phrase(segment, at + 1):
            return _contrast(segment, at - 1, at + 1)
    return [draft_of(segment)]


def _is_other_phrase(segment: Sequence[Chunk], at: int) -> bool:
    """ "Inside A but outside B": a second phrase with a preposition goes on where the first one stood."""
    after = segment[at + 1 : at + 2]
    return (
        bool(after)
        and after[0].tag in {"PREP", "TO"}
        and find_verb(segment[:at]) is not None
        and find_verb(segment[at + 1 :]) is None
    )


def _other_phrase(segment: Sequence[Chunk], at: int) -> list[Draft]:
    begin = next((i for i in range(at - 1, -1, -1) if segment[i].tag in {"PREP", "TO"}), at)
    return [draft_of(segment[:at]), draft_of([*segment[:begin], *segment[at + 1 :]])]


def _but_rather(segment: Sequence[Chunk], at: int) -> int:
    """Where the "but" stands that goes with the "not" at `at`, in one clause: both are followed by words of one kind."""
    for index in range(at + 2, len(segment) - 1):
        if segment[index].norm == "but":
            after = next((c for c in segment[index + 1 :] if c.norm != "rather"), None)
            return index if after is not None and after.tag == segment[at + 1].tag else 0
    return 0


def _not_but(segment: Sequence[Chunk], at: int, but: int) -> list[Draft]:
    """ "Is not X but Y": Y is asserted, X ruled out."""
    rather = but + 1 + (segment[but + 1].norm == "rather")
    first_end = but - (segment[but - 1].norm == ",")
    asserted = draft_of([*segment[:at], *segment[rather:]])
    return [asserted, replace(draft_of(segment[:first_end]), contrast=True)]


def _is_noun_phrase(segment: Sequence[Chunk], at: int) -> bool:
    end = _phrase_end(segment, at)
    return end > at and find_verb(segment[at:end]) is None


def _phrase_end(segment: Sequence[Chunk], at: int) -> int:
    """Where the noun phrase at `at` ends: at a comma, a verb or the end."""
    while (
        at < len(segment)
        and segment[at].norm not in {",", ";"}
        and segment[at].tag not in {"BE", "HAVE", "MODAL", "DO", "V"}
    ):
        at += 1
    return at


def _contrast(segment: Sequence[Chunk], cut: int, other: int) -> list[Draft]:
    end = _phrase_end(segment, other)
    after = end + (end < len(segment) and segment[end].norm == ",")
    left = list(segment[:cut])
    while left and left[-1].norm == ",":
        left.pop()
    asserted = draft_of([*left, *segment[after:]])
    begin = _replaced_start(left, segment[other:end])
    ruled_out = draft_of([*left[:begin], *segment[other:end], *segment[after:]])
    negation = Span(segment[cut].start, segment[other - 1].end)
    rules_out = segment[cut].norm != "and"  # "and not" goes on, ", not" only rules out
    return [asserted, replace(ruled_out, negative=True, negations=(*ruled_out.negations, negation), contrast=rules_out)]


def _replaced_start(left: Sequence[Chunk], phrase: Sequence[Chunk]) -> int:
    """Where the phrase starts that the contrast rules out: the last one of the same make before it."""
    with_prep = bool(phrase) and phrase[0].tag in {"PREP", "TO"}
    at = len(left)
    while at and left[at - 1].tag in _NAMELIKE | {"DET", "A", "POSS", "QUANT", "G"}:
        at -= 1
    if with_prep:
        while at and left[at - 1].norm != phrase[0].norm:
            at -= 1
        at = max(at - 1, 0)
    return at


def draft_of(chunks: Sequence[Chunk]) -> Draft:
    """The clause that a stretch of chunks makes."""
    group = find_verb(chunks)
    if group is None:
        return Draft((), (), tuple(chunks), None, *_outer_negation(chunks))
    begin, end = group.start, group.end
    outer, spans = _outer_negation((*chunks[:begin], *chunks[end:]), skip=group.negations)
    if group.copular and chunks[end:] and "negative_complement" in classes_of(chunks[end].norm):  # "is unlike"
        outer, spans = not outer, (*spans, chunks[end].span)
    negative = (len(group.negations) % 2 == 1) != outer
    return Draft(
        tuple(chunks[:begin]),
        tuple(chunks[begin:end]),
        tuple(chunks[end:]),
        group,
        negative,
        (*group.negations, *spans),
    )


def _outer_negation(chunks: Sequence[Chunk], skip: Sequence[Span] = ()) -> tuple[bool, tuple[Span, ...]]:
    """Negations outside the verb group: "outside the bloc", "absent", "it is not the case that"."""
    spans = tuple(
        c.span for at, c in enumerate(chunks) if c.span not in skip and _is_negating(c, chunks[at - 1] if at else None)
    )
    return len(spans) % 2 == 1, spans


def _is_negating(chunk: Chunk, before: Chunk | None) -> bool:
    found = classes_of(chunk.norm)
    if chunk.norm == "out_of" and before is not None and before.tag in {"NUM", "QUANT"}:
        return False
    return (
        chunk.norm == "nothing"
        or bool(found & {"negative_prep", "negation_word"})
        or (chunk.tag == "NEG" and "pseudo_negation" not in found)
    )


def _linked(draft: Draft, link: Chunk | None, before: Sequence[Draft]) -> Draft:
    """Fills in what a clause shares with the one before it."""
    if link is not None and link.norm in {"if", "unless"}:
        return replace(draft, hypothetical=True)
    left = next((d for d in reversed(before) if d.group is not None and not d.contrast), None)
    if left is None or link is None:
        return draft
    if link.tag == "WH":
        return _with_antecedent(draft, left)
    if draft.group is None:
        return _elliptic_phrase(draft, left)
    if draft.group.auxiliary_only and not _has_content(draft.rest):
        return _elliptic_verb(draft, left, link)
    if [c.norm for c in draft.subject if c.tag != "PUNCT"] in _ANAPHORS or not any(
        c.tag in _NAMELIKE | {"PRON", "QUANT", "DET"} for c in draft.subject
    ):
        return replace(
            draft,
            subject=(*left.subject, *(c for c in draft.subject if c.tag != "PRON")),
            group=_shared_modality(draft.group, left.group),
        )
    return draft


def _has_content(rest: Sequence[Chunk]) -> bool:
    """Whether more than "too", "either" or, after "so does", a subject follows the auxiliary."""
    return any(
        c.tag not in {"R", "QUANT", "PUNCT", "NEG", "DET"} and c.tag not in _NAMELIKE
        for c in rest
        if "soft" not in classes_of(c.norm)
    )


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
    return replace(draft, subject=(*source[at:], *draft.subject))


def _elliptic_phrase(draft: Draft, left: Draft) -> Draft:
    """ "... but not to the other": the verb of the clause before, with this object."""
    negative = draft.negative
    rest = tuple(c for c in draft.rest if c.tag != "NEG")
    kept = _kept_before(left.rest, rest)
    return replace(draft, subject=left.subject, verb=left.verb, rest=(*kept, *rest), group=left.group,
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
        if c.tag in _NAMELIKE | {"DET", "A", "CONJ", "POSS", "QUANT"} and c.norm not in {"so", "neither", "nor"}
    ]
    same = any(c.norm == "so" for c in draft.chunks)
    flipped = draft.negative or link.norm == "nor" or any(c.norm in {"neither", "nor"} for c in draft.chunks)
    negative = left.negative if same else flipped
    return replace(draft, subject=tuple(chunks), verb=left.verb, rest=left.rest, group=left.group, negative=negative)
