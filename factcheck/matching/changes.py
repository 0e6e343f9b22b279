"""Judges what is said of a value that moves or stays by a claim on the same value."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.documents.span import Span
from factcheck.language import lexicon
from factcheck.language.changes import Change, Direction, change_of
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.quantity import Quantity, in_one_unit
from factcheck.language.terms import Kind, Role, Term
from factcheck.language.verbs import Modality
from factcheck.matching.align import Alignment, align, clause_terms, total
from factcheck.matching.comparison import Side
from factcheck.matching.finding import Reason
from factcheck.matching.heads import head_of
from factcheck.matching.individuals import subject_of
from factcheck.matching.judgement import Judgement
from factcheck.matching.known import known as known_terms
from factcheck.matching.lending import TOLERANCE, is_lent
from factcheck.matching.strung import are_parallel
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wording import Wording
from factcheck.matching.wordings import ClaimBook

_MOST_LEFT = 1.0  # weight of what a claim says of the value that a statement may leave out
_OPPOSITE = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}
_WAYS = {
    Direction.UP: "goes up", Direction.DOWN: "goes down", Direction.SAME: "stays the same", Direction.MOVED: "changes",
    None: "changes",
}  # fmt: skip
_PERCENT = 0.6  # how far a percentage may be from the one that two figures give
_NEAR = 1e-6


def judge(mine: Clause, sides: Sequence[Side], book: ClaimBook) -> list[tuple[Clause, Judgement]]:
    """The verdicts on the change that a clause speaks of, by the claims' clauses that speak of the same value."""
    stated = change_of(mine)
    if stated is None or _is_done(mine, stated):
        return []
    rows = ((side.clause, _judgement(mine, stated, side, sides, book)) for side in sides)
    return [(theirs, judgement) for theirs, judgement in rows if judgement is not None]


def _is_done(clause: Clause, change: Change) -> bool:
    """Whether the word for a change says what somebody does: "a man is cutting a rope"."""
    subject = subject_of(clause)
    keys = subject.keys if subject is not None else ()
    return not _has_figures(change) and any(lexicon.is_a(k, kind, "n") for k in keys for kind in ("person", "animal"))


def _judgement(mine: Clause, stated: Change, side: Side, sides: Sequence[Side], book: ClaimBook) -> Judgement | None:
    theirs, wording = side.clause, side.wording
    known = change_of(theirs)
    if known is None or (stated.price is not known.price and not (known.price and _has_figures(stated))):
        return None
    known = known._replace(direction=_direction(known))
    alignment = align(_topic(mine, stated), known_terms(_topic(theirs, known), book.members_of), book.members_of)
    apart = alignment.theirs and _is_one_of_several(side, sides)
    if apart or not _is_same_value(alignment, wording, book) or _is_of_owner(mine, stated, alignment, theirs):
        return None
    if _is_past_denial(mine) and _is_still_to_come(theirs):
        return None
    truth = _truth(stated, mine.denies, known, theirs.denies)
    if truth is None:
        return None
    verdict = Verdict.SUPPORTED if truth else Verdict.CONTRADICTED
    code, message = _reason(stated, known, truth, mine.denies)
    reason = Reason(code, message, _start(stated) or mine.span, _start(known) or theirs.span)
    return Judgement(verdict, round(100 * alignment.coverage), reason, wording.claim, wording.text)


def _is_past_denial(clause: Clause) -> bool:
    return clause.denies and clause.modality is not Modality.FUTURE


def _is_still_to_come(clause: Clause) -> bool:
    """Whether it speaks of a future or a first change, before which there may have been none."""
    first = any(t.quantity is not None and t.quantity.ordinal for t in clause.terms)
    return first or clause.modality in {Modality.FUTURE, Modality.PLANNED}


def _is_one_of_several(side: Side, sides: Sequence[Side]) -> bool:
    """Whether the claim speaks in one breath of several that change: "30 jobs in A and 20 in B"."""
    return any(s.wording is side.wording and are_parallel(s.clause, side.clause) for s in sides)


def _reason(stated: Change, known: Change, truth: bool, negative: bool) -> tuple[ReasonCode, str]:
    if truth and _has_figures(stated):
        return ReasonCode.NUMBER_FOLLOWS, "the claim's figures make this true"
    if truth:
        return ReasonCode.STATED, "the claim says so"
    if negative:
        return ReasonCode.NEGATED, "the statement denies what the claim states"
    if _direction(stated) in {None, Direction.MOVED, known.direction}:
        return ReasonCode.NUMBER_DIFFERS, "the claim has other figures for this"
    return ReasonCode.OPPOSITE_WORD, f"by the claim it {_WAYS[known.direction]}"


def _start(change: Change) -> Span | None:
    """The first word that speaks of the change."""
    return min(change.spans, key=lambda s: s.start, default=None)


def _topic(clause: Clause, change: Change) -> tuple[Term, ...]:
    """What changes: the clause's terms without those that say how, and without the nouns that the figures count."""
    terms = clause_terms(clause)
    counted = [
        b.span for a, b in pairwise(terms) if a.span in change.spans and a.kind is Kind.NUMBER and b.keys & a.head
    ]
    spans = change.spans.union(counted)
    rest = tuple(t for t in terms if t.span not in spans)
    return tuple(t for t in rest if not _says_how(t, change)) or tuple(t for t in rest if _is_named_price(t))


def _is_named_price(term: Term) -> bool:
    """Whether a subject says by itself which price it is: a fare, a rent, no mere price."""
    return term.role is Role.SUBJECT and not term.keys & classes()["words_value"]


def _says_how(term: Term, change: Change) -> bool:
    if term.kind is not Kind.WORD:
        return False
    moves = term.norm in {"more", "less"} or any(key.rpartition("_")[2] in {"up", "down"} for key in term.keys)
    words = (
        classes()["words_value"] | classes()["light_verb"] | (classes()["words_price"] if change.price else frozenset())
    )
    return moves or bool(term.keys & words)


def _is_same_value(alignment: Alignment, wording: Wording, book: ClaimBook) -> bool:
    """Whether all that the statement says of the value is the claim's, and the claim says hardly more of it."""
    if alignment.opposites or not any(p.mine.weight >= 0.8 for p in alignment.pairs):
        return False
    shared = book.shared_terms(wording.claim)
    missing = [t for t in alignment.mine if not is_lent(t, shared, book) and not book.bearing.is_topical(t)]
    left = [
        t
        for t in alignment.theirs
        if _identifies(t) and not book.bearing.is_topical(t) and not book.bearing.is_main_name(t)
    ]
    return total(missing) <= TOLERANCE and total(left) <= _MOST_LEFT


def _is_of_owner(mine: Clause, stated: Change, alignment: Alignment, theirs: Clause) -> bool:
    """Whether the statement says of a thing what the claim says of something of it: the company, the company's shares."""
    subject = subject_of(mine)
    pair = next((p for p in alignment.pairs if p.mine == subject and p.theirs.tag in {"N", "NAME"}), None)
    if pair is None or stated.price:
        return False
    head = head_of(pair.theirs, theirs)
    return head is not None and head in alignment.theirs and not head.keys & classes()["words_value"]


def _identifies(term: Term) -> bool:
    """Whether it says which value: a word or name of the subject, or of what it is done to."""
    return term.kind in {Kind.NAME, Kind.WORD} and (term.role is Role.SUBJECT or term.kind is Kind.NAME)


def _has_figures(change: Change) -> bool:
    return any((change.before, change.after, change.by))


def _direction(change: Change) -> Direction | None:
    """The direction that is said, or that the figures show."""
    if change.direction is not Direction.MOVED or change.before is None or change.after is None:
        return change.direction
    return Direction.UP if change.after.value > change.before.value else Direction.DOWN


def _truth(stated: Change, negative: bool, known: Change, denied: bool) -> bool | None:
    direction = _direction(stated)
    if direction is Direction.MOVED and negative:
        direction, negative = Direction.SAME, False
    if known.direction is Direction.MOVED and denied:
        known, denied = known._replace(direction=Direction.SAME), False
    if denied:  # what does not rise may fall or stay
        return negative if direction is known.direction and not _has_figures(stated) else None
    if known.direction is None or known.direction is Direction.MOVED:
        return None
    if negative:
        return None if _has_figures(stated) or direction is None else direction is not known.direction
    if direction is not None and direction is not known.direction:
        return direction is Direction.MOVED and known.direction is not Direction.SAME and not _has_figures(stated)
    return _figures_agree(stated, known)


def _figures_agree(stated: Change, known: Change) -> bool | None:
    """Whether every figure of the statement is the claim's, as far as it gives them; None if it doesn't."""
    agreements = [
        _agrees(stated.before, [known.before if known.direction is not Direction.SAME else known.after]),
        _agrees(stated.after, [known.after]),
        _agrees(stated.by, [known.by, *_differences(known)]),
    ]
    if False in agreements:
        return False
    return None if None in agreements else True


def _differences(known: Change) -> list[Quantity | None]:
    """By how much it has moved, in its own unit and in percent."""
    if known.before is None or known.after is None or known.before.unit != known.after.unit or not known.before.value:
        return []
    amount = abs(known.after.value - known.before.value)
    points = [Quantity(amount, unit="point")] if known.after.unit == "percent" else []
    return [
        *points,
        Quantity(amount, unit=known.after.unit),
        Quantity(100 * amount / known.before.value, unit="percent"),
    ]


def _agrees(stated: Quantity | None, known: Sequence[Quantity | None]) -> bool | None:
    if stated is None:
        return True
    verdicts = [_is_same(stated, other) for other in known if other is not None]
    found = [v for v in verdicts if v is not None]
    return None if not found else any(found)


def _is_same(stated: Quantity, known: Quantity) -> bool | None:
    both = in_one_unit(stated, known)
    if both is None:
        return None
    (low, high), (least, most) = both[0].bounds(), both[1].bounds()
    slack = _PERCENT if both[1].unit == "percent" else _NEAR * abs(both[1].value)
    if low - slack <= least and most <= high + slack:
        return True
    return False if high + slack < least or most < low - slack else None
