"""Knows the statements that need no analysis: a name or noun, one verb, and what follows it, with nothing left out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause, clause_of
from factcheck.language.closed_classes import classes_of
from factcheck.language.drafts import draft_of

_PHRASE = frozenset({"DET", "A", "N", "NAME", "NUM"})
_HELPERS = frozenset({"MODAL", "HAVE"})
_VERBS = frozenset({"BE", "V", "P"})
_BEHIND = _HELPERS | {"BE", "V", "PREP"}
_MAY_FOLLOW = {
    "": _PHRASE - {"A"},
    "DET": frozenset({"A", "N", "NAME", "NUM"}),
    "A": frozenset({"A", "N"}),
    "NUM": frozenset({"A", "N"}),
    "N": _BEHIND,
    "NAME": _BEHIND,
    "MODAL": frozenset({"BE", "V"}),
    "HAVE": frozenset({"P"}),
    "BE": _PHRASE | {"PREP", "P"},
    "V": _PHRASE | {"PREP"},
    "P": _PHRASE | {"PREP"},
    "PREP": _PHRASE | {"DATE"},
    "DATE": frozenset({"PREP"}),
}
_LAST = frozenset({"A", "N", "NAME", "DATE"})
# A word of any other class may turn a statement.
_CLASSES = frozenset(
    {
        "det",
        "prep",
        "be",
        "have",
        "modal",
        "question",
        "membership",
        "particle",
        "adjunct_prep",
        "light_noun",
        "light_verb",
    }
)
# These may make one subject of two names, say what is kept from whom, or that a thing is not free.
_TURNING = frozenset({"with", "from", "pay", "pays", "charged"})


def is_plain(chunks: Sequence[Chunk]) -> bool:
    """Whether an analysis would find nothing to write out; it must then read the statement as `plain_clause` does."""
    words = _words(chunks)
    tags = [word.tag for word in words]
    verbs = [at for at, tag in enumerate(tags) if tag in _VERBS]
    joined = len(verbs) == 1 or (len(verbs) == 2 and tags[verbs[0]] == "BE" and verbs[1] == verbs[0] + 1)
    if not joined or tags[-1] not in _LAST or "PREP" in tags[: verbs[0]]:
        return False
    follows = all(tag in _MAY_FOLLOW.get(before, ()) for before, tag in pairwise(["", *tags]))
    return follows and all(_is_simple(word) for word in words)


def plain_clause(chunks: Sequence[Chunk]) -> Clause:
    """The one clause of a plain statement."""
    return clause_of(draft_of(_words(chunks)), None)


def _is_simple(word: Chunk) -> bool:
    """Whether neither the word nor a base form of it may turn a statement."""
    forms = (word.norm, *(lemma for lemma, _ in word.lemmas))
    return word.norm.split()[0] not in _TURNING and all(classes_of(form) <= _CLASSES for form in forms)


def _words(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """Without the stop at the end."""
    return chunks[:-1] if chunks and chunks[-1].norm == "." else chunks
