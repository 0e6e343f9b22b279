"""Finds idioms, words that stand together for one meaning, and says by which single words that meaning goes."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.language import lexicon
from factcheck.language.closed_classes import classes_of
from factcheck.language.tokens import Token
from factcheck.language.wordtable import WordTable

_TABLE = WordTable("idiom_words.tsv")
_ANY = "*"
_OBJECT = "~"
_SCORE = "#"
_POSSESSIVE = frozenset({"'s", "'"})
_VERBAL = frozenset("vce")  # kinds of idioms that begin with a verb
_DENIABLE = frozenset("ce")  # kinds in which "no" may stand for the article: "gets no money from"


class Idiom(NamedTuple):
    """The words after the first (`*` for one article, pronoun or possessor), and (single word, part of speech) pairs.

    `~` and `#` stand for nothing here: where an object, or a score, may part the words.

    `kind` is the one of the list: n, v, a, r, or one that says by a verb what the subject does or has done to it.
    """

    rest: tuple[str, ...]
    lemmas: tuple[tuple[str, str], ...]
    kind: str = ""


def idiom_at(tokens: Sequence[Token], at: int) -> tuple[Idiom, int] | None:
    """The longest idiom that begins at `at`, and how many tokens it takes; None if there is none."""
    for idiom in _beginning_with(tokens[at].norm):
        length = _length(idiom, tokens, at + 1)
        if length:
            return idiom, length + 1
    return None


def is_noun_here(tokens: Sequence[Token], at: int) -> bool:
    """Whether an article or adjective before makes a noun of a word: "the average wait for it" is no waiting for it."""
    if not at or not any(pos == "n" for _, pos in lexicon.lemmas(tokens[at].norm)):
        return False
    before = tokens[at - 1].norm
    if classes_of(before):
        return "det" in classes_of(before)
    if before.endswith("ing") and (at < 2 or "be" not in classes_of(tokens[at - 2].norm)):  # "building work at it"
        return True
    return {pos for _, pos in lexicon.lemmas(before)} == {"a"} or lexicon.lemmas(before)[:1] == ((before, "a"),)


def parted_at(tokens: Sequence[Token], at: int, begin: int) -> int:
    """The end of an idiom whose first word is at `at` and whose others begin at `begin`, behind an object; 0 if none does."""
    score = all(t.norm.isdigit() or t.norm == "-" for t in tokens[at + 1 : begin])
    for idiom in _parted(tokens[at].norm):
        if idiom.rest[0] == (_SCORE if score else _OBJECT) and (length := _length(idiom, tokens, begin)):
            return begin + length
    return 0


def begins_parted(norm: str) -> bool:
    """Whether an idiom that an object may part can start with a word."""
    return bool(_parted(norm))


@lru_cache(maxsize=8192)
def has_particle(norm: str, particle: str) -> bool:
    """Whether a verb goes with a particle for a meaning of its own: "turn down"."""
    verbs = (f"{word}_{particle}" for word, pos in lexicon.lemmas(norm) if pos == "v")
    return any(lexicon.is_phrasal(verb) for verb in verbs) or any(
        idiom.rest == (particle,) for idiom in _beginning_with(norm)
    )


def can_begin_idiom(norm: str, following: str) -> bool:
    """Whether an idiom may start with a word, seeing the one behind it."""
    return any(next(_words(idiom)) in {_ANY, following} for idiom in _beginning_with(norm))


def _words(idiom: Idiom) -> Iterator[str]:
    """What must stand behind the first word."""
    return (word for word in idiom.rest if word not in (_OBJECT, _SCORE))


def _length(idiom: Idiom, tokens: Sequence[Token], at: int) -> int:
    """How many tokens from `at` on spell the rest of an idiom; 0 if they don't."""
    used = 0
    for word in _words(idiom):
        taken = _filled(tokens, at + used, idiom) if word == _ANY else tokens[at + used : at + used + 1]
        if not taken or word not in (_ANY, taken[0].norm):
            return 0
        used += len(taken)
    return used


def _filled(tokens: Sequence[Token], at: int, idiom: Idiom) -> Sequence[Token]:
    """The article, pronoun or name with 's at `at`; no other word may get lost in an idiom."""
    taken = tokens[at : at + 2]
    if taken and taken[-1].norm in _POSSESSIVE:
        return taken
    denied = idiom.kind in _DENIABLE and taken and taken[0].norm == "no"
    return taken[:1] if denied or (taken and classes_of(taken[0].norm) & {"det", "pronoun"}) else ()


@lru_cache(maxsize=8192)
def _beginning_with(norm: str) -> tuple[Idiom, ...]:
    """The idioms whose first word is a form of `norm`'s lemma, longest first."""
    firsts = {(norm, ""), *lexicon.lemmas(norm)}
    rows = {
        _idiom(entry) for word, pos in firsts for entry in _TABLE.get(word).split() if _fits(entry, norm, word, pos)
    }
    return tuple(sorted(rows, key=lambda row: (-len(row.rest), row)))


@lru_cache(maxsize=8192)
def _parted(norm: str) -> tuple[Idiom, ...]:
    return tuple(idiom for idiom in _beginning_with(norm) if idiom.rest[0] in (_OBJECT, _SCORE))


def _fits(entry: str, norm: str, word: str, pos: str) -> bool:
    """A verb may stand in any form, other words only as they are written."""
    return pos == "v" if entry[0] in _VERBAL else norm == word


def _idiom(entry: str) -> Idiom:
    kind, rest, words = entry.split(":")
    pos = kind if kind in "nvar" else "v"
    return Idiom(tuple(rest.split("_")), tuple((word, pos) for word in words.split(",")), kind)
