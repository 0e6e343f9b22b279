"""Tells whether a statement gives a speaker another title than the claims: "chemist X", "physicist X"."""

from __future__ import annotations

from factcheck.language import lexicon
from factcheck.language.speakers import Attribution
from factcheck.matching.relations import Relation, relate_words
from factcheck.matching.wordings import ClaimBook


def has_other_title(said: Attribution, voiced: Attribution | None, book: ClaimBook) -> bool:
    """Whether none of what the claims call a named speaker, and they call them something, is what the statement does."""
    if not said.speakers or not said.words:
        return False
    known = frozenset().union(*(book.titles_of(speaker) for speaker in said.speakers))
    titles = {word for word in known | (voiced.words if voiced is not None else frozenset()) if word[0] != "@"}
    people = {word for word in titles if lexicon.is_a(word, "person", "n")}
    return bool(people) and any(lexicon.is_a(word, "person", "n") and not _fits(word, people) for word in said.words)


def _fits(word: str, titles: set[str]) -> bool:
    """Whether a title is one of those, or wider than one of them."""
    return any(relate_words(frozenset({word}), frozenset({title}), "n") > Relation.OPPOSITE for title in titles)
