"""Takes off what frames a whole statement: "it is true that", "it would be wrong to say that", "needless to say"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.accounts import told
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.labels import label_of
from factcheck.language.verbs import find_verb

_LONGEST = 9
_NOMINAL = frozenset({"N", "NAME", "NUM", "DET", "A", "POSS", "DATE", "QUANT"})


class Framed(NamedTuple):
    """The chunks inside the frame; `denial` marks the frame where it says that they are not so.

    `unsure` says that the frame leaves open whether they are.
    """

    chunks: list[Chunk]
    denial: Span | None
    unsure: bool = False


def unframe(chunks: Sequence[Chunk]) -> Framed:
    """The statement without its frame."""
    label = label_of(chunks)
    if label is not None and (label.denial or label.unsure):
        return Framed(list(label.content), label.denial, label.unsure)
    behind = _framed_behind(chunks)
    if behind is not None:
        return behind
    words = [c for c in chunks[:_LONGEST] if c.tag != "PUNCT"]
    that = next((i for i, c in enumerate(words) if c.norm == "that"), None)
    if that is None:
        return Framed(list(chunks), None)
    frame = words[:that]
    if _is_factive(frame) or _is_undoubted(frame):
        return Framed(list(chunks[list(chunks).index(words[that]) + 1 :]), None)
    if not _opens_frame(words):
        return Framed(list(chunks), None)
    found = [classes_of(c.norm) for c in frame]
    if any("unlikely" in f for f in found):
        return Framed(list(chunks[list(chunks).index(words[that]) + 1 :]), None, unsure=True)
    untrue = sum("untrue" in f for f in found)
    negations = sum(c.tag == "NEG" or c.norm == "no" for c in frame)
    undoubted = any(("doubtful" if negations else "noted") in f for f in found) or frame[-1].norm == "no_doubt"
    if not untrue and not undoubted and not any("true" in f for f in found):
        return Framed(list(chunks), None)
    rest = list(chunks[list(chunks).index(words[that]) + 1 :])
    denied = not undoubted and (untrue + negations) % 2
    return Framed(rest, Span(frame[0].start, words[that].end) if denied else None)


def _framed_behind(chunks: Sequence[Chunk]) -> Framed | None:
    """ "(The claim) that it is so is false": the frame stands behind."""
    content, frame = told(chunks) or _that_it_is(chunks)
    found = [classes_of(c.norm) for c in frame]
    untrue = sum("untrue" in f for f in found)
    if not (untrue or any("true" in f for f in found)):
        return None
    if not find_verb(content):
        # What is told in a noun alone can't be read, but it is not what the statement says.
        return Framed(list(chunks), None, unsure=True)
    denied = (untrue + sum(c.tag == "NEG" for c in frame)) % 2
    return Framed(list(content), Span(frame[0].start, frame[-1].end) if denied else None)


def _that_it_is(chunks: Sequence[Chunk]) -> tuple[Sequence[Chunk], Sequence[Chunk]]:
    """What stands between "that" or "the fact that" and a frame behind it, and that frame; both empty if there is none."""
    opener = [c.norm for c in chunks[:3]]
    that = 0 if opener[:1] == ["that"] else 2 if opener[:1] == ["the"] and opener[2:] == ["that"] else None
    words = [c for c in chunks if c.tag != "PUNCT"]
    if that is None or len(words) < 6:
        return (), ()
    be = next((i for i in range(len(words) - 2, that, -1) if words[i].tag == "BE"), 0)
    if not be or len(words) - be > 4 or not find_verb(words[that + 1 : be]):
        return (), ()
    return words[that + 1 : be], words[be:]


def _is_factive(frame: Sequence[Chunk]) -> bool:
    """ "It turns out", "it has emerged", "everybody knows", "we have learned": what follows is held to be so."""
    subject = frame[0].norm if frame else ""
    if len(frame) < 2 or any(c.tag in {"NEG", "MODAL", "NAME", "WH", "SUB"} for c in frame):
        return False
    verbs = {lemma + out for c in frame for lemma, pos in c.lemmas if pos == "v"
             for out in ("", "_out" if frame[-1].norm == "out" else "")}  # fmt: skip
    name = "emerging" if subject == "it" else "knowing" if subject in classes()["anybody"] else ""
    return bool(name and verbs & classes()[name])


def _is_undoubted(frame: Sequence[Chunk]) -> bool:
    """ "Nobody doubts", "no one can deny"."""
    lemmas = {lemma for c in frame[1:] for lemma, pos in c.lemmas if pos == "v"}
    doubting = classes()["denying"] | classes()["doubtful"]
    return bool(frame) and frame[0].norm in {"nobody", "no_one"} and bool(lemmas & doubting)


def _opens_frame(words: Sequence[Chunk]) -> bool:
    """ "It is ... that", "there is ... that", "the truth is that"."""
    fact = [c.norm for c in words[:2]] in (["the", "fact"], ["the", "truth"]) and words[2].tag == "BE"
    return words[0].norm in {"it", "there"} or fact


def without_fillers(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The statement without words that say nothing of their own: "needless to say", "for its part", "at all"."""
    kept: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        behind = chunks[at - 1].norm if at else ""
        filler = (
            "filler" in classes_of(chunk.norm)
            or _only_joins(chunks, at)
            or (chunk.norm == "," and _only_joins(chunks, at - 1))
            or _is_and_of_contrast(chunks, at)
        )
        lone_comma = chunk.norm == "," and (not kept or kept[-1].norm == ",") and "filler" in classes_of(behind)
        if not filler and not lone_comma and not _is_at_all(chunks, at) and not _is_any_more(chunks, at):
            kept.append(chunk)
    return kept


def _is_and_of_contrast(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether an "and" says no more than the comma before it: "X, and not Y, did it"."""
    if not at or chunks[at].norm != "and" or chunks[at - 1].norm != ",":
        return False
    return [c.norm for c in chunks[at + 1 : at + 2]] == ["not"] and [c.tag for c in chunks[at + 2 : at + 3]] == ["NAME"]


def _is_any_more(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a word is part of "any more" in a denial, with nothing behind it that there could be more of."""
    begin = at - (at > 0 and chunks[at - 1].norm == "any")
    words = [c.norm for c in chunks[begin : begin + 2]]
    following = chunks[begin + 2] if begin + 2 < len(chunks) else None
    ends = following is None or (following.tag in {"PUNCT", "PREP", "CONJ", "SUB", "DATE"} and following.norm != "than")
    anymore = chunks[at].norm == "anymore" or (words in (["any", "more"], ["any", "longer"]) and ends)
    return anymore and any(c.tag == "NEG" for c in chunks[:at])


def _only_joins(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether an adverb between a sign and a comma only joins two clauses: "; however, "."""
    if at < 1 or chunks[at].tag != "R" or chunks[at - 1].norm not in {";", "-"}:
        return False
    return "soft" in classes_of(chunks[at].norm) and at + 1 < len(chunks) and chunks[at + 1].norm == ","


def without_remarks(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Without what the writer puts between commas: ", as you may know,", ", it must be said,"."""
    kept = list(chunks[_vague_contrast(chunks) :])
    commas = [i for i, c in enumerate(kept) if c.norm == ","]
    for begin, end in reversed(list(pairwise(commas))):
        if _is_remark(kept[begin + 1 : end]):
            del kept[begin : end + 1]
    return kept


def _vague_contrast(chunks: Sequence[Chunk]) -> int:
    """Where "unlike its neighbour," ends at the beginning: who that is nobody says."""
    opener = [c.norm for c in chunks[:2]]
    end = next((i for i, c in enumerate(chunks) if c.norm == ","), 0)
    vague = opener[:1] == ["unlike"] and opener[1:] in (
        ["its"],
        ["their"],
        ["his"],
        ["her"],
        ["most"],
        ["many"],
        ["some"],
    )
    return end + 1 if vague and not any(c.entity for c in chunks[:end]) else 0


def _is_remark(inside: Sequence[Chunk]) -> bool:
    """Whether the stretch has nothing but function words and a verb of saying or knowing."""
    found = [classes_of(lemma) for c in inside if c.tag in {"V", "P"} for lemma, _ in c.lemmas]
    plain = all(c.tag in {"PRON", "MODAL", "BE", "HAVE", "R", "PREP", "SUB", "QUANT", "V", "P"} for c in inside)
    opens = bool(inside) and inside[0].norm in {"as", "it", "we", "i", "you"}
    return opens and plain and any(f & {"saying", "knowing", "noted"} for f in found)


def _is_at_all(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the chunk is part of an "at all" that no noun follows."""
    begin = at - (chunks[at].norm == "all")
    pair = [c.norm for c in chunks[begin : begin + 2]] == ["at", "all"] if begin >= 0 else False
    return pair and not (begin + 2 < len(chunks) and chunks[begin + 2].tag in _NOMINAL)
