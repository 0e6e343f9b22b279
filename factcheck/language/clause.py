"""The clause: one assertion of a statement, with its terms, polarity, certainty, speaker and quantity."""

from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language import lexicon
from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.converses import from_receiver, with_receiver
from factcheck.language.drafts import Draft
from factcheck.language.extraction import extract
from factcheck.language.governed import with_preposition
from factcheck.language.quantifiers import SetPhrase, set_phrase
from factcheck.language.senses import with_senses
from factcheck.language.speakers import Attribution
from factcheck.language.stances import Stance
from factcheck.language.terms import Kind, Role, Term
from factcheck.language.time_bounds import with_bounds
from factcheck.language.verbs import Force, Modality

_FAINT = 0.1  # what is left of the weight of a verb that only denies its object, or of who only has a stance


class Clause(NamedTuple):
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
    force: Force = Force.NONE

    @property
    def denies(self) -> bool:
        """Whether it denies its predicate, by a negated verb or by "no", "none" and "neither"."""
        nobody = self.quantified.kind == "none" and not self.quantified.exceptions  # "nobody but X" affirms it of X
        return self.negative != (nobody or self.quantified.negated)

    @property
    def is_opaque(self) -> bool:
        """Whether "what" hides who does it: "support is what X is after"."""
        return any(c.norm == "what" for c in self.chunks)

    @property
    def is_wished(self) -> bool:
        """Whether it is only what somebody fears, doubts, hopes, expects or wants, or does not say."""
        said = self.attribution
        return said is not None and (said.stance is not Stance.SAYS or said.negative)

    @property
    def names(self) -> tuple[Term, ...]:
        """Its names, in order."""
        return tuple(t for t in self.terms if t.kind is Kind.NAME)


def clause_of(draft: Draft, attribution: Attribution | None) -> Clause:
    """Reads the terms of a draft."""
    draft = with_receiver(draft)
    group = draft.group
    verbs = [c for c in draft.verb if group and (c is group.main or c in group.extra)]
    passive = bool(group and group.passive)
    negation_spans = set(draft.negations)
    found = extract(draft.subject, verbs, draft.rest, passive=passive)
    terms = with_preposition(from_receiver(tuple(t for t in found if t.span not in negation_spans)))
    terms = with_senses(terms)
    main = group.main if group else None
    predicate = next((t for t in terms if main and t.span == main.span and t.role is Role.PREDICATE), None)
    terms = with_bounds(terms, predicate)
    if attribution is not None and attribution.stance is not Stance.SAYS:
        terms = tuple(t._replace(weight=min(t.weight, _FAINT)) if _is_holder(t, attribution) else t for t in terms)
    quantified = set_phrase(draft.chunks)
    negative = draft.negative
    if predicate is not None and predicate.keys & classes()["words_escaping"] and _has_deed(terms):
        terms = tuple(t._replace(weight=_FAINT) if t is predicate else t for t in terms)
        predicate, negative = predicate._replace(weight=_FAINT), not negative
    if attribution is not None and attribution.denies:  # denying that P is saying that not P
        negative, attribution = not negative, attribution._replace(denies=False)
    return Clause(terms, draft.chunks, predicate, bool(group and group.copular), negative, draft.negations,
                  draft.modality, attribution, quantified, draft.span, draft.contrast,
                  force=group.force if group else Force.NONE)  # fmt: skip


def _is_holder(term: Term, said: Attribution) -> bool:
    """Whether it is the one who has the stance, as the subject of what is hoped or planned: "X plans that X will do it"."""
    doer = term.role is Role.SUBJECT and term.prep in {"", "of"}  # "X's lawyer"
    return doer and (term.entity in said.speakers if term.kind is Kind.NAME else bool(term.keys & said.words))


def _has_deed(terms: tuple[Term, ...]) -> bool:
    """Whether the object is what may be done to somebody: who is spared a warning is not warned."""
    objects = [t for t in terms if t.role is Role.OBJECT and t.tag == "N" and not t.prep]
    return any(lexicon.derivations(key) for t in objects for key in t.keys if "v" in lexicon.pos_counts(key))
