"""Sets a clause beside a claim's clause for a person to look at: each word with the one that stands for it, and how."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from factcheck.documents.span import Span
from factcheck.language.clause import Clause
from factcheck.language.terms import Kind, Term
from factcheck.matching.align import FAINT
from factcheck.matching.comparison import Comparison
from factcheck.matching.explanation import How, Link
from factcheck.matching.relations import Relation

_HOWS = {
    Relation.SAME: How.SAME, Relation.SYNONYM: How.SYNONYM, Relation.DERIVED: How.RELATED, Relation.MEMBER: How.MEMBER,
    Relation.WIDER: How.GENERAL, Relation.OPPOSITE: How.OPPOSITE,
}  # fmt: skip


def links_of(c: Comparison, elsewhere: Collection[Term], passed: Collection[Term]) -> tuple[Link, ...]:
    """The words of both sides, in the statement's order and then the claim's.

    Of the statement's terms other claims have those `elsewhere`, and those `passed` need no claim.
    """
    found = [*_paired(c), *_differing(c), *_left_over(c, elsewhere, passed), *_omitted(c), *_signs(c)]
    return tuple(sorted(found, key=_place))


def _place(link: Link) -> tuple[int, int]:
    mine, theirs = link.statement_span, link.claim_span
    return (mine.start if mine else 1_000_000), (theirs.start if theirs else 0)


def _paired(c: Comparison) -> Iterator[Link]:
    for pair in c.alignment.pairs:
        moved = pair.mine.role is not pair.theirs.role and pair.mine.kind is Kind.NAME
        yield Link(_HOWS[pair.relation], pair.mine.span, pair.theirs.span, moved)


def _differing(c: Comparison) -> Iterator[Link]:
    for d in c.differences:
        if not _is_listed(d.mine, c):
            yield Link(How.FOLLOWS if d.follows else How.DIFFERS, d.mine.span, d.theirs.span)


def _left_over(c: Comparison, elsewhere: Collection[Term], passed: Collection[Term]) -> Iterator[Link]:
    explained = {d.mine for d in c.differences if not _is_listed(d.mine, c)}
    for term in c.alignment.mine:
        if term not in explained and term.span.start < term.span.end:  # not a word that the reading writes in
            yield Link(_how_left(term, c, elsewhere, passed), term.span, None)


def _how_left(term: Term, c: Comparison, elsewhere: Collection[Term], passed: Collection[Term]) -> How:
    """What a term of the statement is that no word of the claim's clause stands for."""
    if _is_listed(term, c):
        return How.LISTED if term.entity in (c.wording.claim.members or ()) else How.UNLISTED
    if term in elsewhere:
        return How.ELSEWHERE
    if term in passed or term.weight < FAINT:
        return How.PASSED
    return How.ADDED if term in c.uncovered else How.LENT


def _is_listed(term: Term, c: Comparison) -> bool:
    """Whether the claim is a list that tells of this name."""
    claim = c.wording.claim
    known = claim.among == "all" or term.entity in (*(claim.among or ()), *(claim.members or ()))
    return claim.members is not None and term.kind is Kind.NAME and known


def _omitted(c: Comparison) -> Iterator[Link]:
    """What the claim says beyond the statement, the other members of a list aside."""
    explained = {d.theirs for d in c.differences if not _is_listed(d.mine, c)}
    for term in c.alignment.theirs:
        if term not in explained and term.weight >= FAINT and not _is_listed(term, c):
            yield Link(How.OMITTED, None, term.span)


def _signs(c: Comparison) -> Iterator[Link]:
    """Negations and speakers, which are no words to align."""
    mine, theirs = _negation(c.mine), _negation(c.theirs)
    if mine or theirs:
        yield Link(How.SAME if mine and theirs else How.NEGATION, mine, theirs)
    said, reported = _speaker(c.mine), _speaker(c.theirs)
    if said or reported:
        yield Link(How.SPEAKER, said, reported)


def _negation(clause: Clause) -> Span | None:
    written = (span for span in clause.negations if span.start < span.end)  # the reading may write one in
    return clause.denial or next(written, None) or (clause.quantified.span if clause.denies else None)


def _speaker(clause: Clause) -> Span | None:
    return clause.attribution.span if clause.attribution else None
