"""Finds the verb group of a clause: its auxiliaries, negation, modality, voice and main verb."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import VERBAL, Chunk
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.past_forms import AUXILIARY, before_adverbs, is_finite_past, verb_lemmas

_POSSIBLE = frozenset({"may", "might", "could"})
_ASPECTUAL = frozenset({"keep", "start", "begin", "continue", "go"})
_CHAINED = frozenset(
    {"have", "be", "get", "seem", "appear", "begin", "start", "continue", "happen", "tend", "come", "need", "remain"}
)


class Modality(Enum):
    """How far a clause commits itself."""

    FACT = "fact"
    FUTURE = "future"
    POSSIBLE = "possible"
    PLANNED = "planned"
    PENDING = "pending"
    HYPOTHETICAL = "hypothetical"


class Force(Enum):
    """Whether a clause says what is so, what can or may be, or what must be."""

    NONE = ""
    CAN = "can"
    MUST = "must"


class VerbGroup(NamedTuple):
    """A clause's verb group: `start` and `end` index its chunks; `main` is None where only a copula is there."""

    start: int
    end: int
    main: Chunk | None
    extra: tuple[Chunk, ...]
    negations: tuple[Span, ...]
    modality: Modality
    passive: bool
    auxiliary_only: bool
    force: Force = Force.NONE

    @property
    def copular(self) -> bool:
        """Whether the clause has no verb of its own but forms of "be"."""
        return self.main is None


def find_verb(chunks: Sequence[Chunk], begin: int = 0) -> VerbGroup | None:
    """The first finite verb group at or after `begin`; None in a phrase without one."""
    for at in range(begin, len(chunks)):
        if is_finite(chunks, at):
            return _group(chunks, at)
    return None


def has_verb(chunks: Sequence[Chunk]) -> bool:
    """Whether there is a finite verb."""
    return any(is_finite(chunks, at) for at in range(len(chunks)))


def is_finite(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the chunk at `at` can open a finite verb group."""
    chunk = chunks[at]
    if chunk.tag in AUXILIARY:
        return not (at and chunks[at - 1].tag == "TO") and chunk.norm not in {"being", "having", "doing", "been"}
    if chunk.tag == "V":
        before = before_adverbs(chunks, at)
        return before is None or before.tag not in {"TO", "PREP", "DET"}
    return chunk.tag == "P" and is_finite_past(chunks, at)


def _group(chunks: Sequence[Chunk], start: int) -> VerbGroup:
    """Reads the group from its first chunk on, through chains such as "has failed to condemn"."""
    state = _State([c.span for c in chunks[max(start - 1, 0) : start] if c.tag == "NEG" and _negates(c)])
    at = start
    while at < len(chunks) and (step := state.take(chunks, at)):
        state.last_be = chunks[at].tag == "BE" or (state.last_be and chunks[at].tag in {"R", "NEG"})
        at += step
    found = state.modality, state.passive, state.auxiliary_only, state.force
    return VerbGroup(start, at, state.main, tuple(state.extra), tuple(state.negations), *found)


class _State:
    """A verb group while it is being read."""

    def __init__(self, negations: list[Span]) -> None:
        self.negations = negations
        self.modality = Modality.FACT
        self.passive = False
        self.main: Chunk | None = None
        self.main_at = -1
        self.extra: list[Chunk] = []
        self.last_be = False
        self.auxiliary_only = True
        self.force = Force.NONE

    def take(self, chunks: Sequence[Chunk], at: int) -> int:
        """Takes the chunk at `at` in and returns how many chunks that took; 0 at the end of the group."""
        chunk = chunks[at]
        if chunk.tag == "NEG":
            self.negations += [chunk.span] if _negates(chunk) else []
            self.modality = Modality.PENDING if "pending" in classes_of(chunk.norm) else self.modality
        elif chunk.tag == "MODAL":
            self.modality = _modality_of(chunk) or self.modality
            self.force = _force_of(chunk, chunks[at + 1 : at + 2]) or self.force
        elif self.main is not None:
            return self._take_after_verb(chunks, at, self.main)
        elif chunk.tag in VERBAL:
            self.passive = self.last_be and chunk.tag == "P"
            self.main, self.auxiliary_only, self.main_at = chunk, False, at
        elif self.last_be and _is_scheduled(chunk.norm) and _next_is_to(chunks, at):
            self.modality = Modality.FUTURE
            return 2
        elif chunk.tag == "TO" and self.last_be and _is_to_come(chunks, at):
            self.modality = Modality.FUTURE
        elif chunk.tag == "TO" and chunks[at - 1].tag == "HAVE":  # "has to pay"
            return int(at + 1 < len(chunks) and chunks[at + 1].tag in {"V", "BE"})
        elif chunk.tag not in AUXILIARY:
            return int(chunk.tag in {"R", "QUANT"} and _verb_follows(chunks, at))
        return 1

    def _take_after_verb(self, chunks: Sequence[Chunk], at: int, main: Chunk) -> int:
        """ "Keeps doing", "fails to do": the verb so far gives way to the one it leads on to."""
        chunk = chunks[at]
        following = chunks[at + 1] if at + 1 < len(chunks) else None
        negates = any("negation_verb" in classes_of(lemma) for lemma in verb_lemmas(main)) and at == self.main_at + 1
        if chunk.tag == "G" and (negates or (verb_lemmas(main) & _ASPECTUAL and at == self.main_at + 1)):
            self.negations += [main.span] if negates else []
            self.main = chunk
        elif (
            following is not None
            and following.tag == "G"
            and (
                (negates and chunk.norm in {"from", "short_of"}) or (at == self.main_at + 1 and _gives_up(main, chunk))
            )
        ):  # "refrains from doing", "gives up doing"
            self.negations.append(main.span)
            self.main = following
            return 2
        elif negates and chunk.norm in {"from", "short_of"}:  # "refrains from it": what is left says no more than "has"
            self.negations.append(main.span)
            self.main = None
            return 0
        elif chunk.tag == "TO" and _continues(chunks, at):
            if self.passive and _is_by_somebody(chunks, at):
                return 0
            self._chain(main)
        else:
            return int(chunk.tag in {"R", "QUANT"} and _verb_follows(chunks, at))
        return 1

    def _chain(self, main: Chunk) -> None:
        """What a verb before "to" adds: negation (fails to), a plan (hopes to), the future (is set to), or itself."""
        lemmas = verb_lemmas(main)
        found = frozenset().union(*(classes_of(lemma) for lemma in lemmas))
        self.main = None
        if "negation_verb" in found:
            self.negations.append(main.span)
        elif _is_scheduled(main.norm):
            self.modality = Modality.FUTURE
        else:
            self.modality = Modality.PLANNED if "planned" in found else self.modality
            self.extra += [] if lemmas & _CHAINED else [main]


def _gives_up(verb: Chunk, particle: Chunk) -> bool:
    """Whether a verb with its particle denies what follows: "gives up", "rules out"."""
    return any("negation_verb" in classes_of(f"{lemma}_{particle.norm}") for lemma in verb_lemmas(verb))


def _modality_of(modal: Chunk) -> Modality | None:
    """What a modal verb says of how sure it is; None for one that says nothing of it ("can", "must")."""
    if modal.norm in _POSSIBLE:
        return Modality.POSSIBLE
    return Modality.FUTURE if modal.norm in {"will", "shall", "would"} else None


def _force_of(modal: Chunk, following: Sequence[Chunk]) -> Force | None:
    """What a modal verb says of what can or must be; what must not be done cannot be."""
    if modal.norm in {"can", "may", "could"}:
        return Force.CAN
    if modal.norm == "must" and following and following[0].tag == "NEG":
        return Force.CAN
    return Force.MUST if modal.norm in {"must", "need"} else None


def _negates(chunk: Chunk) -> bool:
    return "pseudo_negation" not in classes_of(chunk.norm)


def _is_scheduled(norm: str) -> bool:
    """Whether "is ... to do" with that word is the future: "is due to", "is lined up to"."""
    return norm in classes()["words_scheduled"] or "scheduled" in classes_of(norm)


def _is_to_come(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "is to open" at `at` says what will be done; not "the aim is to open"."""
    subject = next((c for c in reversed(chunks[:at]) if c.tag in {"N", "NAME", "PRON"}), None)
    headline = chunks[at - 1].start == chunks[at - 1].end  # a copula that the text leaves out
    if headline and [c.tag for c in chunks[max(at - 3, 0) : at - 1]] == ["PREP", "NAME"]:  # "officials in X to urge it"
        return False
    aims = subject is not None and any(lemma in classes()["words_aim"] for lemma, _ in subject.lemmas)
    return subject is not None and not aims and _continues(chunks, at)


def _is_by_somebody(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether who has it done stands behind what is to be done: "is ordered to pay 5 euros by the court"."""
    by = next((i for i in range(at + 1, len(chunks)) if chunks[i].norm == "by"), 0)
    if not by or chunks[at + 1].tag != "V" or chunks[by - 1].tag in {"P", "G"}:
        return False
    behind = [c for c in chunks[by + 1 : by + 3] if c.tag != "DET"][:1]
    return bool(behind) and behind[0].tag in {"N", "NAME"} and "calendar_unit" not in classes_of(behind[0].norm)


def _next_is_to(chunks: Sequence[Chunk], at: int) -> bool:
    return at + 1 < len(chunks) and chunks[at + 1].tag == "TO"


def _verb_follows(chunks: Sequence[Chunk], at: int) -> bool:
    following = chunks[at + 1 : at + 2]
    return bool(following) and following[0].tag in VERBAL | AUXILIARY | {"R", "NEG"}


def _continues(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "to" at `at` leads on to the verb that the clause is about."""
    return at + 1 < len(chunks) and chunks[at + 1].tag in {"V", "BE", "HAVE", "DO", "R", "NEG"}
