"""Judges a comparison in which a slot has another value: a number, date, name or word that the claim fixes."""

from collections.abc import Sequence

from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind, Role, Term
from factcheck.language.time_bounds import BOUNDS, ENDS, ends, starts
from factcheck.language.verbs import Modality
from factcheck.matching.align import FAINT, clause_terms, total
from factcheck.matching.another import is_of_another
from factcheck.matching.compare import Difference
from factcheck.matching.comparison import Comparison
from factcheck.matching.finding import Reason
from factcheck.matching.individuals import is_called, is_indefinite, is_plain_denial
from factcheck.matching.openness import is_open
from factcheck.matching.others import is_of_subject, may_at_times, may_others, names_several
from factcheck.matching.relations import Relation
from factcheck.matching.roles import are_swapped
from factcheck.matching.verdict import ReasonCode, Verdict

_REVERSIBLE = frozenset({ReasonCode.NUMBER_DIFFERS, ReasonCode.DATE_DIFFERS, ReasonCode.NAME_DIFFERS})
_THIRD = 30  # least score of a contradiction by a difference
_HALF = 0.5  # least share of the claim's words that it must have in common with the statement
_NEARLY_ALL = 0.85  # the same where two words are not known to exclude each other
_NOMINAL = frozenset({"N", "NAME"})
_ADDITIVE = frozenset({"also", "too", "again", "another", "similar", "similarly", "likewise"})
_ESSENTIAL = 0.6  # share of the claim's weight that a contradiction must have in common with it


def by_difference(c: Comparison, excluding: Sequence[Difference]) -> tuple[Verdict, Reason] | str:
    """The verdict by another value in a slot that the claim fixes, all else being the same; or what speaks against one."""
    first = excluding[0]
    if first.mine.kind is Kind.NAME and any(p.mine.keys == first.mine.keys for p in c.alignment.pairs):
        return "the statement only calls somebody by another name"
    obstacle = _obstacle(c, first, len(excluding))
    if obstacle:
        return obstacle
    reason = Reason(first.code, first.message, first.mine.span, first.theirs.span)
    if c.mine.denies and c.theirs.denies and (is_plain_denial(c.mine) or c.mine.attribution is not None):
        return "neither may be so"
    if first.code is ReasonCode.DATE_DIFFERS and c.alignment.opposites:
        return "what was so at one time may be otherwise at another"
    if not c.odd:
        return Verdict.CONTRADICTED, reason
    if first.code in _REVERSIBLE and not (c.alignment.opposites or c.theirs.denies) and _has_one_value(c, first):
        return Verdict.SUPPORTED, reason
    return "one denies it of something else than the other says it of"


def _is_one_of_several(difference: Difference, c: Comparison) -> bool:
    """Whether the claim names more than one where the statement has another name: who else does it then is open."""
    place = difference.theirs.role, difference.theirs.prep
    return difference.mine.kind is Kind.NAME and sum((t.role, t.prep) == place for t in c.theirs.names) > 1


def _obstacle(c: Comparison, first: Difference, number: int) -> str:
    """What speaks against a verdict by the first of so many differences; "" if nothing does."""
    if c.theirs.is_opaque or are_swapped(c.alignment.pairs):
        return "who does it to whom may differ"
    if _has_foreign_doer(c, first):
        return "the figure may be somebody else's"
    if is_of_another(c):
        return "the statement speaks of another one"
    if _is_of_one(c):
        return "the claim speaks of one of several"
    if may_at_times(c, first):
        return "what may be done in one season may be done in another"
    if is_of_subject(first, c):
        return "the two may speak of different ones"
    if may_others(c, first) or names_several(first, c):
        return "others may do so too"
    near = c.score >= _THIRD or c.completed or _is_told_by_bound(c)
    if not near or not (_shares_words(c, first) or _is_unique(c)):
        return "too little else is the same"
    if first.mine.kind is Kind.NUMBER and _is_other_deed(c):
        return "who will hire so many need not have employed them so far"
    if _adds(c, first):
        return "the statement puts it beside the claim's, not in its place"
    if is_open(first.mine, first.theirs, c):
        return "both may be so"
    if number > 1:
        return "more than one thing differs"
    if _kept_share(c) < (_NEARLY_ALL if first.weak else _ESSENTIAL):
        return "the statement leaves out too much of the claim"
    return "both may be so" if first.weak and not _is_singular_event(c) else ""


def _is_other_deed(c: Comparison) -> bool:
    """Whether what will be done is told by another verb than what is so: "will hire 20", "employs 70"."""
    future = (c.mine.modality is Modality.FUTURE) is not (c.theirs.modality is Modality.FUTURE)
    verbs = [p for p in c.alignment.pairs if p.mine.role is p.theirs.role is Role.PREDICATE]
    return future and any(p.relation < Relation.SAME for p in verbs)


def _is_of_one(c: Comparison) -> bool:
    """Whether the claim has a name in front of the noun that the statement has without any: "the Pro plan", "the plan"."""
    starts = {p.theirs.span.start for p in c.alignment.pairs if p.mine.role is Role.SUBJECT and p.mine.tag == "N"}
    left = [t for t in c.alignment.theirs if t.kind is Kind.NAME]
    return any(t.span.end + 1 in starts for t in left) and not any(t.role is Role.SUBJECT for t in c.mine.names)


def _has_one_value(c: Comparison, difference: Difference) -> bool:
    """Whether nothing else can stand in the slot too: who sued A may have sued B, but what was built once has one year."""
    mine, theirs, verb = difference.mine, difference.theirs, c.theirs.predicate
    if _is_one_of_several(difference, c):
        return False
    if mine.kind is Kind.NUMBER or (c.mine.copular and c.theirs.copular) or theirs.prep in ENDS:
        return True
    keys = verb.keys if verb is not None else frozenset()
    one_doer = mine.role is Role.SUBJECT and not mine.prep and bool(keys & classes()["words_one_doer"])
    return one_doer or bool(keys & classes()["words_once"])


def _kept_share(c: Comparison) -> float:
    """The share of the claim's weight that the statement has, or differs in; phrases that only add to the claim's core aside."""
    explained = {d.theirs for d in c.differences}
    told = {c.theirs.predicate} if _is_told_by_bound(c) else set()
    left = [t for t in c.alignment.theirs if t not in explained | told]
    loose = [*left, *told] if _has_core(c, left) else []
    missing = total(t for t in left if t not in loose)
    return 1 - missing / (total(t for t in clause_terms(c.theirs) if t not in loose) or 1.0)


def _has_core(c: Comparison, left: Sequence[Term]) -> bool:
    """Whether verb, subject and objects of the claim are all there, in their places, and the statement says nothing else.

    What differs is a figure, a time, or stands behind a preposition: who bought the one may have bought the other, too.
    """
    placed = [p for p in c.alignment.pairs if p.mine.role is p.theirs.role and p.relation >= Relation.SYNONYM]
    if _is_unique(c):
        return not c.uncovered and all(_is_adjunct(t) for t in left)
    verb = _is_told_by_bound(c) or any(p.theirs is c.theirs.predicate for p in placed)
    nouns = [p for p in placed if p.mine.tag in _NOMINAL and not p.mine.prep and not p.theirs.prep]
    priced = c.theirs.predicate is not None and bool(c.theirs.predicate.keys & classes()["words_price"])
    definite = priced or any(p.mine.kind is Kind.NAME or not is_indefinite(p.mine, c.mine) for p in nouns)
    beyond = [t for t in left if any(_is_beyond(t, d, c) for d in c.differences)]
    if beyond and any(t not in beyond and t.kind is not Kind.DATE for t in left):
        return False
    fixed = all(d.mine.kind is Kind.NUMBER or _is_adjunct(d.mine) for d in c.differences)
    return verb and bool(nouns) and definite and fixed and not c.uncovered and all(_may_go(t, c) for t in left)


def _may_go(left: Term, c: Comparison) -> bool:
    """Whether a claim's term may be left out: a phrase, who does it in a passive, the name of what a noun stands for."""
    agentless = c.mine.predicate is not None and not any(t.role is Role.SUBJECT for t in c.mine.terms)
    if any(_is_beyond(left, d, c) for d in c.differences):
        return True
    return _is_adjunct(left) or left.tag == "R" or is_called(left, c) or (agentless and left.role is Role.SUBJECT)


def _is_beyond(term: Term, difference: Difference, c: Comparison) -> bool:
    """Whether a comma parts it from a figure before it: "costs 4 million, in three instalments"."""
    figure = difference.theirs
    return figure.kind is Kind.NUMBER and any(
        figure.span.end <= k.start < term.span.start and k.norm == "," for k in c.theirs.chunks
    )


def _is_unique(c: Comparison) -> bool:
    """Whether both say of a name that it is the largest, of the same: only one can be."""
    if not (c.mine.copular and c.theirs.copular and len(c.differences) == 1):
        return False
    holder = c.differences[0].mine
    superlative = any(
        p.mine.tag == "A" and p.mine.norm.endswith("est") and p.relation is Relation.SAME for p in c.alignment.pairs
    )
    of_what = any(p.mine.tag in _NOMINAL and p.relation is Relation.SAME for p in c.alignment.pairs)
    return superlative and of_what and holder.kind is Kind.NAME and holder.role is Role.SUBJECT and not holder.prep


def _is_told_by_bound(c: Comparison) -> bool:
    """Whether only the verb says of a time that it is the first or last of what the claim has "from" or "until" a time."""
    verb, lasting = c.mine.predicate, c.theirs.predicate
    lasts = lasting is not None and bool(lasting.keys & classes()["words_lasting"])
    return lasts and (starts(verb) or ends(verb)) and any(d.mine.prep == d.theirs.prep in BOUNDS for d in c.differences)


def _is_adjunct(term: Term) -> bool:
    """Whether it stands in a phrase with a preposition, or says when it is done."""
    return bool(term.prep) or term.kind is Kind.DATE


def _has_foreign_doer(c: Comparison, difference: Difference) -> bool:
    """Whether somebody does it in the statement whom the claim does not name here: the figure may be theirs."""
    known = {p.mine.span for p in c.alignment.pairs} | {d.mine.span for d in c.differences}
    doers = (
        t for t in c.mine.names if t.role is Role.SUBJECT and not t.prep and t.span not in known and t.weight >= FAINT
    )
    return difference.mine.kind is Kind.NUMBER and any(True for _ in doers)


def _adds(c: Comparison, difference: Difference) -> bool:
    """Whether the statement puts another name or time beside the claim's, not in its place: "also", "a similar one"."""
    mine, theirs = ({chunk.norm for chunk in side.chunks} & _ADDITIVE for side in (c.mine, c.theirs))
    return difference.mine.kind in {Kind.NAME, Kind.DATE} and bool(mine - theirs)


def _shares_words(c: Comparison, difference: Difference) -> bool:
    """Whether what is said is the same but for the difference: most of the claim's words, not only its names, are there."""
    words = [
        t for t in clause_terms(c.theirs) if t.kind is Kind.WORD and t.weight >= FAINT and t is not difference.theirs
    ]
    words = [t for t in words if not _is_beyond(t, difference, c)]
    missing = {t for t in c.alignment.theirs if t.kind is Kind.WORD}
    words = [t for t in words if t not in missing or not _is_title(t, c)]
    needed = _HALF if difference.mine.kind in {Kind.NAME, Kind.WORD} else 0.34
    return total(t for t in words if t not in missing) >= needed * total(words)


def _is_title(word: Term, c: Comparison) -> bool:
    """Whether it only says who somebody is whom both name: "the finance minister, X, was born"."""
    named = {p.theirs.span for p in c.alignment.pairs if p.theirs.kind is Kind.NAME}
    behind = (k for k in c.theirs.chunks if k.start > word.span.start)
    first = next((k for k in behind if k.tag not in {"A", "N"} and k.norm != ","), None)
    return word.tag in {"N", "A"} and first is not None and first.span in named


def _is_singular_event(c: Comparison) -> bool:
    """Whether a shared name and a shared date or amount single out what both speak of."""
    amount = any(p.mine.quantity is not None and p.mine.quantity.unit is not None for p in c.alignment.pairs)
    kinds = {p.mine.kind for p in c.alignment.pairs}
    return Kind.NAME in kinds and (Kind.DATE in kinds or amount)
