"""Finds the wordings that a statement repeats word for word, or but for one expression that it puts in another's place."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.language.census import words_of
from factcheck.language.tokens import Token

_LONGEST = 200  # words; a longer statement repeats no wording
_SHORTEST = 3  # words that there must be for an end to show anything
_END = 2  # words that the two must share at the beginning or at the end
_WORDS = 3  # the longest expression that is put in another's place
_PLACES = [(mine, theirs) for mine in range(1, _WORDS + 1) for theirs in range(1, _WORDS + 1)]
_MANY = 200  # texts of one beginning or end; there are so many only among thousands of claims
_ARTICLES = {"an": "a"}

Words = tuple[str, ...]
Table = Mapping[tuple[object, ...], tuple[int, ...]]


class Replacement(NamedTuple):
    """The expression of the statement that stands where a wording has another, the rest being the same; `at` counts words."""

    mine: tuple[Token, ...]
    theirs: tuple[Token, ...]
    at: int


def table_of(texts: Sequence[Words], numbers: Iterable[int]) -> Table:
    """All that the texts of those numbers, given as words, are found by: these, and how they begin and end with how many words."""
    found: dict[tuple[object, ...], list[int]] = {}
    for number in numbers:
        words = _compared(texts[number])
        for key in (words, *_ends(words, len(words))):
            found.setdefault(key, []).append(number)
    return {key: tuple(rows) for key, rows in found.items()}


def verbatim(table: Table, tokens: Sequence[Token]) -> int | None:
    """The number of the first text with the same words."""
    return next(iter(table.get(norms(tokens), ())), None) if len(tokens) < _LONGEST else None


def nearly(table: Table, tokens: Sequence[Token]) -> list[int]:
    """The numbers of the texts that may differ by one expression; of very many only those that begin and end alike."""
    words = norms(tokens)
    if not _SHORTEST <= len(words) < _LONGEST:
        return []
    lengths = range(max(1, len(words) - _WORDS + 1), len(words) + _WORDS)
    found = [n for length in lengths for key in _ends(words, length) for n in table.get(key, ())]
    if len(found) > _MANY:
        hits = Counter(found)
        found = [n for n in found if hits[n] > 1][:_MANY]
    return list(dict.fromkeys(found))


def replacements(statement: Sequence[Token], text: Sequence[Token]) -> Iterator[Replacement]:
    """Each way of putting one expression for another, wherever the text has it, that makes the text the statement."""
    mine, theirs = ([t for t in tokens if t.norm[0].isalnum()] for tokens in (statement, text))
    my_words, words = norms(statement), norms(text)
    first = next((i for i, (a, b) in enumerate(zip(my_words, words, strict=False)) if a != b), None)
    if first is None:
        return
    for at in (first, first - 1) if first else (0,):
        for long, short in _PLACES:
            new, old = my_words[at : at + long], words[at : at + short]
            if (
                new != old
                and _fits(len(my_words) - len(words), len(new) - len(old))
                and _with(words, old, new) == my_words
            ):
                yield Replacement(tuple(mine[at : at + long]), tuple(theirs[at : at + short]), at)


def _fits(longer: int, step: int) -> bool:
    """Whether a text can be so much longer than another after replacements that each make it longer by a step."""
    return longer == 0 if step == 0 else longer % step == 0 and longer // step > 0


def norms(tokens: Sequence[Token]) -> Words:
    """The words of a text as they are compared."""
    return _compared(words_of(tokens))


def _compared(words: Words) -> Words:
    return tuple(_ARTICLES.get(word, word) for word in words)


def _ends(words: Words, length: int) -> tuple[tuple[object, ...], ...]:
    return ("<", *words[:_END], length), (">", *words[-_END:], length)


def _with(words: Words, old: Words, new: Words) -> Words:
    """The words with one expression in place of another throughout."""
    found: list[str] = []
    at = 0
    while at < len(words):
        hit = words[at : at + len(old)] == old
        found += new if hit else words[at : at + 1]
        at += len(old) if hit else 1
    return tuple(found)
