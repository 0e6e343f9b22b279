"""Finds what in a clause says that something begins, lasts or ends: a verb, a word behind "is", or only "since" and "until"."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import VERBAL
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Role, Term
from factcheck.language.time_bounds import ENDS, STARTS
from factcheck.language.verbs import Force

_AT = frozenset({"", "in", "on", "at"})
_NEAR = _AT | {"about", "around"}
_LASTING = STARTS | ENDS | {"throughout"}


class Phase(Enum):
    """What is told of an event: that it begins, lasts, ends, or takes place."""

    STARTS = "begins"
    LASTS = "lasts"
    ENDS = "ends"
    HAPPENS = "takes place"


class Cue(NamedTuple):
    """What names a phase: the phase, where it stands, and the words that say nothing else.

    `closed` tells that it is what is closed rather than what is open that begins, lasts or ends; a `passing` one may also
    tell of the closing itself: "was closed in May". `sort` parts what is founded from what is opened.
    """

    phase: Phase
    closed: bool
    span: Span
    terms: tuple[Term, ...] = ()
    sort: str = ""
    passing: bool = False

    @property
    def term(self) -> Term | None:
        """The word that names it; None if only the times do."""
        return self.terms[-1] if self.terms else None

    def is_of_one_sort(self, other: "Cue") -> bool:
        """Whether both tell of being there, or both of being open or in force: what was founded may open every year."""
        return self.sort == other.sort or {self.sort, other.sort} in _ALIKE


_STATES = {"over": Phase.ENDS, "on": Phase.LASTS}  # behind "is"
_VERBS = (
    (Phase.STARTS, "words_starting", ""),
    (Phase.STARTS, "words_resuming", ""),
    (Phase.STARTS, "words_founding", "founded"),
    (Phase.STARTS, "words_introducing", "introduced"),
    (Phase.LASTS, "words_existing", "there"),
    (Phase.ENDS, "words_ending", ""),
    (Phase.ENDS, "words_abolishing", "introduced"),
    (Phase.HAPPENS, "words_happening", ""),
    (Phase.LASTS, "words_running", ""),
)
_ALIKE = ({"founded", "there"}, {"introduced", "there"}, {"introduced", ""})  # sorts of which one may tell of the other
DEED = "deed"  # the sort of what somebody does
_SAYING = 0.5  # weight from which a verb says something of its own
_SAID = "said"  # the sort of what is so by all that the clause says


def cue_of(clause: Clause, times: Sequence[Term]) -> Cue | None:
    """What names the phase of a clause with these times; None if nothing does."""
    verb = clause.predicate
    words = [t for t in clause.terms if t.role is not Role.SUBJECT and not t.prep and t.tag in {"A", "P"}]
    state = next((t for t in words if t is not verb and is_state(t)), None)
    if state is not None and (verb is None or verb.keys & classes()["words_copula"]):
        return Cue(Phase.LASTS, _is_closed(state), state.span, (state,) if verb is None else (verb, state))
    if verb is None:
        return _bare(clause, times) if clause.copular else None
    return _aspect(clause, verb) or _by_verb(clause, verb, times) or _by_times(clause, verb.span, times)


def deed_of(clause: Clause, times: Sequence[Term]) -> Cue | None:
    """What is done at a time, for a noun that stands for it: "the meeting is on 3 May" where the council meets then."""
    verb = clause.predicate
    if verb is None or clause.denies or verb.weight < _SAYING or not times or any(t.prep not in _NEAR for t in times):
        return None
    return Cue(Phase.HAPPENS, False, verb.span, sort=DEED)


def is_state(term: Term) -> bool:
    """Whether it says that something is open or in force, or closed."""
    return bool(term.keys & classes()["words_being_open"]) or _is_closed(term)


def _is_closed(term: Term) -> bool:
    return bool(term.keys & classes()["words_closing"])


def _by_verb(clause: Clause, verb: Term, times: Sequence[Term]) -> Cue | None:
    """The phase that the verb names."""
    be = {c.norm for c in clause.chunks if c.tag == "BE"}
    if verb.keys & classes()["words_rescheduling"] and any(t.prep in {"to", "until"} for t in times):
        return Cue(Phase.HAPPENS, False, verb.span, (verb,))
    if _is_closed(verb):
        lasts = bool(be) or any(t.prep in STARTS | ENDS for t in times)
        passing = bool(be - {"is", "are"}) and not any(t.prep in _LASTING for t in times)
        return Cue(Phase.LASTS if lasts else Phase.STARTS, True, verb.span, (verb,), passing=passing)
    shown = verb.norm.startswith("on ") and is_state(verb)
    if shown or (clause.force is Force.CAN and verb.keys & classes()["words_attending"]):
        return Cue(Phase.LASTS, False, verb.span, (verb,))
    found = next(((phase, sort) for phase, name, sort in _VERBS if verb.keys & classes()[name]), None)
    if found is None or ("hold" in verb.keys and not be):
        return None
    phase, sort = found[0], _SAID if "become" in verb.keys else found[1]
    until = any(t.prep in ENDS and t.prep != "by" for t in times) and not clause.denies
    lasts = phase is Phase.STARTS and until
    return Cue(Phase.LASTS if lasts else phase, False, verb.span, (verb,), sort)


def _by_times(clause: Clause, span: Span, times: Sequence[Term]) -> Cue | None:
    """That something is so since, from or until a time, or can be done at one."""
    able = clause.force is Force.CAN and all(t.prep in _AT for t in times)
    preps = {t.prep for t in times} & (_AT if able else _LASTING)
    since = preps == {"since"} and not any(c.tag == "HAVE" for c in clause.chunks)
    if preps == {"since"} and clause.denies and not since:  # what has not been done since then has ended
        return Cue(Phase.ENDS, False, span, sort=_SAID)
    if clause.denies or not preps or since or any(t.quantity is not None and t.quantity.ordinal for t in clause.terms):
        return None
    return Cue(Phase.LASTS, False, span, sort=_SAID)


def _aspect(clause: Clause, verb: Term) -> Cue | None:
    """ "Started paying", "stopped paying": the phase of what the main verb says."""
    at = next((i for i, c in enumerate(clause.chunks) if c.span == verb.span), 0)
    before = clause.chunks[at - 1] if at else None
    if before is not None and before.tag == "TO" and at > 1:
        before = clause.chunks[at - 2]
    if before is None or before.tag not in VERBAL:
        return None
    lemmas = {lemma for lemma, _ in before.lemmas}
    if lemmas & classes()["words_starting"]:
        return Cue(Phase.STARTS, False, before.span, sort=_SAID)
    denied = any(c.tag == "NEG" for c in clause.chunks)  # who did not stop goes on
    ends = lemmas & {"stop", "finish", "cease"} and verb.tag == "G" and not denied
    return Cue(Phase.ENDS, False, before.span, sort=_SAID) if ends else None


def _bare(clause: Clause, times: Sequence[Term]) -> Cue | None:
    """ "Is over", "is on until May", "has been chair since 2019"."""
    at = next((i for i, c in enumerate(clause.chunks) if c.tag == "BE"), None)
    if at is None:
        return None
    for chunk, following in zip(clause.chunks[at:], (*clause.chunks[at + 1 :], None), strict=True):
        dated = following is not None and following.tag == "DATE"  # "is on 3 May"
        ends = following is None or following.tag in {"PREP", "PUNCT"} or (dated and chunk.norm == "over")
        if chunk.norm in _STATES and ends:
            return Cue(_STATES[chunk.norm], False, chunk.span)
    behind = [c for c in clause.chunks[at + 1 :] if c.tag not in {"R", "DET"}]
    if [c.tag for c in behind[:2]] == ["PREP", "DATE"] and behind[0].norm in _AT and not clause.denies:  # "is on 3 May"
        return Cue(Phase.HAPPENS, False, clause.chunks[at].span)
    return _by_times(clause, clause.chunks[at].span, times)
