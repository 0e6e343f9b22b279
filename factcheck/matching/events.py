"""Judges when something begins, lasts or ends by when it does by a claim: "is open on 3 May" by "from 2 May to 5 June"."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.clause import Clause
from factcheck.language.courses import course_of
from factcheck.language.events import Event, events_of
from factcheck.language.periods import Axis
from factcheck.language.phases import DEED, Phase
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.align import FAINT, align, total
from factcheck.matching.comparison import Side
from factcheck.matching.finding import Reason
from factcheck.matching.judgement import Judgement
from factcheck.matching.known import Known
from factcheck.matching.known import known as made_ready
from factcheck.matching.relations import Relation, relate
from factcheck.matching.spans_of_time import by_course, by_days, by_length
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wordings import ClaimBook

_SCORE, _LESS = 95, 5  # of a topic that is the claim's, and what a word costs that only the claim has
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DATES = ReasonCode.DATE_FOLLOWS, ReasonCode.DATE_DIFFERS
_NUMBERS = ReasonCode.NUMBER_FOLLOWS, ReasonCode.NUMBER_DIFFERS
_BEING = frozenset({"there", "founded"})
_LEFT = 0.35  # weight of words that may be said of the topic alone
_OPEN = "the claim leaves open when"
_SAYING = 0.5  # weight from which a word says something of its own


def judge(mine: Clause, sides: Sequence[Side], book: ClaimBook) -> list[tuple[Clause, Judgement]]:
    """The verdicts on when what a clause speaks of is so, by the claims that say when the same thing is so."""
    stated = events_of(mine, deeds=True)
    if len(stated) != 1:
        return []
    found = [row for sides_ in _by_wording(sides) for row in _judged(mine, stated[0], sides_, book)]
    decided = {j.verdict for _, j in found} - {Verdict.UNKNOWN}
    if len(decided) > 1:  # several of its kind: one of them is meant
        found = [row for row in found if row[1].verdict is not Verdict.CONTRADICTED]
    return found


def _by_wording(sides: Sequence[Side]) -> Iterator[list[Side]]:
    for _, same in groupby(sides, key=lambda side: side.wording):
        yield list(same)


def _judged(mine: Clause, stated: Event, sides: Sequence[Side], book: ClaimBook) -> Iterator[tuple[Clause, Judgement]]:
    """What one wording makes of it: a verdict with the clause that it comes from, and nothing more for its other clauses."""
    deeds = stated.phase is Phase.HAPPENS and stated.cue.sort != DEED
    # What has been so since a time is what has not been so since then: that is told by the words.
    since = stated.phase is Phase.LASTS and any(t.prep == "since" for t in stated.times)
    told = (
        (side, e)
        for side in sides
        if not (since and side.clause.denies)
        for e in _known(side, book)
        if deeds or e.event.cue.sort != DEED
    )
    rows = [(side, e.event) for side, e in told if _is_same_topic(stated, e, book)]
    same = [(side, event) for side, event in rows if _is_of_one_sort(stated, event)]
    if stated.cue.sort in _BEING:  # what does something since may have been there before
        yield from ((side.clause, _undecided(side)) for side, event in rows if (side, event) not in same)
    if not same or (len(same) == 1 and _is_alike(stated, same[0][1]) and mine.denies is same[0][0].clause.denies):
        return  # told by its words
    events = [event for _, event in same]
    truth = _truth(stated, events)
    telling = next((r for r in same if r[1].times), same[0])
    if truth is not None:
        missing = sum(t.weight >= _SAYING for t in _left(stated, telling[1], book))
        yield telling[0].clause, _judgement(truth, mine, stated, telling, _SCORE - _LESS * missing)
    for side, event in same:
        if (truth is not None or _is_otherwise(stated, event)) and not (truth is not None and side is telling[0]):
            yield side.clause, _undecided(side)


class _Known(NamedTuple):
    """An event of a claim with its topic made ready."""

    event: Event
    topic: Known


def _known(side: Side, book: ClaimBook) -> tuple[_Known, ...]:
    """The events of a claim's clause, read once."""
    return book.kept_frames(
        ("events", id(side.clause)),
        lambda: tuple(_Known(e, made_ready(e.topic, book.members_of)) for e in events_of(side.clause, deeds=True)),
    )


def _is_alike(stated: Event, known: Event) -> bool:
    """Whether the claim says it with the same word and one time in the same place, if any."""
    words = [e.cue.term.keys if e.cue.term is not None else frozenset[str]() for e in (stated, known)]
    places = [[t.prep for t in e.times] for e in (stated, known)]
    alike = places[0] == places[1] and len(places[0]) < 2 and (stated.length is None) is (known.length is None)
    return alike and bool(words[0] & words[1]) and stated.days == known.days and not stated.cue.passing


def _is_otherwise(stated: Event, known: Event) -> bool:
    """Whether the two tell of different ends of it, so that other comparisons would take one for the other."""
    return stated.phase is not known.phase or stated.closed is not known.closed


def _truth(stated: Event, events: Sequence[Event]) -> bool | None:
    """Whether it is so; None if the claim leaves that open, or it depends on how the statement is read."""
    first = _truth_of(stated, events)
    if not stated.cue.passing or not stated.times or any(e.again or (e.closed and len(e.times) > 1) for e in events):
        return first
    other = stated._replace(cue=stated.cue._replace(phase=Phase.STARTS))
    return first if _truth_of(other, events) is first else None


def _truth_of(stated: Event, events: Sequence[Event]) -> bool | None:
    found = [by_course(stated, events, axis) for axis in Axis if course_of([stated], axis) is not None]
    if stated.days is not None and not any(t.date is not None and t.date.clock is not None for t in stated.times):
        found.append(by_days(stated, events))
    if stated.length is not None:
        found.append(by_length(stated, events))
    if not found or (stated.again and not any(e.again or e.closed for e in events)):  # a second time is another one
        return None
    first = any(e.again for e in events) and not stated.again and stated.phase is Phase.STARTS
    return (None if first else False) if False in found else None if None in found else True


def _is_same_topic(stated: Event, theirs: _Known, book: ClaimBook) -> bool:
    """Whether what the statement says it of is what the claim says it of."""
    known = theirs.event
    alignment = align(stated.topic, theirs.topic, book.members_of)
    if any(p.relation < Relation.WIDER for p in alignment.pairs):
        return False
    left = [t for t in alignment.mine if not (book.bearing.is_topical(t) and t.role is Role.SUBJECT)]
    like = stated.cue.is_of_one_sort(known.cue)
    if total(left) > _LEFT or any(_is_rank(t) or (like and _is_own_object(t, known)) for t in alignment.theirs):
        return False
    heads = [p for p in alignment.pairs if p.mine is stated.head]
    if known.cue.sort == DEED:
        return any(p.theirs.role is Role.PREDICATE for p in heads)
    if stated.cue.sort == DEED:
        verbs = (p for p in alignment.pairs if p.mine.role is Role.PREDICATE)
        return known.phase is Phase.HAPPENS and any(p.theirs is known.head for p in verbs)
    return any(p.theirs is known.head or _stands_for_head(p.theirs, stated, known, book) for p in heads)


def _is_of_one_sort(stated: Event, known: Event) -> bool:
    """Whether the two tell of the same kind of event, or one of a deed and the other of what it is called."""
    return stated.cue.is_of_one_sort(known.cue) or DEED in (stated.cue.sort, known.cue.sort)


def _stands_for_head(theirs: Term, stated: Event, known: Event, book: ClaimBook) -> bool:
    """Whether a claim has its noun by name only, or what is on show in an exhibition."""
    named = Kind.NAME in {stated.head.kind, theirs.kind}
    if named and not theirs.prep and theirs.role is known.head.role:
        return theirs.span.end + 1 == known.head.span.start
    shown = stated.cue.term is not None and relate(stated.cue.term, known.head, book.members_of) >= Relation.DERIVED
    return theirs.prep == "of" and shown


def _left(stated: Event, known: Event, book: ClaimBook) -> tuple[Term, ...]:
    """What only the claim says of it."""
    return align(stated.topic, made_ready(known.topic, book.members_of), book.members_of).theirs


def _is_rank(term: Term) -> bool:
    """Whether it says which of a row: "the third edition", "the last train"."""
    return (term.quantity is not None and term.quantity.ordinal) or term.norm in {"first", "last", "next", "final"}


def _is_own_object(term: Term, event: Event) -> bool:
    """Whether it is done to something: who opens a branch is not opened."""
    if term.kind is Kind.DATE or term.weight < FAINT or term.span.end <= event.head.span.end:
        return False
    if event.cue.term is None:  # all of it is what is so
        return True
    return (
        not term.prep
        and term.span.start > event.cue.span.end
        and term.tag in {"N", "NAME"}
        and term.role is Role.OBJECT
    )


def _judgement(truth: bool, mine: Clause, stated: Event, telling: tuple[Side, Event], score: int) -> Judgement:
    side, event = telling
    verdict = Verdict.SUPPORTED if truth else Verdict.CONTRADICTED
    return Judgement(verdict, score, _reason(truth, mine, stated, event), side.wording.claim, side.wording.text)


def _reason(truth: bool, mine: Clause, stated: Event, known: Event) -> Reason:
    if stated.negative and not truth:
        span = mine.negations[0] if mine.negations else mine.span
        return Reason(ReasonCode.NEGATED, "the statement denies what the claim states", span, _span(known))
    codes = _DATES if stated.times or stated.days else _NUMBERS
    own, theirs = (" ".join(_words(e)) for e in (stated, known))
    message = f'"{theirs}" makes "{own}" true' if truth else f'the claim says "{theirs}", the statement "{own}"'
    return Reason(codes[not truth], message, _span(stated), _span(known))


def _span(event: Event) -> Span:
    """The time of an event, or what names its phase."""
    return next((t.span for t in (*event.times, *event.cue.terms[-1:])), event.head.span)


def _words(event: Event) -> Iterator[str]:
    """The words that tell when."""
    yield event.cue.term.norm if event.cue.term is not None else event.phase.value
    for term in event.times:
        yield f"{term.prep.replace('_', ' ')} {term.norm}".strip()
    if event.days is not None:
        yield (
            "every day"
            if len(event.days) == len(_NAMES)
            else "on " + ", ".join(_NAMES[day] for day in sorted(event.days))
        )


def _undecided(side: Side) -> Judgement:
    reason = Reason(ReasonCode.NO_CLAIM, "no claim says this or its opposite")
    return Judgement(Verdict.UNKNOWN, 0, reason, side.wording.claim, side.wording.text, _OPEN)
