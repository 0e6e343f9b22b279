"""Judges which place something has among its like by the place that a claim gives it: the largest, one of the three oldest."""

from collections.abc import Sequence

from factcheck.documents.span import Span
from factcheck.language.clause import Clause
from factcheck.language.ranks import OPEN, Rank, rank_of
from factcheck.language.scales import are_opposite
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.align import FAINT, Alignment, align, clause_terms, total
from factcheck.matching.comparison import Side
from factcheck.matching.finding import Reason
from factcheck.matching.judgement import Judgement
from factcheck.matching.known import known as known_terms
from factcheck.matching.relations import Relation
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wordings import ClaimBook

_DENIED = ReasonCode.NEGATED, "the statement denies what the claim states"


def judge(mine: Clause, sides: Sequence[Side], book: ClaimBook) -> list[tuple[Side, Judgement | None]]:
    """Each side that gives a place on the statement's scale with its verdict, None where it gives none.

    A side that gives the same place to another name, or the opposite one, is left out: what else it says counts, too.
    """
    stated = rank_of(mine)
    if stated is None:
        return []
    pairs = ((side, rank_of(side.clause)) for side in sides)
    found: list[tuple[Side, Judgement | None]] = []
    for side, known in pairs:
        opposite = are_opposite(stated.scale, known.scale) if known is not None else None
        if known is None or opposite is None:
            continue
        turned = known._replace(low=known.low is not opposite)
        judgement = _judgement(mine, stated, side, turned, book)
        if judgement is not None or not (
            turned.low is not stated.low or _is_of_another(mine, stated, side, turned, book)
        ):
            found.append((side, judgement))
    return found


def _judgement(mine: Clause, stated: Rank, side: Side, known: Rank, book: ClaimBook) -> Judgement | None:
    found = _aligned(mine, stated, side.clause, known, book)
    narrow = any(p.relation < Relation.DERIVED for p in found.pairs if p.mine.role is not Role.SUBJECT)
    if narrow or side.clause.denies or total(found.mine) > FAINT or total(_beyond(mine, found)) > FAINT:
        return None
    truth = _truth(stated, known)
    if truth is None:
        return None
    code, message = _reason(stated, known, truth)
    if mine.denies and not _opens_with_nothing(mine, stated):
        truth = not truth
        code, message = (ReasonCode.STATED, "the claim gives it another place") if truth else _DENIED
    reason = Reason(code, message, _first(stated), _first(known))
    verdict = Verdict.SUPPORTED if truth else Verdict.CONTRADICTED
    return Judgement(verdict, round(100 * found.coverage), reason, side.wording.claim, side.wording.text)


def _beyond(mine: Clause, found: Alignment) -> list[Term]:
    """What else the claim has the place among; a statement that names no group means the claim's."""
    named = any(t.prep not in {"", "than"} for t in mine.terms)
    return [t for t in found.theirs if named or not t.prep]


def _aligned(mine: Clause, stated: Rank, theirs: Clause, known: Rank, book: ClaimBook) -> Alignment:
    """What has the place, and among what, without the words for the place."""
    return align(_terms(mine, stated), known_terms(_terms(theirs, known), book.members_of), book.members_of)


def _terms(clause: Clause, rank: Rank) -> tuple[Term, ...]:
    return tuple(t for t in clause_terms(clause) if t.span not in rank.spans)


def _is_of_another(mine: Clause, stated: Rank, side: Side, known: Rank, book: ClaimBook) -> bool:
    """Whether both give one place among the same, and only the names that have it differ."""
    if (stated.low, stated.first, stated.last) != (known.low, known.first, known.last):
        return False
    found = _aligned(mine, stated, side.clause, known, book)
    other = any(t.kind is Kind.NAME and t.role is Role.SUBJECT for t in found.theirs)
    return other and bool(found.mine) and all(t.kind is Kind.NAME and t.role is Role.SUBJECT for t in found.mine)


def _truth(stated: Rank, known: Rank) -> bool | None:
    """Whether the claim's place is among those of the statement; None if that is open."""
    if stated.low is not known.low:  # in a group of one, the largest is the smallest; nobody would say so
        return False if OPEN not in (stated.last, known.last) else None
    if stated.first <= known.first and known.last <= stated.last:
        return True
    return False if known.last < stated.first or stated.last < known.first else None


def _opens_with_nothing(clause: Clause, rank: Rank) -> bool:
    """Whether what denies the clause says of nothing that it is ahead."""
    return clause.chunks[0].span in rank.spans


def _reason(stated: Rank, known: Rank, truth: bool) -> tuple[ReasonCode, str]:
    if truth:
        same = (stated.first, stated.last) == (known.first, known.last)
        return (
            (ReasonCode.STATED, "the claim says so")
            if same
            else (ReasonCode.NUMBER_FOLLOWS, "the claim's place makes this true")
        )
    if stated.low is not known.low:
        return ReasonCode.OPPOSITE_WORD, "by the claim it is at the other end of the scale"
    return ReasonCode.NUMBER_DIFFERS, "the claim gives it another place"


def _first(rank: Rank) -> Span:
    return min(rank.spans, key=lambda s: s.start)
