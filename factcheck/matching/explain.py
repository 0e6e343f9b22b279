"""Explains a finding: what each of the nearest claims says beside the statement, and why it decides or doesn't."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.documents.span import Span
from factcheck.language.clause import Clause
from factcheck.language.reading import read
from factcheck.language.terms import Term
from factcheck.language.tokens import tokenize
from factcheck.matching import decide
from factcheck.matching.comparison import Comparison, compare_all, framed_sides, sides_of
from factcheck.matching.explanation import Candidate, ExplainedPart, Explanation, How, Link
from factcheck.matching.finding import Finding
from factcheck.matching.joint import completed
from factcheck.matching.judgement import Judgement
from factcheck.matching.keys import query_of
from factcheck.matching.links import links_of
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wording import Wording
from factcheck.matching.wordings import ClaimBook

_MOST = 3  # candidates of a part
_TOO_LITTLE = "it has too little of what the statement says to be compared"
_OTHER_LIST = "the list is of something else"
_OUTDONE = "another claim decides"


def explain(finding: Finding, book: ClaimBook) -> Explanation:
    """The explanation of a checked statement."""
    statement = finding.statement
    tokens = tokenize(statement)
    wording = book.verbatim(tokens)
    if wording is not None and finding == decide.repeated(statement, wording):
        return Explanation((_repeated(finding),))
    reading = book.reading_of_statement(statement, tokens)
    if reading is None:  # what has next to nothing in common with the claims is not compared at all
        clauses, judged = read(statement, book.names).clauses, []
    else:
        clauses, judged = reading.clauses, decide.judge_clauses(reading.clauses, book)
    if finding.claim is not None and finding != decide.finding_of(statement, judged):  # a passage, or one word, decides
        if not clauses or not book.reading(finding.wording).clauses:
            return Explanation((_whole(finding, ()),))
        judged = [(clause, _settled(finding)) for clause in clauses[:1]]
    rows = judged or [(c, decide.no_claim()) for c in clauses]
    return Explanation(tuple(_part(c, j, book.bearing.candidates(c) if reading else (), book) for c, j in rows))


def _repeated(finding: Finding) -> ExplainedPart:
    """The one part of a statement that is a claim's own wording."""
    link = Link(How.VERBATIM, Span(0, len(finding.statement)), Span(0, len(finding.wording)))
    return _whole(finding, (link,))


def _whole(finding: Finding, links: tuple[Link, ...]) -> ExplainedPart:
    """A statement that is taken as it stands, not by its clauses."""
    return ExplainedPart(Span(0, len(finding.statement)), (Candidate(_settled(finding), links, True),))


def _settled(finding: Finding) -> Judgement:
    """The judgement that a finding of one part tells of."""
    return Judgement(finding.verdict, finding.score, finding.reasons[0], finding.claim, finding.wording)


def _part(clause: Clause, judgement: Judgement, near: Sequence[Wording], book: ClaimBook) -> ExplainedPart:
    passed = [t for t in clause.terms if book.is_known_modifier(t, clause) or book.bearing.is_topical(t)]
    rows = [(j, c) for j in _judgements(clause, judgement, near, book) if (c := _nearest(clause, j, book))]
    joint = completed([c for _, c in rows])
    found: list[Candidate] = []
    for j, c in rows[:_MOST]:
        decides = j is judgement and j.reason.code is not ReasonCode.NO_CLAIM
        if decides or c.alignment.pairs:
            found.append(Candidate(j, links_of(c, _elsewhere(c, joint), passed), decides))
    return ExplainedPart(clause.span, tuple(found))


def _nearest(clause: Clause, judgement: Judgement, book: ClaimBook) -> Comparison | None:
    """The clause beside the one of the judgement's wording that has most of it; None if that has no clause."""
    wording = next(w for w in book.wordings if w.claim is judgement.claim and w.text == judgement.wording)
    made = compare_all(clause, (*sides_of(wording, book), *framed_sides(wording, book)), book)
    return max(made, key=lambda c: c.alignment.coverage, default=None)


def _elsewhere(c: Comparison, joint: Sequence[Comparison]) -> frozenset[Term]:
    """What other claims on the same matter have of what this one lacks."""
    left = (frozenset(other.uncovered) for other in joint if other.wording is c.wording and other.theirs is c.theirs)
    return frozenset(c.uncovered).difference(*left) if any(o.wording is c.wording for o in joint) else frozenset()


def _judgements(clause: Clause, judgement: Judgement, near: Sequence[Wording], book: ClaimBook) -> Iterator[Judgement]:
    """What is settled on, then what each other claim comes to by itself, then claims that were not compared."""
    settled = judgement.claim.id if judgement.claim is not None else None
    if settled is not None:
        yield judgement
    outdone = "" if judgement.verdict is Verdict.UNKNOWN else _OUTDONE
    alone = [_alone(clause, own, outdone, book) for claim, own in _by_claim(near).items() if claim != settled]
    yield from sorted(alone, key=decide.weight, reverse=True)
    seen = {w.claim.id for w in near} | {settled}
    others = _by_claim([w for w in book.bearing.near(query_of(clause.chunks)) if w.claim.id not in seen])
    yield from (_undecided(own[0], _TOO_LITTLE) for own in others.values())


def _by_claim(wordings: Sequence[Wording]) -> dict[str, list[Wording]]:
    found: dict[str, list[Wording]] = {}
    for wording in wordings:
        found.setdefault(wording.claim.id, []).append(wording)
    return found


def _alone(clause: Clause, own: Sequence[Wording], outdone: str, book: ClaimBook) -> Judgement:
    """What a claim comes to if there were no other; `outdone` is what keeps it from deciding if it would."""
    best = max(decide.judgements(clause, own, book), key=decide.weight, default=None)
    if best is None:
        return _undecided(own[0], _OTHER_LIST)
    return best if best.verdict is Verdict.UNKNOWN else best._replace(obstacle=outdone)


def _undecided(wording: Wording, obstacle: str) -> Judgement:
    return decide.no_claim()._replace(claim=wording.claim, wording=wording.text, obstacle=obstacle)
