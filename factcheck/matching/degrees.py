"""Judges a comparison of degree by a claim's comparison of the same two things, whichever of them comes first."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import VERBAL
from factcheck.language.clause import Clause
from factcheck.language.degrees import Degree, compares, degrees_of
from factcheck.language.quantity import Quantity, in_one_unit
from factcheck.language.scales import are_opposite
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.align import FAINT, Alignment, align, clause_terms, total
from factcheck.matching.comparison import Side
from factcheck.matching.finding import Reason
from factcheck.matching.judgement import Judgement
from factcheck.matching.known import known as known_terms
from factcheck.matching.lending import TOLERANCE
from factcheck.matching.relations import Relation
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wordings import ClaimBook

_MOST_LEFT = 1.0  # weight of what a claim says more, where the two exclude each other
_NEAR = 1e-6
_SHARED = frozenset({"percent", "share"})  # units of which the other way round is another figure


class _Beside(NamedTuple):
    """A statement's comparison beside a claim's: whether the two things have changed places, and what the claim says more."""

    turned: bool
    alignment: Alignment
    more: float


def judge(mine: Clause, sides: Sequence[Side], book: ClaimBook) -> list[tuple[Side, Judgement | None]]:
    """Each side that makes a comparison too with its verdict on the statement's, None where it gives none."""
    stated = degrees_of(mine) if compares(mine) else ()
    if not stated:
        return []
    pairs = ((side, degrees_of(side.clause)) for side in sides if compares(side.clause))
    return [(side, _judgement(mine, stated, side, told, book)) for side, told in pairs if told]


def _judgement(
    mine: Clause, stated: Sequence[Degree], side: Side, told: Sequence[Degree], book: ClaimBook
) -> Judgement | None:
    beside = _beside(mine, stated, side.clause, told, book)
    if beside is None:
        return None
    rows = [_truth(one, told, turned=beside.turned) for one in stated]
    truths = {truth for truth, _ in rows}
    if (None in truths and False not in truths) or (False in truths and beside.more > _MOST_LEFT):
        return None
    decisive = next(i for i, (truth, _) in enumerate(rows) if truth is (False not in truths))
    code, other = rows[decisive][1], told[0]
    spans = (_first(stated[decisive]), _first(other))
    message = _MESSAGES.get(code, "the claim says so")
    verdict = Verdict.CONTRADICTED if False in truths else Verdict.SUPPORTED
    score = round(100 * beside.alignment.coverage)
    return Judgement(verdict, score, Reason(code, message, *spans), side.wording.claim, side.wording.text)


_MESSAGES = {
    ReasonCode.NUMBER_FOLLOWS: "the claim's figures make this true",
    ReasonCode.NUMBER_DIFFERS: "the claim has another figure for how the two compare",
    ReasonCode.ROLES_SWAPPED: "the claim has it the other way round: which of the two is ahead",
    ReasonCode.NEGATED: "one of the two rules out what the other says",
    ReasonCode.OPPOSITE_WORD: "the claim compares them the opposite way",
}


def _first(degree: Degree) -> Span:
    return min(degree.spans, key=lambda s: s.start)


def _beside(
    mine: Clause, stated: Sequence[Degree], theirs: Clause, told: Sequence[Degree], book: ClaimBook
) -> _Beside | None:
    """How the things compared pair up; None where the statement says more of them than the claim, or something else."""
    ours, others = _things(mine, stated), _things(theirs, told)
    found = align(ours, known_terms(others, book.members_of), book.members_of)
    crossed = {(p.mine.span.start >= stated[0].at, p.theirs.span.start >= told[0].at) for p in found.pairs}
    turned = {(True, False), (False, True)} <= crossed
    has_standard = any(t.span.start >= stated[0].at for t in ours)
    if not (turned or (True, True) in crossed or not has_standard) or not found.pairs:
        return None
    missing = [t for t in found.mine if not book.bearing.is_topical(t)]
    if _go_on_otherwise(missing, found.theirs) or total(missing) > TOLERANCE:
        return None
    if any(p.relation is Relation.OPPOSITE for p in found.pairs):
        return None
    left = [t for t in found.theirs if not (t.role is Role.PREDICATE and mine.copular)]
    if has_standard and total(t for t in left if t.span.start >= told[0].at) > FAINT:
        return None
    return _Beside(turned, found, total(left))


def _go_on_otherwise(mine: Sequence[Term], theirs: Sequence[Term]) -> bool:
    """Whether each has a verb that the other lacks: "cheaper to make", "cheaper to buy"."""
    return any(t.tag in VERBAL for t in mine) and any(t.tag in VERBAL and t.weight >= FAINT for t in theirs)


def _things(clause: Clause, degrees: Sequence[Degree]) -> tuple[Term, ...]:
    """What is compared, and where or when: the terms without the words that compare; "the old one" is "the old"."""
    spans, end = frozenset[Span]().union(*(d.spans for d in degrees)), degrees[0].end
    terms = (t for t in clause_terms(clause) if t.span not in spans and t.span.start < end)
    return tuple(t for t in terms if not (t.kind is Kind.NUMBER and t.norm == "one"))


def _truth(stated: Degree, told: Sequence[Degree], *, turned: bool) -> tuple[bool | None, ReasonCode]:
    """Whether the claim makes a comparison true, and why; None if it says nothing of that scale, or not enough."""
    for known in told:
        opposite = are_opposite(stated.scale, known.scale)
        if opposite is not None and stated.orders and known.orders and not known.denied:
            seen = _seen_from(known, turned=turned, opposite=opposite)
            truth, code = _compared(stated, seen)
            if stated.denied and truth is not None:
                follows = code is not ReasonCode.NUMBER_FOLLOWS
                return not truth, ReasonCode.NUMBER_FOLLOWS if follows else ReasonCode.NEGATED
            swapped = code is ReasonCode.OPPOSITE_WORD and turned and not opposite
            return truth, ReasonCode.ROLES_SWAPPED if swapped else code
    return None, ReasonCode.NO_CLAIM


def _seen_from(known: Degree, *, turned: bool, opposite: bool) -> Degree:
    """A claim's comparison told from the statement's end, with the statement's word."""
    orders = frozenset(-o for o in known.orders) if turned is not opposite else known.orders
    by = None if known.by is not None and (turned or opposite) and known.by.unit in _SHARED else known.by
    factor = None if opposite or not known.factor else 1 / known.factor if turned else known.factor
    return known._replace(orders=orders, factor=factor, by=by)


def _compared(stated: Degree, known: Degree) -> tuple[bool | None, ReasonCode]:
    if not stated.orders & known.orders:
        plain = len(stated.orders) == len(known.orders) == 1
        return False, ReasonCode.OPPOSITE_WORD if plain else ReasonCode.NEGATED
    if stated.factor is None and stated.by is None:
        return (True if known.orders <= stated.orders else None), ReasonCode.STATED
    same = _same_figure(stated, known)
    return same, ReasonCode.NUMBER_FOLLOWS if same else ReasonCode.NUMBER_DIFFERS


def _same_figure(stated: Degree, known: Degree) -> bool | None:
    """Whether both have one figure for it, as far as both have one."""
    if stated.factor is not None and known.factor is not None:
        return abs(stated.factor - known.factor) <= _NEAR * known.factor
    mine, theirs = _margin(stated), _margin(known)
    both = in_one_unit(mine, theirs) if mine is not None and theirs is not None else None
    if both is None:
        return None
    (low, high), (least, most) = both[0].bounds(), both[1].bounds()
    return low - _NEAR <= least and most <= high + _NEAR


def _margin(degree: Degree) -> Quantity | None:
    """By how much one is ahead; twice as much is 100 percent more."""
    if degree.by is not None or degree.factor is None:
        return degree.by
    return Quantity(abs(degree.factor - 1) * 100, unit="percent")
