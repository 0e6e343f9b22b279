"""Tells where a statement and a claim with all of its words differ in who gives or gets it, or in two opposite words at once."""

from factcheck.language.terms import Kind, Role
from factcheck.matching.align import Pair
from factcheck.matching.comparison import Comparison
from factcheck.matching.relations import Relation


def exchanges(c: Comparison) -> str:
    """What keeps the claim from deciding; "" if nothing does."""
    if _has_one_verb(c) and any(_gets_or_gives(p) for p in c.alignment.pairs):
        return "who gives it, and who gets it, may differ"
    opposite = [p for p in c.alignment.opposites if p.mine.kind is Kind.WORD and p.mine.prep == p.theirs.prep]
    twice = len(opposite) > 1 and not (c.odd or c.mine.denies or c.theirs.denies)
    return "two opposites need not come to the same" if twice else ""


def _has_one_verb(c: Comparison) -> bool:
    """Whether the verbs mean the same."""
    pairs = (p for p in c.alignment.pairs if p.mine.role is p.theirs.role is Role.PREDICATE)
    return any(p.relation >= Relation.SYNONYM for p in pairs)


def _gets_or_gives(pair: Pair) -> bool:
    """Whether one gives in one of the two what it gets in the other."""
    places = {(t.role, t.prep) for t in (pair.mine, pair.theirs)}
    return places == {(Role.SUBJECT, ""), (Role.OBJECT, "from")}
