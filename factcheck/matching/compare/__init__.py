"""One file per kind of slot that two clauses can differ in; this table is what the matcher runs."""

from collections.abc import Mapping

from factcheck.language.terms import Kind
from factcheck.matching.compare import dates, names, numbers, words
from factcheck.matching.compare.difference import Comparer, Difference

COMPARERS: Mapping[Kind, Comparer] = {
    Kind.NUMBER: numbers.compare,
    Kind.DATE: dates.compare,
    Kind.NAME: names.compare,
    Kind.WORD: words.compare,
}

__all__ = ["COMPARERS", "Comparer", "Difference"]
