"""Puts "A is cheaper than B" as "A costs less than B", for which the claims may have the figures."""

from collections.abc import Iterator

from factcheck.language.clause import Clause
from factcheck.language.closed_classes import pairs_of
from factcheck.language.terms import Kind, Role, Term

_KINDS = (("words_measuring_more", "more"), ("words_measuring_less", "less"))


def measured(clause: Clause) -> Iterator[Clause]:
    """The clause with each verb that gives the figure which its comparative compares."""
    if not clause.copular:
        return
    for mark in clause.terms:
        for name, sign in _KINDS:
            for verb in sorted(pairs_of(name).get(mark.norm.removesuffix("_than"), ())):
                yield clause._replace(terms=tuple(_put(mark, verb, sign, clause)), copular=False)


def _put(mark: Term, verb: str, sign: str, clause: Clause) -> Iterator[Term]:
    """The terms with the verb, and "more" or "less" in the place of the comparative that has neither before it."""
    told = any(t.norm in {"more", "less"} for t in clause.terms)
    yield Term(Kind.WORD, frozenset({verb}), Role.PREDICATE, mark.span, 1.0, verb, "V")
    for term in clause.terms:
        if term is not mark:
            yield term
        elif not told:
            yield term._replace(norm=sign, keys=frozenset({sign}), weight=0.0)
