"""The claims as the matcher holds them: every wording with its look-up keys, and its reading when it is first needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from factcheck.claims import Claims
from factcheck.claims.model import Claim, Entity
from factcheck.language import lexicon
from factcheck.language.chunks import Chunk, chunk
from factcheck.language.names import NameIndex, proper_words, vocabulary_of
from factcheck.language.reading import Clause, Reading, read
from factcheck.language.terms import Kind, Term
from factcheck.language.tokens import tokenize
from factcheck.matching.descriptions import Description, describe, resolve


_ENOUGH_CLAIMS = 10


def _is_same_event(clause: Clause, listing: Clause, listed: frozenset[str]) -> bool:
    """Whether an affirmed clause has a name outside the list, and the verb, in common with the list's clause."""
    if clause.denies or clause.attribution is not None or clause.predicate is None or listing.predicate is None:
        return False
    names = {t.entity for t in clause.names} & {t.entity for t in listing.names} - listed
    return bool(names) and bool(clause.predicate.keys & listing.predicate.keys)


@dataclass(frozen=True)
class Wording:
    """One wording of a claim."""

    claim: Claim
    text: str
    number: int


@dataclass(frozen=True)
class ClaimBook:
    """All wordings of all claims with what is needed to read them; safe to share, readings are made once."""

    claims: Claims
    _readings: dict[str, Reading] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def names(self) -> NameIndex:
        """The aliases of the claims' entities."""
        texts = [w.text for w in self.wordings]
        return NameIndex(self.claims.entities, vocabulary_of(texts), proper_words(texts), tuple(c.text for c in self.claims.claims))

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """Every wording, the claims' texts first among their own."""
        rows = [(claim, text) for claim in self.claims.claims for text in claim.wordings]
        return tuple(Wording(claim, text, number) for number, (claim, text) in enumerate(rows))

    def reading(self, text: str) -> Reading:
        """The reading of a wording or statement."""
        found = self._readings.get(text)
        if found is None:
            found = self._readings[text] = read(text, self.names)
        return found

    def reading_of_statement(self, text: str) -> Reading:
        """The reading of a statement; not kept."""
        return self._readings.get(text) or read(text, self.names, self._resolve)

    def _resolve(self, chunks: Sequence[Chunk]) -> list[Chunk]:
        return resolve(chunks, self._descriptions)

    @cached_property
    def _descriptions(self) -> Mapping[str, Description]:
        """What the claims that are the source's own say that entities are."""
        own = [w for w in self.wordings if w.claim.rating and w.claim.attributed_to is None and w.claim.members is None]
        return describe(c for w in own for c in self.reading(w.text).clauses)

    @cached_property
    def _shared(self) -> dict[str, tuple[Term, ...]]:
        return {}

    def shared_terms(self, claim: Claim) -> tuple[Term, ...]:
        """The terms of all wordings of a claim together: they say the same, so each lends the others its words."""
        found = self._shared.get(claim.id)
        if found is None:
            clauses: list[Clause] = [c for text in claim.wordings for c in self._lending(text)]
            found = self._shared[claim.id] = tuple(t for c in clauses for t in c.terms if t.weight > 0)
        return found

    def context_terms(self, claim: Claim) -> tuple[Term, ...]:
        """Names, dates and numbers that other claims give for the event of a list: they share its fixed name and its verb."""
        found = self._contexts.get(claim.id)
        if found is None:
            found = self._contexts[claim.id] = tuple(self._context(claim))
        return found

    @cached_property
    def _contexts(self) -> dict[str, tuple[Term, ...]]:
        return {}

    def _context(self, claim: Claim) -> Iterator[Term]:
        listed = frozenset(claim.members or ())
        own = [c for c in self.reading(claim.text).clauses if c.predicate is not None]
        for other in self.claims.claims:
            if other.id == claim.id or other.members is not None or other.attributed_to is not None or not other.rating:
                continue
            for text in other.wordings:
                for clause in self.reading(text).clauses:
                    if any(_is_same_event(clause, mine, listed) for mine in own):
                        yield from (t for t in clause.terms if t.kind is not Kind.WORD)

    def is_topical(self, term: Term) -> bool:
        """Whether a noun is what most of the claims are about anyway: leaving it out or putting it in says nothing."""
        return term.kind is Kind.WORD and term.tag == "N" and bool(term.keys & self._topics)

    def is_main_name(self, term: Term) -> bool:
        """Whether a name is in every third claim: what the whole file is about."""
        return term.kind is Kind.NAME and term.entity in self._main_names

    @cached_property
    def _main_names(self) -> frozenset[str]:
        texts = [claim.text for claim in self.claims.claims]
        if len(texts) < _ENOUGH_CLAIMS:
            return frozenset()
        seen = Counter(entity for text in texts for entity in {c.entity for c in chunk(text, self.names) if c.entity})
        return frozenset(entity for entity, count in seen.items() if count >= len(texts) / 3)

    @cached_property
    def _topics(self) -> frozenset[str]:
        """The lemmas that every eighth claim of a file of ten or more has in its text."""
        texts = [claim.text for claim in self.claims.claims]
        if len(texts) < _ENOUGH_CLAIMS:
            return frozenset()
        seen = Counter(key for text in texts for key in {lexicon.lemma(t.norm, "n") for t in tokenize(text) if t.is_word})
        return frozenset(key for key, count in seen.items() if count >= len(texts) / 8)

    def lists_naming(self, key: str) -> tuple[Wording, ...]:
        """The lists whose predicate has the name with this look-up key."""
        return self._lists.get(key, ())

    @cached_property
    def _lists(self) -> dict[str, tuple[Wording, ...]]:
        found: dict[str, list[Wording]] = {}
        for wording in (w for w in self.wordings if w.claim.members is not None and w.text == w.claim.text):
            listed = set(self.list_keys(wording.claim))
            for term in self.shared_terms(wording.claim):
                if term.kind is Kind.NAME and "@" + term.entity not in listed:
                    found.setdefault("@" + term.entity, []).append(wording)
        return {key: tuple(dict.fromkeys(rows)) for key, rows in found.items()}

    def list_keys(self, claim: Claim) -> tuple[str, ...]:
        """Look-up keys of everybody whom a list speaks of, named in the wording or not."""
        among = () if claim.among in (None, "all") else claim.among or ()
        ids = dict.fromkeys((*(claim.members or ()), *among, *([claim.among_group] if claim.among_group else ())))
        return tuple("@" + entity for entity in ids)

    def _lending(self, text: str) -> tuple[Clause, ...]:
        """The clauses of a wording that lend their words: none where several say different things."""
        clauses = tuple(c for c in self.reading(text).clauses if not c.contrast)
        return clauses if len(clauses) == 1 else ()

    @property
    def entities(self) -> Mapping[str, Entity]:
        """The claims' entities by id."""
        return self.claims.entities

    def members_of(self, entity: str) -> frozenset[str]:
        """All members of a group, nested ones included; empty for anything else."""
        found = self._members.get(entity)
        if found is None:
            found = self._members[entity] = self._collect(entity)
        return found

    @cached_property
    def _members(self) -> dict[str, frozenset[str]]:
        return {}

    def _collect(self, entity: str) -> frozenset[str]:
        known = self.entities.get(entity)
        direct = known.members if known else ()
        return frozenset(direct).union(*(self._collect(member) for member in direct))

    def display(self, entity: str) -> str:
        """A name to print for an entity id."""
        known = self.entities.get(entity)
        return known.name if known else entity.lstrip("~").title()
