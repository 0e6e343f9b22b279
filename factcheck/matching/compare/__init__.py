"""One file per kind of comparison of two terms; this table is what the matcher runs."""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.language.terms import Kind
from factcheck.matching.compare import counts, dates, names, numbers, words
from factcheck.matching.compare.difference import Comparer, Difference

__all__ = ["COMPARERS", "Difference", "Slot"]


class Slot(NamedTuple):
    """A comparison, and what it compares a left-over term with: the claim's left-over terms of its kind, or the `paired` ones."""

    compare: Comparer
    paired: bool = False


# By the kind of the statement's term; the first difference that isn't weak counts, in this order.
COMPARERS: Mapping[Kind, tuple[Slot, ...]] = {
    Kind.NUMBER: (Slot(numbers.compare), Slot(counts.compare, paired=True)),
    Kind.DATE: (Slot(dates.compare),),
    Kind.NAME: (Slot(names.compare),),
    Kind.WORD: (Slot(words.compare),),
}
