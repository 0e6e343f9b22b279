"""Writes out names that share a word: "the North and South Stands", "Lines 4 and 6"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.names import NameIndex
from factcheck.language.spotting import Spotter
from factcheck.language.tokens import Token

JOINS = frozenset({"and", "or", "nor", "&"})
_LONGEST = 3  # words of a name that may share one


def written_out(tokens: Sequence[Token], names: NameIndex) -> list[Token]:
    """The tokens with the shared word put to each part that makes a known name with it, at the part's own place."""
    spotter = Spotter(names, tokens)
    for at in range(len(tokens) - 2, 0, -1):
        if spotter.tokens[at].norm in JOINS and spotter.tokens[at + 1].norm[0].isalnum():
            changed = _by_head(spotter, at) or _by_number(spotter, at)
            spotter = spotter if changed is None else Spotter(names, changed)
    return list(spotter.tokens)


def _by_head(spotter: Spotter, at: int) -> list[Token] | None:
    """ "North, South and West Stands": the words before the "and" take the last word of the name behind it."""
    tokens, last = spotter.tokens, spotter.at(at + 1)
    if last is None or last.length != 2:
        return None
    head, done, place = tokens[at + 2], list(tokens), at - 1
    while place >= 0:
        found = Spotter(spotter.names, [done[place], head]).at(0)
        if found is None or found.length != 2 or Spotter(spotter.names, done[: at + 1]).at(place):
            break
        done.insert(place + 1, head._replace(start=done[place].start, end=done[place].end))
        place -= 2 if place and done[place - 1].norm == "," else 1
    return done if len(done) > len(tokens) else None


def _by_number(spotter: Spotter, at: int) -> list[Token] | None:
    """ "Lines 4 and 6": the number behind the "and" takes the words of the name before it."""
    tokens = spotter.tokens
    if not tokens[at + 1].norm[0].isdigit():
        return None
    for length in range(2, _LONGEST + 1):
        begin = at - length
        before = spotter.at(begin) if begin >= 0 else None
        if before is None or before.length != length or not tokens[at - 1].norm[0].isdigit():
            continue
        number = tokens[at + 1]
        shared = [t._replace(start=number.start, end=number.end) for t in tokens[begin : at - 1]]
        if Spotter(spotter.names, [*shared, number]).at(0) is None:
            return None
        return [*tokens[: at + 1], *shared, *tokens[at + 1 :]]
    return None
