"""Tells where a statement and a claim may speak of different individuals: of "a man" here, and of "a man" there."""

from __future__ import annotations

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.quantifiers import kind_of
from factcheck.language.terms import Kind, Role, Term, is_faint
from factcheck.matching.align import FAINT, Pair
from factcheck.matching.another import names_another
from factcheck.matching.comparison import Comparison
from factcheck.matching.siblings import described, is_same_place, is_wearing

_WITHIN = frozenset({"A", "N", "P", "G", "R", "NUM", "CUE"})  # what may stand between an article and its noun
_BESIDE = 3  # less than so far behind a noun its name stands, in quotation marks or not
_SEVERAL = frozenset({"some", "all", "most", "both"})  # kinds of quantifiers of more than one
_FIXED = frozenset({Kind.NAME, Kind.DATE})


def may_differ(c: Comparison) -> bool:
    """Whether one of the two sets a scene ("a man is running") with nobody and nothing in it that both must mean.

    The same goes for subjects that are opposites: "a man" and "a woman".
    """
    if any(_are_opposite_subjects(p, c) or _are_of_some(p, c) or _single_out(p, c) for p in c.alignment.opposites):
        return True
    if any(not d.follows and names_another(d, c) for d in c.differences):
        return True
    return _is_scene(c) and any(is_indefinite(subject_of(clause), clause) for clause in (c.mine, c.theirs))


def _are_opposite_subjects(pair: Pair, c: Comparison) -> bool:
    subjects = pair.mine == subject_of(c.mine) and pair.theirs == subject_of(c.theirs)
    return subjects and (is_indefinite(pair.mine, c.mine) or is_indefinite(pair.theirs, c.theirs))


def _are_of_some(pair: Pair, c: Comparison) -> bool:
    """Whether opposite adjectives tell which ones of a kind are meant: "treats young patients", "the indoor pool is free"."""
    if pair.mine.tag != "A" or pair.theirs.tag != "A":
        return False
    sides = [(described(term, clause), clause) for term, clause in ((pair.mine, c.mine), (pair.theirs, c.theirs))]
    if not all(noun is not None and _may_select(noun, clause) for noun, clause in sides):
        return False
    if not any(is_indefinite(noun, clause) for noun, clause in sides) and _grades(
        pair
    ):  # the older one, the younger one
        return True
    if is_event(c.theirs) or _is_scene(c):
        return False
    bare = all(noun is not None and is_bare_plural(noun, clause) for noun, clause in sides)
    several = any(noun is not None and has_article(noun, clause) for noun, clause in sides)
    subjects = all(noun is not None and _comes_first(noun, clause) for noun, clause in sides)
    subject = subject_of(c.mine)
    return bare or (not several and (subjects or (subject is not None and is_bare_plural(subject, c.mine))))


def _may_select(noun: Term, clause: Clause) -> bool:
    """Whether the noun is no more than what something is said to be."""
    return not clause.copular or noun.role is Role.SUBJECT or bool(noun.prep)


def _comes_first(noun: Term, clause: Clause) -> bool:
    verb = clause.predicate
    return noun.role is Role.SUBJECT or (verb is not None and noun.span.end < verb.span.start)


def _grades(pair: Pair) -> bool:
    return all(term.norm.endswith("er") for term in (pair.mine, pair.theirs))


def is_event(clause: Clause) -> bool:
    """Whether it tells of what happened, or happens just now."""
    auxiliaries = {c.norm for c in clause.chunks if c.tag in {"BE", "HAVE", "DO"}}
    verb = clause.predicate
    plain = verb is not None and (verb.tag == "G" or (verb.tag == "P" and not auxiliaries))
    return plain or bool(auxiliaries & {"was", "were", "had", "did", "has", "have"})


def is_bare_plural(noun: Term, clause: Clause) -> bool:
    """Whether nothing counts or singles out what a plural stands for: "drivers", "taxi drivers"."""
    return noun.tag == "N" and lexicon.lemma(noun.norm) != noun.norm and is_bare(noun, clause)


def is_bare(noun: Term, clause: Clause) -> bool:
    """Whether a noun has neither an article nor a number: "drivers", "crime"."""
    first = _opening(noun, clause)
    return first is not None and first.tag in {"N", "A"} and first.entity is None


def _single_out(pair: Pair, c: Comparison) -> bool:
    """Whether two opposite adjectives say which of two the subject is: "the east gate", "the west gate"."""
    if pair.mine.tag != "A" or pair.theirs.tag != "A" or pair.mine.prep or pair.theirs.prep:
        return False
    nouns = {(p.mine.span.start, p.theirs.span.start) for p in c.alignment.pairs if p.mine.tag == "N" == p.theirs.tag}
    subjects = (subject_of(c.mine), subject_of(c.theirs))
    beside = (pair.mine.span.end + 1, pair.theirs.span.end + 1)
    return beside in nouns and beside == tuple(s.span.start for s in subjects if s is not None)


def is_plain_denial(clause: Clause) -> bool:
    """Whether it denies what it says by "not", "no" before its subject or "there is no", not by a phrase in it: "with no hat"."""
    first = clause.chunks[0].norm
    return first == "there" or kind_of(first) == "none" or any(c.tag == "NEG" for c in clause.chunks)


def are_definite(c: Comparison) -> bool:
    """Whether all nouns that have changed places are singled out on both sides."""
    moved = [p for p in c.alignment.pairs if p.mine.tag == "N" and p.mine.role is not p.theirs.role]
    return not any(has_article(p.mine, c.mine) or has_article(p.theirs, c.theirs) for p in moved)


def is_called(name: Term, c: Comparison) -> bool:
    """Whether a name is that of a noun before it, with which the statement points at the same: "the pilot (Joe) left"."""
    nouns = (p for p in c.alignment.pairs if p.mine.tag == p.theirs.tag == "N" and p.mine.role is p.theirs.role)
    beside = (p.mine for p in nouns if 0 < name.span.start - p.theirs.span.end < _BESIDE)
    return name.kind is Kind.NAME and any(not is_indefinite(noun, c.mine) for noun in beside)


def is_same_scene(c: Comparison) -> bool:
    """Whether what is done, to whom and by whom is the same, where a scene is set: not only the words."""
    if not _is_scene(c):
        return True
    adds = any(t.tag == "R" or (t.tag == "N" and t.role is Role.OBJECT) for t in c.uncovered)
    adds = adds or not _manners(c.mine) <= _manners(c.theirs)
    more = not c.theirs.denies and (adds or _multiplies(c) or not _does_it(c))
    return not more and all(_keeps_place(p, c) for p in c.alignment.pairs)


def _manners(clause: Clause) -> set[str]:
    """How it is done: the adverbs that say something."""
    return {c.norm for c in clause.chunks if c.tag == "R" and not is_faint(c)}


def _multiplies(c: Comparison) -> bool:
    """Whether the statement speaks of several where the claim has one."""
    several, single = ([_opening(s, x) for x in (one,) if (s := subject_of(x))] for one in (c.mine, c.theirs))
    many = any(o and (kind_of(o.norm) in _SEVERAL or o.norm == "few") for o in several)
    return many and any(o and o.norm in {"a", "an"} for o in single)


def _does_it(c: Comparison) -> bool:
    """Whether a verb that says next to nothing has its like in the claim, or something is done that the claim has."""
    verb = c.mine.predicate
    if verb is None or verb.weight >= FAINT or any(p.mine is verb for p in c.alignment.pairs):
        return True
    return any(_is_done(p.mine, c.mine) for p in c.alignment.pairs)


def _keeps_place(pair: Pair, c: Comparison) -> bool:
    """Whether a verb stands for a verb, who does it for who does it, and where it is done for a place of the same kind."""
    mine, theirs = pair.mine, pair.theirs
    if Role.PREDICATE in (mine.role, theirs.role):
        return not any(t.tag == "N" and not _is_done(t, clause) for t, clause in ((mine, c.mine), (theirs, c.theirs)))
    if mine.tag == "A" and theirs.tag == "A":
        return _describes_same(pair, c)
    if mine.tag != "N" or theirs.tag != "N":
        return True
    if "in" in {mine.prep, theirs.prep} and any(is_wearing(clause.predicate) for clause in (c.mine, c.theirs)):
        return True
    if mine.role is not theirs.role:
        return bool(mine.prep and theirs.prep)
    if mine.role is Role.SUBJECT and bool(mine.prep) is not bool(theirs.prep):
        return "of" in {mine.prep, theirs.prep}  # "men", "a group of men"
    moved = bool(mine.prep) is not bool(theirs.prep) and any(_is_other_object(t) for t in c.alignment.theirs)
    return is_same_place(mine, theirs) and not moved


def _is_other_object(term: Term) -> bool:
    return term.tag == "N" and term.role is Role.OBJECT and not term.prep


def _describes_same(pair: Pair, c: Comparison) -> bool:
    """Whether the nouns that an adjective describes on either side stand for each other, as far as it describes any."""
    mine, theirs = described(pair.mine, c.mine), described(pair.theirs, c.theirs)
    other = next((p.theirs for p in c.alignment.pairs if p.mine == mine), None)
    return mine is None or theirs is None or other is None or other == theirs


def _is_done(noun: Term, clause: Clause) -> bool:
    """Whether it says what is done, its verb next to nothing: "makes a jump"."""
    light = clause.predicate is not None and clause.predicate.weight < FAINT
    return light and noun.role is Role.OBJECT and not noun.prep


def subject_of(clause: Clause) -> Term | None:
    """The noun that a clause is about, in a passive without an agent the one that it is done to."""
    nouns = [t for t in clause.terms if t.tag == "N" and not t.prep]
    found = [t for t in nouns if t.role is Role.SUBJECT]
    verb = clause.predicate
    if not found and verb is not None and verb.tag == "P":
        found = [t for t in nouns if t.span.end <= verb.span.start]
    return found[-1] if found else None


def _is_scene(c: Comparison) -> bool:
    """Whether one of the two sets a scene, and neither has a name or date."""
    if not (_sets_scene(c.mine) or _sets_scene(c.theirs)):
        return False
    return not any(t.kind in _FIXED for t in (*c.mine.terms, *c.theirs.terms))


def _sets_scene(clause: Clause) -> bool:
    """Whether it tells what somebody is just doing."""
    words = {c.norm for c in clause.chunks if c.tag == "BE"}
    doing = clause.predicate is not None and (clause.predicate.tag == "G" or "being" in words)
    return doing and not words.isdisjoint({"is", "are"})


def is_indefinite(noun: Term | None, clause: Clause) -> bool:
    """Whether a noun has nothing before it that points at one: "a man", "men"."""
    first = _opening(noun, clause) if noun is not None else None
    return first is not None and first.tag != "POSS" and first.norm not in classes()["words_definite"]


def has_article(noun: Term | None, clause: Clause) -> bool:
    """Whether "a", "another" or a quantifier stands before a noun."""
    first = _opening(noun, clause) if noun is not None else None
    return first is not None and (first.norm in {"a", "an", "another"} or first.norm in classes()["quantifier"])


def _opening(noun: Term, clause: Clause) -> Chunk | None:
    """What the noun phrase begins with."""
    at = next((i for i, c in enumerate(clause.chunks) if c.span == noun.span), None)
    if at is None:
        return None
    while at and clause.chunks[at - 1].tag in _WITHIN:
        at -= 1
    before = clause.chunks[at - 1] if at else None
    return before if before is not None and before.tag in {"DET", "QUANT", "POSS", "PRON"} else clause.chunks[at]
