"""What the claims call a person besides the name: "X, the chair of the Y, says", "X is the chair of the Y"."""

from collections.abc import Iterator

from factcheck.language.clause import Clause
from factcheck.language.terms import Kind, Role, Term


def titles_in(clause: Clause, person: str) -> frozenset[str]:
    """The lemmas of the nouns that a clause calls a person by, with "@" and the id of each name among them."""
    return frozenset(_as_speaker(clause, person)) | frozenset(_as_subject(clause, person))


def _as_speaker(clause: Clause, person: str) -> Iterator[str]:
    said = clause.attribution
    if said is not None and person in said.speakers:
        yield from said.words


def _as_subject(clause: Clause, person: str) -> Iterator[str]:
    subjects = [t for t in clause.names if t.role is Role.SUBJECT]
    if clause.denies or not clause.copular or [t.entity for t in subjects] != [person]:
        return
    for term in (t for t in clause.terms if t.role is Role.OBJECT):
        yield from _keys(term)


def _keys(term: Term) -> Iterator[str]:
    if term.kind is Kind.NAME:
        yield "@" + term.entity
        yield from (
            term.entity[1:].split() if term.entity[0] == "~" else ()
        )  # "Health minister": a capital makes no name
    elif term.tag == "N":
        yield from term.keys
