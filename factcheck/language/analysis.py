"""Reads a statement of any shape: frames, asides, speakers, gaps, pronouns and headlines are written out into clauses."""

from collections.abc import Sequence

from factcheck.language.anaphora import topic_of, with_antecedent, with_speaker, with_topic
from factcheck.language.asides import lift
from factcheck.language.attribution import peel
from factcheck.language.belongings import with_belongings
from factcheck.language.causatives import with_causatives
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause, clause_of
from factcheck.language.clauses import drafts
from factcheck.language.drafts import Draft
from factcheck.language.echoes import Echo, echo_of, may_echo
from factcheck.language.framing import unframe, without_fillers, without_remarks
from factcheck.language.headlines import answered, with_copula, with_names
from factcheck.language.labels import label_of
from factcheck.language.names import NameIndex
from factcheck.language.pairs import with_pairs
from factcheck.language.participles import loosened
from factcheck.language.pronouns import with_pronouns
from factcheck.language.scopes import by_frame, scope_of
from factcheck.language.several_sentences import sentences
from factcheck.language.speakers import Attribution, span_of, speaker
from factcheck.language.stances import Stance
from factcheck.language.titles import appositions, without_false_titles, without_naming
from factcheck.language.verbs import Modality
from factcheck.language.weekdays import with_weekdays
from factcheck.language.word_order import straightened, turned


def rewritten(tagged: Sequence[Chunk], names: NameIndex) -> list[Chunk]:
    """Tagged chunks with what is left out or stands for a name written out."""
    unnamed = without_naming(without_false_titles(with_weekdays(tagged)))
    written_out = with_belongings(with_pairs(with_names(unnamed, names)), names.entities)
    return with_causatives(with_pronouns(written_out, names.entities))


def clauses_of(chunks: Sequence[Chunk]) -> list[Clause]:
    """The clauses of a statement from its rewritten chunks."""
    parts = [
        part
        for sentence in sentences(chunks)
        for part in by_frame(without_remarks(without_fillers(_without_label(answered(sentence)))))
    ]
    return [c for part in parts for c in _framed(part) if c.terms] + appositions(chunks)


def _framed(chunks: Sequence[Chunk]) -> list[Clause]:
    """The clauses of what one frame holds, or of what has none."""
    inside, denial, unsure = unframe(chunks)
    if not inside:
        return []
    plain, besides, aside = loosened(straightened(inside))
    main, asides = lift(plain)
    clauses = _statement(main)
    topic = topic_of(clauses)
    clauses += [c for part in asides for c in _statement(part, topic)]
    clauses += [c._replace(contrast=c.contrast or aside) for c in _statement(besides)]
    if unsure:
        clauses = [c._replace(modality=Modality.HYPOTHETICAL) for c in clauses]
    return [c._replace(denial=denial) for c in clauses]


def _statement(chunks: Sequence[Chunk], topic: Chunk | None = None, said: Attribution | None = None) -> list[Clause]:
    """The clauses of a statement without asides, each under its speaker; `said` is one who may go on speaking."""
    if not chunks:
        return []
    echo = echo_of(chunks)
    if echo is not None and (together := _echoed(echo, topic, said)):
        return together
    outer = peel(chunks)
    if outer.attribution is None:
        return _spoken(outer.content, said, topic)
    scope = scope_of(chunks, outer.attribution.span)
    if not scope.before and not scope.behind:
        return _spoken(outer.content, outer.attribution, topic)
    found = _statement(scope.before, topic, said)
    found += _statement(scope.own, topic_of(found) or topic)
    on = outer.attribution._replace(loose=True) if scope.reaches else None
    return found + _statement(scope.behind, topic_of(found) or topic, on)


def _echoed(echo: Echo, topic: Chunk | None, said: Attribution | None) -> list[Clause]:
    """What one speaker says, and the same under another one who does or doesn't; [] if it has no speaker."""
    outer = peel(echo.before)
    if outer.attribution is None or may_echo(outer.content):
        return []
    found = _statement(echo.before, topic, said)
    negative = outer.attribution.negative if echo.denied is None else echo.denied
    other = speaker(echo.who, span_of(echo.who), negative=negative)
    return [*found, *(c._replace(attribution=other, span=other.span) for c in found if c.attribution)]


def _spoken(content: Sequence[Chunk], said: Attribution | None, topic: Chunk | None) -> list[Clause]:
    """The clauses of what one speaker, or the statement itself, says."""
    found: list[Clause] = []
    before: Draft | None = None
    for draft in drafts(with_copula(turned(straightened(content)))):
        found.extend(_clauses(with_antecedent(draft, before), said, topic_of(found) or topic))
        before = draft
    return found


def _without_label(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """Without a label that only leads in; one that says what to think of the rest is for the frames."""
    label = label_of(chunks)
    return chunks if label is None or label.denial or label.unsure else label.content


def _clauses(draft: Draft, outer: Attribution | None, topic: Chunk | None) -> list[Clause]:
    """The clause of a draft, its own attribution taken off."""
    if outer is not None:
        draft = with_speaker(draft, outer)
    inner = peel(draft.chunks) if draft.group is not None else None
    said = inner.attribution if inner is not None else None
    if said is not None and outer is not None:
        said = _within(said, outer)
    if inner is None or said is None:
        return [clause_of(with_topic(draft, topic), outer)]
    if draft.contrast and draft.negative:
        said = said._replace(negative=not said.negative)
    content = (with_speaker(_inside(d, draft), said) for d in drafts(inner.content))
    return [clause_of(with_topic(d, topic), said) for d in content]


def _within(said: Attribution, outer: Attribution) -> Attribution | None:
    """The attribution within what somebody else says; None where that one tells of another's fears or wishes."""
    if said.stance is Stance.SAYS:
        return said
    if said.speakers != outer.speakers or not said.speakers:
        return None
    return said._replace(negative=said.negative is not outer.negative, others=said.others | outer.others)


def _inside(content: Draft, saying: Draft) -> Draft:
    """What is said, as far from the fact as the saying of it."""
    return content._replace(contrast=saying.contrast, hypothetical=content.hypothetical or saying.hypothetical)
