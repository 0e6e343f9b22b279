"""Reads the dates in brackets behind a person's name as birth and death, and the year of a work as that of its release."""

from collections.abc import Sequence
from itertools import takewhile

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk

_RELEASE = (("release", "v"),)
_BIRTH = (("bear", "v"),)
_DEATH = (("die", "v"),)


def with_life(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "X (1 May 1900 - 2 June 1980)" as "X (born 1 May 1900 - died 2 June 1980)"."""
    found: list[Chunk] = []
    at = 0
    while at < len(chunks):
        end = next((i for i in range(at, len(chunks)) if chunks[i].norm == ")"), len(chunks))
        if chunks[at].norm == "(" and at and end < len(chunks):
            found += _life(chunks[at:end])
            at = end
        else:
            found.append(chunks[at])
            at += 1
    return found


def _life(inside: Sequence[Chunk]) -> list[Chunk]:
    """What a bracket holds, with the verbs that two dates with a dash between them stand for."""
    dates = [i for i, c in enumerate(inside) if c.date is not None]
    if len(dates) != 2 or not all(c.norm == "-" for c in inside[dates[0] + 1 : dates[1]]) or dates[1] - dates[0] < 2:
        return list(inside)
    birth, death = inside[dates[0]], inside[dates[1]]
    born = Chunk("born", "P", birth.start, birth.start, _BIRTH)
    died = Chunk("died", "P", death.start, death.start, _DEATH)
    return [*inside[: dates[0]], born, birth, *inside[dates[0] + 1 : dates[1]], died, death, *inside[dates[1] + 1 :]]


def with_release(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "X is a 1968 film" as "X is a film released 1968", but in the order that it has."""
    found: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        before = [c.tag for c in chunks[max(at - 2, 0) : at]]
        if (
            chunk.date is not None
            and before == ["BE", "DET"]
            and chunk.norm.isdigit()
            and _is_of_work(chunks[at + 1 :])
        ):
            found.append(Chunk("released", "P", chunk.start, chunk.start, _RELEASE))
        found.append(chunk)
    return found


def _is_of_work(behind: Sequence[Chunk]) -> bool:
    """Whether a noun follows that ends the phrase and names no person."""
    phrase = list(takewhile(lambda c: c.tag in {"A", "N", "NAME", "G", "P"} or c.norm == "-", behind))
    nouns = [c for c in phrase if c.tag == "N"]
    return bool(nouns) and not any(lexicon.is_a(lemma, "person") for lemma, _ in nouns[-1].lemmas)
