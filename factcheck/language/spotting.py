"""Spots names in a text: the longest alias at each of its tokens, aliases that have another name within them included."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language import lexicon
from factcheck.language.aliases import is_allowed
from factcheck.language.names import NameIndex
from factcheck.language.stems import singular
from factcheck.language.tokens import Token

_SIGNS = frozenset({"-", "'s", "'", "’", ","})
_COMPLEMENTS = frozenset({"to", "with", "about", "on", "for"})
_BETWEEN = (_SIGNS, _SIGNS | {"the"})  # what may stand in front of a word of an alias, and of a name within one


class Spot(NamedTuple):
    """The id of the entity that is named, and how many tokens name it."""

    entity: str
    length: int


class Spotter:
    """The names in the tokens of one text. What is at each token is found out once: it may be part of many aliases."""

    def __init__(self, names: NameIndex, tokens: Sequence[Token]) -> None:
        self.names = names
        self.tokens = tokens
        self._spots: dict[bool, list[Spot | None]] = {}

    def at(self, at: int, *, lower_case: bool = False) -> Spot | None:
        """The longest alias that begins with the token at `at`; `lower_case` says that capitals tell nothing."""
        spots = self._spots.get(lower_case) or self._all(lower_case)
        found = spots[at]
        while found and not self._is_prefixed(at) and (longer := self._extended(found, at, spots)):
            found = longer
        return found

    def _all(self, lower_case: bool) -> list[Spot | None]:
        """What the aliases have at each token, from the last to the first: those behind may be part of the one before."""
        spots: list[Spot | None] = [None] * len(self.tokens)
        self._spots[lower_case] = spots
        for at in range(len(spots) - 1 if self.names.aliases else -1, -1, -1):
            spots[at] = self._listed(at, lower_case, spots)
        return spots

    def _listed(self, at: int, lower_case: bool, spots: Sequence[Spot | None]) -> Spot | None:
        """The longest alias that begins with the word at `at`."""
        norm = self.tokens[at].norm
        one, listed = singular(norm), self.names.aliases
        aliases = listed.get(norm, ()) if one == norm else (*listed.get(norm, ()), *listed.get(one, ()))
        if not aliases:
            return None
        found: Spot | None = None
        following, prefixed = self._next_word(at), self._is_prefixed(at)
        for alias in aliases:
            if len(alias.words) > 1 and (prefixed or not (alias.words[1] in following or alias.words[1][0] == "@")):
                continue
            length = self._length(alias.words, at, spots)
            if alias.owned and self._is_plain(at, length) and self._goes_on(at + length):
                continue
            if length > (found.length if found else 0) and is_allowed(alias, self.tokens, at, lower_case=lower_case):
                found = Spot(alias.entity, length)
        return None if found is not None and self._is_numbered_otherwise(found, at) else found

    def _is_numbered_otherwise(self, found: Spot, at: int) -> bool:
        """Whether a number behind a name that is one of several makes it another one: "Plover 2" where "Plover" is Plover 3."""
        behind = self.tokens[at + found.length : at + found.length + 1]
        if not behind or not behind[0].norm.isdigit() or self.tokens[at + found.length - 1].norm.isdigit():
            return False
        entity = self.names.entities[found.entity]
        return any(alias.split()[-1].isdigit() for alias in (entity.name, *entity.aliases) if " " in alias)

    def _is_plain(self, at: int, length: int) -> bool:
        """Whether the alias is written without the sign of a possessor."""
        return not any(t.norm in _SIGNS for t in self.tokens[at : at + length])

    def _goes_on(self, end: int) -> bool:
        """Whether what ends at `end` is rather a verb with what it needs behind it: "talks to"."""
        verb = any(
            pos == "v" and lemma != self.tokens[end - 1].norm
            for lemma, pos in lexicon.lemmas(self.tokens[end - 1].norm)
        )
        return verb and end < len(self.tokens) and self.tokens[end].norm in _COMPLEMENTS

    def _extended(self, found: Spot, at: int, spots: Sequence[Spot | None]) -> Spot | None:
        """The longest alias that begins with the name found at `at` under whatever alias: X president, X's talks with Y."""
        rows = [
            (found.length + length, alias.entity)
            for alias in self.names.aliases.get("@" + found.entity, ())
            if (length := self._length(alias.words[1:], at + found.length, spots))
            and not (
                alias.owned and self._is_plain(at, found.length + length) and self._goes_on(at + found.length + length)
            )
        ]
        longest = max(rows, default=None)
        return Spot(longest[1], longest[0]) if longest else None

    def _length(self, words: Sequence[str], at: int, spots: Sequence[Spot | None]) -> int:
        """How many tokens at `at` spell the alias, signs between its words included; 0 if they don't."""
        tokens, used = self.tokens, 0
        for word in words:
            while 0 < at + used < len(tokens) and tokens[at + used].norm in _BETWEEN[word[0] == "@"]:
                used += 1
            step = self._step(word, at + used, spots) if at + used < len(tokens) else 0
            if not step:
                return 0
            used += step
        return used

    def _step(self, word: str, at: int, spots: Sequence[Spot | None]) -> int:
        """How many tokens at `at` stand for one word of an alias, or for the name that "@id" calls for."""
        if word[0] != "@":
            norm = self.tokens[at].norm
            return int(word in (norm, singular(norm)))
        found = spots[at]
        return found.length if found and found.entity == word[1:] else 0

    def _next_word(self, at: int) -> tuple[str, ...]:
        """The word behind the one at `at`, signs aside, as it is written and in the singular; () at the end."""
        for token in self.tokens[at + 1 : at + 3]:
            if token.norm not in _SIGNS:
                return token.norm, singular(token.norm)
        return ()

    def _is_prefixed(self, at: int) -> bool:
        """Whether "anti-" or the like takes the word away from those behind it: no "NATO summit" in "anti-NATO summit"."""
        tokens = self.tokens
        return at > 1 and tokens[at - 1].norm == "-" and tokens[at - 2].norm in {"anti", "non", "pro"}
