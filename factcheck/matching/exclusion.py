"""Judges by what a claim says of some alone: "only A and B may enter" shuts out C, and "only A may" is less than that."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.language.chunks import VERBAL
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.quantifiers import ONLY
from factcheck.language.terms import Kind, Term
from factcheck.matching.align import FAINT
from factcheck.matching.comparison import Comparison
from factcheck.matching.finding import Reason
from factcheck.matching.relations import Relation, relate_words
from factcheck.matching.strung import are_strung
from factcheck.matching.verdict import ReasonCode, Verdict

_VERBS = VERBAL | {"BE", "HAVE", "DO", "MODAL"}
_NOMINAL = frozenset({"N", "NAME"})


def by_exclusion(c: Comparison) -> tuple[Verdict, Reason] | None:
    """Contradicted where one says "only" and the other names somebody, or something, besides."""
    if c.differences or c.mine.denies != c.odd:
        return None
    if c.mine.quantified.singles_out:
        return _by_another(c)
    return _by_outsider(c) if _says_only_of_subject(c.theirs) and not c.theirs.denies else None


def _by_another(c: Comparison) -> tuple[Verdict, Reason] | None:
    """The claim names two in one place, the statement only one of them and "only"."""
    if c.odd or c.uncovered or c.mine.denies or _is_whole(c):
        return None
    pairs = [p.theirs for p in c.alignment.pairs if p.mine.tag in _NOMINAL and _is_singled_out(p.mine, c.mine)]
    other = next((t for t in c.alignment.theirs for p in pairs if are_strung(t, p, c.theirs)), None)
    if other is None:
        return None
    message = f'the claim names "{other.norm}", too'
    return Verdict.CONTRADICTED, Reason(ReasonCode.NOT_IN_LIST, message, c.mine.quantified.span, other.span)


def _is_whole(c: Comparison) -> bool:
    """Whether a name of the statement stands for more than one."""
    return any(p.relation is Relation.MEMBER for p in c.alignment.pairs)


def _is_singled_out(term: Term, clause: Clause) -> bool:
    """Whether a noun or name stands right behind "only", articles and other nouns aside."""
    at = next(i for i, chunk in enumerate(clause.chunks) if chunk.start <= term.span.start < chunk.end)
    while at and clause.chunks[at - 1].tag in {"DET", "N", "A", "PREP", "NAME"}:
        at -= 1
    return at > 0 and clause.chunks[at - 1].norm in ONLY


def _says_only_of_subject(clause: Clause) -> bool:
    """Whether it begins with "only", before a thing and no number: "only two of them" leaves open which."""
    first, second = (*clause.chunks[:2], None, None)[:2]
    return first is not None and second is not None and first.norm in ONLY and second.quantity is None


def _by_outsider(c: Comparison) -> tuple[Verdict, Reason] | None:
    """The statement says all that the claim does, but of one whom that does not name."""
    mine, theirs = _subject(c.mine), _subject(c.theirs)
    outsider = [t for t in c.uncovered if t in mine and not t.prep]
    starts = {p.theirs.span.start for p in c.alignment.pairs}  # "the toll" is the bridge toll
    left = (t for t in c.alignment.theirs if t.weight >= FAINT and t not in c.topical)
    heavy = [t for t in left if t.span.end + 1 not in starts]
    if not outsider or len(outsider) < len(c.uncovered) or any(t not in theirs for t in heavy):
        return None
    if (
        c.mine.quantified.kind not in {"", c.theirs.quantified.kind}
        or not _is_apart(outsider[-1], theirs)
        or not _is_bare(outsider, c)
    ):
        return None
    message = "the claim says it of others alone"
    reason = Reason(ReasonCode.NOT_IN_LIST, message, outsider[-1].span, c.theirs.quantified.span)
    return (Verdict.SUPPORTED if c.mine.denies else Verdict.CONTRADICTED), reason


def widens(c: Comparison) -> bool:
    """Whether the statement has a wider word than the claim's for whom that says it of alone: buses for school buses."""
    if not _says_only_of_subject(c.theirs) or c.mine.quantified.singles_out:
        return False
    starts = {p.theirs.span.start for p in c.alignment.pairs}
    subject = _subject(c.theirs)
    if any(t.norm in classes()["words_users"] for t in _subject(c.mine)):
        return True
    wider = any(p.relation is Relation.WIDER and p.theirs in subject for p in c.alignment.pairs)
    return wider or any(t in subject and t.tag in {"N", "A"} and t.span.end + 1 in starts for t in c.alignment.theirs)


def _subject(clause: Clause) -> list[Term]:
    """The terms before the verb."""
    verb = next((chunk.start for chunk in clause.chunks if chunk.tag in _VERBS), clause.span.end)
    return [t for t in clause.terms if t.span.start < verb]


def _is_bare(outsider: Sequence[Term], c: Comparison) -> bool:
    """Whether the words make one noun phrase, and one that says of whom it speaks: "users" may be anybody."""
    together = all(0 <= b.span.start - a.span.end <= 1 for a, b in pairwise(outsider))
    goes_on = any(t.span.start == outsider[-1].span.end + 1 and t.tag in _NOMINAL for t in c.mine.terms)
    return (
        together and not goes_on and outsider[-1].tag in _NOMINAL and outsider[-1].norm not in classes()["words_users"]
    )


def _is_apart(head: Term, theirs: Sequence[Term]) -> bool:
    """Whether a noun is none of those that the claim names, no wider and no narrower word for one."""
    others = [t for t in theirs if t.tag in _NOMINAL]
    if head.kind is Kind.NAME:
        return all(t.keys != head.keys for t in others)
    related = (relate_words(a.keys, b.keys) for t in others for a, b in ((head, t), (t, head)))
    return all(r is Relation.NONE for r in related)
