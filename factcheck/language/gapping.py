"""Writes out clauses that leave their verb to the one before: "A pays half, and B 30 percent", "A is in X and B in Y"."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.language.chunks import Chunk
from factcheck.language.elided import figures, filled, with_noun
from factcheck.language.phrases import (
    NAME,
    NOMINAL,
    REST,
    Phrase,
    are_both_things,
    gaps,
    in_order,
    merged,
    phrases,
    split_last,
)
from factcheck.language.verbs import find_verb


class _Model(NamedTuple):
    """The first clause: what stands before its subject, its subject, its verb, and the phrases behind that."""

    fronted: tuple[Chunk, ...]
    subject: list[Phrase]
    verb: tuple[Chunk, ...]
    behind: list[Phrase]


def ungapped(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """The clause, and each later one with what it leaves out; [chunks] where nothing is left out."""
    group = find_verb(chunks)
    if group is None or not group.start or group.negations:
        return [list(chunks)]
    rest = chunks[group.end :]
    if subjects := _subjects(chunks[: group.start]):
        return [[*subject, *chunks[group.start :]] for subject in subjects]
    cuts = gaps(rest)
    if not cuts or find_verb(rest) is not None:
        return [list(chunks)]
    start = _subject_start(chunks[: group.start])
    subject, verb = phrases(chunks[start : group.start]), chunks[group.start : group.end]
    model = _Model(tuple(chunks[:start]), subject, tuple(verb), phrases(rest[: cuts[0]]))
    found = [list(chunks[: group.end + cuts[0]])]
    bare = all(rest[cut].norm == "," and rest[cut + 1 : cut + 2] and rest[cut + 1].tag != "CONJ" for cut in cuts)
    for begin, end in pairwise([*cuts, len(rest)]):
        piece = [c for c in rest[begin + 1 : end] if c.tag not in {"PUNCT", "CONJ"}]
        whole = _written_out(piece, model, figures([c for one in found for c in one]), bare=bare)
        if whole:
            found.append(whole)
        else:
            found[-1] += rest[begin:end]
    return found


def _subjects(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """ "15 plots in A and 25 in B": the subjects of one verb that count one thing in different places; [] if there is one."""
    cuts = gaps(chunks)
    model = phrases(chunks[: cuts[0]]) if cuts else []
    if len(model) < 2 or model[0].numeral is None:
        return []
    found = [[c for p in model for c in p.chunks]]
    for begin, end in pairwise([*cuts, len(chunks)]):
        own = phrases([c for c in chunks[begin + 1 : end] if c.tag not in {"PUNCT", "CONJ"}])
        places = in_order(own, model) if len(own) == len(model) and own[0].numeral is not None else {}
        if not places:
            return []
        found.append([c for i, p in enumerate(own) for c in filled(p, model[i], ())])
    return found


def in_same_unit(chunks: Sequence[Chunk], before: Sequence[Chunk]) -> list[Chunk]:
    """ "The county gives 5 million crowns, and the state gives 20": the clause with the unit of the one before it."""
    group, model = find_verb(chunks), find_verb(before)
    if group is None or model is None or chunks[group.end - 1].norm != before[model.end - 1].norm:
        return list(chunks)
    behind = phrases(before[model.end :])
    own = phrases(chunks[group.end :])
    bare = bool(own) and (own[0].numeral is own[0].chunks[-1] or own[0].chunks[-1].norm in REST)
    places = in_order(own[:1], behind, are_both_things) if bare else {}
    if not places:
        return list(chunks)
    first = filled(own[0], behind[min(places)], figures(before))
    return [*chunks[: group.end], *first, *(c for p in own[1:] for c in p.chunks)]


def _subject_start(before: Sequence[Chunk]) -> int:
    """Where the subject begins: behind a phrase that a comma parts from it ("In 2019, ...")."""
    if not before or before[0].tag not in {"PREP", "DATE", "R"}:
        return 0
    return next((i + 1 for i, c in enumerate(before) if c.norm == ","), 0)


def _written_out(piece: Sequence[Chunk], model: _Model, before: Sequence[Chunk], *, bare: bool) -> list[Chunk]:
    """A clause made of what stands for phrases of the first one; [] if it stands for none, or for others as well."""
    particle = model.verb[-1].norm.rpartition(" ")[2] if " " in model.verb[-1].norm else ""  # "dealt with A, B with C"
    parts = [phrases(p.chunks[1:])[0] if p.kind == particle else p for p in phrases(piece)]
    own = merged(parts, [*model.subject, *model.behind])
    if not own or (bare and own[0].chunks[0].norm in {"a", "an"}):  # "in A, a town in B"
        return []
    behind = in_order(own, model.behind) if len(own) > 1 else {}
    if behind and not (bare and not figures(piece) and not any(c.date for c in piece)):
        subject = [c for p in model.subject for c in p.chunks]
        return [*model.fronted, *subject, *model.verb, *_filled(behind, model, before)]
    if len(own) > 1 and in_order(own, model.behind, are_both_things):
        return []
    return _with_subject(own, model, before) or _with_subject(_split(own, model), model, before)


def _split(own: Sequence[Phrase], model: _Model) -> list[Phrase]:
    """ "Peru silver": the phrases with the first one parted, where it begins as the subject does."""
    if len(own) > 1 or not model.subject or not model.behind or len(model.behind) > 1:
        return []
    halves = split_last(own[0], model.behind[0])
    named = (halves[0].kind == NAME) is (model.subject[0].kind == NAME)
    return halves if len(halves) > 1 and named else []


def _with_subject(own: Sequence[Phrase], model: _Model, before: Sequence[Chunk]) -> list[Chunk]:
    """A clause with a subject of its own, and what goes with it."""
    for at in range(1, len(own)):
        behind = in_order(own[at:], model.behind, are_both_things)
        if behind and _is_subject(own[:at], model.subject):
            head = with_noun([c for p in own[:at] for c in p.chunks], [c for p in model.subject for c in p.chunks])
            return [*model.fronted, *head, *model.verb, *_filled(behind, model, before)]
    return []


def _is_subject(own: Sequence[Phrase], model: Sequence[Phrase]) -> bool:
    """Whether some phrases may be a subject beside another one: a noun phrase, and behind it prepositions that that has, too."""
    preps = {p.kind for p in model} - NOMINAL
    names_something = own[0].kind in NOMINAL and own[0].chunks[0].tag != "P"
    return names_something and all(p.kind in preps for p in own[1:])


def _filled(own: Mapping[int, Phrase], model: _Model, before: Sequence[Chunk]) -> list[Chunk]:
    """What stands behind the verb, with the clause's own phrases in the places of those that they stand for."""
    parts = (filled(own[i], p, before) if i in own else p.chunks for i, p in enumerate(model.behind))
    return [c for part in parts for c in part]
