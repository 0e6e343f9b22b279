"""Finds who is listed behind a counted noun: "none of the two ports, A and B, did it", "three states joined: A, B and C"."""

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.verbs import find_verb

_ITEM = frozenset({"N", "NAME", "A", "DET", "G", "POSS"})
_COUNTED = frozenset({"N", "A", "P", "NUM", "POSS", "NAME"})


def is_listing(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the comma or colon at `at` opens one."""
    return listing_end(chunks, at) > 0


def listing_end(chunks: Sequence[Chunk], at: int) -> int:
    """Where the list that the comma or colon at `at` opens ends; 0 if it opens none."""
    if chunks[at].norm == ":":
        whole = _items_end(chunks, at + 1)
        counted = any(c.quantity is not None for c in _subject(chunks[:at]))
        return whole if whole >= len(chunks) - 1 and counted else 0
    if chunks[at].norm != "," or not _is_counted(chunks, at):
        return 0
    end = _items_end(chunks, at + 1)
    closed = end + 1 < len(chunks) and chunks[end].norm == ","
    verb = find_verb(chunks[:at])
    described = verb is None or (verb.end == at and chunks[at - 1].tag == "P")  # "the four authorities consulted,"
    return end if closed and described and (chunks[end + 1].tag == "P" or find_verb(chunks, end + 1)) else 0


def listed(chunks: Sequence[Chunk], at: int, items: Sequence[Chunk]) -> list[Chunk]:
    """The list as a clause: the items do what their number does, or the counted things are they."""
    if chunks[at].norm == ":":
        group = find_verb(chunks[:at])
        return [*items, *chunks[group.start : at]] if group is not None else list(items)
    begin = at
    while begin and chunks[begin - 1].tag in _COUNTED:
        begin -= 1
    return [*chunks[begin:at], Chunk("are", "BE", chunks[at].start, chunks[at].start), *items]


def _subject(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    group = find_verb(chunks)
    return chunks[: group.start] if group is not None else ()


def _is_counted(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a noun phrase with a number ends before the comma."""
    begin = at
    while begin and chunks[begin - 1].tag in _COUNTED:
        begin -= 1
    phrase = chunks[begin:at]
    return any(c.quantity is not None for c in phrase) and any(c.tag == "N" for c in phrase)


def _items_end(chunks: Sequence[Chunk], at: int) -> int:
    """Where an enumeration with "and" before its last item ends; 0 if there is none."""
    joined = False
    while at < len(chunks):
        if chunks[at].norm == "and":
            joined = True
        elif (chunks[at].norm == "," and joined) or not (chunks[at].norm in {",", "of"} or chunks[at].tag in _ITEM):
            break
        at += 1
    return at if joined else 0
