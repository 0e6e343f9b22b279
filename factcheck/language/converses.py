"""Reads what is sold, lent or given from the side of who gets it: "A sold B to C" is "C bought B from A"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind, Role, Term

_NOMINAL = frozenset({"N", "NAME"})


def from_receiver(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms with the receiver as the one who does it; as they are where the verb is another, or may need no receiver."""
    verb = next((t for t in terms if t.role is Role.PREDICATE), None)
    if verb is None:
        return terms
    receiving = frozenset(r for g, r in _giving() if g in verb.keys)
    receivers = _receivers(terms) if receiving else []
    given = any(t.role is Role.OBJECT and not t.prep and t.tag in _NOMINAL for t in terms)
    if not receivers and not (given and verb.keys & classes()["words_handing"]):
        return terms
    return tuple(_turned(t, receivers, receiving | (verb.keys & classes()["words_handing"])) for t in terms)


@lru_cache(maxsize=1)
def _giving() -> tuple[tuple[str, str], ...]:
    """The verbs for giving, each with the one for getting."""
    rows = (entry.partition("|") for entry in sorted(classes()["receiving"]))
    return tuple((giving, getting) for giving, _, getting in rows)


def _receivers(terms: Sequence[Term]) -> list[Term]:
    """Those behind "to", or else a name right before what is given: "sold the town a tram"."""
    objects = [t for t in terms if t.role is Role.OBJECT and t.tag in _NOMINAL | {"NUM", "A"}]
    behind = [t for t in objects if t.prep == "to" and t.tag in _NOMINAL]
    if behind:
        return behind
    if [t.prep for t in objects[:3]] == ["", "of", ""] and objects[1].kind is Kind.NAME:  # "the town of X a tram"
        return objects[:2]
    return [a for a, b in pairwise(objects[:2]) if a.kind is Kind.NAME and not (a.prep or b.prep)]


def _turned(term: Term, receivers: Sequence[Term], receiving: frozenset[str]) -> Term:
    if term.role is Role.PREDICATE:
        return term._replace(keys=receiving)
    if term in receivers:
        return term._replace(role=Role.SUBJECT, prep=term.prep if term.prep == "of" else "")
    if term.role is Role.SUBJECT and term.prep in {"", "of"}:
        return term._replace(role=Role.OBJECT, prep=term.prep or "from")
    return term
