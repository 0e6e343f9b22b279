"""Takes off what "-ing" forms say besides: "far from giving up, X ...", "X, having left, ...", "X did it without asking"."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.chunks import Chunk
from factcheck.language.verbs import find_verb

_RULING_OUT = frozenset({"far_from", "instead_of", "rather_than"})


class Loosened(NamedTuple):
    """The statement without such a phrase, and the phrase as a clause; `aside` where the statement hardly asserts that one."""

    main: list[Chunk]
    clause: list[Chunk]
    aside: bool = False


def loosened(chunks: Sequence[Chunk]) -> Loosened:
    """Takes off the first such phrase."""
    for take in (_ruled_out, _without, _having, _fronted):
        found = take(chunks)
        if found is not None:
            return found
    return Loosened(list(chunks), [])


def _ruled_out(chunks: Sequence[Chunk]) -> Loosened | None:
    """ "Far from doing A, X does B": X does not do A."""
    if len(chunks) < 3 or chunks[0].norm not in _RULING_OUT or not _is_participle(chunks[1]):
        return None
    end = next((i for i, c in enumerate(chunks) if c.norm == ","), len(chunks))
    main = list(chunks[end + 1 :])
    subject = _subject(main)
    return (
        Loosened(main, [*subject, *_auxiliaries(chunks[1], "is", "not"), *_rest(chunks[1:end])], True)
        if subject
        else None
    )


def _without(chunks: Sequence[Chunk]) -> Loosened | None:
    """ "X does A without doing B": X does not do B."""
    at = next((i for i, c in enumerate(chunks[:-1]) if c.norm == "without" and _is_participle(chunks[i + 1])), 0)
    subject = _subject(chunks[:at])
    if not subject:
        return None
    end = next((i for i in range(at, len(chunks)) if chunks[i].norm in {",", ".", ";"}), len(chunks))
    clause = [*subject, *_auxiliaries(chunks[at], "is", "not"), *_rest(chunks[at + 1 : end])]
    return Loosened([*chunks[:at], *chunks[end:]], clause)


def _having(chunks: Sequence[Chunk]) -> Loosened | None:
    """ "X, having done A, does B" and "Having done A, X does B"."""
    at = next((i for i, c in enumerate(chunks) if c.norm == "having" and (not i or chunks[i - 1].norm == ",")), None)
    end = next((i for i in range(at, len(chunks)) if chunks[i].norm == ","), 0) if at is not None else 0
    if at is None or not end or find_verb(chunks, end) is None:
        return None
    main = [*chunks[: max(at - 1, 0)], *chunks[end + 1 :]]
    subject = _subject(main)
    return Loosened(main, [*subject, *_auxiliaries(chunks[at], "has"), *chunks[at + 1 : end]]) if subject else None


def _fronted(chunks: Sequence[Chunk]) -> Loosened | None:
    """ "Led by Y, X does A": X is led by Y."""
    end = next((i for i, c in enumerate(chunks) if c.norm == ","), 0)
    if chunks[0].tag != "P" or end < 2 or chunks[1].tag not in {"PREP", "DATE", "R"} or find_verb(chunks[:end]):
        return None
    main = list(chunks[end + 1 :])
    subject = _subject(main)
    return Loosened(main, [*subject, *_auxiliaries(chunks[0], "is"), *chunks[:end]]) if subject else None


def _is_participle(chunk: Chunk) -> bool:
    return chunk.tag == "G" or chunk.norm == "being"


def _subject(main: Sequence[Chunk]) -> list[Chunk]:
    """What stands before the first finite verb, if that names anything."""
    group = find_verb(main)
    before = list(main[: group.start]) if group is not None else []
    return before if any(c.tag in {"NAME", "N", "PRON"} for c in before) else []


def _auxiliaries(at: Chunk, *words: str) -> list[Chunk]:
    """Auxiliaries that stand for the phrase's opening."""
    tags = {"is": "BE", "has": "HAVE", "not": "NEG"}
    return [Chunk(word, tags[word], at.start, at.end) for word in words]


def _rest(phrase: Sequence[Chunk]) -> Sequence[Chunk]:
    return phrase[1:] if phrase[0].norm == "being" else phrase
