"""Lifts asides out of a statement: ", who ...,", ", a bloc of ...,", "(ABC)"; each becomes a clause of its own."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.chunks import RELATIVE, Chunk
from factcheck.language.listings import is_listing, listed, listing_end
from factcheck.language.numbers import is_number_word
from factcheck.language.verbs import find_verb

_NOMINAL = frozenset({"N", "NAME", "A", "DET", "NUM", "POSS", "G"})
_LINKS = frozenset({";", "-", "but", "yet"})
_NON_RESTRICTIVE = frozenset({"who", "which", "whose", "where"})


class Lifted(NamedTuple):
    """The statement without its asides, and each aside written out as a clause."""

    main: list[Chunk]
    asides: list[list[Chunk]]


def lift(chunks: Sequence[Chunk]) -> Lifted:
    """Takes out the asides that stand between commas, or after the last one."""
    main = _without_brackets(chunks)
    asides: list[list[Chunk]] = []
    at = 1
    while at < len(main) - 1:
        end = _aside_end(main, at)
        if end:
            asides.append(_written_out(main, at, end))
            fronted = main[0].tag in {"PREP", "CUE"} and find_verb(main[:at]) is None
            behind = main[end + (end < len(main) and main[end].norm == "," and not fronted) :]
            if is_listing(main, at) and behind[:1] != [] and behind[0].tag == "P":
                behind[0] = behind[0]._replace(tag="V")
            main = [*main[:at], *behind]
        else:
            at += 1
    return Lifted(main, asides)


def _without_brackets(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Without a bracket that only repeats the name before it: "the Example Organisation (EO)"."""
    kept: list[Chunk] = []
    at = 0
    while at < len(chunks):
        inner = chunks[at : at + 3]
        if (
            len(inner) == 3
            and inner[0].norm == "("
            and inner[2].norm == ")"
            and kept
            and inner[1].entity
            and _same(kept[-1], inner[1])
        ):
            at += 3
            continue
        kept.append(chunks[at])
        at += 1
    return kept


def _same(before: Chunk, inside: Chunk) -> bool:
    """The same entity, or a name that the claims don't know, as the abbreviation of the one before."""
    return before.entity == inside.entity or (
        before.entity is not None and inside.entity is not None and inside.entity[0] == "~"
    )


def _aside_end(chunks: Sequence[Chunk], at: int) -> int:
    """Where the aside that starts with the comma at `at` ends; 0 if none starts there."""
    if chunks[at].norm == "whose" and chunks[at - 1].tag in {"N", "NAME", "NUM"}:
        ends = (i for i in range(at + 2, len(chunks)) if chunks[i].norm == "," and find_verb(chunks[at:i]))
        last = len(chunks) if _described(chunks[:at]) and find_verb(chunks, at) else _main_verb(chunks, at)
        return next(ends, last)
    if chunks[at].norm in RELATIVE and _is_fronted(chunks[:at]):
        return next((i for i in range(at + 2, len(chunks)) if chunks[i].norm == "," and find_verb(chunks[at:i])), 0)
    if chunks[at].norm in RELATIVE and chunks[at - 1].tag == "N" and (end := _main_verb(chunks, at)):
        return end
    if is_listing(chunks, at):
        return listing_end(chunks, at)
    if chunks[at].norm != "," or chunks[at - 1].tag not in {"N", "NAME"}:
        return 0
    if chunks[at + 1].norm in _NON_RESTRICTIVE or _is_partitive(chunks, at + 1):
        return _relative_end(chunks, at)
    return _apposition_end(chunks, at)


def _main_verb(chunks: Sequence[Chunk], at: int) -> int:
    """Where the verb of "all six towns whose mayors met have signed" stands, seen from "whose"; 0 if there is none."""
    if not any(map(_counts, chunks[:at])) or find_verb(chunks[:at]) is not None:
        return 0
    for end in range(at + 2, len(chunks)):
        if chunks[end].tag == chunks[end - 1].tag == "P":  # "all that objected went"
            return end
        outer = find_verb(chunks, end)
        if chunks[end].tag in {"CONJ", "SUB", "WH"}:
            return 0
        if outer is not None and outer.start == end and _is_whole(chunks[at + 1 : end]):
            return end
    return 0


def _counts(chunk: Chunk) -> bool:
    """Whether it is a number or, as the name of a group, begins with one: "the five towns"."""
    return chunk.quantity is not None or (chunk.tag == "NAME" and is_number_word(chunk.norm.split()[0]))


def _is_whole(inner: Sequence[Chunk]) -> bool:
    """Whether a relative clause has its whole verb: "mayors will" goes on."""
    return find_verb(inner) is not None and inner[-1].tag not in {"MODAL", "TO"}


def _is_partitive(chunks: Sequence[Chunk], at: int) -> bool:
    """ "None of which", "two of whom"."""
    of, pronoun = chunks[at + 1 : at + 2], chunks[at + 2 : at + 3]
    partitive = chunks[at].tag in {"QUANT", "NUM"} and of != [] and of[0].norm == "of"
    return partitive and pronoun != [] and pronoun[0].norm in {"which", "whom"}


def _relative_end(chunks: Sequence[Chunk], at: int) -> int:
    """Up to the comma behind which the main clause goes on with its verb, or to the end."""
    for end in range(at + 2, len(chunks)):
        if chunks[end].norm == "," and find_verb(chunks[at + 1 : end]) and _goes_on(chunks, at, end):
            return end
    return len(chunks) if find_verb(chunks[:at]) else 0


def _goes_on(chunks: Sequence[Chunk], at: int, end: int) -> bool:
    """Whether a finite verb, or with a complete clause before the aside a new one, follows the closing comma."""
    begin = _clause_begin(chunks, at)
    verbless = find_verb(chunks[begin:at]) is None
    if verbless and chunks[end + 1 : end + 2] and chunks[end + 1].tag == "P":  # "X, which was new, sank"
        return True
    group = find_verb(chunks, end + 1)
    if group is None:
        return False
    if verbless:
        return group.start == end + 1 or chunks[begin].tag in {"PREP", "CUE"}
    return chunks[end + 1].tag in {"CONJ", "SUB"}


def _clause_begin(chunks: Sequence[Chunk], at: int) -> int:
    """Where the clause that goes up to `at` begins: behind the last word or sign that may join clauses."""
    return next((i + 1 for i in range(at - 1, 0, -1) if _may_link(chunks[i - 1], chunks[i])), 0)


def _may_link(before: Chunk, chunk: Chunk) -> bool:
    return chunk.tag == "SUB" or chunk.norm in _LINKS or (before.norm == "," and chunk.norm == "and")


def _is_fronted(before: Sequence[Chunk]) -> bool:
    """Whether a phrase opens the statement, with the subject still to come: "Of the four ports on the Elva, the ..."."""
    return before[0].norm in {"of", "among", "out_of"} and find_verb(before) is None


def _apposition_end(chunks: Sequence[Chunk], at: int) -> int:
    """ "X, a ..., did" and "... X, a ...": a noun phrase with an article that describes the name before it."""
    if chunks[at + 1].norm not in {"a", "an", "the"} or chunks[at - 1].tag != "NAME" or _is_fronted(chunks[:at]):
        return 0
    end = next(
        (i for i in range(at + 2, len(chunks)) if chunks[i].norm in {",", ";"} or chunks[i].tag == "SUB"), len(chunks)
    )
    inside = chunks[at + 1 : end]
    if inside[-1].tag == "CONJ" or any(c.tag == "CONJ" for c in chunks[end : end + 2]):
        return 0
    group = find_verb(inside)
    relative = next((i for i, c in enumerate(inside) if c.norm in {"that", "which", "who", "whose"}), len(inside))
    return end if group is None or relative < group.start else 0


def _written_out(chunks: Sequence[Chunk], at: int, end: int) -> list[Chunk]:
    """The aside as a clause about the name or noun phrase before it."""
    begin = at
    while begin and chunks[begin - 1].tag in _NOMINAL:
        begin -= 1
    if chunks[at - 1].tag == "NAME":
        begin = at - 1
    inside = list(chunks[at + 1 : end])
    if is_listing(chunks, at):
        return listed(chunks, at, inside)
    if chunks[at].norm in RELATIVE:
        return [*chunks[begin:at], *inside]
    if chunks[at].norm == "whose":
        return _possessed(_described(chunks[:at]) or chunks[begin:at], inside)
    if inside[0].norm == "whose":
        return _possessed(chunks[begin:at], inside[1:])
    if _is_partitive(chunks, at + 1):
        return [*inside[:2], *_enumeration(chunks, at), *inside[3:]]
    if inside[0].norm == "where":
        at_place = begin - (begin > 0 and chunks[begin - 1].tag == "PREP")
        return [*inside[1:], *chunks[at_place:at]]
    if inside[0].norm in _NON_RESTRICTIVE:
        return [*chunks[begin:at], *inside[1:]]
    return [*chunks[begin:at], Chunk("is", "BE", inside[0].start, inside[0].start), *inside]


def _enumeration(chunks: Sequence[Chunk], at: int) -> list[Chunk]:
    """The noun phrase, or the joined names, that end at `at`."""
    begin = at
    while begin and (chunks[begin - 1].tag in _NOMINAL | {"CONJ"} or chunks[begin - 1].norm == ","):
        begin -= 1
    while chunks[begin].tag in {"CONJ", "PUNCT"}:
        begin += 1
    return list(chunks[begin:at])


def _described(before: Sequence[Chunk]) -> list[Chunk]:
    """The subject of "X is a ...": what follows goes for X too; [] for another verb or a denied one."""
    group = find_verb(before)
    if group is None or not group.copular or group.negations or group.end >= len(before):
        return []
    return list(before[: group.start]) if before[group.end].norm in {"a", "an"} else []


def _possessed(owner: Sequence[Chunk], inside: Sequence[Chunk]) -> list[Chunk]:
    """ "X, whose N does it": the N of X does it; "X, whose N Y meets": Y meets the N of X."""
    group = find_verb(inside)
    start = group.start if group is not None else 0
    mark = Chunk("'s", "POSS", owner[-1].end, owner[-1].end)
    if group is not None and start > 1 and inside[start - 1].tag in {"NAME", "PRON"} and inside[start - 2].tag == "N":
        subject, owned = inside[start - 1 : start], inside[: start - 1]
        gap = group.end
        while gap < len(inside) and inside[gap].tag in {"A", "P", "TO", "V"}:  # "is due to meet"
            gap += 1
        return [*subject, *inside[start:gap], *owner, mark, *owned, *inside[gap:]]
    return [*owner, mark, *inside]
