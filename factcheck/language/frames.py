"""Puts a clause the other ways in which its verb lets it be put: who kills somebody, of him somebody dies."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from factcheck.language.chunks import VERBAL
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes_of
from factcheck.language.terms import Kind, Role, Term
from factcheck.language.wordtable import WordTable

_TABLE = WordTable("own_frames.tsv")
_BE = "be"
_FAINT = 0.1  # weight of a verb that says next to nothing
_NOMINAL = frozenset({"A", "N", "P"})
Taken = dict[str, list[Term]]


class _Frame(NamedTuple):
    """Who does it, or the noun for that and of whom, whether it is denied, the verbs, and what stands behind them.

    The `slots` have prepositions, "" for none, and a letter or nouns.
    """

    doer: str
    owner: str
    denied: bool
    verbs: frozenset[str]
    slots: tuple[tuple[tuple[str, ...], str], ...]


class _Rule(NamedTuple):
    """A frame, the one that follows from it, and whether the second, denied, follows from the first, denied."""

    given: _Frame
    follows: _Frame
    both_ways: bool


def other_frames(clause: Clause) -> Iterator[Clause]:
    """The clauses that follow from a clause by its verb's frames."""
    if clause.denies != clause.negative or clause.is_opaque or clause.denial is not None:
        return
    for key in sorted(_keys(clause)):
        for rule in _rules(key):
            taken = _taken(rule.given, clause) if _holds(rule, clause) else None
            if taken is not None:
                yield _made(rule, clause, taken)


def _keys(clause: Clause) -> frozenset[str]:
    """What the table may list: the verb's keys, or "be" and what one is."""
    if clause.predicate is not None:
        return clause.predicate.keys
    if not clause.copular:
        return frozenset()
    told = frozenset(f"{_BE}_{key}" for t in clause.terms if _is_told(t) for key in t.keys)
    subjects = (t for t in clause.terms if t.role is Role.SUBJECT and t.tag == "N")
    return told.union(f"{key}_{_BE}" for t in subjects for key in t.keys)


def _is_told(term: Term) -> bool:
    return term.role is Role.OBJECT and term.tag in _NOMINAL and not term.prep


def _holds(rule: _Rule, clause: Clause) -> bool:
    return clause.negative is rule.given.denied or (clause.negative and rule.both_ways)


@lru_cache(maxsize=1024)
def _rules(key: str) -> tuple[_Rule, ...]:
    return tuple(_rule(entry) for entry in _TABLE.get(key).split())


def _rule(entry: str) -> _Rule:
    """A rule as the table has it: "A,kill,B>B,die,in,A", with "=" where it holds of what is denied, too."""
    sign = "=" if "=" in entry else ">"
    given, follows = (_frame(part.split(",")) for part in entry.split(sign))
    return _Rule(given, follows, sign == "=" and not (given.denied or follows.denied))


def _frame(words: Sequence[str]) -> _Frame:
    doer, *words = words
    owner = words[1] if words[0] == "of" else ""
    words = words[2:] if owner else words
    denied = words[0] == "not"
    verbs, behind = words[denied].split("/"), words[1 + denied :]
    slots: list[tuple[tuple[str, ...], str]] = []
    preps: tuple[str, ...] = ("",)
    for word, following in zip_longest(behind, behind[1:], fillvalue=""):
        if following.isupper() and not word.isupper():
            preps = tuple(word.split("/"))
        else:
            prep, _, noun = word.rpartition("+")
            slots.append(((prep,) if prep else preps, noun))
            preps = ("",)
    return _Frame(doer, owner, denied, frozenset(verbs), tuple(slots))


def _taken(frame: _Frame, clause: Clause) -> Taken | None:
    """The terms by the letter or words that they stand for, "" for all others; None if the clause has another frame."""
    found: Taken = {"": []}
    last: dict[Role, str] = {}
    for term in clause.terms:
        if term is clause.predicate:
            continue
        if term.prep == "of" and term.role in last:
            slot, term = _owned(frame, term, last[term.role])
        else:
            slot = last[term.role] = _slot(frame, term)
        found.setdefault(slot, []).append(term)
    needed = {word for _, word in frame.slots} | ({frame.doer, frame.owner} if frame.owner else set())
    return found if needed <= found.keys() else None


def _owned(frame: _Frame, term: Term, owner: str) -> tuple[str, Term]:
    """What a term behind "of" fills: a slot of its own, that of what it goes with, or, behind a noun of the frame, none."""
    own = next((word for preps, word in frame.slots if "of" in preps), "")
    own = own if term.role is Role.OBJECT else frame.owner
    if own:
        return own, term._replace(prep="")
    return (owner, term) if owner.isupper() or not owner else ("", term._replace(prep=""))


def _slot(frame: _Frame, term: Term) -> str:
    """The letter or words that a term fills; "" if none."""
    if term.role is Role.SUBJECT and (not term.prep or (frame.owner and term.prep == "of")):
        return frame.owner if term.prep else frame.doer if _fits(term, frame.doer) else ""
    if term.role is not Role.OBJECT or term.kind is Kind.DATE or (term.kind is Kind.NUMBER and not term.head):
        return ""  # when it is done, or a score
    fitting = [word for preps, word in frame.slots if term.prep in preps and _fits(term, word)]
    return min(fitting, key=str.isupper, default="")


def _fits(term: Term, word: str) -> bool:
    return word.isupper() or word == "_" or not term.keys.isdisjoint(word.split("/"))


def _made(rule: _Rule, clause: Clause, taken: Taken) -> Clause:
    """The clause that follows; where it has no verb but "be", what one is stands for it."""
    frame, told = rule.follows, clause.predicate or next(t for t in clause.terms if _is_told(t))
    tag = told.tag if told.tag in VERBAL else "V"
    keys = (
        told.keys if frame.verbs == rule.given.verbs else frame.verbs
    )  # who meets one, is met by one; no verb for another
    weight = _FAINT if any("light_verb" in classes_of(key) for key in frame.verbs) else 1.0
    verb = told._replace(keys=keys, role=Role.PREDICATE, weight=weight, tag=tag, prep="")
    copular = _BE in frame.verbs
    terms = [_placed(t, Role.SUBJECT, "") for t in taken.get(frame.doer, ())] + ([] if copular else [verb])
    for preps, word in frame.slots:
        noun = verb._replace(keys=frozenset(word.split("/")), tag="N", weight=1.0)
        terms += [_placed(t, Role.OBJECT, preps[0]) for t in (taken.get(word, ()) if word.isupper() else [noun])]
    predicate = next((t for t in terms if t.span == told.span), None) if copular else verb
    gone = {word for _, word in (*rule.given.slots, *frame.slots)} | {rule.given.doer, rule.given.owner, frame.doer}
    terms += [t for word, rest in taken.items() if not word or word not in gone for t in rest]
    negative = clause.negative is not (rule.given.denied != frame.denied)
    return clause._replace(terms=tuple(terms), predicate=predicate, copular=copular, negative=negative)


def _placed(term: Term, role: Role, prep: str) -> Term:
    """The term in another place; what goes with it behind "of" stays with it."""
    return term._replace(role=role, prep=term.prep if term.prep == "of" else prep)
