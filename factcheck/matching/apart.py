"""Takes apart what is strung together where no claim has all of it: "sells milk and ham" as "sells milk" and "sells ham"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.quantifiers import set_phrase
from factcheck.matching.judgement import Judgement
from factcheck.matching.verdict import Verdict

_WITHIN = frozenset({"DET", "A", "N", "NAME", "P", "G", "NUM", "POSS"})
_NAMING = frozenset({"N", "NAME"})
_MOST = 5  # more would cost too much


def judge(clause: Clause, judged: Callable[[Clause], Judgement]) -> Judgement | None:
    """The verdict on the parts: contradicted by one, supported by all; None where neither is so, or both are denied."""
    shared = classes()["words_together"] | classes()["words_in_common"]
    if clause.denies or clause.quantified.kind or any(c.norm in shared for c in clause.chunks):
        return None
    items = _items(clause.chunks)
    if not 2 <= len(items) <= _MOST or any(c.quantity is not None for c in _outside(clause, items)):
        return None
    found: list[Judgement] = []
    for item in items:
        one = judged(_with_only(clause, item, items))
        if one.verdict is Verdict.CONTRADICTED:
            return one
        found.append(one)
    return found[0] if all(j.verdict is Verdict.SUPPORTED for j in found) else None


def _items(chunks: Sequence[Chunk]) -> list[Sequence[Chunk]]:
    """The nouns or names that the first "and" joins with their words; [] where it joins other things."""
    at = next((i for i, c in enumerate(chunks) if c.norm == "and"), len(chunks))
    found = [chunks[at + 1 : _end(chunks, at + 1)]]
    while at > 0 and (chunks[at].norm == "and" or chunks[at].norm == ","):
        begin = at
        while begin and chunks[begin - 1].tag in _WITHIN:
            begin -= 1
        if begin == at:
            break
        found.insert(0, chunks[begin:at])
        at = begin - 1
    return found if all(any(c.tag in _NAMING for c in item) for item in found) else []


def _end(chunks: Sequence[Chunk], at: int) -> int:
    while at < len(chunks) and chunks[at].tag in _WITHIN:
        at += 1
    return at


def _outside(clause: Clause, items: Sequence[Sequence[Chunk]]) -> list[Chunk]:
    inside = {c.span for item in items for c in item}
    return [c for c in clause.chunks if c.span not in inside]


def _with_only(clause: Clause, kept: Sequence[Chunk], items: Sequence[Sequence[Chunk]]) -> Clause:
    """The clause with one of them alone."""
    dropped = {c.span for item in items if item is not kept for c in item}
    start, end = items[0][0].start, items[-1][-1].end
    chunks = tuple(c for c in clause.chunks if c.span not in dropped and not _joins(c, start, end))
    terms = tuple(t for t in clause.terms if t.span not in dropped)
    return clause._replace(chunks=chunks, terms=terms, quantified=set_phrase(chunks))


def _joins(chunk: Chunk, start: int, end: int) -> bool:
    return start <= chunk.start < end and (chunk.norm in {",", "and"} or chunk.norm == "both")
