"""Finds what a claim says in other words, or in another clause of its sentence: "a dog, which is black", "in black"."""

from __future__ import annotations

from factcheck.language import lexicon
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.scales import standard_at
from factcheck.language.terms import Role, Term
from factcheck.matching.align import Pair
from factcheck.matching.compound_words import is_compounded
from factcheck.matching.nominal import is_nominal
from factcheck.matching.relations import Relation, relate_words
from factcheck.matching.wording import Wording
from factcheck.matching.wordings import ClaimBook

_MODIFIERS = frozenset({"A", "P", "N", "NUM"})


def said_beside(
    term: Term, mine: Clause, theirs: Clause, pairs: tuple[Pair, ...], wording: Wording, book: ClaimBook
) -> bool:
    """Whether a clause beside the claim's says it of the same thing: of the subject, or of the noun that the term describes."""
    beside = book.reading(wording.text).clauses
    verb = mine.predicate
    if len(beside) == 1:
        return False
    if verb is not None and not is_wearing(verb) and all(p.mine is not verb for p in pairs):
        return False
    noun = described(term, mine)
    about = (
        next((p.theirs for p in pairs if p.mine == noun), None) if noun is not None else _subject(mine, theirs, pairs)
    )
    if about is None:
        return False
    for clause in beside:
        if clause is theirs or clause.denies or clause.attribution is not None or clause.contrast:
            continue
        passive = clause.predicate is not None and clause.predicate.tag == "P"
        place = Role.OBJECT if passive else Role.SUBJECT
        subject = {t.keys for t in clause.terms if t.role is place and not t.prep}
        end = standard_at(clause.chunks)  # what it is only compared with, it does not say of it
        told = (t for t in clause.terms if t.keys != about.keys and (end is None or t.span.start < end))
        if about.keys in subject and any(_says(term, t) for t in told):
            return True
    return False


def is_implied(term: Term, mine: Clause, theirs: Clause, pairs: tuple[Pair, ...]) -> bool:
    """Whether what is paired says it: "wears X" by "in X", the first word of "musical instrument" by "guitar"."""
    if is_compounded(term, mine, theirs) or is_nominal(term, mine, theirs, pairs):
        return True
    if term.role is Role.PREDICATE:
        return is_wearing(term) and any(p.theirs.prep == "in" and p.mine.role is Role.OBJECT for p in pairs)
    noun = described(term, mine)
    kinds = {f"{term.norm}_{key}" for key in noun.keys} if noun is not None else set()
    known = next((p.theirs.keys for p in pairs if p.mine == noun), frozenset()) if kinds else frozenset()
    return any(lexicon.is_a(key, kind) for key in known for kind in kinds)


def is_wearing(verb: Term | None) -> bool:
    """Whether a verb says that somebody has clothes on."""
    return verb is not None and not verb.keys.isdisjoint(classes()["words_wearing"])


def _says(mine: Term, theirs: Term) -> bool:
    same = mine.kind is theirs.kind and relate_words(mine.keys, theirs.keys) > Relation.OPPOSITE
    return same and is_same_place(mine, theirs)


def is_same_place(mine: Term, theirs: Term) -> bool:
    """Whether two things may stand in one place: not behind a thing and on it."""
    located = not {mine.prep, theirs.prep}.isdisjoint(classes()["words_locating"])
    return mine.prep == theirs.prep or not located or not (mine.prep and theirs.prep)


def _subject(mine: Clause, theirs: Clause, pairs: tuple[Pair, ...]) -> Term | None:
    """The claim's noun for the subject; its own subject where the statement says "nobody"."""
    own = [t for t in mine.terms if _is_subject(t)]
    if not own:
        return next((t for t in theirs.terms if _is_subject(t)), None)
    return next((p.theirs for p in pairs if p.mine in own), None)


def _is_subject(term: Term) -> bool:
    return term.role is Role.SUBJECT and term.tag == "N" and not term.prep


def described(term: Term, clause: Clause) -> Term | None:
    """The noun that a word stands in front of, with nothing but such words between; None for a word that describes none."""
    if term.tag not in _MODIFIERS:
        return None
    at = next((i for i, c in enumerate(clause.chunks) if c.span == term.span), len(clause.chunks)) + 1
    last = None
    while at < len(clause.chunks) and clause.chunks[at].tag in _MODIFIERS:
        last = clause.chunks[at] if clause.chunks[at].tag == "N" else last
        at += 1
    return next((t for t in clause.terms if last is not None and t.span == last.span), None)
