"""Knows a condition: what happens only if something else does, or unless it does, is not said to happen."""

from collections.abc import Sequence

from factcheck.language.chunks import VERBAL, Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.drafts import Draft

_IF = frozenset({"if", "unless"})


def conditioned(drafts: list[Draft], chunks: Sequence[Chunk]) -> list[Draft]:
    """The drafts of a statement, all of them hypothetical where one is the condition of another."""
    if len(drafts) < 2 or not any(_is_condition(chunks, at) for at in range(len(chunks))):
        return drafts
    return [d._replace(hypothetical=True) for d in drafts]


def _is_condition(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "if" stands for a condition, not for what somebody asks or doubts."""
    if chunks[at].norm not in _IF:
        return False
    before = chunks[at - 1] if at else None
    wondering = before is not None and {lemma for lemma, _ in before.lemmas} & classes()["words_wondering"]
    return before is None or before.tag not in VERBAL | {"A"} or not wondering
