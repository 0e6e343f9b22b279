"""Set arithmetic on a complete list: all, none, only, most, N of M, all but X, single members."""

from typing import NamedTuple

from factcheck.language.quantifiers import SHARES, SetPhrase
from factcheck.matching.verdict import ReasonCode


class Universe(NamedTuple):
    """Whom a predicate holds of: `members`, complete among `among`; None where nobody else at all is a member."""

    members: frozenset[str]
    among: frozenset[str] | None

    def complement(self) -> "Universe":
        """The same for the negated predicate; open to all, it says nothing of those outside."""
        return Universe((self.among or frozenset()) - self.members, self.among)


def evaluate(
    universe: Universe, quantified: SetPhrase, names: frozenset[str], *, whole: bool
) -> tuple[bool | None, ReasonCode]:
    """Whether the quantified statement holds of the list: True, False or None, and the kind of reason."""
    if quantified.besides:
        return _others(universe, quantified)
    if quantified.complement and quantified.kind == "count":
        return _unnamed_others(universe, quantified)
    if quantified.complement and (quantified.exceptions or quantified.count):
        return _all_but(universe, quantified)
    if names:
        return _named(universe, quantified, names)
    return _counted(universe, quantified) if whole else (None, ReasonCode.OUTSIDE_LIST)


def _all_but(universe: Universe, quantified: SetPhrase) -> tuple[bool | None, ReasonCode]:
    """ "All but X", "all but one" and "none but X"."""
    if universe.among is None:
        return None, ReasonCode.OUTSIDE_LIST
    outside = universe.members if quantified.kind == "none" else universe.among - universe.members
    if quantified.exceptions:
        return _truth(outside == quantified.exceptions, ReasonCode.LIST_MEMBER, ReasonCode.NOT_IN_LIST)
    assert quantified.count is not None
    return _truth(len(outside) == quantified.count.value, ReasonCode.COUNT_AGREES, ReasonCode.COUNT_DIFFERS)


def _others(universe: Universe, quantified: SetPhrase) -> tuple[bool | None, ReasonCode]:
    """ "The other three" and "the rest", once some have been named."""
    if universe.among is None:
        return None, ReasonCode.OUTSIDE_LIST
    rest = universe.among - quantified.besides
    fits = rest.isdisjoint(universe.members) if quantified.kind == "none" else rest <= universe.members
    counted = quantified.count is None or quantified.count.value == len(rest)
    return _truth(fits and counted, ReasonCode.LIST_MEMBER, ReasonCode.NOT_IN_LIST)


def _unnamed_others(universe: Universe, quantified: SetPhrase) -> tuple[bool | None, ReasonCode]:
    """ "The other two", though nobody was named before: as many as stand on one side of the list, and not on both."""
    sides = len(universe.members), len((universe.among or frozenset()) - universe.members)
    fits = [quantified.count is not None and quantified.count.value == side for side in sides]
    if universe.among is None or fits[0] is fits[1]:
        return None, ReasonCode.OUTSIDE_LIST
    return _truth(fits[0], ReasonCode.COUNT_AGREES, ReasonCode.COUNT_DIFFERS)


def _truth(holds: bool, yes: ReasonCode, no: ReasonCode) -> tuple[bool | None, ReasonCode]:
    return holds, yes if holds else no


def _named(universe: Universe, quantified: SetPhrase, names: frozenset[str]) -> tuple[bool | None, ReasonCode]:
    """Statements about named members."""
    known = names if universe.among is None else names & universe.among
    if quantified.kind == "none":
        if known & universe.members:
            return False, ReasonCode.LIST_MEMBER
        return (True, ReasonCode.NOT_IN_LIST) if known == names else (None, ReasonCode.OUTSIDE_LIST)
    if known - universe.members:
        return False, ReasonCode.NOT_IN_LIST
    if known != names:
        return None, ReasonCode.OUTSIDE_LIST
    if quantified.exclusive or (
        quantified.count and quantified.count.value != len(universe.members) and quantified.total
    ):
        return _truth(names == universe.members, ReasonCode.LIST_MEMBER, ReasonCode.COUNT_DIFFERS)
    return True, ReasonCode.LIST_MEMBER


def _counted(universe: Universe, quantified: SetPhrase) -> tuple[bool | None, ReasonCode]:
    """Statements about how many."""
    count, size = len(universe.members), len(universe.among) if universe.among is not None else None
    kind, stated = quantified.kind, quantified.count
    most = count if size is None else size
    if stated is None and quantified.total is not None and quantified.total > most:  # "all six" where there are five
        return False, ReasonCode.COUNT_DIFFERS
    if stated is not None:
        share = SHARES.get(stated.unit or "")
        value = stated if share is None else stated._replace(value=stated.value * share * (size or 0))
        low, high = value.bounds()
        holds = low <= count <= high
    elif kind == "some":
        holds = count > 0
    elif kind == "few":
        holds = 0 < 2 * count < (size or 0)
        if not count or size is None:
            return None, ReasonCode.OUTSIDE_LIST
    elif size is None and kind in {"", "all", "both"}:  # all of the group that the clause names are listed
        return True, ReasonCode.LIST_MEMBER
    elif size is None:
        return None, ReasonCode.OUTSIDE_LIST
    else:
        holds = {
            "all": count == size,
            "both": count == size,
            "none": count == 0,
            "not-all": count < size,
            "most": 2 * count > size,
            "minority": 0 < 2 * count < size,
        }.get(kind, count == size)
    return _truth(holds, ReasonCode.COUNT_AGREES, ReasonCode.COUNT_DIFFERS)
