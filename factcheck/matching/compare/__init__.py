"""One file per kind of slot that two clauses can differ in; this table is what the matcher runs, in order."""

from factcheck.matching.compare import dates, names, numbers, words
from factcheck.matching.compare.difference import Comparer, Difference

COMPARERS: tuple[Comparer, ...] = (numbers.compare, dates.compare, names.compare, words.compare)

__all__ = ["COMPARERS", "Comparer", "Difference"]
