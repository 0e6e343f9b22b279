"""Tells where the phrase ends that opens a clause, and its subject begins: "Of the six | A and B", "After the race | A"."""

from collections.abc import Sequence

from factcheck.language.chunks import Chunk

_OF_WHOM = frozenset({"of", "among", "out_of"})


def phrase_end(chunks: Sequence[Chunk]) -> int:
    """Where the subject begins behind the phrase that opens the chunks; 0 if that can't be told."""
    commas = [i for i, c in enumerate(chunks) if c.norm == "," and 1 < i < len(chunks) - 1]
    within = chunks[: commas[0]] if commas else chunks
    beside = next((i for i in range(2, len(within)) if within[i - 1].tag == "N" and within[i].tag == "NAME"), 0)
    if beside or not commas:
        return beside
    return 1 + (_last_of_names(chunks, commas) if chunks[0].norm in _OF_WHOM else commas[0])


def _last_of_names(chunks: Sequence[Chunk], commas: Sequence[int]) -> int:
    """The comma behind those of whom it is said: the first one behind a noun, the first behind an "and" between names."""
    if chunks[commas[0] - 1].tag != "NAME":
        return commas[0]
    return next((i for i in commas if any(c.tag == "CONJ" for c in chunks[:i])), commas[0])
