"""Writes out names that share a word: "the North and South Stands", "Lines 4 and 6"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.names import NameIndex
from factcheck.language.tokens import Token

JOINS = frozenset({"and", "or", "nor", "&"})
_LONGEST = 3  # words of a name that may share one


def written_out(tokens: Sequence[Token], names: NameIndex) -> list[Token]:
    """The tokens with the shared word put to each part that makes a known name with it, at the part's own place."""
    done = list(tokens)
    for at in range(len(done) - 2, 0, -1):
        if done[at].norm in JOINS and done[at + 1].norm[0].isalnum():
            done = _by_head(done, at, names) or _by_number(done, at, names) or done
    return done


def _by_head(tokens: list[Token], at: int, names: NameIndex) -> list[Token] | None:
    """ "North, South and West Stands": the words before the "and" take the last word of the name behind it."""
    last = names.match(tokens, at + 1, lower_case=False)
    if last is None or last[1] != 2:
        return None
    head, done, place = tokens[at + 2], list(tokens), at - 1
    while place >= 0:
        both = [done[place], head]
        found = names.match(both, 0, lower_case=False)
        if found is None or found[1] != 2 or names.match(done[: at + 1], place, lower_case=False):
            break
        done.insert(place + 1, head._replace(start=done[place].start, end=done[place].end))
        place -= 2 if place and done[place - 1].norm == "," else 1
    return done if len(done) > len(tokens) else None


def _by_number(tokens: list[Token], at: int, names: NameIndex) -> list[Token] | None:
    """ "Lines 4 and 6": the number behind the "and" takes the words of the name before it."""
    if not tokens[at + 1].norm[0].isdigit():
        return None
    for length in range(2, _LONGEST + 1):
        begin = at - length
        before = names.match(tokens, begin, lower_case=False) if begin >= 0 else None
        if before is None or before[1] != length or not tokens[at - 1].norm[0].isdigit():
            continue
        number = tokens[at + 1]
        shared = [t._replace(start=number.start, end=number.end) for t in tokens[begin : at - 1]]
        if names.match([*shared, number], 0, lower_case=False) is None:
            return None
        return [*tokens[: at + 1], *shared, *tokens[at + 1 :]]
    return None
