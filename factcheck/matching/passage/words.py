"""A statement's word is not in the passage, which has another one in its place."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from factcheck.documents.span import Span
from factcheck.language import lexicon
from factcheck.language.chunks import VERBAL, Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind, Term
from factcheck.matching.passage.case import Case, Outcome, differs
from factcheck.matching.passage.cover import Cover
from factcheck.matching.passage.passage import Sentence
from factcheck.matching.relations import Relation
from factcheck.matching.verdict import ReasonCode

_MOST = 2  # words that may be missing: with more of them, the passage speaks of something else
_LONG = 6  # terms of a statement; a longer one says the same in other words too often
_NOMINAL = frozenset({"N", "A", "NAME", "G"})
_MEANS = frozenset({"", "by", "with", "of", "from"})  # prepositions of what does it or what it is done with
_IN_PHRASE = frozenset({"DET", "A", "N", "NAME", "NUM", "QUANT", "R", "DATE", "P", "G", "POSS"})
Found = tuple[Sentence, Term] | None


def judge(case: Case) -> Outcome | None:
    """Contradicted where a noun or adjective is missing whose place has another one."""
    if case.opposites or case.stranger is not None or len(case.missing) > _MOST or len(case.covers) > _LONG:
        return None
    kind = _only_derived(case)
    words = [
        t for t in case.missing if t.kind is Kind.WORD and t.tag in _NOMINAL and t.norm not in classes()["words_human"]
    ]
    for mine in (*words, *([] if kind is None else [kind])):
        for place in (_class_of, _modifying, _behind_preposition, _object_of):
            found = place(case, mine)
            if found is not None and not _is_kin(mine, found[1]):
                return differs(ReasonCode.WORD_DIFFERS, mine, found[1], found[0])
    return None


def _is_kin(mine: Term, theirs: Term) -> bool:
    """Whether one of two words may be called by the other: a settler is a person."""
    return any(lexicon.is_a(a, b) or lexicon.is_a(b, a) for a in mine.keys for b in theirs.keys)


def _only_derived(case: Case) -> Term | None:
    """What the statement says that the topic is, if the passage has it only in a name or in a word of another kind."""
    head = next((c.span for c in reversed(_phrase_behind_copula(case.chunks)) if c.tag == "N"), None)
    found = next((c for c in case.held if c.mine.span == head), None)
    if found is None or found.theirs is None:
        return None
    loose = found.relation is Relation.DERIVED or (found.relation is Relation.WIDER and _modifies(found))
    return found.mine if loose or found.theirs.kind is Kind.NAME else None


def _modifies(cover: Cover) -> bool:
    """Whether the passage has the word in front of another noun: a comedy film is no play because a comedy is one."""
    theirs, chunks = cover.theirs, cover.sentence.chunks if cover.sentence is not None else ()
    return any(a.span == theirs.span and b.tag == "N" for a, b in pairwise(chunks) if theirs is not None)


def _free(case: Case, sentence: Sentence) -> Sequence[Term]:
    """The nouns and adjectives of a sentence that no term of the statement is covered by."""
    taken = {c.theirs.span for c in case.held if c.theirs is not None and c.sentence is sentence}
    return [t for t in sentence.terms if t.tag in _NOMINAL and t.span not in taken]


def _phrase_behind_copula(chunks: Sequence[Chunk], *, from_start: bool = False) -> Sequence[Chunk]:
    """The noun phrase that says what the subject is."""
    at = next((i for i, c in enumerate(chunks) if c.tag == "BE"), None)
    if at is None:
        return ()
    found: list[Chunk] = []
    for c in chunks[at + 1 :]:
        if c.tag not in _IN_PHRASE and c.tag != "NEG":
            break
        found.append(c)
    return found if any(c.tag in {"N", "NAME"} for c in found) and any(c.tag in {"DET", "QUANT"} for c in found) else ()


def _class_of(case: Case, mine: Term) -> Found:
    """Another class: "is a film" where the passage has "is a song"."""
    own = _phrase_behind_copula(case.chunks)
    if not any(c.start == mine.span.start for c in own):
        return None
    for sentence in case.passage.sentences:
        spans = {c.span for c in _phrase_behind_copula(sentence.chunks)}
        rivals = [t for t in _free(case, sentence) if t.span in spans]
        if rivals:
            return sentence, rivals[-1]
    return None


def _modifying(case: Case, mine: Term) -> Found:
    """Another modifier of the same noun: "a poker player" where the passage has "a football player"."""
    following = next((b for a, b in pairwise(case.chunks) if a.start == mine.span.start), None)
    if following is None:
        return None
    for c in case.held:
        if c.mine.span == following.span and c.theirs is not None and c.sentence is not None:
            before = [t for t in _free(case, c.sentence) if t.span.end + 1 == c.theirs.span.start]
            if before:
                return c.sentence, before[-1]
    return None


def _behind_preposition(case: Case, mine: Term) -> Found:
    """Another noun behind the same preposition."""
    if not mine.prep:
        return None
    rows = ((s, t) for s in case.passage.sentences for t in _free(case, s))
    return next(((s, t) for s, t in rows if t.prep == mine.prep and t.tag == mine.tag), None)


def _object_of(case: Case, mine: Term) -> Found:
    """Another noun in the phrase behind the same verb."""
    for c in case.held:
        if c.mine.tag in VERBAL and c.theirs is not None and c.sentence is not None and mine.prep in _MEANS:
            spans = _phrase_behind(c.sentence.chunks, c.theirs.span.end)
            behind = [t for t in _free(case, c.sentence) if t.span in spans and t.tag == mine.tag]
            behind = [t for t in behind if bool(t.prep) is bool(mine.prep)]
            if behind and mine.span.start > c.mine.span.end:
                return c.sentence, behind[-1]
    return None


def _phrase_behind(chunks: Sequence[Chunk], at: int) -> set[Span]:
    """The spans of the words that go on from a place up to the next verb or sign."""
    behind = [c for c in chunks if c.start >= at]
    return {c.span for c in takewhile(lambda c: c.tag in _IN_PHRASE - {"P", "G"} or c.norm in _MEANS, behind)}
