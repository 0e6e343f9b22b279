"""Writes out what picks something from a described lot: "X is among the topics that Y named" as "Y named X as a topic"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.verbs import VerbGroup, find_verb

_SUBJECT = frozenset({"NAME", "PRON", "N"})
_NOMINAL = frozenset({"N", "NAME", "A", "DET", "NUM", "POSS"})


def picked(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The statement with what is picked out as the object of the relative clause; [] if it picks out nothing."""
    at = next((i for i, c in enumerate(chunks) if i > 1 and _opens_lot(chunks, i)), 0)
    verb = next((c for c in reversed(chunks[:at]) if c.tag not in {"NEG", "R"}), None)
    if verb is None or not (verb.tag == "BE" or any(lemma in classes()["words_figure"] for lemma, _ in verb.lemmas)):
        return []
    begin = next((i for i, c in enumerate(chunks[:at]) if c.tag in {"BE", "DO", "MODAL", "HAVE"} or c is verb), at)
    noun = _lot_end(chunks, at + 1)
    relative = [c for c in chunks[noun + 1 :] if c.tag != "PUNCT"]
    relative = relative[relative[:1] != [] and relative[0].tag in {"WH", "DET"} and relative[0].norm in _LINKS :]
    group = find_verb(relative)
    if group is None or not begin or not any(c.tag in _SUBJECT for c in relative[: group.start]):
        return []
    gap = _gap(relative, group)
    if not gap:
        return []
    denied = [c for c in chunks[begin:at] if c.tag == "NEG"] or [c for c in chunks[at : at + 1] if c.norm == "not_one"]
    negation = [c._replace(norm="not", tag="NEG") for c in denied]
    place = chunks[noun]._replace(norm="as", tag="PREP", lemmas=(), entity=None)
    before, after = relative[: group.start], relative[gap:]
    return [*before, *negation, *relative[group.start : gap], *chunks[:begin], place, chunks[noun], *after]


_LINKS = frozenset({"that", "which", "who", "whom"})


def _opens_lot(chunks: Sequence[Chunk], at: int) -> bool:
    """ "Among" or "(not) one of"."""
    if chunks[at].norm in {"among", "amongst"}:
        return True
    return chunks[at].norm in {"one", "not_one"} and [c.norm for c in chunks[at + 1 : at + 2]] == ["of"]


def _lot_end(chunks: Sequence[Chunk], at: int) -> int:
    """The last noun of the phrase at `at`, which a name or pronoun may follow as the subject of a relative clause."""
    end = at
    for i in range(at, len(chunks)):
        if chunks[i].tag == "N":
            end = i
        elif chunks[i].norm != "of" and chunks[i].tag not in _NOMINAL - {"NAME"}:
            break
    return end


def _gap(relative: Sequence[Chunk], group: VerbGroup) -> int:
    """Where the object is missing: behind the verb or its preposition; 0 if nothing is missing."""
    if group.main is None or group.passive:
        return 0
    behind = relative[group.end :]
    if not behind or behind[0].tag in {"R", "DATE"}:
        return group.end
    if behind[0].tag != "PREP":
        return 0
    stranded = len(behind) == 1 or behind[1].tag in {"PREP", "R", "DATE"}
    return group.end + stranded
