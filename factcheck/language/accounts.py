"""Takes the frame off what is told and said to be true or not: "talk of its being sold is false", "rumours that ... are true"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes

_ABOUT = frozenset({"of", "about", "regarding", "concerning", "that"})
_LONGEST_FRAME = 4


def told(chunks: Sequence[Chunk]) -> tuple[list[Chunk], Sequence[Chunk]] | None:
    """What an account tells, as chunks of a statement, and the frame behind it; None where the subject is no account.

    What is told in a noun alone ("of a sale") is left without a verb.
    """
    words = [c for c in chunks if c.tag != "PUNCT"]
    noun = next((i for i, c in enumerate(words[:4]) if _is_account(c)), None)
    if noun is None or any(c.tag not in {"DET", "QUANT", "A", "POSS", "PRON"} for c in words[:noun]):
        return None
    linked = words[noun].norm.split()[-1] in _ABOUT  # "talk of" may look like a verb
    link = words[noun if linked else min(noun + 1, len(words) - 1)].norm.split()[-1]
    if link not in _ABOUT:
        return None
    begin = noun + (1 if linked else 2)
    be = next((i for i in range(len(words) - 2, begin, -1) if words[i].tag == "BE"), 0)
    if not be or len(words) - be > _LONGEST_FRAME:
        return None
    content = words[begin:be]
    return (content if link == "that" else _finite(content)), words[be:]


def _is_account(chunk: Chunk) -> bool:
    lemmas = {lemma for lemma, pos in chunk.lemmas if pos == "n"} | {chunk.norm.split()[0]}
    return bool(lemmas & classes()["account"])


def _finite(content: Sequence[Chunk]) -> list[Chunk]:
    """ "It being sold" as "it is sold", "it taking over" as "it takes over"."""
    for i, chunk in enumerate(content):
        if chunk.norm == "being":
            return [*content[:i], chunk._replace(norm="is", tag="BE", lemmas=(("be", "v"),)), *content[i + 1 :]]
        if chunk.tag == "G" and i:
            return [*content[:i], chunk._replace(tag="V"), *content[i + 1 :]]
    return []
