"""Puts misspelt words and abbreviations right before they are read, and tells what the capitals of a text are worth."""

from collections.abc import Iterable, Sequence

from factcheck.language import lexicon
from factcheck.language.closed_classes import classes_of, listed
from factcheck.language.names import NameIndex
from factcheck.language.spelling import english
from factcheck.language.tokens import Token


def respelt(tokens: Iterable[Token], names: NameIndex) -> list[Token]:
    """The tokens with the words that they are meant for."""
    return [part for token in tokens for part in _spelt_out(_corrected(token, names), names)]


def _corrected(token: Token, names: NameIndex) -> Token:
    named = len(token.norm) == 3 and token.is_capitalised  # Amy is no "may"
    norm = names.correct(token.norm) if token.is_word and not named else token.norm
    if norm == token.norm and token.is_word and not token.is_capitalised and not _is_listed(norm, names):
        norm = english(norm)
    return token if norm == token.norm else token._replace(norm=norm)


def _is_listed(norm: str, names: NameIndex) -> bool:
    """Whether the claims, a class or the word lists have a word."""
    return norm in names.vocabulary or norm in listed() or names.has_word(norm) or bool(lexicon.lemmas(norm))


def _spelt_out(token: Token, names: NameIndex) -> list[Token]:
    """An abbreviation that the claims only have in full ("SSO" for single sign-on) as its words, at its place."""
    if not token.text.isupper() or len(token.text) < 2:
        return [token]
    return [token._replace(norm=word, text=word) for word in names.spelt_out(token.text)] or [token]


def case_of(tokens: Sequence[Token], names: NameIndex) -> tuple[bool, bool]:
    """Whether the text has no capitals to speak of, and whether it has them everywhere, as some headlines do."""
    words = [t for t in tokens if t.is_word]
    rest = [t for t in words[1:] if not classes_of(t.norm)]
    capitals = sum(t.is_capitalised for t in rest)
    all_capitals = bool(words) and all(t.text.isupper() for t in words)
    everywhere = len(rest) > 2 and capitals == len(rest) and any(_is_plain_word(t, names) for t in rest)
    return capitals == 0 or all_capitals, all_capitals or everywhere


def _is_plain_word(token: Token, names: NameIndex) -> bool:
    """Whether only a headline writes the word with a capital: a verb, or a noun that is part of no name of the claims."""
    return not names.has_word(token.norm) and any(pos == "v" for _, pos in lexicon.lemmas(token.norm))
