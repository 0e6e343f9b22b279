"""Tells whether a statement speaks of another thing than a claim, as a word in it shows: "the plum cake", "an earlier storm"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.compare import Difference
from factcheck.matching.comparison import Comparison

_IN_PHRASE = frozenset({"A", "P", "R", "N", "NUM", "NAME"})
_NOMINAL = frozenset({"N", "NAME"})
_BETWEEN = frozenset({"PREP", "DET", "A", "TO"})  # what may stand between a noun and the name that singles it out


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


def names_another(difference: Difference, c: Comparison) -> bool:
    """Whether the two speak of different ones of a kind, each named within the subject: "the branch in A", "Vela 3"."""
    heads = [p for p in c.alignment.pairs if p.mine.tag in {"N", "NAME"} and _precedes_verb(p.mine, c.mine)]
    sides = (
        (difference.mine, c.mine, [p.mine for p in heads]),
        (difference.theirs, c.theirs, [p.theirs for p in heads]),
    )
    return all(_precedes_verb(term, clause) and _tells_which(term, clause, nouns) for term, clause, nouns in sides)


def _precedes_verb(term: Term, clause: Clause) -> bool:
    verb = next((c.start for c in clause.chunks if c.tag in {"BE", "HAVE", "MODAL", "DO"}), None)
    if verb is None and clause.predicate is not None:
        verb = clause.predicate.span.start
    return verb is not None and term.span.end <= verb and term.role is not Role.PREDICATE


def _tells_which(term: Term, clause: Clause, heads: Sequence[Term]) -> bool:
    """Whether it stands right before a noun that both have, behind one with a preposition, or is the number of a name."""
    at = next((i for i, c in enumerate(clause.chunks) if c.span == term.span), 0)
    before, behind = clause.chunks[:at], clause.chunks[at + 1 : at + 2]
    if term.kind is Kind.NUMBER:
        return is_label(term, clause)
    if term.kind in {Kind.NAME, Kind.DATE}:
        return bool(term.prep) and _is_behind(before, heads)
    return term.kind is Kind.WORD and not term.prep and any(h.span == c.span for c in behind for h in heads)


def _is_behind(before: Sequence[Chunk], heads: Sequence[Term]) -> bool:
    """Whether only a preposition parts a name from a noun before it."""
    noun = next((c for c in reversed(before) if c.tag not in _BETWEEN), None)
    return noun is not None and any(h.span == noun.span for h in heads)


def is_label(number: Term, clause: Clause) -> bool:
    """Whether a number only says which one of its kind a thing is: "version 3.2", "Line 4"."""
    at = next((i for i, c in enumerate(clause.chunks) if c.start == number.span.start), 0)
    before = clause.chunks[at - 1] if at else None
    plain = number.quantity is not None and number.quantity.unit is None and not number.quantity.ordinal
    beside = before is not None and before.tag in {"N", "NAME"} and before.end + 1 == number.span.start
    return plain and beside and not any(c.tag == "N" for c in clause.chunks[at + 1 : at + 2])
