"""Reads what is sold, lent or given from the side of who gets it: "A sold B to C" is "C bought B from A"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.drafts import Draft
from factcheck.language.terms import Role, Term

_NOMINAL = frozenset({"N", "NAME"})


def from_receiver(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms with the receiver as the one who does it; as they are where the verb is another, or may need no receiver."""
    verb = next((t for t in terms if t.role is Role.PREDICATE), None)
    if verb is None:
        return terms
    receiving = frozenset(r for g, r in _giving() if g in verb.keys)
    receivers = _receivers(terms) if receiving else []
    given = any(t.role is Role.OBJECT and not t.prep and t.tag in _NOMINAL for t in terms)
    if not receivers and not (given and verb.keys & classes()["words_handing"]):
        return terms
    return tuple(_turned(t, receivers, receiving | (verb.keys & classes()["words_handing"])) for t in terms)


@lru_cache(maxsize=1)
def _giving() -> tuple[tuple[str, str], ...]:
    """The verbs for giving, each with the one for getting."""
    rows = (entry.partition("|") for entry in sorted(classes()["receiving"]))
    return tuple((giving, getting) for giving, _, getting in rows)


def with_receiver(draft: Draft) -> Draft:
    """ "Gave the town a tram" as "gave a tram to the town"; "was given a tram by X" as "received a tram from X"."""
    main = draft.group.main if draft.group is not None else None
    if main is None or not any(lemma == giving for giving, _ in _giving() for lemma, pos in main.lemmas if pos == "v"):
        return draft
    rest = draft.rest
    if draft.group is not None and draft.group.passive:
        return _received(draft, main) if draft.subject and rest and rest[0].tag in {"DET", "NUM"} else draft
    part = next((i for i in range(1, len(rest)) if _parts(rest, i)), 0)
    if not part or rest[0].tag not in {"DET", "NAME", "N"}:
        return draft
    to = Chunk("to", "TO", rest[part].start, rest[part].start)
    return draft._replace(rest=(*rest[part:], to, *rest[:part]))


def _parts(rest: Sequence[Chunk], at: int) -> bool:
    """Whether a second object begins right behind a first one."""
    opens = rest[at].tag in {"DET", "NUM"} and rest[at - 1].tag in _NOMINAL
    return opens and all(c.tag in {"DET", "A", "N", "NAME", "POSS"} or c.norm == "of" for c in rest[:at])


def _received(draft: Draft, main: Chunk) -> Draft:
    """The passive of somebody who is given a thing as what they receive."""
    assert draft.group is not None
    by = next((i for i, c in enumerate(draft.rest) if c.norm == "by"), len(draft.rest))
    rest = tuple(c._replace(norm="from") if i == by else c for i, c in enumerate(draft.rest))
    received = main._replace(tag="V", norm="receive", lemmas=(("receive", "v"),))
    verb = tuple(received if c is main else c for c in draft.verb)
    group = draft.group._replace(main=received, passive=False)
    return draft._replace(verb=verb, rest=rest, group=group)


def _receivers(terms: Sequence[Term]) -> list[Term]:
    """Those behind "to", or else a name right before what is given: "sold the town a tram"."""
    objects = [t for t in terms if t.role is Role.OBJECT and t.tag in _NOMINAL | {"NUM", "A"}]
    return [t for t in objects if t.prep == "to" and t.tag in _NOMINAL]


def _turned(term: Term, receivers: Sequence[Term], receiving: frozenset[str]) -> Term:
    if term.role is Role.PREDICATE:
        return term._replace(keys=receiving)
    if term in receivers:
        return term._replace(role=Role.SUBJECT, prep=term.prep if term.prep == "of" else "")
    if term.role is Role.SUBJECT and term.prep in {"", "of"}:
        return term._replace(role=Role.OBJECT, prep=term.prep or "from")
    return term
