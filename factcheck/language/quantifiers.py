"""Reads what a clause says of how many: all, none, only, most, N of M, at least N, all but X, the other N."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes_of
from factcheck.language.quantity import Quantity

_ALL = frozenset({
    "all", "everyone", "everybody", "everything", "everywhere", "every", "each", "each_one", "every_one", "all_of_the",
})  # fmt: skip
_NOT_ALL = frozenset({"not_all", "not_every"})
_NONE = frozenset({"none", "no", "no_more", "neither", "not_one", "not_a_single", "nobody", "no_one", "none_of_the"})
ONLY = frozenset(
    {
        "only",
        "just",
        "merely",
        "solely",
        "exclusively",
        "alone",
        "no_other",
        "nowhere_else",
        "nothing_else",
        "nobody_else",
        "no_one_else",
        "none_other",
    }
)
_NOBODY = frozenset({"nobody", "no_one", "none"})
_MOST = frozenset({"most", "a_majority", "the_majority", "the_vast_majority", "a_large_majority", "a_clear_majority"})
_MINORITY = frozenset({"a_minority", "the_minority", "a_small_minority"})
_SOME = frozenset({"some", "several", "few", "many", "any", "a_few"})
_A_FEW = frozenset({"a", "the", "these", "those", "only"})  # "a few" are some, "few" not many
_KINDS = {word: kind for kind, words in (
    ("all", _ALL), ("not-all", _NOT_ALL), ("none", _NONE), ("some", _SOME), ("most", _MOST), ("minority", _MINORITY),
    ("both", ("both",)),
) for word in words}  # fmt: skip
_OPERATORS = {"at_least": ">=", "at_most": "<=", "more_than": ">", "fewer_than": "<", "approximately": "~"}
BESIDES = "besides_those"  # stands before the names that "the other three" are not
SHARES = {"share": 1.0, "percent": 0.01}  # units of a part of the whole, and how much of it one is


class SetPhrase(NamedTuple):
    """The quantification of a clause.

    `kind` is "all", "none", "not-all", "most", "minority", "few", "some", "count" or "" (names only). `count` is how
    many, `total` of how many;
    `exclusive` is "only"; `exceptions` the names after "all but"; `complement` is "the other two" or "all but two",
    `negated` a "no" behind the count ("two of them have no X"), `besides` those that "the others" leave out,
    `confined` an "only" that goes with what they are in.
    """

    kind: str = ""
    count: Quantity | None = None  # type: ignore[assignment]  # hides a tuple's own count()
    total: int | None = None
    exclusive: bool = False
    complement: bool = False
    negated: bool = False
    exceptions: frozenset[str] = frozenset()
    besides: frozenset[str] = frozenset()
    confined: bool = False
    span: Span | None = None

    @property
    def singles_out(self) -> bool:
        """Whether it says that nobody else does it: "only X", "nobody but X"."""
        return self.exclusive or (self.kind == "none" and bool(self.exceptions))


def set_phrase(chunks: Sequence[Chunk]) -> SetPhrase:
    """The quantification that the chunks of a clause express together."""
    found, excepting, leaving = SetPhrase(), False, False
    for at, chunk in enumerate(chunks):
        leaving = chunk.norm == BESIDES or (leaving and (chunk.entity is not None or chunk.tag in {"CONJ", "PUNCT"}))
        if leaving:
            found = found._replace(besides=found.besides | ({chunk.entity} if chunk.entity else frozenset()))
        elif "exception" in classes_of(chunk.norm) or (
            chunk.norm == "but" and found.kind in {"all", "none"} and _name_follows(chunks, at)
        ):
            excepting = True
            found = found._replace(kind=found.kind or "all", complement=True, span=found.span or chunk.span)
        elif chunk.norm == "but" and chunks[at - 1].norm in _NOBODY and found.kind == "none":  # "nobody but members"
            found = found._replace(kind="", exclusive=True)
        elif chunk.entity is not None and excepting:
            found = found._replace(exceptions=found.exceptions | {chunk.entity})
        elif _is_count(chunks, at):
            found = _counted(found, chunks, at)
            excepting = False
        elif chunk.norm == "other" and at + 1 < len(chunks) and _is_count(chunks, at + 1):
            found = found._replace(complement=True)
        else:
            at_once = at > 0 and "exception" in classes_of(chunks[at - 1].norm)  # "except in X"
            excepting = excepting and (chunk.tag != "PREP" or at_once)
            if chunk.norm in ONLY and _belittles(chunks, at):
                continue
            found = _quantified(found, chunk, chunks[at - 1].norm if at else "")
    return found


def _belittles(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "only" stands before an amount, which it calls a small one: "only three storeys" are three."""
    quantity = chunks[at + 1].quantity if at + 1 < len(chunks) else None
    return quantity is not None and not quantity.ordinal


def _name_follows(chunks: Sequence[Chunk], at: int) -> bool:
    return at + 1 < len(chunks) and chunks[at + 1].entity is not None


def is_count(quantity: Quantity | None) -> bool:
    """Whether a number counts things: a whole number or a share, without a unit."""
    if quantity is None or quantity.ordinal:
        return False
    return quantity.unit == "share" or (quantity.unit is None and quantity.value == int(quantity.value))


def is_percentage(quantity: Quantity | None) -> bool:
    """Whether a number is a share in percent: it counts only as a share of a group ("80 percent of them")."""
    return quantity is not None and quantity.unit == "percent"


def _is_count(chunks: Sequence[Chunk], at: int) -> bool:
    """A count in its place: not part of a compound ("two-factor") and not the "one" of "every one of"."""
    if chunks[at].quantity is None:
        return False
    following = chunks[at + 1].norm if at + 1 < len(chunks) else ""
    before = chunks[at - 1] if at else None
    if is_percentage(chunks[at].quantity):
        return following == "of"
    if before is not None and chunks[at].norm == "one" and kind_of(before.norm) in {"all", "none", "some"}:
        return False
    return is_count(chunks[at].quantity) and following != "-"


def _counted(found: SetPhrase, chunks: Sequence[Chunk], at: int) -> SetPhrase:
    """Takes the number at `at` as the total after "of", else as the count."""
    quantity = chunks[at].quantity
    assert quantity is not None
    before = [c.norm for c in chunks[max(at - 3, 0) : at] if c.tag != "DET"]
    partitive = before[-1:] in (["of"], ["out_of"], ["among"])
    opens = partitive and not any(c.tag not in {"PREP", "DET"} for c in chunks[:at]) and quantity.value > 1
    if opens or (partitive and (found.kind or found.count or found.exclusive)):
        return found._replace(total=int(quantity.value))
    if found.kind == "all" and not found.complement:
        return found._replace(total=int(quantity.value))
    if found.count is not None or found.kind == "none":
        return found
    return found._replace(
        kind=found.kind or "count",
        count=quantity._replace(op=_operator(chunks, at)),
        span=found.span or chunks[at].span,
    )


def _operator(chunks: Sequence[Chunk], at: int) -> str:
    """The comparator before or after the number; a bare one is exact."""
    before = chunks[at - 1].norm if at else ""
    after = chunks[at + 1].norm if at + 1 < len(chunks) else ""
    for name, sign in _OPERATORS.items():
        if name in classes_of(before) or (name in classes_of(after) and after.startswith("or_")):
            return sign
    return "="


def _quantified(found: SetPhrase, chunk: Chunk, before: str) -> SetPhrase:
    kind = "few" if chunk.norm == "few" and before not in _A_FEW else kind_of(chunk.norm)
    if kind == "none" and found.count is not None:  # "two of them have no X"
        return found._replace(negated=True)
    if chunk.norm in ONLY:
        return found._replace(exclusive=True, span=found.span or chunk.span)
    if kind and not (found.kind and kind == "some"):
        return found._replace(kind=kind, span=found.span or chunk.span)
    return found


def kind_of(norm: str) -> str:
    """What kind of quantifier a word or "_"-joined phrase is; "" for anything else."""
    return _KINDS.get(norm, "")
