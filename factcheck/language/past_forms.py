"""Tells a past form that is the verb of its clause from a participle that describes a noun: "X voted", "money raised for X"."""

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes, classes_of

AUXILIARY = frozenset({"MODAL", "BE", "HAVE", "DO"})
_QUOTES = frozenset('"’”')
_OBJECT_START = frozenset({"DET", "NAME", "NUM", "QUANT"})
_DESCRIBING = frozenset({"NAME", "N", "A", "DET", "PREP", "POSS", "NUM"})


def is_finite_past(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the past form at `at` is finite."""
    before = before_adverbs(chunks, at)
    if before is not None and before.tag == "N" and _describes(chunks, at):
        return False
    behind_noun = before is not None and before.tag in {"NAME", "PRON", "N", "WH", "DATE", "CONJ", "NUM"}
    behind_noun = behind_noun or (at > 1 and chunks[at - 1].tag == "G" and chunks[at - 2].tag == "PREP")
    return (behind_noun or _ends_aside(chunks, at) or _ends_name(chunks, at)) and not _is_reduced(chunks, at)


def _ends_aside(chunks: Sequence[Chunk], at: int) -> bool:
    """ "Its keeper, Ann Holt, left": a comma that closes what only describes the noun or name before."""
    if chunks[at - 1].norm != "," or at + 1 >= len(chunks) or chunks[at + 1].tag not in _OBJECT_START:
        return False
    opening = next((i for i in range(at - 2, 0, -1) if chunks[i].norm == ","), 0)
    inside = chunks[opening + 1 : at - 1]
    titled = (
        opening > 1 and chunks[opening - 1].tag == "A" and chunks[opening - 2].tag in {"N", "DET"}
    )  # "the fire chief"
    named = opening > 0 and (titled or chunks[opening - 1].tag in {"N", "NAME"})
    return named and all(c.tag in _DESCRIBING for c in inside)


def _ends_name(chunks: Sequence[Chunk], at: int) -> bool:
    """ "St Ann's got a lift": the "'s" belongs to the name where a verb with its object follows."""
    return (
        at > 1
        and chunks[at - 1].tag == "POSS"
        and at + 1 < len(chunks)
        and chunks[at + 1].tag in {"DET", "NUM", "QUANT"}
    )


def _describes(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a participle only says what the noun before it is for: "reforms meant to"."""
    following = chunks[at + 1] if at + 1 < len(chunks) else None
    return (
        following is not None
        and following.tag in {"TO", "PREP"}
        and bool(verb_lemmas(chunks[at]) & classes()["words_meant"])
    )


def _is_reduced(chunks: Sequence[Chunk], at: int) -> bool:
    """A participle that describes the noun before it: another finite verb follows, or a preposition that an agent takes."""
    rest = chunks[at + 1 :]
    if (
        any("saying" in classes_of(lemma) for lemma in verb_lemmas(chunks[at]))
        and rest
        and rest[0].tag in {"DET", "NAME", "PRON", "QUANT", "N", "A", "NUM"}
    ):
        return False
    named = at > 0 and chunks[at - 1].tag == "NAME"  # "X voted for it", but "money raised for it"
    if rest and rest[0].norm in ({"by"} if named else {"by", "for"}) and chunks[at].tag == "P":
        return not (len(rest) > 1 and _is_amount(rest[1:3]))
    for number, chunk in enumerate(rest):
        if chunk.tag in {"CONJ", "SUB", "WH"} or chunk.norm in {",", ";", "that"}:
            return False
        finite = chunk.tag in AUXILIARY and chunk.norm not in {"being", "having"}  # "denied having left"
        if finite or (chunk.tag == "V" and rest[number - 1].tag not in {"TO", "PREP", "DET", "A"}):
            return not (number and rest[number - 1].tag == "TO")
    return False


def _is_amount(chunks: Sequence[Chunk]) -> bool:
    """ "Fell by 5": a figure after "by" or "for" is no agent."""
    return chunks[0].tag == "NUM" or (chunks[0].tag in {"DET", "CUE"} and chunks[-1].tag == "NUM")


def before_adverbs(chunks: Sequence[Chunk], at: int) -> Chunk | None:
    """The chunk before the one at `at`, adverbs, negations and closing quotation marks passed over."""
    while at and (chunks[at - 1].tag in {"R", "NEG"} or chunks[at - 1].norm in _QUOTES):
        at -= 1
    return chunks[at - 1] if at else None


def verb_lemmas(chunk: Chunk) -> set[str]:
    """The lemmas that a chunk can have as a verb."""
    return {lemma for lemma, pos in chunk.lemmas if pos == "v"}
