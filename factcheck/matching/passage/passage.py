"""A passage as one whole: its sentences' terms, and whom or what they speak of."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from factcheck.language import lexicon
from factcheck.language.chunks import Chunk, chunk
from factcheck.language.extraction import extract
from factcheck.language.lacks import with_lacks
from factcheck.language.lives import with_life, with_release
from factcheck.language.names import NameIndex
from factcheck.language.tagging import tag
from factcheck.language.terms import Kind, Term
from factcheck.language.tokens import tokenize
from factcheck.matching.wording import Wording

_REFERRING = frozenset({"he", "she", "it", "they", "his", "her", "its", "their", "him", "them", "this", "these", "the"})


_PERSONAL = _REFERRING - {"the"}
_FINITE = frozenset({"V", "P", "BE", "HAVE", "DO", "MODAL"})


class Sentence(NamedTuple):
    """One sentence of a passage."""

    wording: Wording
    chunks: tuple[Chunk, ...]
    terms: tuple[Term, ...]


class Passage:
    """The sentences of a passage, and the words that it has."""

    def __init__(self, wordings: Sequence[Wording], names: NameIndex) -> None:
        """Reads each wording as a sentence."""
        self.names = names
        self.sentences = tuple(_sentence(wording, names) for wording in wordings)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words."""
        return frozenset(w for s in self.sentences for c in s.chunks for w in c.norm.split())

    @cached_property
    def subjects(self) -> tuple[tuple[Sentence, Term], ...]:
        """The names in front of the verb of each sentence, behind no preposition and no pronoun."""
        return tuple((s, t) for s in self.sentences for t in _subjects(s))

    @cached_property
    def refers(self) -> bool:
        """Whether it has a pronoun, or opens a sentence with "the", so that it speaks of something it need not name."""
        return not self.words.isdisjoint(_REFERRING) or any(
            s.chunks and s.chunks[0].norm == "the" for s in self.sentences
        )


def chunks_of(text: str, names: NameIndex) -> list[Chunk]:
    """The tagged chunks of a sentence, pronunciations in square brackets left out, dates in brackets as birth and death."""
    return with_release(with_lacks(with_life(_without_brackets(tag(chunk(tokenize(text), names))))))


def _without_brackets(chunks: Sequence[Chunk]) -> list[Chunk]:
    kept: list[Chunk] = []
    inside = False
    for c in chunks:
        inside = (inside or c.norm == "[") and c.norm != "]"
        if not inside and c.norm != "]":
            kept.append(c)
    return kept


def _sentence(wording: Wording, names: NameIndex) -> Sentence:
    chunks = chunks_of(wording.text, names)
    return Sentence(wording, tuple(chunks), extract((), (), chunks, passive=False))


def _subjects(sentence: Sentence) -> Iterator[Term]:
    """The names in front of a sentence's first verb, unless a pronoun or possessive is there too."""
    verb = next((c.start for c in sentence.chunks if c.tag in _FINITE), 0)
    before = [c for c in sentence.chunks if c.start < verb]
    if not any(c.norm in _PERSONAL for c in before):
        named = (t for t in sentence.terms if t.kind is Kind.NAME or (before[:1] and _is_rare(before[0], t)))
        yield from (t for t in named if t.span.start < verb and not t.prep)


def _is_rare(first: Chunk, term: Term) -> bool:
    """Whether a capitalised noun in front is hardly ever a common one: a surname that the word lists have, too."""
    return (
        first.span == term.span and first.capital and term.tag == "N" and lexicon.pos_counts(first.norm).get("n", 0) < 2
    )
