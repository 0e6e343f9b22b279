"""Writes out what picks something from a described lot: "X is among the topics that Y named" as "Y named X as a topic"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import RELATIVE, Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.verbs import VerbGroup, find_verb

_SUBJECT = frozenset({"NAME", "PRON", "N"})
_NOMINAL = frozenset({"N", "NAME", "A", "DET", "NUM", "POSS"})


def picked(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The statement with what is picked out, or said to exist, in its place in the relative clause; [] if there is none."""
    return _existing(chunks) or _among(chunks)


def _existing(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "There is no X that does it" as "no X does it"."""
    link = next((i for i, c in enumerate(chunks) if c.norm in RELATIVE), 0)
    if link < 4 or chunks[0].norm != "there" or chunks[1].tag != "BE":
        return []
    denied = chunks[2].tag == "NEG"
    first, *phrase = chunks[2 + denied : link]
    inner = chunks[link + 1 :]
    group = find_verb(inner)
    if group is None or group.start or not any(c.tag == "N" for c in phrase) or find_verb(phrase) is not None:
        return []
    if first.norm in {"a", "an"} or (denied and first.norm in {"any", "one"}):
        first = first._replace(norm="no" if denied else "some", tag="QUANT", quantity=None)
    elif denied:
        return []
    return [first, *phrase, *inner]


def _among(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "X is among the topics that Y named" as "Y named X as a topic", "X is one of the ports that did it" as "X did it"."""
    at = next((i for i, c in enumerate(chunks) if i > 1 and _opens_lot(chunks, i)), 0)
    verb = next((c for c in reversed(chunks[:at]) if c.tag not in {"NEG", "R"}), None)
    if verb is None or not (verb.tag == "BE" or any(lemma in classes()["words_figure"] for lemma, _ in verb.lemmas)):
        return []
    begin = next((i for i, c in enumerate(chunks[:at]) if c.tag in {"BE", "DO", "MODAL", "HAVE"} or c is verb), at)
    noun = _lot_end(chunks, at + 1)
    relative = [c for c in chunks[noun + 1 :] if c.tag != "PUNCT"]
    linked = relative[:1] != [] and relative[0].norm in RELATIVE
    relative = relative[linked:]
    group = find_verb(relative)
    if group is None or not begin:
        return []
    subject, before = chunks[:begin], relative[: group.start]
    denied = [c for c in chunks[begin:at] if c.tag == "NEG"] or [c for c in chunks[at : at + 1] if c.norm == "not_one"]
    negation = [c._replace(norm="not", tag="NEG") for c in denied]
    if linked and not before:
        bare = all(c.tag in {"DET", "PREP"} for c in chunks[at + 1 : noun])
        return [*subject, *negation, *relative] if bare else []
    gap = _gap(relative, group)
    if not gap or not any(c.tag in _SUBJECT for c in before):
        return []
    place = chunks[noun]._replace(norm="as", tag="PREP", lemmas=(), entity=None)
    return [*before, *negation, *relative[group.start : gap], *subject, place, chunks[noun], *relative[gap:]]


def _opens_lot(chunks: Sequence[Chunk], at: int) -> bool:
    """ "Among" or "(not) one of"."""
    if chunks[at].norm in {"among", "amongst"}:
        return True
    return chunks[at].norm in {"one", "not_one"} and [c.norm for c in chunks[at + 1 : at + 2]] == ["of"]


def _lot_end(chunks: Sequence[Chunk], at: int) -> int:
    """The last noun of the phrase at `at`, which a name or pronoun may follow as the subject of a relative clause."""
    end = at
    for i in range(at, len(chunks)):
        if chunks[i].tag == "N" or chunks[i].norm in {"those", "ones"}:
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
