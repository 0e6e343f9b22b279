"""Tells assertions from questions, instructions and fragments."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes_of

_CONTENT = frozenset({"NAME", "N", "A", "V", "P", "G", "NUM", "DATE"})


def is_assertion(text: str, chunks: Sequence[Chunk]) -> bool:
    """Whether the statement claims something that could be true or false."""
    words = [c for c in chunks if c.tag != "PUNCT"]
    if text.rstrip(" \t\n\"'”’)").endswith("?") or not words:
        return False
    return not _is_instruction(words) and not _is_fragment(words)


def _is_instruction(words: Sequence[Chunk]) -> bool:
    """Starts with a bare verb that gives an order."""
    first = words[0]
    if (
        first.tag == "V"
        and len(words) > 1
        and words[1].tag in {"DET", "NAME", "PRON"}
        and any(lemma == first.norm for lemma, _ in first.lemmas[:1])
        and not any(c.tag in {"BE", "HAVE", "MODAL"} for c in words[2:3])  # "Mount X was"
    ):
        return True
    if "instruction" not in classes_of(first.norm) or len(words) < 2:
        return False
    return words[1].tag in {"DET", "NAME", "SUB", "PRON", "WH", "PREP", "NUM", "N", "TO", "QUANT"} and not any(
        c.tag in {"BE", "HAVE", "MODAL"} for c in words[1:3]
    )


def _is_fragment(words: Sequence[Chunk]) -> bool:
    """A name or noun phrase alone: nothing is said of it."""
    content = [c for c in words if c.tag in _CONTENT]
    if len(content) < 2:
        return not any(c.tag in {"BE", "HAVE", "MODAL"} for c in words)
    verbal = any(c.tag in {"V", "P", "G", "BE", "HAVE", "DO", "MODAL", "TO"} for c in words)
    return not verbal and not any(
        c.tag in {"NEG", "QUANT", "CUE"} or "negation_word" in classes_of(c.norm) for c in words
    )
