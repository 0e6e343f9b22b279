"""Puts a statement into plain word order: cleft sentences ("it was X who did it", "what X wants is Y") are taken back."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.segments import trimmed
from factcheck.language.speakers import opens_contrast
from factcheck.language.verbs import find_verb

_LINKS = frozenset({"that", "who", "which", "whom"})


def straightened(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The statement without its cleft, if it has one."""
    for undo in (_uncleft, _unwhat):
        found = undo(chunks)
        if found:
            return found
    return list(chunks)


def _uncleft(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "It was X, not Y, who did it" as "X, not Y, did it", "it was in May that X did it" as "X did it in May"."""
    if len(chunks) < 5 or chunks[0].norm != "it" or chunks[1].tag not in {"BE", "MODAL"}:
        return []
    begin = 2 + (chunks[1].tag == "MODAL")
    link = next((i for i in range(begin + 1, len(chunks) - 1) if chunks[i].norm in _LINKS), 0)
    focus, after = trimmed(chunks[begin:link]), trimmed(chunks[link + 1 :])
    group = find_verb([*focus, *after], len(focus)) if link and find_verb(focus) is None else None
    if group is None:
        return []
    if group.start == len(focus) and any(c.tag in {"NAME", "N", "NUM"} for c in focus):
        return [*focus, *after]
    if not _stands_apart(focus):
        return []
    end = next((i for i in range(len(after) - 1, 0, -1) if _is_tail(after, i)), len(after))
    place = end if focus[0].tag in {"PREP", "DATE"} or after[end - 1].tag == "PREP" else group.end - len(focus)
    return [*after[:place], *focus, *after[place:]]


def _stands_apart(focus: Sequence[Chunk]) -> bool:
    """Whether the focus is a time, place or name, and no noun whose content follows ("it is a fact that")."""
    head = [c for c in focus if c.tag not in {"NEG", "CUE", "QUANT"}][:1]
    names = any(c.entity for c in focus) and not any(c.norm in classes()["saying_noun"] for c in focus)
    return bool(head) and (head[0].tag in {"PREP", "DATE"} or names)


def _is_tail(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a contrast without a verb ends the statement here: ", not last month"."""
    return (
        chunks[at].norm == ","
        and at + 1 < len(chunks)
        and opens_contrast(chunks, at + 1)
        and find_verb(chunks[at:]) is None
    )


def _unwhat(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "What X wants is Y" as "X wants Y"."""
    if len(chunks) < 5 or chunks[0].norm != "what":
        return []
    inner = find_verb(chunks, 1)
    outer = find_verb(chunks, inner.end) if inner and inner.start > 1 else None
    if inner is None or outer is None or outer.main is not None or outer.negations:
        return []
    return [*chunks[1 : outer.start], *chunks[outer.end :]]
