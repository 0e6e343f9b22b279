"""Finds the verb group of a clause: its auxiliaries, negation, modality, voice and main verb."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language.chunks import VERBAL, Chunk
from factcheck.language.closed_classes import classes, classes_of

_AUXILIARY = frozenset({"MODAL", "BE", "HAVE", "DO"})
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

    @property
    def copular(self) -> bool:
        """Whether the clause has no verb of its own but forms of "be"."""
        return self.main is None


def find_verb(chunks: Sequence[Chunk], begin: int = 0) -> VerbGroup | None:
    """The first finite verb group at or after `begin`; None in a phrase without one."""
    start = next((i for i in range(begin, len(chunks)) if is_finite(chunks, i)), None)
    return None if start is None else _group(chunks, start)


def has_verb(chunks: Sequence[Chunk]) -> bool:
    """Whether there is a finite verb."""
    return any(is_finite(chunks, at) for at in range(len(chunks)))


def is_finite(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the chunk at `at` can open a finite verb group."""
    chunk = chunks[at]
    if chunk.tag in _AUXILIARY:
        return not (at and chunks[at - 1].tag == "TO") and chunk.norm not in {"being", "having", "doing", "been"}
    before = _before(chunks, at)
    if chunk.tag == "V":
        return before is None or before.tag not in {"TO", "PREP", "DET"}
    if chunk.tag == "P":
        if before is not None and before.tag == "N" and _describes(chunks, at):
            return False
        return (
            before is not None
            and before.tag in {"NAME", "PRON", "N", "WH", "DATE", "CONJ", "NUM"}
            and not _is_reduced(chunks, at)
        )
    return False


def _describes(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a participle only says what the noun before it is for: "reforms meant to"."""
    following = chunks[at + 1] if at + 1 < len(chunks) else None
    return (
        following is not None
        and following.tag in {"TO", "PREP"}
        and bool(_lemmas(chunks[at]) & classes()["words_meant"])
    )


def _before(chunks: Sequence[Chunk], at: int) -> Chunk | None:
    while at and chunks[at - 1].tag in {"R", "NEG"}:
        at -= 1
    return chunks[at - 1] if at else None


def _is_reduced(chunks: Sequence[Chunk], at: int) -> bool:
    """A participle that describes the noun before it: another finite verb follows, or a preposition that an agent takes."""
    rest = chunks[at + 1 :]
    if (
        any("saying" in classes_of(lemma) for lemma in _lemmas(chunks[at]))
        and rest
        and rest[0].tag in {"DET", "NAME", "PRON", "QUANT", "N", "A", "NUM"}
    ):
        return False
    named = at > 0 and chunks[at - 1].tag == "NAME"  # "X voted for it", but "money raised for it"
    if rest and rest[0].norm in ({"by"} if named else {"by", "for"}) and chunks[at].tag == "P":
        return not (len(rest) > 1 and _is_amount(rest[1:3]))
    for number, chunk in enumerate(rest):
        if chunk.tag in {"CONJ", "SUB", "WH"} or chunk.norm in {",", ";", "that"}:
            return False
        if chunk.tag in _AUXILIARY or (chunk.tag == "V" and rest[number - 1].tag not in {"TO", "PREP", "DET", "A"}):
            return not (number and rest[number - 1].tag == "TO")
    return False


def _is_amount(chunks: Sequence[Chunk]) -> bool:
    """ "Fell by 5": a figure after "by" or "for" is no agent."""
    return chunks[0].tag == "NUM" or (chunks[0].tag in {"DET", "CUE"} and chunks[-1].tag == "NUM")


def _group(chunks: Sequence[Chunk], start: int) -> VerbGroup:
    """Reads the group from its first chunk on, through chains such as "has failed to condemn"."""
    state = _State([c.span for c in chunks[max(start - 1, 0) : start] if c.tag == "NEG" and _negates(c)])
    at = start
    while at < len(chunks) and (step := state.take(chunks, at)):
        state.last_be = chunks[at].tag == "BE" or (state.last_be and chunks[at].tag in {"R", "NEG"})
        at += step
    found = state.modality, state.passive, state.auxiliary_only
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

    def take(self, chunks: Sequence[Chunk], at: int) -> int:
        """Takes the chunk at `at` in and returns how many chunks that took; 0 at the end of the group."""
        chunk = chunks[at]
        if chunk.tag == "NEG":
            self.negations += [chunk.span] if _negates(chunk) else []
            self.modality = Modality.PENDING if "pending" in classes_of(chunk.norm) else self.modality
        elif chunk.tag == "MODAL":
            self.modality = _modality_of(chunk) or self.modality
        elif self.main is not None:
            return self._take_after_verb(chunks, at, self.main)
        elif chunk.tag in VERBAL:
            self.passive = self.last_be and chunk.tag == "P"
            self.main, self.auxiliary_only, self.main_at = chunk, False, at
        elif self.last_be and _is_scheduled(chunk.norm) and _next_is_to(chunks, at):
            self.modality = Modality.FUTURE
            return 2
        elif chunk.tag == "TO" and chunks[at - 1].tag == "HAVE":  # "has to pay"
            return int(at + 1 < len(chunks) and chunks[at + 1].tag in {"V", "BE"})
        elif chunk.tag not in _AUXILIARY:
            return int(chunk.tag in {"R", "QUANT"} and _verb_follows(chunks, at))
        return 1

    def _take_after_verb(self, chunks: Sequence[Chunk], at: int, main: Chunk) -> int:
        """ "Keeps doing", "fails to do": the verb so far gives way to the one it leads on to."""
        chunk = chunks[at]
        following = chunks[at + 1] if at + 1 < len(chunks) else None
        negates = any("negation_verb" in classes_of(lemma) for lemma in _lemmas(main)) and at == self.main_at + 1
        if chunk.tag == "G" and (negates or (_lemmas(main) & _ASPECTUAL and at == self.main_at + 1)):
            self.negations += [main.span] if negates else []
            self.main = chunk
        elif (
            negates and chunk.norm in {"from", "short_of"} and following is not None and following.tag == "G"
        ):  # "refrains from doing"
            self.negations.append(main.span)
            self.main = following
            return 2
        elif negates and chunk.norm in {"from", "short_of"}:  # "refrains from it": what is left says no more than "has"
            self.negations.append(main.span)
            self.main = None
            return 0
        elif chunk.tag == "TO" and _continues(chunks, at):
            self._chain(main)
        else:
            return int(chunk.tag in {"R", "QUANT"} and _verb_follows(chunks, at))
        return 1

    def _chain(self, main: Chunk) -> None:
        """What a verb before "to" adds: negation (fails to), a plan (hopes to), the future (is set to), or itself."""
        lemmas = _lemmas(main)
        found = frozenset().union(*(classes_of(lemma) for lemma in lemmas))
        self.main = None
        if "negation_verb" in found:
            self.negations.append(main.span)
        elif _is_scheduled(main.norm):
            self.modality = Modality.FUTURE
        else:
            self.modality = Modality.PLANNED if "planned" in found else self.modality
            self.extra += [] if lemmas & _CHAINED else [main]


def _modality_of(modal: Chunk) -> Modality | None:
    """What a modal verb says of how sure it is; None for one that says nothing of it ("can", "must")."""
    if modal.norm in _POSSIBLE:
        return Modality.POSSIBLE
    return Modality.FUTURE if modal.norm in {"will", "shall", "would"} else None


def _lemmas(chunk: Chunk) -> set[str]:
    return {lemma for lemma, pos in chunk.lemmas if pos == "v"}


def _negates(chunk: Chunk) -> bool:
    return "pseudo_negation" not in classes_of(chunk.norm)


def _is_scheduled(norm: str) -> bool:
    """Whether "is ... to do" with that word is the future: "is due to", "is lined up to"."""
    return norm in classes()["words_scheduled"] or "scheduled" in classes_of(norm)


def _next_is_to(chunks: Sequence[Chunk], at: int) -> bool:
    return at + 1 < len(chunks) and chunks[at + 1].tag == "TO"


def _verb_follows(chunks: Sequence[Chunk], at: int) -> bool:
    following = chunks[at + 1 : at + 2]
    return bool(following) and following[0].tag in VERBAL | _AUXILIARY | {"R", "NEG"}


def _continues(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "to" at `at` leads on to the verb that the clause is about."""
    return at + 1 < len(chunks) and chunks[at + 1].tag in {"V", "BE", "HAVE", "DO", "R", "NEG"}
