"""Tells what a word or number beside another only measures, numbers or classes, and which number is a margin."""

from collections.abc import Sequence

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes


def labels(chunk: Chunk, following: Sequence[Chunk]) -> bool:
    """Whether a noun only says what the number behind it numbers: version 7, room 12."""
    return (
        chunk.tag == "N"
        and bool(following)
        and following[0].tag == "NUM"
        and following[0].quantity is not None
        and following[0].quantity.unit is None
    )


def only_measures(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a word adds nothing to the one beside it: "a group of people", "green colored", "colored in green"."""
    chunk, before, behind = chunks[at], chunks[at - 1 : at], chunks[at + 1 : at + 3]
    if chunk.norm in classes()["words_group"]:
        return len(behind) > 1 and behind[0].norm == "of" and behind[1].tag == "N"
    return chunk.norm in classes()["words_colour"] and any(lexicon.is_a(c.norm, "color") for c in (*before, *behind))


def only_classes(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a noun only says what it is of which a participle says more: "is a supported platform" is "is supported"."""
    if (
        at < 2
        or chunks[at].tag != "N"
        or chunks[at - 1].tag not in {"A", "P"}
        or not chunks[at - 1].norm.endswith("ed")
    ):
        return False
    article = chunks[at - 2].norm in {"a", "an"} or [c.norm for c in chunks[max(at - 4, 0) : at - 1]] == [
        "one",
        "of",
        "the",
    ]
    person = any(lexicon.is_a(lemma, "person", "n") for lemma, _ in chunks[at].lemmas)  # a trained carpenter is one
    return article and not person and any(pos == "v" for _, pos in lexicon.lemmas(chunks[at - 1].norm))


def is_margin(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a number says by how much one thing is ahead of another: "two points ahead of it", "ten minutes faster"."""
    quantity = chunks[at].quantity
    if quantity is None or quantity.ordinal or quantity.unit in {"percent", "share"}:
        return False
    behind = next((c for c in chunks[at + 1 : at + 4] if c.tag != "N"), None)
    return behind is not None and behind.norm in classes()["words_margin"]


def is_measured(following: Sequence[Chunk]) -> bool:
    """ "By 5", "by about 5": a figure, no agent, as "by five men" is."""
    living = any(lexicon.is_a(lemma, "person") for c in following[1:] if c.tag == "N" for lemma, _ in c.lemmas)
    return (
        not living
        and any(c.tag in {"NUM", "DATE"} for c in following)
        and not any(c.tag in {"N", "NAME"} for c in following[:1])
    )
