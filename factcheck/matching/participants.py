"""Takes off an event who takes part in it, where the claims say the same: "the talks between A and B" are "the talks"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language.clause import Clause
from factcheck.language.quantifiers import set_phrase
from factcheck.language.terms import Role, Term
from factcheck.matching.keys import names_query
from factcheck.matching.wordings import ClaimBook

_WITH = frozenset({"with", "between"})
_AT = frozenset({"at", "in", "for", "during"})
_WITHIN = frozenset({"PREP", "DET", "CONJ"})


def without_participants(clause: Clause, book: ClaimBook) -> Clause | None:
    """The clause without those who are said to take part in its first name's event; None if it names none that do."""
    event = next(iter(clause.names), None)
    if event is None or event.prep:
        return None
    at = next(i for i, c in enumerate(clause.chunks) if c.span == event.span) + 1
    end = at
    while end < len(clause.chunks) and (clause.chunks[end].tag in _WITHIN or clause.chunks[end].entity is not None):
        end += 1
    behind = {c.span for c in clause.chunks[at:end]}
    named = [t for t in clause.names if t.span in behind]
    if not named or clause.chunks[at].norm not in _WITH or any(t.role is not event.role for t in named):
        return None
    if not _take_part(event.entity, frozenset(t.entity for t in named), book):
        return None
    chunks = clause.chunks[:at] + clause.chunks[end:]
    terms = tuple(t for t in clause.terms if t.span not in behind)
    return clause._replace(chunks=chunks, terms=terms, quantified=set_phrase(chunks))


def _take_part(event: str, names: frozenset[str], book: ClaimBook) -> bool:
    """Whether the source itself says that all of them take part in the event."""
    wordings = book.bearing.own_voice(names_query(sorted({event, *names})))
    known = {name for w in wordings for c in book.reading(w.text).clauses for name in _participants(event, c)}
    return names <= known


def _participants(event: str, clause: Clause) -> Iterator[str]:
    """The names that an affirmed clause has take part in an event."""
    own = next((t for t in clause.names if t.entity == event), None)
    if own is None or clause.denies or clause.attribution is not None or not (clause.copular or clause.predicate):
        return
    for term in clause.names:
        if term is not own and (_is_with(own, term) or _is_at(own, term)):
            yield term.entity


def _is_with(event: Term, term: Term) -> bool:
    """ "The event is between A and B"."""
    return not event.prep and term.prep in _WITH


def _is_at(event: Term, term: Term) -> bool:
    """ "A meets B at the event"."""
    return event.role is Role.OBJECT and event.prep in _AT and not term.prep
