"""Finds who is meant by a title alone: "the captain" is the one whom the claims call "Captain Joe Doe"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes

_GOES_ON = frozenset({"N", "NAME", "NUM"})  # behind a title they make more of it than a title


def with_holders(chunks: Sequence[Chunk], holder_of: Callable[[Chunk], str | None]) -> list[Chunk]:
    """The chunks with each "the" and title turned into the name of its holder."""
    done: list[Chunk] = []
    at = 0
    while at < len(chunks):
        title = chunks[at + 1] if chunks[at].norm == "the" and _is_title(chunks, at + 1) else None
        holder = holder_of(title) if title is not None else None
        if title is None or holder is None:
            done.append(chunks[at])
            at += 1
        else:
            norm = holder[1:] if holder[0] == "~" else title.norm
            done.append(Chunk(norm, "NAME", title.start, title.end, entity=holder))
            at += 2
    return done


def _is_title(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a noun in the singular that says what somebody is stands there by itself."""
    if at >= len(chunks) or chunks[at].tag != "N":
        return False
    norm, following = chunks[at].norm, chunks[at + 1] if at + 1 < len(chunks) else None
    if following is not None and (following.tag in _GOES_ON or following.norm in {"of", "for", "-", "who", "that"}):
        return False
    return (norm, "n") in chunks[at].lemmas and (norm in classes()["words_office"] or lexicon.is_a(norm, "person"))


def holder_in(clauses: Iterable[Clause], title: str) -> str | None:
    """The one person before whose name clauses have a title; None if it is more than one, or is used without a name."""
    found = {who for clause in clauses for who in _holders(clause, title)}
    return next(iter(found)) if len(found) == 1 and "" not in found else None


def _holders(clause: Clause, title: str) -> Iterator[str]:
    """Those whom a clause gives a title; "" for a title that stands alone."""
    said = clause.attribution
    if said is not None and title in said.words and len(said.words) == 1:
        yield next(iter(said.speakers)) if len(said.speakers) == 1 else ""
    if clause.contrast and clause.copular:  # what a title beside a name says in passing
        return
    for one, following in pairwise((*clause.chunks, None)):
        if one is not None and one.norm == title and one.tag == "N":
            named = following is not None and following.entity is not None and following.start == one.end + 1
            yield following.entity or "" if named and following is not None else ""
