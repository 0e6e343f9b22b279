"""Writes out with "need" what something takes: "cannot do it without X", "X is required to do it", "doing it takes no X"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.language.chunks import VERBAL, Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.modals import as_verb, is_compound
from factcheck.language.quantifiers import kind_of
from factcheck.language.verbs import find_verb

_LOOSE = frozenset({"NEG", "R"})
_LETTING = frozenset({"can", "may", "could"})
_NEED = (("need", "v"), ("require", "v"))
_PHRASE = frozenset({"DET", "A", "N", "NAME", "NUM", "QUANT", "POSS", "-", "P", "G"})


def with_needs(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """The clause, and beside it what it says is needed or not; in its place if it says no more than that."""
    return _without(chunks) or [_required(chunks) or _taking(chunks) or list(chunks)]


def _without(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """ "You cannot do it without X" as "need X to do it"; "you can do it without X" says two things."""
    modal = next((i for i, c in enumerate(chunks) if c.tag == "MODAL" and c.norm in _LETTING), -1)
    at = next((i for i, c in enumerate(chunks) if c.norm == "without"), -1)
    verb = next((i for i in range(modal + 1, at) if chunks[i].tag not in _LOOSE), -1)
    if not 0 <= modal < verb < at or chunks[verb].tag not in {"V", "BE"}:
        return []
    what = list(takewhile(lambda c: c.tag in _PHRASE, chunks[at + 1 :]))
    if not what or what[0].tag == "G" or not any(c.tag in {"N", "NAME"} for c in what):
        return []
    behind = chunks[at + 1 + len(what) :]
    denials = [c for c in chunks[modal:verb] if c.tag == "NEG"]
    nobody = [c for c in chunks[:modal] if kind_of(c.norm) == "none"]
    users = {c.norm for c in chunks[:modal]} <= classes()["words_users"]
    subject = [] if users else [c for c in chunks[:modal] if c not in nobody]
    denied = (len(denials) + len(nobody)) % 2
    to = chunks[modal]._replace(norm="to", tag="TO")
    needing = [*subject, *_need(chunks[modal], denied=not denied), *what, to, *chunks[verb:at], *behind]
    return [needing] if denied else [[*chunks[:at], *behind], needing]


def _required(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "X is needed to do it" as "need X to do it", "X is needed for Y" as "Y needs X"."""
    group = find_verb(chunks)
    at = group.start if group else 0
    if not group or not at or chunks[at].tag != "BE":
        return []
    word = next((i for i in range(at + 1, len(chunks)) if chunks[i].tag not in _LOOSE), len(chunks) - 1)
    rest = chunks[word + 1 :]
    if chunks[word].norm not in classes()["words_needed"] or len(rest) < 2 or chunks[:at][0].norm in {"it", "what"}:
        return []
    need = _need(chunks[at], denied=sum(c.tag == "NEG" for c in chunks[at:word]) % 2 == 1)
    if rest[0].tag == "TO" and as_verb(rest[1]):
        return [*need, *chunks[:at], *rest]
    return [*rest[1:], *need, *chunks[:at]] if rest[0].norm == "for" and rest[1].tag not in VERBAL else []


def _taking(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "Entering it requires X" as "need X to enter it"."""
    group = find_verb(chunks)
    needs = group is not None and group.main is not None and bool(set(_NEED) & set(group.main.lemmas))
    if group is None or not needs or group.passive or not group.start:
        return []
    deed = chunks[: group.start]
    doing = as_verb(deed[0]) if deed[0].norm.endswith("ing") and not is_compound(deed) else None
    if doing is None:
        return []
    to = deed[0]._replace(norm="to", tag="TO")
    return [*chunks[group.start : group.end], *chunks[group.end :], to, doing, *deed[1:]]


def _need(place: Chunk, *, denied: bool) -> list[Chunk]:
    need = Chunk("need", "V", place.start, place.end, _NEED)
    if not denied:
        return [need]
    return [place._replace(norm="do", tag="DO"), Chunk("not", "NEG", place.start, place.start + 1), need]
