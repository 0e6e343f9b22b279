"""A statement beside a passage, as the rules see it, and what a rule finds."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.terms import Kind, Term
from factcheck.matching.passage.cover import Cover
from factcheck.matching.passage.passage import Passage, Sentence
from factcheck.matching.relations import Relation
from factcheck.matching.verdict import ReasonCode, Verdict

_LITTLE = 0.45  # weight below which a word tells little: an adverb, a light noun


class Case(NamedTuple):
    """What a statement says of its `topic`: its chunks and, but for those of the topic, what covers each term.

    `own` are the words of the topic's name. A `stranger` is somebody else whom the passage speaks of and names, where it does
    not name the topic.
    """

    passage: Passage
    chunks: tuple[Chunk, ...]
    topic: Span
    covers: tuple[Cover, ...]
    own: frozenset[str] = frozenset()
    stranger: tuple[Sentence, Term] | None = None

    @property
    def missing(self) -> tuple[Term, ...]:
        """The terms of which the passage says nothing; those that say little count only where nothing else is said."""
        missing = tuple(c.mine for c in self.covers if c.relation is Relation.NONE)
        telling = tuple(t for t in missing if not _tells_little(t))
        return telling if any(not _tells_little(c.mine) for c in self.covers) else missing

    @property
    def opposites(self) -> tuple[Cover, ...]:
        """The terms of which the passage says the opposite."""
        return tuple(c for c in self.covers if c.relation is Relation.OPPOSITE)

    @property
    def held(self) -> tuple[Cover, ...]:
        """The terms that the passage says."""
        return tuple(c for c in self.covers if c.holds)

    @property
    def main(self) -> Sentence:
        """The sentence that says most of it."""
        return max(self.passage.sentences, key=lambda s: sum(c.sentence is s for c in self.covers))


class Outcome(NamedTuple):
    """A verdict on the statement without its denial, with its reason and the sentence that decides."""

    verdict: Verdict
    code: ReasonCode
    message: str
    mine: Span | None
    theirs: Span | None
    sentence: Sentence


Rule = Callable[[Case], Outcome | None]


def _tells_little(term: Term) -> bool:
    """Whether a word is so general that a passage need not have it."""
    return term.kind is Kind.WORD and (term.weight < _LITTLE or not term.keys.isdisjoint(classes()["words_generic"]))


def differs(code: ReasonCode, mine: Term, theirs: Term, sentence: Sentence) -> Outcome:
    """Contradicted by another value in the same place."""
    message = f'the claim has "{theirs.norm}" here, the statement "{mine.norm}"'
    return Outcome(Verdict.CONTRADICTED, code, message, mine.span, theirs.span, sentence)


def terms_of(case: Case) -> Sequence[tuple[Sentence, Term]]:
    """All terms of the passage with their sentences, those of the main sentence first."""
    order = sorted(case.passage.sentences, key=lambda s: s is not case.main)
    return [(s, t) for s in order for t in s.terms]
