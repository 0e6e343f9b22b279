"""Takes coordinated objects apart ("in both the A and the B", "in neither A nor B") so that each can meet a list of its own."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.claims.model import Claim
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.quantifiers import set_phrase
from factcheck.matching.list_nouns import ONE_OF
from factcheck.matching.lists import ListMatch, match_lists
from factcheck.matching.universe import Universe
from factcheck.matching.wordings import ClaimBook

_BETWEEN = frozenset({"CONJ", "DET", "QUANT", "PUNCT", "PREP", "TO"})


class Coordination(NamedTuple):
    """Names joined by "and", "or" or "nor"; `kind` is "and", "or", "one" or "none", `quantifier` the word that opens it."""

    names: tuple[Chunk, ...]
    kind: str
    quantifier: Chunk | None


def coordinations(clause: Clause) -> list[Coordination]:
    """The groups of two or more coordinated names in a clause."""
    chunks = clause.chunks
    found: list[Coordination] = []
    at = 0
    while at < len(chunks):
        end, names = _run(chunks, at)
        if len(names) > 1 and any(c.tag == "CONJ" for c in chunks[at:end]):
            found.append(_made(chunks, at, end, names))
        at = max(end, at + 1)
    return found


def _run(chunks: Sequence[Chunk], at: int) -> tuple[int, list[Chunk]]:
    """The end of the run of names at `at`, and the names."""
    if chunks[at].entity is None:
        return at, []
    names, end, probe = [chunks[at]], at + 1, at + 1
    while probe < len(chunks) and (chunks[probe].tag in _BETWEEN or chunks[probe].entity is not None):
        if chunks[probe].entity is not None:
            if probe == end:
                break
            names.append(chunks[probe])
            end = probe + 1
        probe += 1
    return end, names


def _made(chunks: Sequence[Chunk], at: int, end: int, names: Sequence[Chunk]) -> Coordination:
    joined = {c.norm for c in chunks[at:end] if c.tag == "CONJ"}
    reach = 5 if "nor" in joined else 3  # "neither a member of the A nor of the B"
    before = reversed(chunks[max(at - reach, 0) : at])
    opener = next((c for c in before if c.norm in {"both", "neither", "either"}), None)
    kind = "none" if "nor" in joined or (opener and opener.norm == "neither") else "or" if "or" in joined else "and"
    kind = "one" if ONE_OF in joined else kind
    return Coordination(tuple(names), kind, opener)


def without_others(clause: Clause, group: Coordination, kept: Chunk) -> Clause:
    """The clause with only one of the coordinated names, and without the quantifier that belongs to them."""
    dropped = {c.span for c in (*group.names, group.quantifier) if c is not None and c is not kept}
    chunks = tuple(c for c in clause.chunks if c.span not in dropped)
    terms = tuple(t for t in clause.terms if t.span not in dropped)
    return clause._replace(chunks=chunks, terms=terms, quantified=set_phrase(chunks))


def combined(matches: Sequence[ListMatch], kind: str) -> Universe | None:
    """Whom all (and), any (or), just one or none of the matched predicates hold of; None if the lists have different universes."""
    universes = [m.universe.complement() if kind == "none" else m.universe for m in matches]
    among = universes[0].among
    if among is None or any(u.among != among for u in universes):
        return None
    sets = [u.members for u in universes]
    members = frozenset.union(*sets) if kind in {"or", "one"} else frozenset.intersection(*sets)
    if kind == "one":
        members = frozenset(m for m in members if sum(m in own for own in sets) == 1)
    return Universe(members, among)


class Joint(NamedTuple):
    """A clause taken apart into one for each coordinated name, the list that each meets, and what they come to together."""

    clauses: tuple[Clause, ...]
    matches: tuple[ListMatch, ...]
    universe: Universe


def joint_lists(clause: Clause, claims: Sequence[Claim], book: ClaimBook, *, anyone: bool = False) -> list[Joint]:
    """The coordinated names that each have a list of their own, with those lists together."""
    found: list[Joint] = []
    for group in coordinations(clause):
        if sum(book.bearing.heads_list(name.entity or "") for name in group.names) < len(group.names):
            continue
        alone = tuple(without_others(clause, group, name) for name in group.names)
        matches = [next(match_lists(one, claims, book, anyone=anyone), None) for one in alone]
        met = tuple(m for m in matches if m is not None and not m.narrowed)
        universe = combined(met, group.kind) if len(met) == len(alone) else None
        if universe is not None:
            found.append(Joint(alone, met, universe))
    return found


def held_by(
    clause: Clause, claims: Sequence[Claim], book: ClaimBook, *, anyone: bool = False
) -> tuple[ListMatch, Universe, Clause] | None:
    """The list, or lists together, that a clause has the predicate of, whom that holds of, and the clause to be judged by it."""
    for joint in joint_lists(clause, claims, book, anyone=anyone):
        return joint.matches[0], joint.universe, joint.clauses[0]  # "in neither A nor B" is in what the universe says
    best = max(match_lists(clause, claims, book, anyone=anyone), key=lambda m: m.score, default=None)
    if best is None or best.narrowed or (best.opposite or (best.negative and best.frame.universe.among is None)):
        return None
    return best, best.universe, clause
