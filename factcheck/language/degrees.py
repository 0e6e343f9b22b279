"""Reads a comparison of degree: which of two things has more of what, how many times as much, or by how much more."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes, pairs_of
from factcheck.language.quantifiers import SHARES
from factcheck.language.quantity import Quantity
from factcheck.language.scales import AMOUNT, SIGNS, is_comparative, lemmas_of, scale_of

_PRICE = frozenset({"expensive"})
_LESS, _EQUAL, _MORE = -1, 0, 1
_ANY = frozenset({_LESS, _EQUAL, _MORE})
_BARELY = frozenset({"nearly", "almost"})
_BARE = frozenset({"PREP", "DET"})  # what may stand between "than" and the thing that follows it
_LONGEST = 6  # chunks between a word that compares and its "than" or "as"


class Degree(NamedTuple):
    """How the first of two things stands to the second, the standard, on a scale.

    `orders` are what it may be: -1 below it, 0 level with it, 1 above it; empty where that is not clear. `scale` has the
    lemmas of the word that compares. `factor` is how many times as much it is, `by` how much more or less. `spans` are the
    words that say so; the standard stands from `at` to `end`, in characters of the statement. `denied` is a comparison with
    a figure that is said not to be so: "not twice as high".
    """

    orders: frozenset[int]
    scale: frozenset[str]
    factor: float | None
    by: Quantity | None
    spans: frozenset[Span]
    at: int
    end: int
    denied: bool = False


class _Figure(NamedTuple):
    """How many times, or by how much, as said by the chunks that end at some place; `spans` are theirs."""

    factor: float | None = None
    by: Quantity | None = None
    spans: frozenset[Span] = frozenset()


def compares(clause: Clause) -> bool:
    """Whether a clause may be a comparison of degree; False is certain."""
    marks = pairs_of("words_times")
    return any(
        c.norm in {"than", "as", "times"} or c.norm in marks or c.norm.endswith(("_than", "_as")) for c in clause.chunks
    )


def degrees_of(clause: Clause) -> tuple[Degree, ...]:
    """The comparisons with one standard that a clause makes: "cheaper, but slower than"; none if it makes none."""
    return next((found for at in range(len(clause.chunks)) if (found := _degrees_at(clause, at))), ())


def _degrees_at(clause: Clause, at: int) -> tuple[Degree, ...]:
    """The comparisons whose "than", second "as" or "of" is the chunk at `at`."""
    chunks = clause.chunks
    norm = chunks[at].norm
    if norm == "than" or norm.endswith("_than"):
        return tuple(_by_comparative(clause, mark, at) for mark in _marks(chunks, at))
    if norm.startswith("as_") and norm.endswith("_as"):
        return (_equated(clause, at, at, frozenset(norm.split("_")[1:-1])),)
    if norm == "of":
        return _multiplied(clause, at)
    first = next((i for i in range(max(at - _LONGEST, 0), at - 1) if chunks[i].norm == "as"), None)
    if norm != "as" or first is None or chunks[first + 1].tag not in {"A", "R", "P", "QUANT"}:
        return ()
    word = chunks[first + 1]
    return (_equated(clause, first, at, lemmas_of(word) | {word.norm}),)


def _marks(chunks: Sequence[Chunk], at: int) -> list[int]:
    """Where the words stand that a "than" belongs to: right before it, joined to that one, and at the very end."""
    behind = [c for c in chunks[at + 1 : at + _LONGEST] if c.tag not in _BARE]
    if not behind or (behind[0].quantity is not None and behind[0].norm != "one"):
        return []  # "more than five"
    if chunks[at].norm != "than":
        return [at]
    found = [i for i in range(at - 1, max(at - _LONGEST, -1), -1) if is_comparative(chunks[i])][:1]
    while found and (one := _joined_before(chunks, found[-1])) is not None:
        found.append(one)
    last = len(chunks) - 1
    if found and last > at + 1 and chunks[last - 1].tag == "CONJ" and is_comparative(chunks[last]):
        found.append(last)
    return found


def _joined_before(chunks: Sequence[Chunk], mark: int) -> int | None:
    """Where the comparison stands that another is joined to: "faster, more reliable and cheaper"."""
    joint = mark - 1
    if joint < 1 or not (chunks[joint].tag == "CONJ" or chunks[joint].norm == ","):
        return None
    return next((i for i in (joint - 1, joint - 2) if i >= 0 and is_comparative(chunks[i])), None)


def _by_comparative(clause: Clause, mark: int, at: int) -> Degree:
    """ "Taller than", "more expensive than", "fewer people than", "costs less than"."""
    chunks = clause.chunks
    word = chunks[mark].norm.removesuffix("_than").rpartition("_")[2]
    scale, spans = scale_of(word), {chunks[mark].span}
    if word in SIGNS:
        scale = frozenset({AMOUNT})
        following = chunks[mark + 1 : mark + 3] if mark != at else ()
        if following and following[0].tag in {"A", "R"}:  # "more diesel buses" is not "more expensive"
            scale = frozenset() if following[-1].tag == "N" else lemmas_of(following[0])
            spans.add(following[0].span)
    figure = _figure(chunks, mark)
    if figure.factor is not None and figure.factor < 1:  # "a third smaller" is smaller by a third
        figure = figure._replace(factor=None, by=Quantity(figure.factor, unit="share"))
    orders = frozenset({SIGNS.get(word, _MORE)})
    if (
        (mark and chunks[mark - 1].norm == "no")
        or chunks[mark].norm.startswith(("no_", "not_"))
        or _denies(clause, mark)
    ):
        orders = orders if figure.spans else _ANY - orders
    elif clause.denies:
        orders = frozenset()
    return _made(clause, at, orders, scale, figure, spans)


def _equated(clause: Clause, first: int, at: int, scale: frozenset[str]) -> Degree:
    """ "As tall as", "three times as much water as", "half as high as"."""
    chunks = clause.chunks
    figure = _figure(chunks, first)
    spans = {chunks[first].span} | ({chunks[first + 1].span} if first < at else set())
    orders = _orders(figure.factor)
    if figure.factor is None and first:
        before = chunks[first - 1].norm
        orders = frozenset({_LESS}) if before in _BARELY else orders | ({_MORE} if "at_least" in before else set())
    if _denies(clause, first):
        orders = orders if figure.spans else frozenset({_LESS}) if orders == {_EQUAL} else frozenset()
    elif clause.denies:
        orders = frozenset()
    return _made(clause, at, orders, frozenset({AMOUNT}) if scale & {"much", "many"} else scale, figure, spans)


def _multiplied(clause: Clause, at: int) -> tuple[Degree, ...]:
    """ "Twice that of", "double the capacity of"."""
    chunks = clause.chunks
    thing = at - 1 if at and chunks[at - 1].norm == "that" else at - 2
    figure = _figure(chunks, thing) if thing > 0 and chunks[thing].norm in {"that", "the"} else _Figure()
    if figure.factor is None or clause.denies:
        return ()
    return (_made(clause, at, _orders(figure.factor), frozenset({AMOUNT}), figure, {chunks[thing].span}),)


def _orders(factor: float | None) -> frozenset[int]:
    return frozenset({_EQUAL if factor is None else _MORE if factor > 1 else _LESS})


def _made(
    clause: Clause, at: int, orders: frozenset[int], scale: frozenset[str], figure: _Figure, spans: set[Span]
) -> Degree:
    """A comparison; "costs more" says of a price what "more expensive" does."""
    chunks, verb = clause.chunks, clause.predicate
    if verb is not None and scale == {AMOUNT} and verb.keys & classes()["words_price"]:
        scale, spans = _PRICE, {*spans, verb.span}
    words = figure.spans.union(spans, {chunks[at].span})
    denied = bool(figure.spans) and clause.denies
    return Degree(orders, scale, figure.factor, figure.by, words, chunks[at].end, _end(chunks, at), denied)


def _end(chunks: Sequence[Chunk], at: int) -> int:
    """Where a standard ends: before what is compared next ("but worse in maths"), or before figures that follow a comma."""
    ends = (
        a.start
        for a, b in pairwise(chunks[at:])
        if (a.tag == "CONJ" and is_comparative(b)) or (a.norm == "," and (b.norm == "but" or b.quantity is not None))
    )
    return next(ends, chunks[-1].end)


def _figure(chunks: Sequence[Chunk], at: int) -> _Figure:
    """What stands right before a word that compares: "twice", "three times", "a third", "40 metres"."""
    if not at:
        return _Figure()
    last, times = chunks[at - 1], pairs_of("words_times")
    own, before = frozenset({last.span}), chunks[at - 2] if at > 1 else last
    if last.norm in times:
        return _Figure(factor=float(*times[last.norm]), spans=own)
    if last.norm == "times" and before.quantity is not None:
        return _Figure(factor=before.quantity.value, spans=own | {before.span})
    if last.quantity is None:
        return _Figure()
    if last.quantity.ordinal and before.norm in {"a", "one"}:  # "a third smaller"
        return _Figure(factor=1 / last.quantity.value, spans=own | {before.span})
    if last.quantity.unit in SHARES and last.quantity.unit != "percent":
        return _Figure(factor=last.quantity.value, spans=own)
    return _Figure(by=last.quantity, spans=own)


def _denies(clause: Clause, mark: int) -> bool:
    """Whether a "not" stands before the word that compares."""
    return any(span.start < clause.chunks[mark].start for span in clause.negations)
