"""Tells where others may do what a claim says of somebody, so that another name, word or season denies nothing."""

from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.quantifiers import SHARES
from factcheck.language.terms import Kind, Role, Term
from factcheck.language.verbs import Force
from factcheck.matching.compare import Difference
from factcheck.matching.comparison import Comparison
from factcheck.matching.individuals import is_bare_plural, is_event, is_indefinite
from factcheck.matching.siblings import described
from factcheck.matching.strung import FINITE, are_strung

_FORMER = frozenset({"used", "former", "formerly", "once", "previously", "ex"})


def may_others(c: Comparison, difference: Difference) -> bool:
    """Whether somebody else does it, and to nothing that there is but one of: who employs 40 people."""
    mine, verb = difference.mine, c.theirs.predicate
    if mine.kind is Kind.WORD and _is_said_of_some(mine, c):
        return True
    if mine.kind is not Kind.NAME or mine.role is not Role.SUBJECT or mine.prep:
        return False
    if any(t.role is Role.PREDICATE and t.keys & classes()["words_unrealised"] for t in c.theirs.terms):
        return True  # what the one hopes for, promises or wants, another may as well
    if c.mine.copular:
        return _says_one_of_a_kind(c) or _is_former(c)
    if verb is None:
        return False
    nouns = [p.mine for p in c.alignment.pairs if p.mine.role is Role.OBJECT and not p.mine.prep]
    alone = verb.keys & (classes()["words_one_doer"] | classes()["words_once"])
    if not alone and _does_nothing_to_others(c.theirs, verb) and not _describes_noun(mine, c.mine):
        return True
    counted = bool(nouns) and all(_is_count(t) or (t.tag == "N" and is_indefinite(t, c.mine)) for t in nouns)
    return counted and not alone


def names_several(difference: Difference, c: Comparison) -> bool:
    """Whether the claim strings several names or times together where the statement has one that is none of them."""
    theirs = difference.theirs
    if difference.mine.kind not in {Kind.NAME, Kind.DATE, Kind.WORD} or c.theirs.quantified.exclusive:
        return False
    others = [t for t in c.theirs.terms if t is not theirs and are_strung(t, theirs, c.theirs)]
    counted = any(t.quantity is not None and t.quantity.value == len(others) + 1 for t in c.theirs.terms)
    return bool(others) and not counted  # "three times, in 1988, 2003 and 2024"


def is_of_subject(difference: Difference, c: Comparison) -> bool:
    """Whether what differs only tells of whom or what a plural subject is: drivers of vans, schools in another town."""
    mine, theirs = difference.mine, difference.theirs
    if mine.kind not in {Kind.NAME, Kind.WORD} or not mine.prep or mine.role is not theirs.role:
        return False
    heads = [p.mine for p in c.alignment.pairs if p.mine.role is mine.role and not p.mine.prep and p.mine.tag == "N"]
    return any(t.norm.endswith("s") and t.span.end < mine.span.start for t in heads) and _is_before_verb(mine, c)


def may_at_times(c: Comparison, difference: Difference) -> bool:
    """Whether both say in which season or month something may be done."""
    dates = (difference.mine.date, difference.theirs.date)
    recurring = all(d is not None and d.year is None and d.day is None and d.relative is None for d in dates)
    return recurring and difference.mine.kind is Kind.DATE and Force.CAN in (c.mine.force, c.theirs.force)


def _is_before_verb(term: Term, c: Comparison) -> bool:
    verb = next((k.start for k in c.mine.chunks if k.tag in FINITE), -1)
    return term.span.start < verb


def _does_nothing_to_others(clause: Clause, verb: Term) -> bool:
    """Whether the verb has no object: that one left, retired or is looking into it does not keep another one from it."""
    objects = (t for t in clause.terms if t.role is Role.OBJECT and not t.prep and t.kind is not Kind.DATE)
    behind = next((k for k in clause.chunks if k.start >= verb.span.end), None)
    return not any(True for _ in objects) and (behind is None or (behind.tag != "PRON" and behind.norm != "her"))


def _describes_noun(name: Term, clause: Clause) -> bool:
    """Whether a noun follows that the name only describes: "Danish divers"."""
    at = next((i for i, k in enumerate(clause.chunks) if k.span == name.span), len(clause.chunks))
    return any(k.tag in {"N", "A"} for k in clause.chunks[at + 1 : at + 2])


def _is_said_of_some(word: Term, c: Comparison) -> bool:
    """Whether it tells which ones do something that others may do as well: "taxi drivers protested"."""
    noun, verb = described(word, c.mine) or word, c.theirs.predicate
    if noun.prep in {"to", "for"} and is_bare_plural(noun, c.mine) and not is_event(c.theirs):
        return True
    if noun.prep or verb is None or not is_bare_plural(noun, c.mine):
        return False
    if noun.role is not Role.SUBJECT and noun.span.start > verb.span.start:
        return False
    return not verb.keys & (classes()["words_one_doer"] | classes()["words_once"])


def _is_former(c: Comparison) -> bool:
    """Whether somebody was in the past what the claim says, maybe in passing, that another one is."""
    past = _FORMER | {"was", "were", "been"} if c.theirs.contrast else _FORMER
    return any(chunk.norm in past for chunk in c.mine.chunks)


def _says_one_of_a_kind(c: Comparison) -> bool:
    """Whether the statement says that somebody is "a professor" or the like: the claim's is not the only one."""
    be = next((i for i, chunk in enumerate(c.mine.chunks) if chunk.tag == "BE"), len(c.mine.chunks))
    behind = [chunk.norm for chunk in c.mine.chunks[be + 1 : be + 2]]
    return behind in (["a"], ["an"])


def _is_count(term: Term) -> bool:
    """Whether it counts things, and is no share of one thing."""
    return term.quantity is not None and term.quantity.unit not in SHARES
