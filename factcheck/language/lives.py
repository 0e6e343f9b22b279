"""Reads the dates in brackets behind a person's name as birth and death."""

from collections.abc import Sequence

from factcheck.language.chunks import Chunk

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
