"""The claims as the matcher holds them: every wording, read when it is first needed, and what follows from the readings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TypeVar, cast

from factcheck.claims import Claims, cache
from factcheck.claims.model import Claim, Entity
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.compounds import without_compounds
from factcheck.language.names import NameIndex
from factcheck.language.reading import Reading, glance, read, reading_of
from factcheck.language.terms import Kind, Term
from factcheck.language.tokens import Token, tokenize
from factcheck.matching import repetition
from factcheck.matching.bearing import Bearing, list_keys
from factcheck.matching.contexts import context_of
from factcheck.matching.descriptions import Description, describe, modified_name, resolve
from factcheck.matching.holders import holder_in, with_holders
from factcheck.matching.kept import MOST_READINGS, Kept, keep
from factcheck.matching.keys import names_query, query_of
from factcheck.matching.known import Known, known
from factcheck.matching.list_nouns import written_out
from factcheck.matching.titles import titles_in
from factcheck.matching.wording import Wording, wordings_of

Frame = TypeVar("Frame")
_HEADING = frozenset({"member", "members", "belong", "belongs", "part", "in", "joined"})  # before what a list is of
_KEPT = ("_heads", "_rivals", "_repeated")  # what is looked up for every statement


class ClaimBook:
    """All wordings of all claims; safe to share between threads: what is made on first use comes out the same every time."""

    def __init__(self, claims: Claims) -> None:
        self.claims = claims
        self.wordings = wordings_of(claims.claims)
        self._kept = Kept(claims, self.wordings)
        self.__dict__.update(self._kept.book)
        self._readings: dict[str, Reading] = {}
        self._shared: dict[str, Known] = {}
        self._frames: dict[object, tuple[object, ...]] = {}
        self._members: dict[str, frozenset[str]] = {}
        self._descriptions: dict[str, Description] = {}
        self._contexts: dict[str, Known] = {}
        self._kinds: dict[str, frozenset[str]] = {}
        self._titles: dict[str, frozenset[str]] = {}

    @cached_property
    def names(self) -> NameIndex:
        """The aliases of the claims' entities."""
        return NameIndex(self.entities, tuple(w.text for w in self.wordings), self._kept.names)

    def keep(self) -> None:
        """Leave for later runs what these claims alone decide; does nothing where an earlier one has done so."""
        if self.claims.key and self._kept.is_empty and cache.is_on():
            texts = [w.text for w in self.wordings] if len(self.wordings) <= MOST_READINGS else []
            own = {name: getattr(self, name) for name in _KEPT}
            readings = {text: self.reading(text) for text in texts}
            keep(self.claims, self.names.tables(), self.bearing.tables(), own, readings)

    @cached_property
    def bearing(self) -> Bearing:
        """What finds the wordings that bear on a clause."""
        return Bearing(self.wordings, self.names, self.members_of, self._kept.bearing)

    def headed_by(self, entity: str) -> Claim | None:
        """The list of the members of what the name stands for; None if there is none."""
        return self._heads.get(entity)

    @cached_property
    def _heads(self) -> dict[str, Claim]:
        """Name -> the list of those that belong to it."""
        found: dict[str, Claim] = {}
        for wording in (w for w in self.wordings if w.claim.members and w.text == w.claim.text):
            keys = {
                key[1:]
                for key in self.bearing.keys[wording.number]
                if key[0] == "@" and key not in list_keys(wording.claim)
            }
            if len(keys) == 1 and _HEADING.intersection(self.names.words[wording.number]):
                found.setdefault(keys.pop(), wording.claim)
        return found

    @cached_property
    def _rivals(self) -> tuple[tuple[str, str], ...]:
        """The pairs of names that head the only two lists of one universe: the two blocs that any of them may belong to."""
        found: dict[tuple[object, ...], list[str]] = {}
        for head, claim in self._heads.items():
            if isinstance(claim.among, tuple):
                found.setdefault((frozenset(claim.among), self.entities[head].kind), []).append(head)
        return tuple((heads[0], heads[1]) for heads in found.values() if len(heads) == 2)

    def verbatim(self, tokens: Sequence[Token]) -> Wording | None:
        """The wording that a statement repeats word for word, if its claim may be repeated without naming who says it."""
        number = repetition.verbatim(self._repeated, tokens)
        return None if number is None else self.wordings[number]

    def nearly_verbatim(self, tokens: Sequence[Token]) -> Iterator[tuple[Wording, Sequence[Token]]]:
        """The wordings, with their tokens, that a statement may repeat but for one expression; no list is among them."""
        for number in repetition.nearly(self._repeated, tokens):
            wording = self.wordings[number]
            if wording.claim.members is None and wording.claim.rating:
                yield wording, tokenize(wording.text)

    @cached_property
    def _repeated(self) -> repetition.Table:
        return repetition.table_of(self.names.words, (w.number for w in self.wordings if self._is_voiced(w)))

    def _is_voiced(self, wording: Wording) -> bool:
        """Whether the source says it itself, or the wording says who does."""
        speaker = wording.claim.attributed_to
        return speaker is None or "@" + speaker in self.bearing.keys[wording.number]

    def reading(self, text: str) -> Reading:
        """The reading of a wording."""
        found = self._readings.get(text)
        if found is None:
            found = self._readings[text] = self._kept.reading(text) or read(text, self.names)
        return found

    def reading_of_statement(self, text: str, tokens: Sequence[Token]) -> Reading | None:
        """The reading of a statement, descriptions resolved; None where the claims have next to nothing of what it says."""
        chunks = written_out(glance(text, tokens, self.names), self._rivals)
        if chunks and self.bearing.is_off_topic(chunks):
            return None
        plain, passing = without_compounds(with_holders(resolve(chunks, self._described), self._holder_of))
        found = reading_of(text, plain)
        return found._replace(clauses=(*found.clauses, *passing)) if passing else found

    def _holder_of(self, title: Chunk) -> str | None:
        """Whom alone the claims call by a title."""
        near = self.kept_frames(("title", title.norm), lambda: tuple(self.bearing.near(query_of([title]))))
        return holder_in((c for w in near for c in self.reading(w.text).clauses), title.norm)

    def _described(self, description: Sequence[Chunk]) -> Mapping[str, Description]:
        """What the claims that bear on a description, and are the source's own, say that entities are."""
        own = (w for w in self.bearing.own_voice(query_of(description)) if w.claim.members is None)
        return describe(c for w in own for c in self.reading(w.text).clauses)

    def shared_terms(self, claim: Claim) -> Known:
        """The terms of all wordings of a claim together: they say the same, so each lends the others its words."""
        found = self._shared.get(claim.id)
        if found is None:
            lending = [c for text in claim.wordings for c in self._lending(text)]
            clauses = [c for c in lending if c.denies == lending[0].denies]
            terms = {(t.kind, t.keys, t.role): t for c in clauses for t in c.terms if t.weight > 0}
            found = self._shared[claim.id] = known(terms.values(), self.members_of)
        return found

    def kept_frames(self, key: object, make: Callable[[], tuple[Frame, ...]]) -> tuple[Frame, ...]:
        """What `make` returns, kept under a key from the first time on."""
        found = self._frames.get(key)
        if found is None:
            found = self._frames[key] = make()
        return cast(tuple[Frame, ...], found)

    def _lending(self, text: str) -> tuple[Clause, ...]:
        """The clauses of a wording that lend their words: none where several say different things."""
        clauses = tuple(c for c in self.reading(text).clauses if not c.contrast)
        return clauses if len(clauses) == 1 and not clauses[0].is_opaque and not clauses[0].is_wished else ()

    def is_known_modifier(self, term: Term, clause: Clause) -> bool:
        """Whether a word in front of a name only repeats what the claims say of that name ("the Ruritanian-led X")."""
        if self._is_kind_of(term, clause):
            return True
        head = modified_name(term, clause)
        if head is None:
            return False
        if head not in self._descriptions:
            own = self.bearing.own_voice(names_query([head]))
            clauses = (c for w in own for c in self.reading(w.text).clauses)
            self._descriptions[head] = describe(clauses).get(head, frozenset())
        keys = self._descriptions[head]
        if term.kind is Kind.NAME:
            return "@" + term.entity in keys
        return bool(term.keys & keys) or (term.tag == "N" and bool(term.keys & self.titles_of(head)))

    def _is_kind_of(self, term: Term, clause: Clause) -> bool:
        """Whether a noun behind a name says what it is: "the X plan" where claims have it so, or X's kind is "plan"."""
        at = next((i for i, c in enumerate(clause.chunks) if c.start == term.span.start), 0)
        name = clause.chunks[at - 1] if at else None
        if name is None or name.entity is None or term.tag != "N" or name.end + 1 != clause.chunks[at].start:
            return False
        return bool(term.keys & self._kinds_of(name))

    def _kinds_of(self, name: Chunk) -> frozenset[str]:
        """The kind of a name, and the lemmas of the nouns that claims have right behind it."""
        entity = name.entity or ""
        found = self._kinds.get(entity)
        if found is None:
            known = self.entities.get(entity)
            nouns = {known.kind} if known is not None and known.kind else set()
            clauses = (c for w in self.bearing.near(query_of([name])) for c in self.reading(w.text).clauses)
            for chunk, noun in (pair for c in clauses for pair in pairwise(c.chunks)):
                if chunk.entity == entity and noun.tag == "N" and chunk.end + 1 == noun.start:
                    nouns.update(lemma for lemma, _ in noun.lemmas)
            found = self._kinds[entity] = frozenset(nouns)
        return found

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Those whom claims quote."""
        return frozenset(c.attributed_to for c in self.claims.claims if c.attributed_to is not None)

    def titles_of(self, person: str) -> frozenset[str]:
        """The nouns that the claims call somebody by, and "@" with the id of each name among them: "chair of the X"."""
        found = self._titles.get(person)
        if found is None:
            near = {w.number: w for w in self.bearing.near(names_query([person]))}
            own = {w.number: w for w in self.wordings if w.claim.attributed_to == person}
            clauses = [c for w in (near | own).values() for c in self.reading(w.text).clauses]
            found = self._titles[person] = frozenset().union(*(titles_in(c, person) for c in clauses))
        return found

    def context_terms(self, claim: Claim) -> Known:
        """Names, dates and numbers that other claims give for the event of a list: they share its fixed name and its verb."""
        found = self._contexts.get(claim.id)
        if found is None:
            found = self._contexts[claim.id] = known(context_of(claim, self.reading, self.bearing), self.members_of)
        return found

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """The claims' entities by id, with the short forms that wordings give in brackets."""
        texts = [w.text for w in self.wordings if "(" in w.text]
        if not texts:
            return self.claims.entities
        from factcheck.language.short_forms import with_short_forms

        return with_short_forms(self.claims.entities, texts)

    def members_of(self, entity: str) -> frozenset[str]:
        """All members of a group, nested ones included; empty for anything else."""
        found = self._members.get(entity)
        if found is None:
            known = self.entities.get(entity)
            direct = known.members if known else ()
            found = self._members[entity] = frozenset(direct).union(*(self.members_of(member) for member in direct))
        return found

    def display(self, entity: str) -> str:
        """A name to print for an entity id."""
        known = self.entities.get(entity)
        return known.name if known else entity.lstrip("~").title()
