"""Judges what is said of two things at once by the figures that the claims give for each: "A has more than B"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.finding import Reason
from factcheck.matching.judgement import Judgement
from factcheck.matching.measured import measured
from factcheck.matching.relations import Relation, relate_words
from factcheck.matching.tallies import Tally, tally
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wordings import ClaimBook

_SIGNS = {"more": 1, "fewer": -1, "less": -1}
_NOMINAL = frozenset({"N", "NAME"})
_SCORE = 80
_SLACK = 1e-6
Terms = tuple[Term, ...]


class _Margin(NamedTuple):
    """A "more" or "fewer", the number beside it if there is one, and what stands before and behind the "than"."""

    sign: int
    number: Term | None
    before: tuple[Term, ...]
    behind: tuple[Term, ...]


def judge(clause: Clause, book: ClaimBook) -> Judgement | None:
    """The verdict by two figures of the claims; None where the clause compares or adds none, or one of them is missing."""
    if clause.denies or clause.attribution is not None or clause.denial is not None:
        return None
    if not any(c.norm == "than" or c.norm.endswith("_than") for c in clause.chunks):
        return _added(clause, book) if any(c.norm in classes()["words_together"] for c in clause.chunks) else None
    margins = [m for c in (clause, *measured(clause)) if (m := _margin(c)) is not None]
    found = [j for m in margins if (j := _compared(m, clause, book)) is not None]
    return found[0] if len({j.verdict for j in found}) == 1 else None


def _margin(clause: Clause) -> _Margin | None:
    than = next((c for c in clause.chunks if c.norm == "than" or c.norm.endswith("_than")), None)
    marks = [t for t in clause.terms if t.norm.removesuffix("_than") in _SIGNS]
    if than is None or len(marks) != 1 or marks[0].span.end > than.end:
        return None
    mark = marks[0]
    numbers = [t for t in clause.terms if t.kind is Kind.NUMBER]
    before = tuple(t for t in clause.terms if t.span.end <= than.start and t is not mark and t not in numbers)
    behind = tuple(t for t in clause.terms if t.span.start >= than.end)
    if len(numbers) > 1 or any(t.span.start > than.start for t in numbers):
        return None
    return _Margin(_SIGNS[mark.norm.removesuffix("_than")], numbers[0] if numbers else None, before, behind)


def _compared(margin: _Margin, clause: Clause, book: ClaimBook) -> Judgement | None:
    pairs = ((tally(a, clause.chunks, book), tally(b, clause.chunks, book)) for a, b in _beside(margin))
    found = [(one, other) for one, other in pairs if one is not None and other is not None and one.unit == other.unit]
    if len(found) != 1:
        return None
    (first, other), by = found[0], margin.number.quantity if margin.number is not None else None
    apart = margin.sign * (first.value - other.value)
    if by is not None and (by.unit != first.unit[0] or by.op != "="):
        return None
    truth = apart > 0 if by is None else abs(apart - by.value) <= _SLACK * by.value
    return _judgement(truth, first, other, clause)


def _beside(margin: _Margin) -> Iterator[tuple[Terms, Terms]]:
    """What may be compared: two times or places, two things counted, or two who have them, both at the time given last."""
    before, behind = margin.before, tuple(t._replace(prep="") if t.prep == "than" else t for t in margin.behind)
    when = tuple(t for t in behind if _is_placed(t))
    bare = tuple(t for t in behind if t not in when)
    rest = tuple(t for t in before if not (_is_placed(t) and t.prep in {w.prep for w in when}))
    first = before if len(rest) < len(before) else (*before, *when)
    objects = tuple(t for t in rest if t.role is Role.OBJECT and not _is_placed(t))
    if not bare and len(rest) < len(before):
        yield before, (*rest, *when)
    if bare and objects and not any(t.kind is Kind.NAME for t in bare):
        yield first, (*(t for t in rest if t not in objects), *bare, *when)
    if bare and not _is_same_thing(bare, objects):
        doers = tuple(t._replace(role=Role.SUBJECT) for t in bare)
        yield first, (*doers, *(t for t in rest if t.role is not Role.SUBJECT), *when)


def _is_placed(term: Term) -> bool:
    """Whether it says when or where."""
    return term.kind is Kind.DATE or bool(term.prep)


def _is_same_thing(behind: Sequence[Term], objects: Sequence[Term]) -> bool:
    """Whether both have one noun: "more diesel buses than electric buses"."""
    return any(relate_words(a.keys, b.keys) is Relation.SAME for a in behind for b in objects if a.tag == b.tag == "N")


def _added(clause: Clause, book: ClaimBook) -> Judgement | None:
    """The verdict on the number that two or more have together."""
    total = [t for t in clause.terms if t.kind is Kind.NUMBER]
    parts = [t for t in clause.terms if t.role is Role.SUBJECT and t.tag in _NOMINAL and not t.prep]
    rest = [t for t in clause.terms if t not in parts and t not in total and t.norm not in classes()["words_together"]]
    if len(total) != 1 or len(parts) < 2 or not any(c.tag == "CONJ" for c in clause.chunks):
        return None
    found = [tally([part, *rest], clause.chunks, book) for part in parts]
    tallies = [t for t in found if t is not None]
    quantity = total[0].quantity
    if quantity is None or len(tallies) < len(parts) or {t.unit[0] for t in tallies} != {quantity.unit}:
        return None
    low, high = quantity.bounds()
    slack = _SLACK * high
    return _judgement(low - slack <= sum(t.value for t in tallies) <= high + slack, tallies[0], tallies[1], clause)


def _judgement(truth: bool, first: Tally, other: Tally, clause: Clause) -> Judgement:
    code = ReasonCode.NUMBER_FOLLOWS if truth else ReasonCode.NUMBER_DIFFERS
    message = f'the claims have "{first.term.norm}" for the one and "{other.term.norm}" for the other'
    reason = Reason(code, message, clause.span, first.term.span)
    verdict = Verdict.SUPPORTED if truth else Verdict.CONTRADICTED
    return Judgement(verdict, _SCORE, reason, first.wording.claim, first.wording.text)
