"""Turns a statement into a Reading: its clauses with terms, polarity, quantifiers, attribution and modality."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.documents.span import Span
from factcheck.language import lexicon
from factcheck.language.asides import lift
from factcheck.language.attribution import Attribution, peel
from factcheck.language.chunks import Chunk, chunk
from factcheck.language.clauses import Draft, draft_of, drafts
from factcheck.language.framing import unframe
from factcheck.language.names import NameIndex
from factcheck.language.quantifiers import SetPhrase, set_phrase
from factcheck.language.sentence_type import is_assertion
from factcheck.language.tagging import tag
from factcheck.language.terms import Kind, Role, Term, extract
from factcheck.language.verbs import Modality


_SPEAKER_PRONOUNS = frozenset({"he", "him", "she", "himself", "herself", "i", "me", "we", "us"})
_FREQUENT = 3  # how often the word lists must have seen a noun to take it for a title
Resolver = Callable[[Sequence[Chunk]], list[Chunk]]


@dataclass(frozen=True, slots=True)
class Clause:
    """One assertion: its terms with their roles, whether it is negated, how sure it is, who says it and of how many."""

    terms: tuple[Term, ...]
    chunks: tuple[Chunk, ...]
    predicate: Term | None
    copular: bool
    negative: bool
    negations: tuple[Span, ...]
    modality: Modality
    attribution: Attribution | None
    quantified: SetPhrase
    span: Span
    contrast: bool = False
    denial: Span | None = None

    @property
    def denies(self) -> bool:
        """Whether it denies its predicate, by a negated verb or by "no", "none" and "neither"."""
        return self.negative != (self.quantified.kind == "none")

    @property
    def names(self) -> tuple[Term, ...]:
        """Its names, in order."""
        return tuple(t for t in self.terms if t.kind is Kind.NAME)


@dataclass(frozen=True, slots=True)
class Reading:
    """A statement as the matcher sees it; `clauses` is empty when nothing is asserted."""

    text: str
    clauses: tuple[Clause, ...]
    assertion: bool


def read(text: str, names: NameIndex, resolve: Resolver | None = None) -> Reading:
    """The reading of one statement; `resolve` turns descriptions into the names they stand for."""
    chunks = _titled(tag(chunk(text, names)))
    if not is_assertion(text, chunks):
        return Reading(text, (), False)
    if resolve is not None:
        chunks = resolve(chunks)
    inside, denial = unframe(_without_label(chunks))
    main, asides = lift(inside)
    clauses = [*_statement(main), *(c for aside in asides for c in _statement(aside))]
    clauses = [replace(c, denial=denial) for c in clauses if c.terms] + appositions(chunks)
    return Reading(text, tuple(clauses), bool(clauses))


def _statement(chunks: Sequence[Chunk]) -> list[Clause]:
    """The clauses of a statement without asides, under the speaker of the whole if it has one."""
    outer = peel(chunks)
    found: list[Clause] = []
    for draft in drafts(outer.content):
        found.extend(_clauses(draft, outer.attribution, _topic_of(found)))
    return found


def _topic_of(before: Sequence[Clause]) -> Chunk | None:
    """The name that the clauses before are about: what "it" or "they" stands for."""
    subjects = (t.span for c in reversed(before) for t in c.names if t.role is Role.SUBJECT)
    first = next(subjects, None)
    return next((k for c in before for k in c.chunks if k.span == first and k.entity), None)


def _with_topic(draft: Draft, topic: Chunk | None) -> Draft:
    subject = [c for c in draft.subject if c.tag != "PUNCT"]
    if topic is None or len(subject) != 1 or subject[0].tag != "PRON" or subject[0].norm not in {"it", "they"}:
        return draft
    return replace(draft, subject=(subject[0]._replace(tag="NAME", entity=topic.entity),))


def _titled(chunks: Sequence[Chunk]) -> list[Chunk]:
    """A known name right before an unknown one ("President Smith Jane Doe") is but a title: the second is who is meant."""
    kept = list(chunks)
    for at, (one, other) in enumerate(pairwise(chunks)):
        unknown = other.entity is not None and other.entity[0] == "~" and other.start == one.end + 1
        if unknown and one.entity is not None and one.entity[0] != "~" and " " in one.norm and not one.norm.isupper():
            kept[at] = one._replace(tag="DET", entity=None)
    return kept


def _without_label(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """Without a verbless, nameless lead-in before a colon ("Good to know: ...")."""
    colon = next((i for i, c in enumerate(chunks) if c.norm == ":"), None)
    if colon is None or any(c.tag in {"NAME", "NUM", "DATE", "V", "BE", "HAVE", "MODAL"} for c in chunks[:colon]):
        return chunks
    return chunks[colon + 1 :]


def _clauses(draft: Draft, outer: Attribution | None, topic: Chunk | None) -> list[Clause]:
    """The clause of a draft, its own attribution taken off."""
    inner = peel(draft.chunks) if draft.group is not None else None
    if outer is not None:
        draft = _with_speaker(draft, outer)
    if inner is None or inner.attribution is None:
        return [clause_of(_with_topic(draft, topic), outer)]
    said = inner.attribution
    if draft.contrast and draft.negative:
        said = said._replace(negative=not said.negative)
    content = (_with_topic(replace(d, contrast=draft.contrast), topic) for d in drafts(inner.content))
    return [clause_of(_with_speaker(d, said), said) for d in content]


def _with_speaker(draft: Draft, said: Attribution) -> Draft:
    """ "X says that Y presses him": within what one speaker says, he or she is the speaker."""
    if len(said.speakers) != 1:
        return draft
    speaker = next(iter(said.speakers))

    def named(chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
        return tuple(c._replace(tag="NAME", entity=speaker) if c.tag == "PRON" and c.norm in _SPEAKER_PRONOUNS else c for c in chunks)

    return replace(draft, subject=named(draft.subject), rest=named(draft.rest))


def appositions(chunks: Sequence[Chunk]) -> list[Clause]:
    """What a title in front of a name says in passing: "Ruritanian President Rudolf X" is president of Ruritania."""
    found: list[Clause] = []
    for at, chunk in enumerate(chunks):
        begin = at
        while begin and chunks[begin - 1].tag in {"N", "A", "NAME"} and chunks[begin - 1].end + 1 == chunks[begin].start:
            begin -= 1
        title = [*chunks[begin:at], *_title_within(chunk)]
        if chunk.tag != "NAME" or not any(c.entity for c in title) or not (title[-1].tag == "N" and not title[-1].norm.endswith("ing")):
            continue
        if at + 1 < len(chunks) and chunks[at + 1].tag in {"N", "NAME", "POSS"}:
            continue
        copula = Chunk("is", "BE", chunk.start, chunk.start)
        draft = replace(draft_of([chunk, copula, *title]), contrast=True)
        found.append(clause_of(draft, None))
    return found


def _title_within(name: Chunk) -> list[Chunk]:
    """The title that is part of a longer name: the President of "President Jane Doe"."""
    first = name.norm.split()[0]
    if " " not in name.norm or lexicon.pos_counts(first).get("n", 0) <= _FREQUENT:
        return []
    return [Chunk(first, "N", name.start, name.start + len(first), lexicon.lemmas(first))]


def clause_of(draft: Draft, attribution: Attribution | None) -> Clause:
    """Reads the terms of a draft."""
    group = draft.group
    verbs = [c for c in draft.verb if group and (c is group.main or c in group.extra)]
    passive = bool(group and group.passive)
    negation_spans = set(draft.negations)
    terms = tuple(
        t for t in extract(draft.subject, verbs, draft.rest, passive=passive) if t.span not in negation_spans
    )  # fmt: skip
    main = group.main if group else None
    predicate = next((t for t in terms if main and t.span == main.span and t.role is Role.PREDICATE), None)
    quantified = set_phrase(draft.chunks)
    negative = draft.negative
    if attribution is not None and attribution.denies:  # denying that P is saying that not P
        negative, attribution = not negative, attribution._replace(denies=False)
    return Clause(terms, draft.chunks, predicate, bool(group and group.copular), negative, draft.negations,
                  draft.modality, attribution, quantified, draft.span, draft.contrast)  # fmt: skip
