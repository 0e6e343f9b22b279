"""Judges a statement about a named topic by a whole passage: the first rule that finds something decides."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.extraction import extract
from factcheck.language.terms import Term
from factcheck.language.tokens import Token
from factcheck.language.topics import topic_of
from factcheck.matching.finding import Reason
from factcheck.matching.judgement import Judgement
from factcheck.matching.passage import agents, limits, opposites, polarity, slots, stated, strangers, words
from factcheck.matching.passage.case import Case, Outcome, Rule
from factcheck.matching.passage.cover import cover
from factcheck.matching.passage.passage import Passage, Sentence, chunks_of
from factcheck.matching.verdict import ReasonCode, Verdict

RULES: tuple[Rule, ...] = (
    strangers.judge,
    opposites.judge,
    limits.judge,
    agents.judge,
    slots.judge,
    words.judge,
    stated.judge,
)
_FAINT = 0.05  # weight below which a term says nothing
_OPPOSITE = {Verdict.SUPPORTED: Verdict.CONTRADICTED, Verdict.CONTRADICTED: Verdict.SUPPORTED}


def judge(statement: str, tokens: Sequence[Token], passage: Passage) -> Judgement | None:
    """The judgement on a statement; None where it has no named topic that the passage speaks of, or no rule decides."""
    case = case_of(statement, tokens, passage)
    outcome = None if case is None else next((o for rule in RULES if (o := rule(case))), None)
    return None if outcome is None or case is None else _judgement(_with_denial(outcome, case), case)


def case_of(statement: str, tokens: Sequence[Token], passage: Passage) -> Case | None:
    """The statement beside the passage; None where the passage does not speak of its topic, as far as that can be told."""
    topic = topic_of(tokens, passage.names.proper)
    if topic is None or not _speaks_of(passage, tokens, topic):
        return None
    whole = chunks_of(statement, passage.names)
    if _sets_scene(whole):
        return None
    chunks = _beside(whole, topic)
    terms = _content(chunks)
    own, stranger = _own_words(passage, tokens, topic), _stranger(passage, tokens, topic)
    return Case(passage, chunks, topic, cover(terms, passage, own), own, stranger) if terms else None


def _sets_scene(chunks: Sequence[Chunk]) -> bool:
    """Whether it tells what somebody without a name is just doing: a common noun in front is no topic then."""
    doing = any(a.norm in {"is", "are"} and (b.tag == "G" or b.norm == "being") for a, b in pairwise(chunks))
    return doing and all(c.entity is None for c in chunks)


def _content(chunks: Sequence[Chunk]) -> list[Term]:
    """The terms that say something; what denies them is none."""
    denials = {c.span for c in chunks if polarity.is_denial(c)}
    return [t for t in extract((), (), chunks, passive=False) if t.weight > _FAINT and t.span not in denials]


def _beside(chunks: Sequence[Chunk], topic: Span) -> tuple[Chunk, ...]:
    """The chunks but for the topic and a "called" in front of it."""
    naming = classes()["words_called"] | {"name"}
    before = [c for c in chunks if c.end <= topic.start]
    if before and before[-1].norm in naming:
        before.pop()
    return (*before, *(c for c in chunks if topic.end <= c.start))


def _speaks_of(passage: Passage, tokens: Sequence[Token], topic: Span) -> bool:
    """Whether a word of the name is there, or a pronoun or description that may stand for it."""
    return passage.refers or bool(passage.words & _own_words(passage, tokens, topic))


def _own_words(passage: Passage, tokens: Sequence[Token], topic: Span) -> frozenset[str]:
    """The words of a topic's name."""
    own = (t for t in tokens if topic.start <= t.start < topic.end and t.is_capitalised)
    return frozenset(passage.names.correct(t.norm) for t in own if not classes_of(t.norm))


def _stranger(passage: Passage, tokens: Sequence[Token], topic: Span) -> tuple[Sentence, Term] | None:
    """Whom a passage speaks of that does not name the topic: the first subject of it that the statement does not name."""
    own = _own_words(passage, tokens, topic)
    said = {t.norm for t in tokens} - own
    main = [row for row in passage.subjects if not said.isdisjoint(row[1].norm.split())]
    if passage.words & own and not (main and not own <= passage.words):
        return None
    return next((row for row in passage.subjects if said.isdisjoint(row[1].norm.split())), main[0] if main else None)


def _with_denial(outcome: Outcome, case: Case) -> Outcome:
    """The outcome turned round where the statement denies what it says."""
    denial = polarity.denial(case.chunks)
    if denial is None:
        return outcome
    told = outcome._replace(verdict=_OPPOSITE[outcome.verdict], mine=denial.span)
    if told.verdict is Verdict.CONTRADICTED:
        return told._replace(code=ReasonCode.NEGATED, message="the statement denies what the claim states")
    return told


def _judgement(outcome: Outcome, case: Case) -> Judgement:
    weight = sum(c.mine.weight for c in case.covers)
    score = round(100 * sum(c.mine.weight for c in case.held) / weight)
    reason = Reason(outcome.code, outcome.message, outcome.mine, outcome.theirs)
    wording = outcome.sentence.wording
    return Judgement(outcome.verdict, score, reason, wording.claim, wording.text)
