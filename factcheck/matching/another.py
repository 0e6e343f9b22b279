"""Tells whether a statement speaks of another thing than a claim, as a word in it shows: "the plum cake", "an earlier storm"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.language import lexicon
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.comparison import Comparison

_IN_PHRASE = frozenset({"A", "P", "R", "N", "NUM", "NAME"})
_NOMINAL = frozenset({"N", "NAME"})


def is_of_another(c: Comparison) -> bool:
    """Whether a word that the claim lacks singles out another thing than the claim's."""
    if _says_another(c.mine) and not _says_another(c.theirs):
        return True
    explained = [d.mine for d in c.differences]
    left = [t for t in c.alignment.mine if t.role is not Role.PREDICATE and t not in explained]
    return any(_singles_out(t, c) for t in left if t in c.uncovered or modified(t, c.mine) is not None)


def describes_another(c: Comparison) -> bool:
    """Whether a word that the claim lacks describes a noun otherwise than the claim does: "the art course"."""
    return any(
        modified(t, c.mine) is not None and _singles_out(t, c) for t in c.uncovered if t.role is not Role.PREDICATE
    )


def is_somebody_else(c: Comparison) -> bool:
    """Whether the statement affirms it of somebody else, or calls somebody something else: "a mechanic", "a carpenter"."""
    if c.mine.denies:
        return False
    people = [t for t in c.uncovered if _is_person(t)]
    rivals = [t for t in c.alignment.theirs if _is_person(t)]
    return any(a.role is b.role and a.prep == b.prep for a in people for b in rivals)


def _is_person(term: Term) -> bool:
    return term.tag == "N" and any(lexicon.is_a(key, "person", "n") for key in term.keys)


def _says_another(clause: Clause) -> bool:
    return any(chunk.norm in {"another", "other"} for chunk in clause.chunks)


def _singles_out(mine: Term, c: Comparison) -> bool:
    """Whether it stands where the claim has another noun, or describes one otherwise than the claim, or as another one."""
    noun = modified(mine, c.mine)
    if noun is None:
        rivals = [t for t in c.alignment.theirs if t.kind is mine.kind and t.role is mine.role and t.prep == mine.prep]
        free = [t for t in rivals if all(t is not d.theirs for d in c.differences)]
        return mine.tag in _NOMINAL and bool(free)
    other = next((p.theirs for p in c.alignment.pairs if p.mine == noun), None)
    if noun.kind is Kind.NAME:  # what it is called by
        return False
    if any(chunk.norm == mine.norm for chunk in c.theirs.chunks):
        return False
    compared = mine.tag in {"A", "R"} and mine.norm.endswith(("er", "est"))
    if compared or mine.keys & classes()["words_distinguishing"]:
        return other is not None
    return any(modified(t, c.theirs) == other for t in c.alignment.theirs) and other is not None


def modified(word: Term, clause: Clause) -> Term | None:
    """The noun or name that a word stands in front of, only others that do so between."""
    at = next((i for i, c in enumerate(clause.chunks) if c.span == word.span), len(clause.chunks)) + 1
    nouns = list(takewhile(lambda c: c.tag in _IN_PHRASE or c.norm == "-", clause.chunks[at:]))
    last = next((c for c in reversed(nouns) if c.tag in _NOMINAL), None)
    return next((t for t in clause.terms if last is not None and t.span == last.span), None)
