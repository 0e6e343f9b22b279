"""Parts what stands behind a verb into its phrases: "300 jobs | in Turnau", "the oaks | in 1997"."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.language.chunks import Chunk, is_figure

FIGURE, NUMBER, DATE, NAME, NOUN, QUALITY, OTHER = "figure", "number", "date", "name", "noun", "quality", "other"
REST = frozenset({"rest", "remainder"})
NOMINAL = frozenset({FIGURE, NUMBER, NAME, NOUN, QUALITY})  # kinds of what is no phrase with a preposition
_RUN = frozenset({"N", "NAME", "A", "P", "G"})
_OPENING = frozenset({"DET", "R", "CUE"})
_BEHIND = frozenset({"PREP", "TO", "NUM", "PUNCT", "CONJ", "DATE"})  # tags behind a pronoun, not behind an article


class Phrase(NamedTuple):
    """A phrase; `kind` is what it is about, or the preposition that it begins with."""

    kind: str
    chunks: tuple[Chunk, ...]

    @property
    def numeral(self) -> Chunk | None:
        """The number that it has."""
        return next((c for c in self.chunks if is_figure(c)), None)


def phrases(chunks: Sequence[Chunk]) -> list[Phrase]:
    """The phrases in order; what cannot be parted is one of the kind OTHER at the end."""
    found: list[Phrase] = []
    at = 0
    while at < len(chunks):
        end = _phrase_end(chunks, at)
        if not end:
            return [*found, Phrase(OTHER, tuple(chunks[at:]))]
        found.append(Phrase(_kind(chunks[at:end]), tuple(chunks[at:end])))
        at = end
    return found


def _phrase_end(chunks: Sequence[Chunk], at: int) -> int:
    """Where the phrase that begins at `at` ends; 0 if none does."""
    begin = at + (chunks[at].tag in {"PREP", "TO"})
    end = _noun_phrase_end(chunks, begin) if begin < len(chunks) else 0
    while end and end + 1 < len(chunks) and (chunks[end].norm == "of" or chunks[end].tag == "POSS"):
        longer = _noun_phrase_end(chunks, end + 1)
        if not longer:
            return end
        end = longer
    return end


def _noun_phrase_end(chunks: Sequence[Chunk], at: int) -> int:
    """Where the noun phrase, number or date at `at` ends; 0 if there is none."""
    while at < len(chunks) and (chunks[at].tag in _OPENING or _is_rank(chunks[at])):
        at += 1
        stands_alone = chunks[at - 1].norm in {"that", "those"} or _is_rank(chunks[at - 1])
        if stands_alone and (at == len(chunks) or chunks[at].tag in _BEHIND):
            return at  # "that for dogs", "its second in Oslo"
    if at < len(chunks) and chunks[at].tag == "DATE":
        return at + 1
    end = at
    if end < len(chunks) and is_figure(chunks[end]):
        end += 1
        if (quantity := chunks[at].quantity) and quantity.unit is not None:
            return end
    while end < len(chunks) and chunks[end].tag in _RUN:
        end += 1
        if end < len(chunks) and chunks[end].norm == "one":  # "the Peruvian one"
            end += 1
    return end if end > at else 0


def _is_rank(chunk: Chunk) -> bool:
    return chunk.quantity is not None and chunk.quantity.ordinal


def _kind(chunks: Sequence[Chunk]) -> str:
    if chunks[0].tag in {"PREP", "TO"}:
        return chunks[0].norm
    numeral = next((c.quantity for c in chunks if is_figure(c) and c.norm != "one"), None)
    if numeral is not None:
        return NUMBER if numeral.unit is None else FIGURE
    head = chunks[: next((i for i, c in enumerate(chunks) if c.norm == "of" and i), len(chunks))]
    if any(c.tag == "DATE" for c in head):
        return DATE
    if any(c.entity is not None for c in head):
        return NAME
    return QUALITY if all(c.tag in {"A", "P", "R"} for c in head) else NOUN


def are_alike(one: Phrase, other: Phrase) -> bool:
    """Whether one may stand in the other's place: "pays 9 euros, children 4", "arrested three men, and a woman"."""
    kinds = {one.kind, other.kind}
    if OTHER in kinds:
        return False
    single = any(p.kind == NOUN and p.chunks[0].norm in {"a", "an"} for p in (one, other))
    return len(kinds) == 1 or kinds == {FIGURE, NUMBER} or (single and kinds == {NUMBER, NOUN})


def are_both_things(one: Phrase, other: Phrase) -> bool:
    """Whether both are of the same kind or name somebody or something, in whatever way, or one is the rest of the other."""
    if other.kind == FIGURE and one.chunks[-1].norm in REST:
        return True
    return are_alike(one, other) or {one.kind, other.kind} <= {NAME, NOUN, QUALITY}


def split_last(phrase: Phrase, model: Phrase) -> list[Phrase]:
    """ "Peru | silver", "the south light | green": a phrase with the last word taken for one like a bare model."""
    *first, last = phrase.chunks
    if not first or phrase.kind not in NOMINAL or model.kind not in {NAME, NOUN, QUALITY} or len(model.chunks) > 1:
        return [phrase]
    if any(c.tag in {"PREP", "POSS"} for c in first):  # "the felling of a lime tree"
        return [phrase]
    named = last.entity is not None
    bare = first[-1].tag in {"N", "NAME"} or first[-1].norm == "one" or (first[0].tag == "DET" and len(first) > 2)
    if not bare or named is not (model.kind == NAME):
        return [phrase]
    halves = [Phrase(_kind(first), tuple(first)), Phrase(_kind([last]), (last,))]
    return halves if all(h.kind in NOMINAL for h in halves) else [phrase]


Fit = Callable[[Phrase, Phrase], bool]


def in_order(own: Sequence[Phrase], models: Sequence[Phrase], fits: Fit = are_alike) -> dict[int, Phrase]:
    """The place of the model that each of some phrases stands for, in their order; {} if one fits none."""
    found: dict[int, Phrase] = {}
    for phrase in own:
        after = max(found, default=-1) + 1
        at = next((i for i in range(after, len(models)) if fits(phrase, models[i])), None)
        if at is None:
            return {}
        found[at] = phrase
    return found


def merged(own: Sequence[Phrase], models: Sequence[Phrase]) -> list[Phrase]:
    """The phrases with each preposition that no model has put to what stands before: "the clinic for children"."""
    known = {m.kind for m in models}
    done: list[Phrase] = []
    for phrase in own:
        loose = phrase.kind not in NOMINAL | {DATE, OTHER} and phrase.kind not in known
        if loose and done:
            done[-1] = done[-1]._replace(chunks=(*done[-1].chunks, *phrase.chunks))
        else:
            done.append(phrase)
    return done


def gaps(chunks: Sequence[Chunk]) -> list[int]:
    """Where a conjunction, comma or semicolon may part one such sequence of phrases from the next."""
    joints = [i for i, c in enumerate(chunks) if c.norm in {",", ";", "and", "but"} and i]
    doubled = {b for a, b in pairwise(joints) if b == a + 1}
    return [i for i in joints if i not in doubled]
