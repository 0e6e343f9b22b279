"""Tells a clause that only says how many a list has, as against who is in it: "there are four new ports", "it has four ports"."""

from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Role, Term
from factcheck.matching.list_frames import ListFrame, counted_nouns

_HAVING = frozenset({"have", "make", "get"})


def tells_how_many(mine: Clause, frame: ListFrame) -> bool:
    """Whether what the list says its members are is counted in a clause that says that they exist or are had."""
    if not frame.clause.copular or frame.universe.among is not None or mine.quantified.count is None:
        return False
    nouns = counted_nouns(mine)
    return _has_or_exists(mine) and any(t.keys & nouns for t in frame.predicate.terms)


def owns(term: Term) -> bool:
    """Whether a subject is a noun for whom the claims are about, who has what the list lists: "the club has three ports"."""
    return term.role is Role.SUBJECT and bool(term.keys & classes()["words_collective"])


def _has_or_exists(mine: Clause) -> bool:
    verb = mine.predicate
    if verb is not None:
        return bool(verb.keys & _HAVING)
    return any(c.tag == "HAVE" or c.norm == "there" for c in mine.chunks)
