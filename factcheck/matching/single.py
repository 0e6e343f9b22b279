"""Judges a clause by the candidate claims that state a fact each, one by one and completing one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.language.chunks import is_figure
from factcheck.language.clause import Clause
from factcheck.language.degrees import compares
from factcheck.language.ranks import may_rank
from factcheck.matching import changes, facts, figures, joint, stance, timed, totals
from factcheck.matching.comparison import Comparison, Side, compare_all, framed_sides, sides_of
from factcheck.matching.judgement import Judgement
from factcheck.matching.list_frames import describes_universe, is_about_the_rest
from factcheck.matching.relations import Relation
from factcheck.matching.several import Judged, settled
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wording import Wording
from factcheck.matching.wordings import ClaimBook


def judgements(clause: Clause, candidates: Sequence[Wording], book: ClaimBook) -> Iterable[Judgement]:
    """What each candidate makes of the clause, lists aside."""
    sides = [side for w in candidates for side in sides_of(w, book) if _is_plain(side, clause, book)]
    if compares(clause) or may_rank(clause):
        from factcheck.matching import degrees, ranks

        graded = [*degrees.judge(clause, sides, book), *ranks.judge(clause, sides, book)]
        yield from (stance.apply(j, clause, side.clause, book) for side, j in graded if j is not None)
        sides = [side for side in sides if all(side is not one for one, _ in graded)]
    moved = changes.judge(clause, sides, book)
    if moved:
        yield from (stance.apply(j, clause, theirs, book) for theirs, j in moved)
        return
    told = timed.judge(clause, sides, book)
    yield from (stance.apply(j, clause, theirs, book) for theirs, j in told)
    sides, candidates = timed.rest(sides, candidates, told)
    comparisons = compare_all(clause, sides, book)
    comparisons = figures.without_misled(comparisons)
    every = (*comparisons, *joint.completed(comparisons), *_implied(clause, candidates, book))
    judged = list(totals.added(list(settled([(c, facts.judge(c)) for c in every]))))
    judged = _with_frames(judged, clause, candidates, book)
    supported = any(j.verdict is Verdict.SUPPORTED for _, j in judged)
    turned = (c for c, j in judged if j.reason.code is ReasonCode.ROLES_SWAPPED or c.turned)
    swapped = {c.wording.claim.id for c in turned} if supported else frozenset()
    for c, judgement in judged:
        if judgement.verdict is not Verdict.SUPPORTED or c.wording.claim.id not in swapped:
            yield stance.apply(judgement, clause, c.theirs, book)


def _with_frames(judged: list[Judged], clause: Clause, candidates: Sequence[Wording], book: ClaimBook) -> list[Judged]:
    """What was judged, and what the other frames of the claims' verbs come to where they have the statement's verb.

    Opposite words decide only in a claim's own frame: who is the opposite of whom may change with the participants.
    """
    sides = [s for w in candidates if w.claim.members is None for s in framed_sides(w, book)]
    told = [c for c in compare_all(clause, sides, book) if _has_verb(c) and not c.uncovered] if sides else []
    if not told:
        return judged
    framed = [(c, facts.judge(c)) for c in told if not c.alignment.opposites]
    supported = {c.wording for c, j in framed if j.verdict is Verdict.SUPPORTED}
    own = {c.wording for c in told} - {c.wording for c, _ in judged if _tells_by_verb(c)}
    decided = {c.wording for c, j in judged if j.verdict is not Verdict.UNKNOWN} - own
    kept = [x for x in judged if x[0].wording not in supported | own]
    return [*kept, *(x for x in framed if x[1].verdict is Verdict.SUPPORTED or x[0].wording not in supported | decided)]


def _has_verb(c: Comparison) -> bool:
    """Whether the claim has the verb that the statement has, or both say what somebody is."""
    verb = c.theirs.predicate
    if verb is not None and c.mine.predicate is None and "have" in verb.keys and not c.theirs.copular:
        return any(chunk.tag == "HAVE" for chunk in c.mine.chunks)
    alike = any(p.theirs is verb and p.relation >= Relation.SYNONYM for p in c.alignment.pairs)
    return alike and (c.mine.copular if c.theirs.copular else _tells_by_verb(c))


def _tells_by_verb(c: Comparison) -> bool:
    """Whether the claim has a word for the statement's verb, if it has one."""
    verb = c.mine.predicate
    return verb is None or any(p.mine is verb and p.relation is not Relation.DERIVED for p in c.alignment.pairs)


def _implied(clause: Clause, candidates: Sequence[Wording], book: ClaimBook) -> Iterable[Comparison]:
    """The comparisons with what follows from claims' figures; none where the statement has no figure to hold against it."""
    if not any(is_figure(c) or c.date is not None or c.tag == "QUANT" for c in clause.chunks):
        return ()
    from factcheck.matching.implications import comparisons

    return comparisons(clause, candidates, book)


def _is_plain(side: Side, mine: Clause, book: ClaimBook) -> bool:
    """Whether a clause is one of no list, or tells of a list only whom it is about, or what those do who are not on it."""
    claim = side.wording.claim
    if claim.members is None or mine.quantified.kind not in {"", "count"}:
        return claim.members is None
    if not side.clause.denies and is_about_the_rest(side.clause, claim, alone=False):
        return True
    return describes_universe(side.clause, claim, book.reading(side.wording.text).clauses)
