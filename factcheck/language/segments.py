"""Cuts a statement where one clause ends and the next begins: at conjunctions, commas, semicolons and relative pronouns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.language.chunks import RELATIVE, Chunk
from factcheck.language.closed_classes import classes_of
from factcheck.language.verbs import find_verb, has_verb

_SEPARATORS = frozenset({"CONJ", "SUB"})
_SIGNS = frozenset({",", ";", ":", "-"})
_NAMELIKE = frozenset({"NAME", "N", "NUM", "DATE"})


def segments(chunks: Sequence[Chunk]) -> list[tuple[list[Chunk], Chunk | None]]:
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
            found.append((trimmed(chunks[start:at]), link))
            link = chunks[at + width - 1]
            start = at + width
            at = start
        at += 1
    found.append((trimmed(chunks[start:]), link))
    return [(segment, link) for segment, link in found if segment]


def _separator(chunks: Sequence[Chunk], start: int, at: int) -> int:
    """The number of chunks of the separator at `at` that parts two clauses; 0 if there is none."""
    chunk = chunks[at]
    if at <= start or not (chunk.norm in _SIGNS or chunk.tag in _SEPARATORS) or chunks[at - 1].tag == "WH":
        return 0
    if not has_verb(chunks[_innermost(chunks, start, at) : at]):
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
        return 1 if _is_clause_start(chunks[at + 1 :], fronted=chunks[0].tag == "SUB") else 0
    if chunk.tag in _SEPARATORS:
        return 1 if _joins(chunks, at) else 0
    return 0


def _innermost(chunks: Sequence[Chunk], start: int, at: int) -> int:
    """Where the innermost clause before `at` begins: behind the last "that", or with "neither" before "nor"."""
    opening = {"that", "neither"} if chunks[at].norm == "nor" else {"that"}
    return next((i for i in range(at - 1, start, -1) if chunks[i].norm in opening), start)


def _joins(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the conjunction at `at` joins clauses and not just words."""
    if chunks[at].tag == "SUB" and chunks[at].norm not in {"once"}:
        return _has_clause(chunks, at + 1)
    rest = _without_lead(chunks[at + 1 :])
    if not rest or chunks[at].tag == "SUB" or _ends_enumeration(chunks, at):
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


def _ends_enumeration(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the conjunction stands before the last of several names: "the bloc that has A, B and C is led by D"."""
    tags = [c.tag for c in chunks[max(at - 3, 0) : at + 2]]
    listed = tags == ["NAME", "PUNCT", "NAME", "CONJ", "NAME"] and chunks[at - 2].norm == ","
    return listed and any(c.norm in RELATIVE for c in chunks[: at - 3])


def _without_lead(rest: Sequence[Chunk]) -> Sequence[Chunk]:
    """Without a phrase between the conjunction and the comma before the subject: "but in March, X did"."""
    if not rest or not (rest[0].tag in {"PREP", "DATE"} or "according" in classes_of(rest[0].norm)):
        return rest
    comma = next((i for i, c in enumerate(rest) if c.norm == ","), len(rest))
    ends_list = comma + 1 < len(rest) and rest[comma + 1].tag == "CONJ"  # "in A and in B, and C does"
    return rest if comma == len(rest) or ends_list or find_verb(rest[:comma]) else rest[comma + 1 :]


def _is_phrase_only(rest: Sequence[Chunk]) -> bool:
    return not has_verb(rest)


def _is_coordinated_subject(head: Sequence[Chunk]) -> bool:
    return bool(head) and all(c.tag in _NAMELIKE | {"CONJ", "DET", "PUNCT", "A", "QUANT", "PREP", "POSS"} for c in head)


def _has_clause(chunks: Sequence[Chunk], at: int) -> bool:
    return has_verb(chunks[at:])


def _is_clause_start(chunks: Sequence[Chunk], *, fronted: bool) -> bool:
    """Whether a new clause with its own subject starts right here: a noun phrase and then a finite verb.

    Behind a `fronted` clause the subject may be several names; elsewhere they could end an enumeration.
    """
    rest = _without_lead(chunks)
    group = find_verb(rest)
    if group is None or group.start == 0 or group.start > 8:
        return False
    head = rest[: group.start]
    if head[0].norm in {"neither", "both"} or (fronted and any(c.tag == "CONJ" for c in head)):
        return _is_coordinated_subject(head)
    return not any((c.tag in {"CONJ", "PREP", "WH", "SUB"} and c.norm != "of") or c.norm == "," for c in head) and any(
        c.tag in {"NAME", "N", "PRON"} for c in head
    )


def finite_after_conjunction(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "... and stopped": a past form after a conjunction is finite where a finite verb stands before; so is ", having".

    "Though not in B", without a verb, is "but not in B".
    """
    done = list(chunks)
    for at in range(2, len(done)):
        before = done[at - 1]
        if done[at].tag == "P" and before.tag == "CONJ" and not _is_participle(done, at):
            done[at] = done[at]._replace(tag="V")
        if done[at].tag == "NEG" and before.tag == "SUB" and _is_verbless(done[at:]):
            done[at - 1] = before._replace(norm="but", tag="CONJ")
        if done[at].norm == "having" and before.norm == ",":
            done[at] = done[at]._replace(norm="has")
            done[at - 1] = before._replace(norm="and", tag="CONJ")
    return done


def _is_verbless(chunks: Sequence[Chunk]) -> bool:
    """Whether no verb stands before the next comma."""
    end = next((i for i, c in enumerate(chunks) if c.norm == ","), len(chunks))
    return not has_verb(chunks[:end])


def _is_participle(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the past form at `at` goes on with a passive or describes the noun behind it."""
    group = find_verb(chunks[:at])
    describes = at + 1 < len(chunks) and chunks[at + 1].tag in {"N", "NAME"}
    acts = at + 1 < len(chunks) and chunks[at + 1].tag in {
        "DET",
        "NAME",
        "PRON",
        "QUANT",
    }  # "was paid and left the city"
    return group is None or (group.passive and not acts) or (describes and chunks[at - 2].tag in {"A", "P", "N"})


def trimmed(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Without the signs around the statement."""
    kept = list(chunks)
    while kept and kept[-1].tag == "PUNCT":
        kept.pop()
    while kept and (kept[0].tag == "PUNCT" or kept[0].tag == "CONJ"):
        kept.pop(0)
    return kept
