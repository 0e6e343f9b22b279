"""Writes out with "free" what nobody pays for: "residents don't pay to use X", "attending X costs nothing", "no fee for X"."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.quantifiers import kind_of
from factcheck.language.segments import trimmed
from factcheck.language.verbs import Force, VerbGroup, find_verb

_FREE = (("free", "a"),)
_PAYING = frozenset({"pay", "pays"})
_OWED = frozenset({"have", "has", "need", "must", "require", "oblige"})
_NOBODY = frozenset({"nobody", "no_one", "you", "one", "anyone", "anybody", "everyone", "everybody"})
_WITHIN = frozenset({"DET", "A", "N", "NAME", "POSS", "P", "G", "PUNCT", "NUM"})
_OWN = frozenset({"of"})  # prepositions inside a noun phrase


class _Paid(NamedTuple):
    """What is free or not for whom, what stands behind it, and the word that says so."""

    what: Sequence[Chunk]
    whom: Sequence[Chunk]
    rest: Sequence[Chunk]
    told: Chunk
    free: bool


def with_free(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The sentence with "free"; [] if it doesn't say who pays for something, or who needn't."""
    chunks = _unfronted(chunks)
    found = _paying(chunks) or _charged(chunks) or _costing(chunks) or _fee(chunks) or _entry(chunks)
    if found is None or not any(c.tag in {"N", "NAME"} for c in found.what):
        return []
    at = found.what[0]
    copula = Chunk("is", "BE", at.start, at.start)
    denial = [] if found.free else [Chunk("not", "NEG", found.told.start, found.told.start + 1)]
    free = Chunk("free", "A", found.told.start, found.told.end, _FREE)
    link = [Chunk("for", "PREP", found.whom[0].start, found.whom[0].start)] if found.whom else []
    return [*found.what, copula, *denial, free, *link, *found.whom, *found.rest]


def _unfronted(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """With the time that opens the sentence at its end: "On Mondays, pupils don't pay"."""
    timed = len(chunks) > 3 and chunks[0].tag == "PREP" and (chunks[1].tag == "DATE" or chunks[1].entity is not None)
    if not timed or chunks[2].tag == "POSS":
        return chunks
    begin = 2 + (chunks[2].norm == ",")
    return [*trimmed(chunks[begin:]), *chunks[:2]]


def _paying(chunks: Sequence[Chunk]) -> _Paid | None:
    """ "Nobody has to pay for X", "residents do not pay to use X", "visitors must pay for X"."""
    group = find_verb(chunks)
    at = next((i for i, c in enumerate(chunks) if c.tag == "V" and _PAYING.intersection(c.norm.split())), 0)
    if group is None or not group.start <= at < group.end + 2 or not group.start or group.passive:
        return None
    whom, denied = _payers(chunks[: group.start], group)
    owed = group.force is Force.MUST or any(word in _OWED for c in chunks[group.start : at + 1] for word in _words(c))
    if whom is None or not (denied or owed):
        return None
    behind = chunks[at + 1 + ([c.norm for c in chunks[at + 1 : at + 2]] == ["anything"]) :]
    if chunks[at].norm.endswith(" for"):
        behind = [Chunk("for", "PREP", chunks[at].end - 3, chunks[at].end), *behind]
    return _for(behind, whom, chunks[at], free=denied)


def _words(chunk: Chunk) -> set[str]:
    return {*chunk.norm.split(), *(lemma for lemma, _ in chunk.lemmas)}


def _payers(subject: Sequence[Chunk], group: VerbGroup) -> tuple[list[Chunk] | None, bool]:
    """For whom it is, [] for everybody, None if that is no plain phrase; and whether they are denied to pay."""
    kind = kind_of(subject[0].norm)
    none = kind == "none"
    denied = (len(group.negations) + (none and not group.negations)) % 2 == 1
    if subject[-1].norm in _NOBODY:
        return [], denied
    if (kind and not none) or any(c.norm == "," or c.tag == "CUE" for c in subject):
        return None, denied
    return list(subject[none:]), denied


def _charged(chunks: Sequence[Chunk]) -> _Paid | None:
    """ "Visitors are (not) charged for X"."""
    group = find_verb(chunks)
    if group is None or not group.passive or not group.start or ("charge", "v") not in (group.main or chunks[0]).lemmas:
        return None
    whom, denied = _payers(chunks[: group.start], group)
    return None if whom is None else _for(chunks[group.end :], whom, group.main or chunks[0], free=denied)


def _for(behind: Sequence[Chunk], whom: Sequence[Chunk], told: Chunk, *, free: bool) -> _Paid | None:
    """What stands behind "for (using)" or "to use"."""
    if len(behind) < 2 or not (behind[0].norm == "for" or behind[0].tag == "TO"):
        return None
    using = _is_using(behind[1])
    if behind[0].tag == "TO" and not using:
        return None
    return _phrase(behind[1 + using :], whom, told, free=free)


def _is_using(chunk: Chunk) -> bool:
    verbal = chunk.norm.endswith("ing") or chunk.tag == "V"
    return verbal and not classes()["words_visiting"].isdisjoint(_words(chunk))


def _phrase(behind: Sequence[Chunk], whom: Sequence[Chunk], told: Chunk, *, free: bool) -> _Paid | None:
    end = next((i for i, c in enumerate(behind) if c.tag not in _WITHIN and c.norm not in _OWN), len(behind))
    what = trimmed(behind[:end])
    if not what or any(c.norm == "," or c.quantity is not None for c in what):
        return None
    return _Paid(what, whom, behind[end:], told, free)


def _costing(chunks: Sequence[Chunk]) -> _Paid | None:
    """ "Attending X costs (visitors) nothing", "it costs (visitors) nothing to attend X"."""
    at = next((i for i, c in enumerate(chunks) if c.norm.split()[0] in {"costs", "cost"}), 0)
    end = next((i for i in range(at, min(at + 5, len(chunks))) if chunks[i].norm.endswith("nothing")), 0)
    if not at or not end or any(c.tag == "NEG" for c in chunks[:end]):
        return None
    whom, rest = chunks[at + 1 : end], chunks[end + 1 :]
    if [c.norm for c in chunks[:at]] == ["it"] and len(rest) > 1 and rest[0].tag == "TO" and _is_using(rest[1]):
        return _phrase(rest[2:], whom, chunks[at], free=True)
    if at > 1 and _is_using(chunks[0]) and not any(c.tag in {"V", "BE"} for c in chunks[1:at]):
        return _Paid(chunks[1:at], whom, rest, chunks[at], free=True)
    plain = not any(c.tag in {"V", "P", "BE", "MODAL", "PUNCT", "CONJ", "SUB"} for c in chunks[:at])
    return _Paid(chunks[:at], whom, rest, chunks[at], free=True) if plain else None


def _fee(chunks: Sequence[Chunk]) -> _Paid | None:
    """ "There is no (entry) fee for X", "there is a charge for X"."""
    if len(chunks) < 5 or chunks[0].norm != "there" or chunks[1].tag != "BE":
        return None
    none = kind_of(chunks[2].norm) == "none"
    at = next((i for i in range(3, min(6, len(chunks))) if chunks[i].norm in classes()["words_fee"]), 0)
    kind = chunks[3:at]
    if (
        not at
        or not (none or chunks[2].norm in {"a", "an"})
        or any(c.norm not in classes()["words_entry"] for c in kind)
    ):
        return None
    return _for(chunks[at + 1 :], [], chunks[at], free=none) if chunks[at + 1 : at + 2] else None


def _entry(chunks: Sequence[Chunk]) -> _Paid | None:
    """ "Admission to X is free", "the use of X is free"."""
    group = find_verb(chunks)
    begin = int(chunks[0].norm == "the")
    if group is None or not group.copular or group.end >= len(chunks) or chunks[group.end].norm.split()[0] != "free":
        return None
    subject = chunks[begin : group.start]
    if len(subject) < 3 or subject[0].norm not in classes()["words_entry"] or subject[1].norm not in {"to", "of"}:
        return None
    if len(group.negations) > 1 or any(c.norm == "of" for c in chunks[group.end : group.end + 2]):
        return None
    return _Paid(subject[2:], [], chunks[group.end + 1 :], chunks[group.end], free=not group.negations)
