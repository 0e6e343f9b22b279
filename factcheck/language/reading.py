"""Turns a statement into a Reading: its clauses with terms, polarity, quantifiers, attribution and modality."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.documents.span import Span
from factcheck.language.attribution import Attribution, peel
from factcheck.language.chunks import Chunk, chunk
from factcheck.language.clauses import Draft, drafts
from factcheck.language.names import NameIndex
from factcheck.language.quantifiers import SetPhrase, set_phrase
from factcheck.language.sentence_type import is_assertion
from factcheck.language.tagging import tag
from factcheck.language.terms import Kind, Role, Term, extract
from factcheck.language.verbs import Modality


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


def read(text: str, names: NameIndex) -> Reading:
    """The reading of one statement."""
    chunks = tag(chunk(text, names))
    if not is_assertion(text, chunks):
        return Reading(text, (), False)
    outer = peel(_without_label(chunks))
    clauses = [c for draft in drafts(outer.content) for c in _clauses(draft, outer.attribution)]
    return Reading(text, tuple(_inherited(clauses)), bool(clauses))


def _without_label(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """Without a verbless, nameless lead-in before a colon ("Good to know: ...")."""
    colon = next((i for i, c in enumerate(chunks) if c.norm == ":"), None)
    if colon is None or any(c.tag in {"NAME", "NUM", "DATE", "V", "BE", "HAVE", "MODAL"} for c in chunks[:colon]):
        return chunks
    return chunks[colon + 1 :]


def _clauses(draft: Draft, outer: Attribution | None) -> list[Clause]:
    """The clause of a draft, its own attribution taken off."""
    inner = peel(draft.chunks) if draft.group is not None else None
    if inner is None or inner.attribution is None:
        return [clause_of(draft, outer)]
    return [clause_of(replace(d, contrast=draft.contrast), inner.attribution) for d in drafts(inner.content)]


def _inherited(clauses: Sequence[Clause]) -> list[Clause]:
    """ "X claimed A and insisted B": a clause without a speaker of its own keeps to what it has."""
    return [c for c in clauses if c.terms]


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
    return Clause(terms, draft.chunks, predicate, bool(group and group.copular), draft.negative, draft.negations,
                  draft.modality, attribution, quantified, draft.span, draft.contrast)  # fmt: skip
