"""Lets several claims decide together: what one leaves open, another on the same matter may cover."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.language.clause import Clause
from factcheck.language.scales import standard_at
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.align import Pair
from factcheck.matching.comparison import Comparison, takes_place
from factcheck.matching.relations import count_others
from factcheck.matching.strung import are_parallel, are_strung

_THINGS = frozenset({"N", "NAME", "A", "NUM"})
_OF_WHAT = frozenset({"of", "for"})
_HEAVY = 0.5  # weight from which a word says something of its own
_WORTH_COMPLETING = 45  # share of the statement that the first claim must have, 0 to 100


def completed(comparisons: Sequence[Comparison]) -> list[Comparison]:
    """The comparisons whose uncovered terms other claims cover, with those terms taken off."""
    incomplete = [c for c in comparisons if _is_worth_completing(c)]
    usable = [c for c in comparisons if _is_usable(c)] if incomplete else []
    found: list[Comparison] = []
    for first in incomplete:
        others = (c for c in usable if c.wording.claim.id != first.wording.claim.id and _is_one_voice(first, c))
        others = (c for c in others if _is_same_event(first, c))
        parts = (c for c in usable if _is_other_part(first, c) or _does_the_same(first, c))
        helpers = [*_of_same_matter(first, others), *parts]
        covered = {p.mine for c in helpers for p in c.alignment.pairs if _may_lend(p, first, c)}
        rest = tuple(t for t in first.uncovered if t not in covered)
        if rest != first.uncovered:
            found.append(first._replace(uncovered=rest, completed=True))
    return found


def _may_lend(pair: Pair, first: Comparison, other: Comparison) -> bool:
    """Whether the other claim may cover a term: no verb without its names, what another noun is, or a number of other things."""
    end = standard_at(other.theirs.chunks)
    if end is not None and pair.theirs.span.start > end and standard_at(first.mine.chunks) is None:
        return False  # what the other claim only compares with
    if pair.mine is first.mine.predicate and not _has_names_too(first, other):
        return False
    if pair.mine.kind is Kind.NAME and not pair.mine.prep and pair.theirs.prep:  # what is won is not where one plays
        return False
    same = _does_the_same(first, other)
    parallel = same or (first.wording is other.wording and are_parallel(first.theirs, other.theirs))
    if parallel and any(_share_place(pair.theirs, t) for t in first.theirs.terms):
        return False
    if same and not _is_other_part(first, other):
        return pair.mine.prep == pair.theirs.prep and pair.mine.prep in _OF_WHAT
    if _is_other_part(first, other) and _stands_for_another(pair.mine, first):
        return False
    if _is_other_part(first, other) and (pair.mine.tag == "A" or _is_governed(pair.mine, first, other)):
        return False  # what the one noun is, or has done to it, need not be or have the other
    if takes_place(pair.mine, first.mine, first.alignment.theirs) or _takes_number(pair.mine, first):
        return False
    return not count_others(pair.mine, pair.theirs) and not _splits_compound(pair.mine, first, other)


def _stands_for_another(mine: Term, first: Comparison) -> bool:
    """Whether a name stands where the first clause has another one: "those from B", "samples from A"."""
    left = (t for t in first.alignment.theirs if t.kind is Kind.NAME)
    return mine.kind is Kind.NAME and any((t.role, t.prep) == (mine.role, mine.prep) for t in left)


def _is_governed(mine: Term, first: Comparison, other: Comparison) -> bool:
    """Whether a noun is strung together with one that the first claim has, or a number counts what that has another number of."""
    if mine.kind is Kind.NUMBER:
        theirs = (t for t in first.theirs.terms if t.kind is Kind.NUMBER and t.head & mine.head)
        return any(True for _ in theirs)
    verb = any(p.mine is first.mine.predicate and p.theirs is other.theirs.predicate for p in other.alignment.pairs)
    return not verb and any(are_strung(mine, p.mine, first.mine) for p in first.alignment.pairs)


def _takes_number(term: Term, first: Comparison) -> bool:
    """Whether the claim has another number where the statement has this one: version 3.1, version 3.2."""
    left = (t for t in first.alignment.theirs if t.kind is Kind.NUMBER)
    return term.kind is Kind.NUMBER and any((t.role, t.prep) == (term.role, term.prep) for t in left)


def _splits_compound(noun: Term, first: Comparison, other: Comparison) -> bool:
    """Whether a noun makes one thing with a noun beside it that only the first claim has: "climate reforms"."""
    theirs = {p.mine for p in other.alignment.pairs}
    beside = (p.mine for p in first.alignment.pairs if p.mine.tag == noun.tag == "N" and p.mine not in theirs)
    return any(noun.span.start - t.span.end == 1 or t.span.start - noun.span.end == 1 for t in beside)


def _is_worth_completing(c: Comparison) -> bool:
    """Affirms, or denies what the other affirms, and has much of the statement but not all; counts nothing else."""
    if not c.uncovered or c.share < _WORTH_COMPLETING or c.theirs.denies or not c.wording.claim.rating:
        return False
    return (c.odd or not c.mine.denies) and not any(count_others(p.mine, p.theirs) for p in c.alignment.pairs)


def _is_usable(c: Comparison) -> bool:
    """Affirms, and clashes nowhere."""
    return not (c.odd or c.theirs.denies or c.alignment.opposites or _has_other_doer(c)) and c.wording.claim.rating


def _has_other_doer(c: Comparison) -> bool:
    """Whether somebody else does it in the claim: what A gets done beside B is not what B does."""
    doers = [p.mine for p in c.alignment.pairs if p.theirs.role is Role.SUBJECT and not p.theirs.prep]
    mine = any(t.role is Role.SUBJECT and not t.prep and t.kind is Kind.NAME for t in c.mine.terms)
    return c.inverted and mine and not any(t.role is Role.SUBJECT for t in doers)


def _is_other_part(first: Comparison, other: Comparison) -> bool:
    """Both are clauses of one wording, and one says more of a noun or name that the other has: "a contract that ..."."""
    if first.wording is not other.wording or first.theirs is other.theirs or other.theirs.contrast:
        return False
    if any(d.mine.kind is Kind.NUMBER and not d.follows for d in other.differences):  # "two of four": they are not two
        return False
    terms = {t.span for t in first.theirs.terms if t.tag in {"N", "NAME"}}
    shared = {p.theirs.span for p in other.alignment.pairs} & {p.theirs.span for p in first.alignment.pairs}
    return bool(terms & shared)


def _share_place(one: Term, other: Term) -> bool:
    """Whether two terms of parallel clauses stand for one another: "A has 5, and B 6"."""
    return (one.role, one.prep) == (other.role, other.prep) and one.span != other.span


def _does_the_same(first: Comparison, other: Comparison) -> bool:
    """Both are clauses of one wording with one verb, which may leave out of what: "A pays half of the bill, B pays a third"."""
    if first.wording is not other.wording or first.theirs is other.theirs or other.theirs.contrast:
        return False
    one, another = first.theirs.predicate, other.theirs.predicate
    return one is not None and another is not None and one.keys == another.keys


def _of_same_matter(first: Comparison, others: Iterable[Comparison]) -> Iterator[Comparison]:
    """Those whose claims speak of one event or subject: they share a name and the verb."""
    mine = {p.mine for p in first.alignment.pairs}
    for other in others:
        shared = [p.mine for p in other.alignment.pairs if p.mine in mine]
        verb = any(t.role is Role.PREDICATE for t in shared) or (_is_light(first) and _is_light(other))
        quoted = first.wording.claim.attributed_to is not None  # one speaker on one subject
        if verb and any(
            t.kind is Kind.NAME or (t.role is Role.SUBJECT and (quoted or _is_the_one(t, first))) for t in shared
        ):
            yield other


def _is_the_one(noun: Term, c: Comparison) -> bool:
    """Whether it is a bare "the N" on both sides: claims of one source mean the same one."""
    theirs = next(p.theirs for p in c.alignment.pairs if p.mine is noun)
    return all(_follows_the(t, clause) for t, clause in ((noun, c.mine), (theirs, c.theirs)))


def _follows_the(noun: Term, clause: Clause) -> bool:
    return any(a.norm == "the" and b.span == noun.span and b.tag == "N" for a, b in pairwise(clause.chunks))


def _is_one_voice(first: Comparison, other: Comparison) -> bool:
    """Whether the source says both itself, or has the same one say both."""
    same = (first.theirs.attribution is None) is (other.theirs.attribution is None)
    return same and first.wording.claim.attributed_to == other.wording.claim.attributed_to


def _has_names_too(first: Comparison, other: Comparison) -> bool:
    """Whether the other claim may lend even the verb: it has it as its verb, between two of the same names."""
    verb = any(p.mine is first.mine.predicate and p.theirs is other.theirs.predicate for p in other.alignment.pairs)
    names = {p.mine for p in first.alignment.pairs if p.mine.kind is Kind.NAME}
    return verb and sum(p.mine in names for p in other.alignment.pairs) > 1


def _is_same_event(first: Comparison, other: Comparison) -> bool:
    """Whether all that the other claim says is in the statement: what is more would make it speak of another event.

    Of two things that are strung together it may say more, if the statement gives no time, place or number for both:
    who met A in Rome, and B, has met A and B, but not both in Rome.
    """
    mine, theirs = ({p.mine for p in c.alignment.pairs} for c in (first, other))
    own, lent = mine - theirs, {t for t in theirs - mine if t in first.uncovered}
    things = any(t.tag in _THINGS and not t.prep for t in lent)
    if things and any(t.kind is not Kind.WORD and t.prep not in {"", "of"} for t in own | lent):
        return False
    if _measures_otherwise(first) or any(not d.follows for d in other.differences):
        return False
    return not _strays(other) or any(are_strung(a, b, first.mine) for a in own for b in lent)


def _measures_otherwise(c: Comparison) -> bool:
    """Whether the claim says of a number what it measures ("40 metres deep"), and the statement does not."""
    ends = {p.theirs.span.end for p in c.alignment.pairs if p.theirs.kind is Kind.NUMBER}
    return any(t.tag == "A" and t.span.start - 1 in ends for t in _strays(c))


def _strays(c: Comparison) -> list[Term]:
    """What a claim says that the statement lacks, words that say next to nothing and what all claims are about aside."""
    objects = {t for t in c.theirs.terms if t.role is Role.OBJECT and not t.prep}
    return [t for t in c.alignment.theirs if t.weight >= _HEAVY and (t in objects or t not in c.topical)]


def _is_light(c: Comparison) -> bool:
    return c.theirs.predicate is None or c.theirs.predicate.weight < 0.2
