"""Tells where a statement reaches further than the claim: all where that has most, once more, another one, nearly."""

from itertools import pairwise

from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.quantifiers import kind_of
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching.align import Pair
from factcheck.matching.comparison import Comparison
from factcheck.matching.individuals import is_bare, is_event
from factcheck.matching.relations import Relation

_FURTHER = {
    "all": frozenset({"most", "some", "few", "minority", "not-all"}),
    "both": frozenset({"most", "some", "few", "minority", "not-all"}),
    "most": frozenset({"some", "few", "minority", "not-all", "count"}),
    "few": frozenset({"all", "most"}),
    "minority": frozenset({"all", "most"}),
}  # the kind of a statement's quantifier -> those of claims that it does not follow from
_OPEN = frozenset({("some", "some"), ("none", "not-all"), ("some", "not-all"), ("few", "most"), ("not-all", "some")})
_TELLING = 0.5  # weight from which a word says something of its own
_RANKS = frozenset({"most", "least", "only", "sole", "best", "worst", "last", "first", "main", "capital"})
_GENERAL = frozenset({"all", "both", "most"})
_ONCE_MORE = frozenset({"again", "another"})
_NOT_QUITE = frozenset({"almost", "nearly"})


def beyond_claim(c: Comparison) -> str:
    """What the statement says it of that the claim does not; "" if nothing."""
    mine, theirs = c.mine.quantified, c.theirs.quantified
    if c.odd and (mine.kind, theirs.kind) in _OPEN and _of_subject(c.mine) and _of_subject(c.theirs):
        return "what some do, others may not do"
    if not c.odd and theirs.kind in _FURTHER.get(mine.kind, ()):
        return "the claim says it of fewer, or of more"
    if not c.odd and mine.kind in {"all", "both"} and _ranks(c):
        return "the claim says it of one of them only"
    if not c.odd and theirs.singles_out and _is_of_several(c.mine):
        return "the claim says it of one alone"
    if not c.odd and any(_widens(p, c) for p in c.alignment.pairs):
        return "the claim says it of one kind only"
    added = _told(c.mine) - _told(c.theirs)
    return f'the claim has no "{min(added)}"' if added and not c.odd else ""


def _widens(pair: Pair, c: Comparison) -> bool:
    """Whether a wider word reaches all of a kind: dogs are banned, but not animals; nurses earn less, but not employees."""
    mine, theirs = pair.mine, pair.theirs
    if pair.relation is Relation.WIDER and mine.kind is Kind.NAME:
        return bool(c.mine.quantified.kind) or any(_singles_out(chunk) for chunk in c.mine.chunks)
    if pair.relation is not Relation.WIDER or mine.tag != "N" or theirs.tag != "N":
        return False
    if c.mine.quantified.kind in _GENERAL:
        return True
    verb = c.theirs.predicate
    if verb is not None and verb.keys & classes()["words_banning"] and mine.role is Role.OBJECT and not mine.prep:
        return True
    subject = not mine.prep and (mine.role is Role.SUBJECT or _is_before_verb(mine, c.mine))
    return subject and not is_event(c.theirs) and is_bare(mine, c.mine)


def _singles_out(chunk: Chunk) -> bool:
    """Whether a word counts or ranks: what there are three of in Rome, or is the largest there, may be otherwise in Italy."""
    count = chunk.quantity is not None and chunk.date is None and chunk.quantity.unit is None
    return count or chunk.norm in _RANKS or (chunk.tag == "A" and chunk.norm.endswith("est"))


def _is_before_verb(noun: Term, clause: Clause) -> bool:
    """Whether it is what something is done to in a passive."""
    return clause.predicate is not None and noun.span.end < clause.predicate.span.start


def _of_subject(clause: Clause) -> bool:
    """Whether it begins with the word that says of how many it speaks."""
    return kind_of(clause.chunks[0].norm) == clause.quantified.kind


def _ranks(c: Comparison) -> bool:
    """Whether the claim says it of the first or second one."""
    return any(t.quantity is not None and t.quantity.ordinal and not t.prep for t in c.alignment.theirs)


def _is_of_several(clause: Clause) -> bool:
    """Whether it speaks of one of more than one: "one of several", "one of the three"."""
    return any(a.norm == "one" and b.norm == "of" for a, b in pairwise(clause.chunks))


def _told(clause: Clause) -> frozenset[str]:
    """The words by which it speaks of one more time or thing, or of what has not quite happened."""
    norms = {c.norm for c in clause.chunks}
    more = _ONCE_MORE if "other" in norms else norms & _ONCE_MORE
    if any(a.norm in {"a", "an"} and b.norm == "new" for a, b in pairwise(clause.chunks)):
        more = more | {"new"}
    return frozenset(more | {a.norm for a, b in pairwise(clause.chunks) if a.norm in _NOT_QUITE and b.quantity is None})
