"""Fills in what a phrase leaves to the one before it: "300 jobs in A, 200 in B", "9 euros, children 4", "the Peruvian one"."""

from collections.abc import Sequence

from factcheck.language.chunks import Chunk, is_figure
from factcheck.language.numbers import is_ordinal, match_number
from factcheck.language.phrases import REST, Phrase
from factcheck.language.quantity import Quantity
from factcheck.language.tokens import tokenize

_WHOLE = {"percent": 100.0, "share": 1.0}
_STANDING_IN = frozenset({"that", "those", "one", "ones"})
_OTHER = frozenset({"other", "others"})
_MAGNITUDES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_FAR = 30  # a bare number this many times the first one is no number of millions


def filled(own: Phrase, model: Phrase, before: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """The phrase with the unit, noun or "of" phrase that only its model has; `before` are all figures so far."""
    numeral, whole = own.numeral, model.numeral
    if whole is not None and whole.quantity is not None and own.chunks[-1].norm in REST:
        return (_rest(own, whole.quantity, before),)
    if numeral is not None and whole is not None and numeral.norm != "one":
        at, behind = own.chunks.index(numeral), model.chunks[model.chunks.index(whole) + 1 :]
        tail = behind if at + 1 == len(own.chunks) else with_noun(own.chunks[at + 1 :], behind)
        return (*own.chunks[:at], _in_unit(numeral, whole), *tail)
    return with_noun(own.chunks, model.chunks)


def with_noun(chunks: Sequence[Chunk], model: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """The phrase with the noun that "that", "one", "the second" or "the other two" leaves out."""
    noun = _noun(model)
    at = next((i for i, c in enumerate(chunks) if c.norm in _STANDING_IN), None)
    if noun is None:
        return tuple(chunks)
    if at is not None:
        kept = noun._replace(start=chunks[at].start, end=chunks[at].end)
        return (*chunks[:at], kept, *chunks[at + 1 :])
    end = next((i for i, c in enumerate(chunks) if c.tag in {"PREP", "TO"} and i), len(chunks))
    last = chunks[end - 1]
    counts = last.date is None and (last.quantity is not None or last.norm in _OTHER or is_ordinal(last.norm))
    return (*chunks[:end], noun, *chunks[end:]) if counts else tuple(chunks)


def _noun(chunks: Sequence[Chunk]) -> Chunk | None:
    """The head of a noun phrase: the last noun before a preposition."""
    end = next((i for i, c in enumerate(chunks) if c.tag in {"PREP", "TO"} and i), len(chunks))
    return next((c for c in reversed(chunks[:end]) if c.tag == "N"), None)


def _rest(own: Phrase, whole: Quantity, before: Sequence[Chunk]) -> Chunk:
    """ "The state pays 70 percent, the town the rest": what the figures before it leave of all."""
    total = _WHOLE.get(whole.unit or "")
    last = own.chunks[-1]
    if total is None or whole.op != "=":
        return last
    left = total - sum(c.quantity.value for c in before if c.quantity and c.quantity.unit == whole.unit)
    return last._replace(tag="NUM", quantity=Quantity(round(left, 9), unit=whole.unit)) if left > 0 else last


def _in_unit(own: Chunk, whole: Chunk) -> Chunk:
    """A bare number in the unit of the figure before it, and in its millions where it is written like that one."""
    mine, theirs = own.quantity, whole.quantity
    if mine is None or theirs is None or mine.unit is not None or theirs.unit is None:
        return own
    words = [w for w in whole.norm.split() if not w[0].isdigit()]
    first = next((float(w) for w in whole.norm.split() if w.replace(".", "", 1).isdigit()), theirs.value)
    if not _MAGNITUDES.isdisjoint(words) and (_MAGNITUDES & {*own.norm.split()} or mine.value > _FAR * first):
        words = [w for w in words if w not in _MAGNITUDES]
    sign = words[:1] if words and not words[0][0].isalnum() and words[0] != "%" else []
    text = " ".join([*sign, own.norm, *words[len(sign) :]])
    found = match_number(tokenize(text), 0)
    return own if found is None else own._replace(quantity=found.quantity._replace(op=mine.op, limit=mine.limit))


def figures(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The figures among some chunks."""
    return [c for c in chunks if is_figure(c)]
