"""Tells whether what stands in a place may be one of several: who owns a hall in one street may own one in another."""

from __future__ import annotations

from factcheck.language import lexicon
from factcheck.language.chunks import VERBAL
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.quantifiers import SHARES
from factcheck.language.scales import standard_at
from factcheck.language.terms import Kind, Role, Term
from factcheck.language.verbs import Force
from factcheck.matching.align import FAINT, Pair
from factcheck.matching.another import modified
from factcheck.matching.comparison import Comparison
from factcheck.matching.individuals import has_article, is_bare_plural, is_indefinite, subject_of
from factcheck.matching.siblings import described

_HALF = 0.5
_NOMINAL = frozenset({"N", "NAME"})
_AMOUNTS = frozenset({"more", "fewer", "less"})
_BOUNDS = frozenset({"over", "under", "above", "below", "from", "between", "beyond"})
_PLACING = frozenset({"in", "at", "from"})
_SHARED = frozenset({"for", "of"})  # what they govern is never where or how something is done


def is_open(mine: Term, theirs: Term, c: Comparison) -> bool:
    """Whether both may be so, what the statement says with the one and what the claim says with the other."""
    if _is_compared(theirs, c.theirs):
        return True
    if _sets_scene(c):
        return False
    if c.theirs.force is c.mine.force is Force.CAN and mine.kind in {Kind.NAME, Kind.WORD}:
        return True
    if mine.kind is Kind.DATE:
        return _may_recur(c)
    if not _says_which(mine, c.mine):
        return False
    if Role.PREDICATE in (mine.role, theirs.role):
        subject = subject_of(c.theirs)
        return subject is not None and is_bare_plural(subject, c.theirs)
    slot = _slot(theirs, c.theirs)
    if _says_what_is(c.theirs):
        return _is_of_subject(theirs, c.theirs) and slot is not theirs
    if _is_quality_of_one(theirs, slot, c.theirs):
        return False
    if _is_officer(mine, theirs, c) or _is_named_beside(mine, c):
        return False
    if _is_of_subject(theirs, c.theirs):
        return not _is_doer(theirs, slot) or not (_has_one_doer(c) or _is_done_once(c))
    return not (slot.prep or _names_place(c.theirs)) or slot.prep in _SHARED or not _is_one_event(c)


def _may_recur(c: Comparison) -> bool:
    """Whether what "a storm" does at one time another may do at another."""
    nouns = [p for p in c.alignment.pairs if p.mine.tag == "N" and not p.mine.prep and p.mine.role is p.theirs.role]
    several = (p for p in nouns if has_article(p.mine, c.mine) and has_article(p.theirs, c.theirs))
    happened = c.theirs.predicate is not None and c.theirs.predicate.tag == "P"  # no state: "a ticket costs 5 euros"
    every = c.theirs.quantified.kind in {"all", "both", "none"}
    return happened and not every and any(p.mine.role is Role.SUBJECT for p in several)


def _is_named_beside(name: Term, c: Comparison) -> bool:
    """Whether the claim names it as well, for something else: "A mixes the dyes, B the glue"."""
    return name.kind is Kind.NAME and name.norm in c.wording.text.lower()


def _is_doer(term: Term, slot: Term) -> bool:
    """Whether it is all that is said of who does it, not what tells which one does."""
    return term.role is Role.SUBJECT and slot is term and not term.prep


def _is_done(c: Comparison, name: str) -> bool:
    return c.theirs.predicate is not None and bool(c.theirs.predicate.keys & classes()[name])


def _is_quality_of_one(word: Term, noun: Term, clause: Clause) -> bool:
    """Whether it says what the one thing is like: "has a red roof", "painted the door red"."""
    if noun is word:
        return word.tag == "A" and not word.prep
    has = clause.copular and any(chunk.tag == "HAVE" for chunk in clause.chunks)
    return has and not noun.prep and has_article(noun, clause)


def _names_place(clause: Clause) -> bool:
    """Whether the verb says by itself that somebody is at a place: "has its seat in", "visits"."""
    verb = clause.predicate
    return verb is not None and (
        verb.norm.rpartition(" ")[2] in _PLACING or bool(verb.keys & classes()["words_being_at"])
    )


def tells_of_others(pair: Pair, c: Comparison) -> bool:
    """Whether of two opposite words one tells of other things than the other: what the old do, and what the young do."""
    mine, theirs = pair.mine, pair.theirs
    if mine.role is theirs.role is Role.PREDICATE:
        return _is_done_to_one_of_several(c)
    if not _says_which(mine, c.mine) or {mine.norm, theirs.norm} & _AMOUNTS or mine.tag in VERBAL or _sets_scene(c):
        return False
    of_subject = _is_of_subject(theirs, c.theirs)
    if Role.PREDICATE in (mine.role, theirs.role) or (mine.tag == "R" and not of_subject) or _is_deed(theirs, c):
        return False
    slot = _slot(theirs, c.theirs)
    if not of_subject and (mine.kind is Kind.NAME or mine.keys & theirs.keys or _is_quality(pair, slot, c.theirs)):
        return False
    if _says_what_is(c.theirs):
        return of_subject and (slot is not theirs or bool(theirs.prep))
    if _is_doer(theirs, slot) and _has_one_doer(c):
        return False
    return of_subject or not slot.prep or not _is_one_event(c)


def _is_done_to_one_of_several(c: Comparison) -> bool:
    """Whether what is done to "a library" and to "a new library" may be done to two of them, by one who has a name or the like."""
    objects = [
        p
        for p in c.alignment.pairs
        if p.mine.role is p.theirs.role is Role.OBJECT and p.mine.tag == "N" and not p.mine.prep
    ]
    told = {modified(t, c.theirs) for t in c.alignment.theirs if t.tag in {"A", "N", "P"}}
    doers = [p for p in c.alignment.pairs if p.mine.role is Role.SUBJECT and not p.mine.prep]
    several = any(has_article(p.mine, c.mine) and has_article(p.theirs, c.theirs) and p.theirs in told for p in objects)
    return several and all(_is_singled_out(p.mine, c.mine) for p in doers)


def _is_quality(pair: Pair, noun: Term, clause: Clause) -> bool:
    """Whether two adjectives say how something is, not which it is: "has a lower risk", "expects slow growth"."""
    if all(term.norm.endswith(("er", "est")) for term in pair[:2]) and not noun.prep:
        return True
    deed = any(lexicon.pos_counts(d).get("v") for key in noun.keys for d in lexicon.derivations(key))
    return deed and not noun.prep and is_indefinite(noun, clause) and not pair.mine.keys & classes()["words_age"]


def _is_deed(noun: Term, c: Comparison) -> bool:
    """Whether a noun says what is done, its verb next to nothing: "makes a profit"."""
    verb = c.theirs.predicate
    light = verb is None or verb.weight < FAINT
    return light and noun.tag == "N" and noun.role is Role.OBJECT and not noun.prep


def _says_which(term: Term, clause: Clause) -> bool:
    """Whether it tells one thing from others: a name, a word, a rank, the number of "the Plover 2"; no unit of time."""
    if term.kind in {Kind.NAME, Kind.WORD}:
        return not {term.norm, *term.keys} & classes()["calendar_unit"]
    at = next((i for i, chunk in enumerate(clause.chunks) if chunk.span == term.span), 0)
    before, behind = clause.chunks[at - 1] if at else None, clause.chunks[at + 1 : at + 2]
    if before is None or term.quantity is None:
        return False
    if term.quantity.ordinal:  # "the second half"; who comes second comes no other
        return any(chunk.tag in {"N", "A", "NUM"} for chunk in behind)
    if before.norm in _BOUNDS and _is_of_subject(term, clause):  # "riders under 16", not "about 16 riders"
        return any(t.tag in _NOMINAL and t.role is term.role and t.span.end <= term.span.start for t in clause.terms)
    ends_name = term.quantity.unit is None and before.tag == "NAME" and before.end + 1 == term.span.start
    return ends_name and not any(chunk.tag == "N" or chunk.norm == "-" for chunk in behind)


def _sets_scene(c: Comparison) -> bool:
    """Whether the claim tells what some who have no name are just doing, in one scene."""
    verb = c.theirs.predicate
    if verb is not None and verb.keys & classes()["words_wearing"]:
        return True
    fixed = (
        t for t in c.theirs.terms if t.kind in {Kind.NAME, Kind.DATE} and all(t is not d.theirs for d in c.differences)
    )
    if c.theirs.copular or any(True for _ in fixed) or (verb is not None and verb.tag == "P"):
        return False
    subject = subject_of(c.theirs)
    counted = any(t.kind is Kind.NUMBER and t.role is Role.SUBJECT and not t.prep for t in c.theirs.terms)
    now = verb is None or verb.norm not in classes()["bare_participle"]
    return (verb is not None and verb.tag == "G") or counted or (now and has_article(subject, c.theirs))


def _says_what_is(clause: Clause) -> bool:
    """Whether it says what somebody or something is or becomes."""
    if clause.copular:
        return clause.chunks[0].norm != "there" and any(chunk.tag == "BE" for chunk in clause.chunks)
    becoming = classes()["words_light_changing"] | classes()["words_copula"]
    return clause.predicate is not None and bool(clause.predicate.keys & becoming)


def _is_compared(term: Term, clause: Clause) -> bool:
    """Whether it is what something is compared with: who is older than A may be older than B, too."""
    than = standard_at(clause.chunks)
    return than is not None and term.span.start > than and term.kind is not Kind.NUMBER


def _slot(term: Term, clause: Clause) -> Term:
    """The noun that a word in front of it goes with, or the term itself."""
    return described(term, clause) or term


def _is_of_subject(term: Term, clause: Clause) -> bool:
    """Whether it tells who does it, or in a passive to whom it is done."""
    verb = clause.predicate
    return term.role is Role.SUBJECT or (verb is not None and verb.tag == "P" and term.span.end <= verb.span.start)


def _has_one_doer(c: Comparison) -> bool:
    """Whether only one can do it to the one thing: who leads the team, who built the bridge."""
    objects = [p for p in c.alignment.pairs if p.mine.role is Role.OBJECT and not p.mine.prep]
    if any(_is_most(p.mine) for p in objects):
        return True
    if not (_is_done(c, "words_one_doer") or _is_done(c, "words_once")):
        return False
    return bool(objects) and all(_is_singled_out(p.mine, c.mine) for p in objects)


def _is_most(term: Term) -> bool:
    """Whether it is more than half of something."""
    return term.quantity is not None and term.quantity.value * SHARES.get(term.quantity.unit or "", 0) > _HALF


def _is_officer(mine: Term, theirs: Term, c: Comparison) -> bool:
    """Whether both names are of those who hold one office, or of what it is an office of: there is one president."""
    offices = [p for p in c.alignment.pairs if p.mine.keys & classes()["words_office"]]
    named = (p.mine.span.end + 1 == mine.span.start and p.theirs.span.end + 1 == theirs.span.start for p in offices)
    return any(named) or any(p.theirs.role is Role.OBJECT and theirs.prep == "of" for p in offices)


def _is_done_once(c: Comparison) -> bool:
    """Whether it is done to one with a name, or on one day to one thing, and no mere judgement, which others may share."""
    verb = c.theirs.predicate or c.mine.predicate
    if verb is None or _names_place(c.theirs) or verb.keys & (classes()["words_judging"] | classes()["saying"]):
        return False
    dated = any(p.mine.kind is Kind.DATE for p in c.alignment.pairs)
    objects = [p.mine for p in c.alignment.pairs if p.mine.role is Role.OBJECT and not p.mine.prep]
    objects = [t for t in objects if t.kind is not Kind.DATE]
    named = all(t.kind is Kind.NAME for t in objects)
    return bool(objects) and (named or (dated and all(_is_singled_out(t, c.mine) for t in objects)))


def _is_one_event(c: Comparison) -> bool:
    """Whether what it is done to, or who does it, is singled out: a second time or thing would be another one."""
    parts = [p for p in c.alignment.pairs if p.mine.tag in _NOMINAL and not (p.mine.prep or p.theirs.prep)]
    parts = [p for p in parts if p.theirs.role is Role.OBJECT] or parts
    return all(_is_singled_out(p.mine, c.mine) for p in parts)


def _is_singled_out(term: Term, clause: Clause) -> bool:
    """Whether it is a name, stands beside one or before a number, or has an article or the like that points at it or at all."""
    named = (chunk.start for chunk in clause.chunks if chunk.tag == "NAME" or chunk.quantity is not None)
    every = clause.quantified.kind in {"all", "both"}
    owned = any(chunk.entity is not None and chunk.end + 1 == term.span.start for chunk in clause.chunks)
    return term.kind is Kind.NAME or every or owned or term.span.end + 1 in named or not is_indefinite(term, clause)
