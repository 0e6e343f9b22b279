"""Takes relative clauses apart: "the bloc that counts X is led by Y"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import RELATIVE, Chunk
from factcheck.language.exclusives import only
from factcheck.language.picks import picked
from factcheck.language.tagging import verb_form
from factcheck.language.verbs import find_verb

_NOMINAL = frozenset({"N", "NAME", "A", "DET", "NUM", "QUANT", "POSS", "DATE"})
_CONNECTORS = frozenset({"CONJ", "SUB"})


def unfold(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """The main clause and then its relative clause with its antecedent as subject; [chunks] if there is none."""
    alone = only(chunks) or picked(chunks)
    if alone:
        return [alone]
    for at in range(1, len(chunks) - 1):
        if (
            chunks[at].norm == "where" and chunks[at - 1].tag == "BE" and find_verb(chunks, at + 1)
        ):  # "outside A is where X stands"
            return [[*chunks[at + 1 :], *chunks[: at - 1]]]
        if (
            chunks[at].norm in RELATIVE
            and (chunks[at - 1].tag in {"N", "NAME"} or chunks[at - 1].norm in {"those", "one", "ones"})
            and not _is_complement(chunks, at)
        ):
            return _at_pronoun(chunks, at)
    return _reduced(chunks)


def _is_complement(chunks: Sequence[Chunk], at: int) -> bool:
    """ "The report that X did it" names a content, "the report that did it" describes the report."""
    if chunks[at].norm != "that":
        return False
    group = find_verb(chunks, at + 1)
    return group is None or (group.start > at + 1 and not _object_gap(chunks, group.end))


def _object_gap(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether another verb or the end follows at once: the object is what stands before the pronoun."""
    return at >= len(chunks) or chunks[at].tag in {"BE", "HAVE", "MODAL", "DO", "V"}


def _at_pronoun(chunks: Sequence[Chunk], at: int) -> list[list[Chunk]]:
    before, after = list(chunks[:at]), list(chunks[at + 1 :])
    if _is_one_of(before):
        subject = before[: next(i for i, c in enumerate(before) if c.tag == "BE")]
        return [[*(c for c in before if c.norm == "only"), *subject, *after]]
    if find_verb(before) is not None:
        return [before, _clause_of(_described(before) or _antecedent(before), after)]
    if any(c.tag == "QUANT" for c in before):  # "every one that does X does Y" says nothing of every one
        return [list(chunks)]
    inner = find_verb(after)
    outer = find_verb(after, inner.end) if inner else None
    if inner is None or outer is None or _is_connected(after[inner.end : outer.start]):
        return [list(chunks)]
    return [[*before, *after[outer.start :]], _clause_of(_antecedent(before), after[: outer.start])]


def _is_one_of(before: Sequence[Chunk]) -> bool:
    """ "X is one of those who ...", "X is the one that ..."."""
    copula = next((i for i, c in enumerate(before) if c.tag == "BE"), None)
    if copula is None or any(c.tag == "NEG" for c in before):
        return False
    tail = [c.norm for c in before[copula + 1 :] if c.norm != "the"]
    if tail[:2] == ["only", "one"] and len(before) > copula + 3 and tail[2:3] == ["of"]:
        return True
    return tail in (
        ["one", "of", "those"],
        ["one", "of", "ones"],
        ["one"],
        ["among", "those"],
        ["only", "one"],
        ["only", "ones"],
    )


def _clause_of(antecedent: Sequence[Chunk], relative: Sequence[Chunk]) -> list[Chunk]:
    """The relative clause written out: its antecedent as subject, or as object where it has a subject of its own."""
    group = find_verb(relative)
    if group is None or not any(c.tag in {"N", "NAME", "PRON"} for c in relative[: group.start]):
        return [*antecedent, *relative]
    return [*relative[: group.end], *antecedent, *relative[group.end :]]


def _described(before: Sequence[Chunk]) -> list[Chunk]:
    """The subject of "X is a ..." before the pronoun: what follows describes X too; [] for another verb."""
    group = find_verb(before)
    if (
        group is None
        or not group.copular
        or group.end >= len(before)
        or before[group.end].norm not in {"a", "an", "the"}
    ):
        return []
    return list(before[: group.start])


def _antecedent(before: Sequence[Chunk]) -> list[Chunk]:
    """The noun phrase right before the pronoun."""
    at = len(before)
    while at and before[at - 1].tag in _NOMINAL:
        at -= 1
    return list(before[at:])


def _is_connected(between: Sequence[Chunk]) -> bool:
    return bool(between) and any(c.tag in _CONNECTORS for c in between[-2:])


def _reduced(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """ "The states he meets are small": two noun phrases side by side and two verbs."""
    inner = find_verb(chunks)
    if inner is None or inner.start < 2:
        return [list(chunks)]
    outer = find_verb(chunks, inner.end)
    cut = inner.start - 1
    side_by_side = chunks[cut].tag in {"NAME", "PRON"} and chunks[cut - 1].tag in {"N", "NAME"}
    between = chunks[inner.end : outer.start] if outer else ()
    if outer is None or not side_by_side or any(c.tag in _CONNECTORS or c.norm in {",", ":"} for c in between):
        return [list(chunks)]
    head = list(chunks[:cut])
    return [[*head, *chunks[outer.start :]], [*chunks[cut : inner.end], *_antecedent(head), *between]]


def restrictive(chunks: Sequence[Chunk]) -> tuple[list[Chunk], int, list[Chunk]] | None:
    """ "Every one that is in A is in B": the statement without the relative clause, where the noun phrase ends, and that clause."""
    at = next((i for i in range(1, len(chunks)) if chunks[i].norm in RELATIVE), None)
    if at is None or find_verb(chunks[:at]) is not None:
        return None
    after = list(chunks[at + 1 :])
    if after and any(pos == "v" for _, pos in after[0].lemmas):  # "that belongs": a verb, though it looks like a noun
        after[0] = after[0]._replace(tag=verb_form(after[0]))
    inner = find_verb(after)
    outer = find_verb(after, inner.end) if inner else None
    if inner is None or outer is None:
        return None
    return [*chunks[:at], *after[outer.start :]], at, after[: outer.start]
