"""Judges by the office that the claims fix for a person: "X is the spokesman" where X is the treasurer."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.language import lexicon
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.stems import stem
from factcheck.language.terms import Kind, Role, Term
from factcheck.language.verbs import Modality
from factcheck.matching.finding import Reason
from factcheck.matching.judgement import Judgement
from factcheck.matching.keys import names_query
from factcheck.matching.relations import Relation, relate_words
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wording import Wording
from factcheck.matching.wordings import ClaimBook

_SERVING = frozenset({"serve", "work", "act"})
_PAST = frozenset({"was", "were", "been", "a", "an", "former", "ex"})
_BELOW = ("vice", "deputy", "assistant", "under")  # in front of an office they make another one of it
_SPECIAL = frozenset({"foreign", "prime", "interior"})
_KEY = "#offices "  # before a name, what the book keeps its offices by
_SCORE = 70


class _Office(NamedTuple):
    """An office that a wording gives a person, and the term that says so."""

    person: str
    word: str
    term: Term
    clause: Clause
    wording: Wording


def judge(clause: Clause, book: ClaimBook) -> Judgement | None:
    """Contradicted where the person holds another office of the same body; None if the clause gives nobody an office."""
    person = _holder(clause) if _is_plain(clause) else None
    stated = _stated(clause, person) if person is not None else None
    if stated is None or person is None:
        return None
    held = book.kept_frames(_KEY + person, lambda: tuple(_offices(person, book)))
    if not held or any(_may_be(stated[0], o.word) and not _differs(stated[1], o.term, clause, o.clause) for o in held):
        return None
    first, own = held[0], {person, stated[1].entity}
    bodies = [t for t in clause.names if t.entity not in own and not _is_common_word(t)]
    if any(not _is_of(t, person, first.wording, book) for t in bodies) or not (bodies or stated[0].startswith(_BELOW)):
        return None
    message = f'the claim has "{first.word}" for the office, the statement "{stated[0]}"'
    reason = Reason(ReasonCode.WORD_DIFFERS, message, stated[1].span, first.term.span)
    return Judgement(Verdict.CONTRADICTED, _SCORE, reason, first.wording.claim, first.wording.text)


def _is_plain(clause: Clause) -> bool:
    """Whether it asserts something of today by itself, and of the one who holds the office: no "was", no "a"."""
    asserted = clause.modality is Modality.FACT and clause.attribution is None and clause.denial is None
    return asserted and not clause.denies and not any(c.norm in _PAST for c in clause.chunks)


def _holder(clause: Clause) -> str | None:
    """The one name that a clause of the make "X is ..." or "X serves as ..." speaks of."""
    subjects = [t for t in clause.terms if t.role is Role.SUBJECT and t.weight > 0]
    serving = clause.predicate is not None and bool(clause.predicate.keys & _SERVING)
    if len(subjects) != 1 or subjects[0].kind is not Kind.NAME or not (clause.copular or serving):
        return None
    return subjects[0].entity


def _stated(clause: Clause, person: str) -> tuple[str, Term] | None:
    """The word for the office behind the verb, and its term; a title may be written like a name ("Secretary")."""
    terms = [t for t in clause.terms if t.role is Role.OBJECT and t.prep in {"", "as"}]
    for term, title in pairwise(terms):
        if term.norm in _BELOW and title.entity == person:
            return f"{term.norm} {title.norm}", term
    found = [(word, t) for t in terms for word in _words(t) if t.kind is Kind.WORD or t.entity[:1] == "~"]
    return found[-1] if found else None


def _words(term: Term) -> Iterator[str]:
    """The words of a term that are offices."""
    yield from (word for word in term.norm.split() if word in classes()["words_office"])


def _offices(person: str, book: ClaimBook) -> Iterator[_Office]:
    """The offices that the source itself says that somebody holds, by a word or by a title that is the person's alias."""
    offices = dict.fromkeys((stem(word) for word in sorted(classes()["words_office"])), 1.0)
    own = book.bearing.own_voice((*names_query([person]), offices))
    for wording in sorted((w for w in own if w.claim.members is None), key=lambda w: w.number):
        if classes()["words_office"].isdisjoint(book.names.words[wording.number]):
            continue
        for clause in book.reading(wording.text).clauses:
            if _holder(clause) == person and not clause.denies:
                behind = (t for t in clause.terms if t.role is Role.OBJECT and t.prep in {"", "as"})
                yield from (_Office(person, word, t, clause, wording) for t in behind for word in _words(t))


def _may_be(stated: str, held: str) -> bool:
    """Whether who holds one office may be said to hold the other."""
    one, other = frozenset({lexicon.lemma(stated)}), frozenset({lexicon.lemma(held)})
    return relate_words(one, other) > Relation.OPPOSITE or relate_words(other, one) > Relation.OPPOSITE


def _differs(stated: Term, held: Term, mine: Clause, theirs: Clause) -> bool:
    """Whether two nouns say what the one office and the other is for: the "finance" and the "water" of two ministers."""
    one, other = _purpose(stated, mine), _purpose(held, theirs)
    return bool(one and other) and relate_words(one, other) <= Relation.OPPOSITE


def _purpose(office: Term, clause: Clause) -> frozenset[str]:
    before = next((t for t in clause.terms if t.span.end + 1 == office.span.start), None)
    named = before is not None and before.kind is Kind.WORD and (before.tag == "N" or before.norm in _SPECIAL)
    return before.keys if before is not None and named else frozenset()


def _is_common_word(name: Term) -> bool:
    """Whether what looks like a name is but a word of the title: Secretary of "State"."""
    return name.entity[0] == "~" and bool(lexicon.lemmas(name.norm))


def _is_of(body: Term, person: str, wording: Wording, book: ClaimBook) -> bool:
    """Whether the person's office is one of that body, by the claim or by a title that is the person's alias."""
    if any(t.entity == body.entity for t in book.shared_terms(wording.claim).terms):
        return True
    known = book.entities.get(person)
    return known is not None and any(f"{body.norm} " in alias.lower() for alias in known.aliases)
