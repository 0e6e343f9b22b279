"""Puts a statement into plain word order: "it was X who did it", "there is an X doing it", "what X wants", "among them is X"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.language.chunks import RELATIVE, Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.free_of_charge import with_free
from factcheck.language.segments import trimmed
from factcheck.language.speakers import opens_contrast
from factcheck.language.verbs import find_verb, has_verb

_OPENERS = frozenset({"among", "amongst"})
_NOMINAL = frozenset({"N", "NAME", "PRON", "R"})
_NOBODY = frozenset({"no_one", "nobody"})
_APART = frozenset({"DET", "NAME", "N", "PRON"})  # what begins another noun phrase behind a noun


def straightened(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The statement without its cleft, if it has one."""
    for undo in (_uncleft, _unwhat, _unone, _unthere, with_free):
        found = undo(chunks)
        if found:
            return found
    return list(chunks)


def _uncleft(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "It was X, not Y, who did it" as "X, not Y, did it", "it was in May that X did it" as "X did it in May"."""
    if len(chunks) < 5 or chunks[0].norm != "it" or chunks[1].tag not in {"BE", "MODAL"}:
        return []
    begin = 2 + (chunks[1].tag == "MODAL")
    link = next((i for i in range(begin + 1, len(chunks) - 1) if chunks[i].norm in RELATIVE), 0)
    focus, after = trimmed(chunks[begin:link]), trimmed(chunks[link + 1 :])
    group = find_verb([*focus, *after], len(focus)) if link and not has_verb(focus) else None
    if group is None:
        return []
    if group.start == len(focus) and any(c.tag in {"NAME", "N", "NUM"} for c in focus):
        return [*focus, *after]
    if not _stands_apart(focus):
        return []
    end = next((i for i in range(len(after) - 1, 0, -1) if _is_tail(after, i)), len(after))
    place = end if focus[0].tag in {"PREP", "DATE"} or after[end - 1].tag == "PREP" else group.end - len(focus)
    return [*after[:place], *focus, *after[place:]]


def _unthere(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "There is no X doing it" as "no X is doing it"."""
    if len(chunks) < 5 or chunks[0].norm != "there" or chunks[1].tag != "BE":
        return []
    doing = next((i for i in range(3, len(chunks)) if _is_doing(chunks, i)), None)
    group = find_verb(chunks[2:doing]) if doing is not None else None
    if doing is None or (group is not None and (group.main is None or group.main.tag != "P")):
        return []
    return [*chunks[2:doing], chunks[1], _as_verb(chunks[doing]), *chunks[doing + 1 :]]


def _as_verb(chunk: Chunk) -> Chunk:
    return chunk if chunk.tag == "BE" else chunk._replace(tag="G")


def _is_doing(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether an -ing form behind a noun says what that does."""
    chunk, before = chunks[at], chunks[at - 1]
    verbal = chunk.tag in {"G", "BE"} or any(pos == "v" for _, pos in chunk.lemmas)
    return chunk.norm.endswith("ing") and verbal and (before.tag in _NOMINAL or before.norm in _NOBODY)


def _stands_apart(focus: Sequence[Chunk]) -> bool:
    """Whether the focus is a time, place or name, and no noun whose content follows ("it is a fact that")."""
    head = [c for c in focus if c.tag not in {"NEG", "CUE", "QUANT"}][:1]
    names = any(c.entity for c in focus) and not any(c.norm in classes()["saying_noun"] for c in focus)
    return bool(head) and (head[0].tag in {"PREP", "DATE"} or (names and head[0].tag != "P"))


def _is_tail(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a contrast without a verb ends the statement here: ", not last month"."""
    return (
        chunks[at].norm == "," and at + 1 < len(chunks) and opens_contrast(chunks, at + 1) and not has_verb(chunks[at:])
    )


def _unwhat(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "What X wants is Y" and "Y is what X wants" as "X wants Y"."""
    what = next((i for i, c in enumerate(chunks) if c.norm == "what"), None)
    if what is None or len(chunks) < 5:
        return []
    if what:
        return _what_behind(chunks, what)
    inner = find_verb(chunks, 1)
    outer = find_verb(chunks, inner.end) if inner and inner.start > 1 else None
    if inner is None or outer is None or outer.main is not None or outer.negations:
        return []
    return [*chunks[1 : outer.start], *chunks[outer.end :]]


def _what_behind(chunks: Sequence[Chunk], what: int) -> list[Chunk]:
    """ "Y is (not) what X wants" as "X wants Y"; [] if anything follows that verb."""
    first, inside = find_verb(chunks), trimmed(chunks[what + 1 :])
    inner = find_verb(inside)
    if first is None or first.end != what or first.main is not None or not first.start:
        return []
    if inner is None or not inner.start or inner.end < len(inside):
        return []
    denied = [c for c in chunks[first.start : what] if c.tag == "NEG"]
    return [*inside[: inner.start], *denied, *inside[inner.start :], *chunks[: first.start]]


def turned(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "Among them is X", "under discussion will be X", "by Y was led X": with the subject in front."""
    if len(chunks) < 4:
        return list(chunks)
    return (
        _passive_turned(chunks)
        or _participle_turned(chunks)
        or (_copula_turned(chunks) if _opens_turned(chunks) else [])
        or list(chunks)
    )


def _passive_turned(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "By Y was led X" as "X was led by Y"; [] if it is none."""
    group = find_verb(chunks) if chunks[0].tag == "PREP" else None
    if group is None or not group.passive:
        return []
    head, subject = trimmed(chunks[: group.start]), trimmed(chunks[group.end :])
    if not subject or not head or not _is_noun_phrase(subject) or _has_subject(head):
        return []
    return [*subject, *chunks[group.start : group.end], *head]


def _participle_turned(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "In Y based is X" as "X is based in Y"; [] if it is none."""
    at = next((i for i in range(2, len(chunks) - 1) if chunks[i].tag == "BE"), 0)
    if not at or chunks[0].tag != "PREP" or chunks[at - 1].tag != "P":
        return []
    head, subject = trimmed(chunks[: at - 1]), trimmed(chunks[at + 1 :])
    if not head or not subject or has_verb(head) or not _is_noun_phrase(subject) or _has_subject(head):
        return []
    return [*subject, chunks[at], chunks[at - 1], *head]


def _copula_turned(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "Among them is X" as "X is among them"; [] if it is none."""
    at = next((i for i in range(len(chunks) - 2, 0, -1) if chunks[i].tag == "BE"), 0)
    begin = next((i + 1 for i in range(at - 1, 0, -1) if chunks[i].tag not in {"MODAL", "NEG", "HAVE", "BE"}), at)
    subject, head = trimmed(chunks[at + 1 :]), trimmed(chunks[:begin])
    if not at or not subject or not head or not _is_noun_phrase(subject) or _has_subject(head):
        return []
    return [*subject, *chunks[begin : at + 1], *head]


def _opens_turned(chunks: Sequence[Chunk]) -> bool:
    """Whether it begins with what is said of the subject, not with the subject or a circumstance."""
    first, second, third = chunks[:3]
    if first.norm in _OPENERS or (first.norm == "one" and second.norm == "of"):
        return True
    if first.tag == "PREP":
        return second.tag == "N" and third.tag in {"PREP", "BE", "MODAL", "PUNCT"}
    return first.tag in {"P", "A"} and second.tag == "PREP"


def _is_noun_phrase(chunks: Sequence[Chunk]) -> bool:
    nominal = chunks[0].tag in {"DET", "NAME", "N", "A", "NUM", "QUANT", "G", "DATE"}
    return nominal and not has_verb(chunks) and any(c.tag in {"NAME", "N", "G"} for c in chunks)


def _has_subject(head: Sequence[Chunk]) -> bool:
    """Whether a noun phrase stands behind another with nothing between: a subject, if no relative clause begins there."""
    apart = any(a.tag in {"N", "NAME", "DATE"} and b.tag in _APART for a, b in pairwise(head))
    return apart and not has_verb(head)


def _unone(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "X is the one that does it" as "X does it"."""
    group = find_verb(chunks)
    if group is None or group.main is not None or group.negations or not group.start:
        return []
    link = group.end + 2
    words = [c.norm for c in chunks[group.end : link]]
    if words not in (["the", "one"], ["the", "ones"]) or not chunks[link:] or chunks[link].norm not in RELATIVE:
        return []
    inner = find_verb(chunks, link)
    return [*chunks[: group.start], *chunks[link + 1 :]] if inner and inner.start == link + 1 else []
