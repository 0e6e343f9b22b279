"""Reads what a clause says of when something begins, lasts or ends: "opens on 2 June", "is valid until May", "is over"."""

from itertools import pairwise
from typing import NamedTuple

from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.phases import Cue, Phase, cue_of, deed_of, is_state
from factcheck.language.quantity import Quantity
from factcheck.language.schedule import days_of, is_weekday, schedule_words
from factcheck.language.terms import MARGIN, Kind, Term
from factcheck.language.time_bounds import EARLIEST
from factcheck.language.verbs import Modality

_SUBJECTS = frozenset({"N", "NAME", "A", "G", "P"})  # tags of what may be the noun before a verb
_TIMES = frozenset({"second", "month"})  # base units of time
_CUTS = frozenset({",", "and", "(", ";"})
_NEXT = 4  # characters between "4 am" and "Monday"


class Event(NamedTuple):
    """What begins, lasts or ends, and when: the `topic` says what, `head` being its noun, the `cue` which of these.

    `length` is how long it lasts, or with a `later` how long after its start it ends; `days` are the weekdays on which it is
    so, if that is said.
    """

    cue: Cue
    negative: bool
    topic: tuple[Term, ...]
    head: Term
    times: tuple[Term, ...]
    length: Quantity | None
    days: frozenset[int] | None
    again: bool

    @property
    def phase(self) -> Phase:
        """Whether it begins, lasts, ends or takes place."""
        return self.cue.phase

    @property
    def closed(self) -> bool:
        """Whether it is what is closed that does so."""
        return self.cue.closed


def events_of(clause: Clause, *, deeds: bool = False) -> list[Event]:
    """The events that a clause speaks of; [] if it tells of no phase of one, or not when; two for "to noon, on Fridays to 6".

    With `deeds`, what somebody does at a time is one too.
    """
    times = _times(clause)
    length = next((t for t in clause.terms if _is_length(t, clause)), None)
    weekly = _is_weekly(clause, times)
    days = days_of(clause.chunks, weekly=weekly)
    if not times and length is None and days is None:
        return []
    cue = cue_of(clause, times) or (deed_of(clause, times) if deeds else None)
    head = _head(clause, cue) if cue is not None else None
    if cue is None or head is None:
        return []
    negative = clause.denies
    if negative and cue.phase is Phase.ENDS and cue.term is None:  # "not sold since May", "stopped selling in May"
        times, negative = tuple(t._replace(prep="by" if t.prep == "since" else t.prep) for t in times), False
    elif negative and cue.phase in {Phase.STARTS, Phase.ENDS}:  # "will not open before May" may open then
        if not all(t.prep in {"before", "until"} for t in times) or clause.modality is not Modality.FUTURE:
            return []
        times, negative = tuple(t._replace(prep=EARLIEST) for t in times), False
    spoken = schedule_words(clause.chunks, weekly=weekly)
    said = {t.span for t in (*cue.terms, *times)} | ({length.span} if length is not None else set()) | spoken
    topic = tuple(t for t in clause.terms if t.span not in said and (t.weight > 0 or t is head) and not _is_filler(t))
    times = tuple(_by_then(t, cue) for t in _settled(times, cue) if t.span not in spoken)
    again = any({c.norm, *(k for k, _ in c.lemmas)} & _anew() for c in clause.chunks)
    whole = Event(cue, negative, topic, head, times, length.quantity if length else None, days, again)
    return _parted(whole, clause) if weekly and len(times) > 1 else [whole]


def _anew() -> frozenset[str]:
    """The words that say that it is not for the first time."""
    return classes()["words_resuming"] | {"again", "anew"}


def _times(clause: Clause) -> tuple[Term, ...]:
    """The dates and times of a clause; the day of an hour is bounded as that is: "from 4 am on Monday"."""
    found: list[Term] = []
    for term in (t for t in clause.terms if t.kind is Kind.DATE):
        last = found[-1] if found else None
        near = last is not None and 0 < term.span.start - last.span.end <= _NEXT
        if last is not None and near and last.date is not None and last.date.clock is not None and term.prep == "on":
            term = term._replace(prep=last.prep)
        found.append(term)
    return tuple(found)


def _is_weekly(clause: Clause, times: tuple[Term, ...]) -> bool:
    """Whether a weekday is one of every week: where something is open, or so at an hour, and not in the past."""
    verb = clause.predicate
    auxiliaries = {c.norm for c in clause.chunks if c.tag in {"BE", "HAVE", "DO", "MODAL"}}
    past = auxiliaries & {"was", "were", "had"} or (verb is not None and verb.tag == "P" and not auxiliaries)
    hourly = any(t.date is not None and t.date.clock is not None for t in times)
    return not past and (hourly or any(map(is_state, clause.terms)))


def _settled(times: tuple[Term, ...], cue: Cue) -> tuple[Term, ...]:
    """The time that something is moved to, not the one that it is moved from."""
    moved = cue.phase is Phase.HAPPENS and cue.term is not None and cue.term.keys & classes()["words_rescheduling"]
    return tuple(t for t in times if t.prep in {"to", "until"}) if moved else times


def _by_then(term: Term, cue: Cue) -> Term:
    """ "Over in July": ended by then."""
    over = cue.phase is Phase.ENDS and not cue.terms and not cue.sort and term.prep in {"in", "on", "at"}
    moved = cue.phase is Phase.HAPPENS and cue.term is not None and cue.term.keys & classes()["words_rescheduling"]
    return term._replace(prep="by" if over else "on") if over or moved else term


def _parted(event: Event, clause: Clause) -> list[Event]:
    """An event with other times on some days as several: "from 8 am to noon, on Fridays until 6 pm"."""
    cuts = [b.start for a, b in pairwise(clause.chunks) if b.norm in _CUTS and not is_weekday(a)]
    cuts = [cut for cut in cuts if cut > event.times[0].span.start]
    edges = [0, *cuts, clause.chunks[-1].end]
    parts = []
    for begin, end in pairwise(edges):
        times = tuple(t for t in event.times if begin <= t.span.start < end)
        days = days_of([c for c in clause.chunks if begin <= c.start < end], weekly=True)
        if times:
            parts.append(event._replace(times=times, days=days))
        elif days is not None:  # "from Monday to Saturday, 9 am to 7 pm"
            return [event]
    return parts if any(p.days is not None for p in parts[1:]) else [event]


def _is_length(term: Term, clause: Clause) -> bool:
    """Whether it says how long, or how much later."""
    quantity = term.quantity
    if quantity is None or quantity.unit not in _TIMES or quantity.ordinal:
        return False
    return term.prep in {"", "for", "about", "around"} or (
        term.prep == MARGIN and any(c.norm == "later" for c in clause.chunks)
    )


def _is_filler(term: Term) -> bool:
    """Whether it only says that a time is one, or how often it has been: "still", "for the third time"."""
    counted = term.prep == "for" and (term.norm == "time" or (term.quantity is not None and term.quantity.ordinal))
    return counted or term.norm in classes()["words_by_then"]


def _head(clause: Clause, cue: Cue) -> Term | None:
    """The noun or name before the verb that it is all about."""
    verbs = [c.start for c in clause.chunks if c.tag in {"BE", "HAVE", "MODAL", "DO"}]
    end = min([*verbs, cue.span.start, *([clause.predicate.span.start] if clause.predicate is not None else [])])
    before = [t for t in clause.terms if t.span.end <= end and not t.prep and t.tag in _SUBJECTS]
    return before[-1] if before else None
