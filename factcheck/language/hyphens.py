"""Joins two words with a hyphen that the dictionary has as one: "semi-final", "play-off"."""

from __future__ import annotations

from factcheck.language import lexicon
from factcheck.language.names import NameIndex
from factcheck.language.tokens import Token


def joined(tokens: list[Token], names: NameIndex) -> list[Token]:
    """The tokens with such words as one."""
    if not any(t.norm == "-" for t in tokens):
        return tokens
    done: list[Token] = []
    for token in tokens:
        before = done[-2:]
        if len(before) == 2 and before[1].norm == "-" and _is_one_word(before[0], token, names):
            whole = before[0].norm + token.norm
            done[-2:] = [before[0]._replace(text=f"{before[0].text}-{token.text}", norm=whole, end=token.end)]
        else:
            done.append(token)
    return done


def _is_one_word(first: Token, second: Token, names: NameIndex) -> bool:
    if first.end + 1 != second.start or not (first.is_word and second.is_word) or second.is_capitalised:
        return False
    known = any(pos == "n" for _, pos in lexicon.lemmas(first.norm + second.norm))
    return known and not names.has_word(first.norm) and not names.has_word(second.norm)
