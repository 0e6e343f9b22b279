"""Writes out adjectives that say what somebody is without: childless is having no child."""

from collections.abc import Sequence

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk

_ENDING = "less"


def with_lacks(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "Childless" as "no child": two chunks in its place."""
    return [part for c in chunks for part in _parts(c)]


def _parts(chunk: Chunk) -> list[Chunk]:
    noun = chunk.norm.removesuffix(_ENDING)
    if chunk.tag != "A" or noun == chunk.norm or "n" not in lexicon.pos_counts(noun):
        return [chunk]
    cut = chunk.end - len(_ENDING)
    return [Chunk("no", "NEG", cut, chunk.end), Chunk(noun, "N", chunk.start, cut, ((noun, "n"),))]
