"""Takes contrasts apart: "X, not Y", "X rather than Y", "not X but Y", "in A but outside B"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes_of
from factcheck.language.drafts import Draft, draft_of
from factcheck.language.segments import trimmed
from factcheck.language.verbs import find_verb

_NAMELIKE = frozenset({"NAME", "N", "NUM", "DATE"})
_NONFINITE = frozenset({"TO", "V", "G"})
_STAND_INS = frozenset({"one", "ones", "those"})


def contrasts(segment: Sequence[Chunk]) -> list[Draft]:
    """ "X, not Y", "X rather than Y", "not X but Y": what is asserted and, negated, what is ruled out."""
    for at, chunk in enumerate(segment):
        if chunk.norm in {"rather_than", "instead_of"}:
            return _contrast(segment, at, at + 1)
        if chunk.norm == "unlike" and (not at or segment[at - 1].norm == ","):
            return _unlike(segment, at)
        if chunk.norm == "but" and at and _is_other_phrase(segment, at):
            return _other_phrase(segment, at)
        if (
            chunk.norm == "but"
            and [c.norm for c in segment[at + 1 : at + 2]] == ["no"]
            and (none := _but_none(segment, at))
        ):
            return none
        but = _but_rather(segment, at) if chunk.tag == "NEG" else 0
        if but:
            return _not_but(segment, at, but)
        opens = chunk.tag == "NEG" and at and (segment[at - 1].norm in {",", "and"} or _is_set_apart(segment, at - 1))
        if opens and _is_ruled_out(segment, at + 1):
            return _contrast(segment, at - 1, at + 1)
    return [draft_of(segment)]


def _but_none(segment: Sequence[Chunk], at: int) -> list[Draft]:
    """ "X has A and B, but no C": X has A and B, and X does not have C; [] where another verb follows."""
    group = find_verb(segment[:at])
    if group is None or find_verb(segment[at + 2 :]) is not None:
        return []
    without = draft_of([*segment[: group.end], *segment[at + 2 :]])
    negations = (*without.negations, segment[at + 1].span)
    return [draft_of(trimmed(segment[:at])), without._replace(negative=not without.negative, negations=negations)]


def _is_set_apart(segment: Sequence[Chunk], at: int) -> bool:
    """ "A, but not B, does it": the contrast stands before the verb."""
    return at > 0 and segment[at].norm == "but" and find_verb(segment[:at]) is None


def _unlike(segment: Sequence[Chunk], at: int) -> list[Draft]:
    """ "X, unlike Y, does it": X does, and Y does not."""
    end = _phrase_end(segment, at + 1)
    other = segment[at + 1 : end]
    rest = trimmed([*segment[: at - 1], *segment[end + (at > 1) :]] if at else segment[end:])
    group = find_verb(rest)
    if group is None or not other:
        return [draft_of(segment)]
    ruled_out = draft_of([*other, *rest[group.start :]])
    negations = (*ruled_out.negations, segment[at].span)
    return [draft_of(rest), ruled_out._replace(negative=not ruled_out.negative, negations=negations, contrast=True)]


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
    return [asserted, draft_of(segment[:first_end])._replace(contrast=True)]


def _is_ruled_out(segment: Sequence[Chunk], at: int) -> bool:
    """Whether a noun phrase, "to do" or "doing" stands at `at`, and no clause."""
    end = _phrase_end(segment, at)
    nonfinite = segment[at : at + 1] and segment[at].tag in {"TO", "G"}
    return end > at and (bool(nonfinite) or find_verb(segment[at:end]) is None)


def _phrase_end(segment: Sequence[Chunk], at: int) -> int:
    """Where the phrase at `at` ends: at a comma, a noun phrase also at a verb, a verb that shares its object right behind it."""
    if segment[at : at + 1] and segment[at].tag in _NONFINITE:
        shares_object = at > 1 and segment[at - 2].tag in {"V", "G"}
        end = next((i for i in range(at, len(segment)) if segment[i].norm in {",", ";"}), len(segment))
        return at + 1 if shares_object and segment[at].tag != "TO" else end
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
    if "pseudo_negation" in classes_of(segment[other - 1].norm):  # "not just B" has B as well
        return [asserted, ruled_out._replace(contrast=rules_out)]
    return [asserted, ruled_out._replace(negative=True, negations=(*ruled_out.negations, negation), contrast=rules_out)]


def _joins_names(left: Sequence[Chunk], at: int) -> bool:
    """Whether the comma or conjunction at `at` stands behind a name and before more of the same enumeration."""
    return (
        left[at].norm in {",", "and", "or"}
        and at > 0
        and left[at - 1].entity is not None
        and left[-1].entity is not None
    )


def _replaced_start(left: Sequence[Chunk], phrase: Sequence[Chunk]) -> int:
    """Where the phrase starts that the contrast rules out: the last one of the same make before it."""
    first = phrase[0] if phrase else None
    if first is not None and first.tag in _NONFINITE:
        return next((i for i in range(len(left) - 1, -1, -1) if left[i].tag == first.tag), len(left))
    stand_in = next((c.norm for c in phrase[:2] if c.norm in _STAND_INS), None)
    if stand_in is not None and any(c.norm == stand_in for c in left):  # "the ones doing A, not the ones doing B"
        return next(i for i in range(len(left) - 1, -1, -1) if left[i].norm == stand_in) - (phrase[0].norm != stand_in)
    at = len(left)
    while at and (left[at - 1].tag in _NAMELIKE | {"DET", "A", "POSS", "QUANT", "G"} or _joins_names(left, at - 1)):
        at -= 1
    if first is None or first.tag != "PREP":
        return at
    same = next((i for i in range(at - 1, -1, -1) if left[i].norm == first.norm), None)
    return same if same is not None else at - (at > 0 and left[at - 1].tag == "PREP")
