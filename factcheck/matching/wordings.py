"""The claims as the matcher holds them: every wording, read when it is first needed, and the index that finds it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TypeVar, cast

from factcheck.claims import Claims, cache
from factcheck.claims.model import Claim, Entity
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.names import NameIndex
from factcheck.language.reading import Reading, glance, read, reading_of
from factcheck.language.stems import stem
from factcheck.language.terms import Kind, Term, is_faint
from factcheck.language.tokens import Token, tokenize
from factcheck.matching.descriptions import Description, describe, resolve
from factcheck.matching.kept import MOST_READINGS, Kept, keep
from factcheck.matching.list_nouns import written_out
from factcheck.matching.retrieve import Index, Query, indexed, query_of, text_keys
from factcheck.matching.wording import Wording, wordings_of

Frame = TypeVar("Frame")
_LONGEST_WORDING = 1000  # characters; a longer statement repeats no wording
_ENOUGH_CLAIMS = 10  # below that, no word or name is what most claims are about
_WORDINGS, _CLAIMS = 18, 8  # how much is looked at for one clause
_WORDS_A_MISS = 8  # one more word may be missing from the claims for so many words of a clause
_FEW = 2  # so many words may be missing from a claim in the shortest clause
_SHORT = 4  # up to so many content words one in common is enough to look closer
_CONTENT = frozenset({"NAME", "N", "V", "P", "G", "A"})
_HEADING = frozenset({"member", "members", "belong", "belongs", "part", "in", "joined"})  # before what a list is of
_CONTEXT = 24, 10  # the same for the claims around a list
# What a book looks up for every statement.
_KEPT = ("_index", "_claim_keys", "_heads", "_rivals", "_lists", "_verbatim", "_frequent")


class ClaimBook:
    """All wordings of all claims; safe to share between threads: what is made on first use comes out the same every time."""

    def __init__(self, claims: Claims) -> None:
        self.claims = claims
        self.wordings = wordings_of(claims.claims)
        self._kept = Kept(claims, self.wordings)
        self.__dict__.update(self._kept.tables)
        self._readings: dict[str, Reading] = {}
        self._shared: dict[str, tuple[Term, ...]] = {}
        self._frames: dict[str, tuple[object, ...]] = {}
        self._members: dict[str, frozenset[str]] = {}
        self._descriptions: dict[str, Description] = {}
        self._contexts: dict[str, tuple[Term, ...]] = {}

    @cached_property
    def names(self) -> NameIndex:
        """The aliases of the claims' entities."""
        return NameIndex(self.claims.entities, tuple(w.text for w in self.wordings), self._kept.names)

    def keep(self) -> None:
        """Leave for later runs what these claims alone decide; does nothing where an earlier one has done so."""
        if self.claims.key and self._kept.is_empty and cache.is_on():
            texts = [w.text for w in self.wordings] if len(self.wordings) <= MOST_READINGS else []
            tables = {name: getattr(self, name) for name in _KEPT}
            keep(self.claims, self.names.tables(), tables, {text: self.reading(text) for text in texts})

    @cached_property
    def _keys(self) -> list[list[str]]:
        return [text_keys(tokens, self.names) for tokens in self.names.tokens]

    @cached_property
    def _index(self) -> Index:
        owners = {claim.id: number for number, claim in enumerate(self.claims.claims)}
        listed = {claim.id: list_keys(claim) for claim in self.claims.claims}
        return indexed(
            self._keys, [listed[w.claim.id] for w in self.wordings], [owners[w.claim.id] for w in self.wordings]
        )

    def candidates(self, clause: Clause) -> list[Wording]:
        """The wordings that bear on a clause, best first, and every list that speaks of one of its names.

        Where even all of them together lack too much of what the clause says, only the nearest is left: nothing can be decided.
        """
        query = query_of(clause.chunks)
        found = self._search(query, _WORDINGS, _CLAIMS)
        if self._is_hopeless(clause, found):
            return found[:1]
        lists = dict.fromkeys(w for key in query for w in self._lists.get(key, ()) if w not in found)
        return [*found, *lists]

    def _is_hopeless(self, clause: Clause, found: Sequence[Wording]) -> bool:
        """Whether no claim has half of what the clause says, or all lack more than one name, or more words than a verdict bears."""
        chunks = [c for c in clause.chunks if c.tag in _CONTENT and not is_faint(c)]
        wanted = [query_of((c,)).keys() for c in chunks]
        claims = [self._claim_keys[claim] for claim in dict.fromkeys(w.claim.id for w in found)]
        if all(sum(not keys & own for keys in wanted) > max(_FEW, len(chunks) // 2) for own in claims):
            return True
        known = frozenset().union(*claims)
        missing = [c for c, keys in zip(chunks, wanted, strict=True) if not keys & known]
        names = [c for c in missing if c.entity is not None]
        strung = sum(1 for a, b in pairwise(names) if _are_strung(clause.chunks, a, b))
        return len(names) - strung > 1 or len(missing) - strung > 2 + len(chunks) // _WORDS_A_MISS

    @cached_property
    def _claim_keys(self) -> dict[str, frozenset[str]]:
        """Claim id -> all that its wordings are found by, the members of groups included."""
        found: dict[str, set[str]] = {}
        for wording in self.wordings:
            own = found.setdefault(wording.claim.id, set(list_keys(wording.claim)))
            own.update(self._keys[wording.number])
        return {claim: frozenset(keys | self._with_members(keys)) for claim, keys in found.items()}

    def _with_members(self, keys: set[str]) -> set[str]:
        return {"@" + member for key in keys if key[0] == "@" for member in self.members_of(key[1:])}

    def _search(self, query: Query, limit: int, claims: int) -> list[Wording]:
        return [self.wordings[n] for n in self._index.search(query, limit, claims)]

    def heads_list(self, entity: str) -> bool:
        """Whether a name belongs to the predicate of a list: a bloc that has members, say."""
        return "@" + entity in self._lists

    def headed_by(self, entity: str) -> Claim | None:
        """The list of the members of what the name stands for; None if there is none."""
        return self._heads.get(entity)

    @cached_property
    def _heads(self) -> dict[str, Claim]:
        """Name -> the list of those that belong to it."""
        found: dict[str, Claim] = {}
        for wording in (w for w in self.wordings if w.claim.members and w.text == w.claim.text):
            keys = {
                key[1:] for key in self._keys[wording.number] if key[0] == "@" and key not in list_keys(wording.claim)
            }
            if len(keys) == 1 and _HEADING.intersection(_words(self.names.tokens[wording.number])):
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

    @cached_property
    def _lists(self) -> dict[str, tuple[Wording, ...]]:
        """Key of a name -> the lists whose predicate has it."""
        found: dict[str, dict[Wording, None]] = {}
        for wording in (w for w in self.wordings if w.claim.members is not None):
            names = {key for key in self._keys[wording.number] if key[0] == "@"}
            for key in sorted(names.difference(list_keys(wording.claim))):
                found.setdefault(key, {})[wording] = None
        return {key: tuple(rows) for key, rows in found.items()}

    def verbatim(self, statement: str) -> Wording | None:
        """The wording that the statement repeats word for word, if its claim may be repeated without naming who says it."""
        return self._verbatim.get(_words(tokenize(statement))) if len(statement) < _LONGEST_WORDING else None

    @cached_property
    def _verbatim(self) -> dict[tuple[str, ...], Wording]:
        return {_words(self.names.tokens[w.number]): w for w in reversed(self.wordings) if self._is_voiced(w)}

    def _is_voiced(self, wording: Wording) -> bool:
        """Whether the source says it itself, or the wording says who does."""
        speaker = wording.claim.attributed_to
        return speaker is None or "@" + speaker in self._keys[wording.number]

    def reading(self, text: str) -> Reading:
        """The reading of a wording."""
        found = self._readings.get(text)
        if found is None:
            found = self._readings[text] = self._kept.reading(text) or read(text, self.names)
        return found

    def reading_of_statement(self, text: str) -> Reading | None:
        """The reading of a statement, descriptions resolved; None where the claims have next to nothing of what it says."""
        chunks = written_out(glance(text, self.names), self._rivals)
        if chunks and self._is_off_topic(chunks):
            return None
        return reading_of(text, resolve(chunks, self._described))

    def _is_off_topic(self, chunks: Sequence[Chunk]) -> bool:
        """Whether no claim has a few of the content words and names of the statement, and every fourth of them."""
        wanted = [query_of((c,)) for c in chunks if c.tag in _CONTENT and not is_faint(c)]
        query = {key: share for one in wanted for key, share in one.items()}
        claims = dict.fromkeys(w.claim.id for w in self._search(query, *_CONTEXT))
        needed = max(1 + (len(wanted) > _SHORT), len(wanted) // 4)
        return (
            all(sum(not one.keys().isdisjoint(self._claim_keys[c]) for one in wanted) < needed for c in claims)
            and len(wanted) > 1
        )

    def _described(self, description: Sequence[Chunk]) -> Mapping[str, Description]:
        """What the claims that bear on a description, and are the source's own, say that entities are."""
        own = [w for w in self._search(query_of(description), *_CONTEXT) if w.claim.rating and w.claim.members is None]
        return describe(c for w in own if w.claim.attributed_to is None for c in self.reading(w.text).clauses)

    def shared_terms(self, claim: Claim) -> tuple[Term, ...]:
        """The terms of all wordings of a claim together: they say the same, so each lends the others its words."""
        found = self._shared.get(claim.id)
        if found is None:
            lending = [c for text in claim.wordings for c in self._lending(text)]
            clauses = [c for c in lending if c.denies == lending[0].denies]
            found = self._shared[claim.id] = tuple(
                {(t.kind, t.keys, t.role): t for c in clauses for t in c.terms if t.weight > 0}.values()
            )
        return found

    def kept_frames(self, claim: str, make: Callable[[], tuple[Frame, ...]]) -> tuple[Frame, ...]:
        """What `make` returns for a claim, kept from the first time on."""
        found = self._frames.get(claim)
        if found is None:
            found = self._frames[claim] = make()
        return cast(tuple[Frame, ...], found)

    def _lending(self, text: str) -> tuple[Clause, ...]:
        """The clauses of a wording that lend their words: none where several say different things."""
        clauses = tuple(c for c in self.reading(text).clauses if not c.contrast)
        return clauses if len(clauses) == 1 and not is_opaque(clauses[0]) else ()

    def is_known_modifier(self, term: Term, clause: Clause) -> bool:
        """Whether a word in front of a name only repeats what the claims say of that name ("the Ruritanian-led X")."""
        head = _modified_name(term, clause)
        if head is None:
            return False
        if head not in self._descriptions:
            own = [
                w
                for w in self._search({"@" + head: 1.0}, *_CONTEXT)
                if w.claim.rating and w.claim.attributed_to is None
            ]
            clauses = [c for w in own for c in self.reading(w.text).clauses]
            self._descriptions[head] = describe(clauses).get(head, frozenset())
        keys = self._descriptions[head]
        return "@" + term.entity in keys if term.kind is Kind.NAME else bool(term.keys & keys)

    def context_terms(self, claim: Claim) -> tuple[Term, ...]:
        """Names, dates and numbers that other claims give for the event of a list: they share its fixed name and its verb."""
        found = self._contexts.get(claim.id)
        if found is None:
            found = self._contexts[claim.id] = tuple(self._context(claim))
        return found

    def _context(self, claim: Claim) -> Iterator[Term]:
        own = [c for c in self.reading(claim.text).clauses if c.predicate is not None]
        listed = frozenset(claim.members or ())
        queries = [query_of(k for k in c.chunks if k.entity not in listed) for c in own]
        for wording in {w: None for query in queries for w in self._search(query, *_CONTEXT)}:
            other = wording.claim
            if other.id == claim.id or other.members is not None or other.attributed_to is not None or not other.rating:
                continue
            for clause in self.reading(wording.text).clauses:
                if any(_is_same_event(clause, mine, listed) for mine in own):
                    yield from (t for t in clause.terms if t.kind is not Kind.WORD)

    def is_topical(self, term: Term) -> bool:
        """Whether a noun is what most of the claims are about anyway: leaving it out or putting it in says nothing."""
        return term.kind is Kind.WORD and term.tag == "N" and stem(term.norm) in self._frequent

    def is_main_name(self, term: Term) -> bool:
        """Whether a name is in every third claim: what the whole file is about."""
        return term.kind is Kind.NAME and "@" + term.entity in self._frequent

    @cached_property
    def _frequent(self) -> frozenset[str]:
        """The stems that every eighth claim, and the names that every third claim, has in its text."""
        number = len(self.claims.claims)
        if number < _ENOUGH_CLAIMS:
            return frozenset()
        texts = [set(self._keys[w.number]) for w in self.wordings if w.text == w.claim.text]
        seen = Counter(key for keys in texts for key in keys)
        return frozenset(key for key, count in seen.items() if count * (3 if key[0] == "@" else 8) >= number)

    @property
    def entities(self) -> Mapping[str, Entity]:
        """The claims' entities by id."""
        return self.claims.entities

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


def _modified_name(term: Term, clause: Clause) -> str | None:
    """The entity of the name that a term stands in front of, with nothing but words and hyphens between; None if there is none."""
    after = [c for c in clause.chunks if c.start >= term.span.end]
    for chunk in after:
        if chunk.entity is not None:
            return chunk.entity
        if chunk.tag not in {"A", "N", "P", "G"} and chunk.norm != "-":
            return None
    return None


def is_opaque(clause: Clause) -> bool:
    """Whether "what" hides who does it: "support is what X is after"."""
    return any(c.norm == "what" for c in clause.chunks)


def _are_strung(chunks: Sequence[Chunk], one: Chunk, other: Chunk) -> bool:
    """Whether two names are parts of one enumeration: nothing but commas, conjunctions and names between."""
    between = [c for c in chunks if one.end <= c.start and c.end <= other.start]
    return all(c.tag in {"CONJ", "PUNCT", "NAME", "DET"} for c in between)


def _words(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(t.norm for t in tokens if t.norm[0].isalnum())


def list_keys(claim: Claim) -> tuple[str, ...]:
    """Look-up keys of everybody whom a list speaks of, named in the wording or not."""
    among = () if claim.among in (None, "all") else claim.among or ()
    group = (claim.among_group,) if claim.among_group else ()
    return tuple("@" + entity for entity in dict.fromkeys((*(claim.members or ()), *among, *group)))


def _is_same_event(clause: Clause, listing: Clause, listed: frozenset[str]) -> bool:
    """Whether an affirmed clause has a name outside the list, and the verb, in common with the list's clause."""
    if clause.denies or clause.attribution is not None or clause.predicate is None or listing.predicate is None:
        return False
    names = {t.entity for t in clause.names} & {t.entity for t in listing.names} - listed
    return bool(names) and bool(clause.predicate.keys & listing.predicate.keys)
