"""Finds names that the claims do not declare, by their capitals, and where a declared name is but a part of a longer one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.language import lexicon
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.names import NameIndex
from factcheck.language.spotting import Spot, Spotter
from factcheck.language.tokens import Token

_FULL_NAME = 2  # words of a name that needs no first name more
_FREQUENT = 3  # how often the word lists must have seen a noun to take it for a title before a name
_STARTS = frozenset({".", ":", "“", '"', "!", "?", "•"})  # signs behind which a capital says nothing
_FUNCTION = frozenset(
    {"det", "prep", "conj", "pronoun", "be", "have", "do", "wh", "quantifier", "modal", "negation", "subordinator"}
)


def proper_name(spotter: Spotter, at: int, *, headline: bool) -> tuple[int, str | None]:
    """How many tokens a run of capitalised words at `at` takes, 0 if there is none, and the person whose full name it is.

    The run has only words that no class or, at the start of a sentence, no dictionary explains.
    """
    tokens, names = spotter.tokens, spotter.names
    if not tokens[at].is_capitalised:
        return 0, None
    length, known = 0, None
    while at + length < len(tokens) and _is_proper(tokens, at + length, names.proper, headline):
        found = spotter.at(at + length) if length else None
        if found is not None:
            known = found if _is_surname(found, at + length, tokens, names) else None
            break
        length += 1 + _hyphenated(tokens, at + length)
    if known is not None and not _is_title(tokens, at):
        namesake = _has_another_first_name(tokens[at], tokens[at + length], names)
        return length + known.length, None if namesake else known.entity
    if length > _FULL_NAME and _is_unknown_title(tokens[at : at + length], names):
        return 0, None
    title = length == 1 and at + 1 < len(tokens) and lexicon.pos_counts(tokens[at].norm).get("n", 0) > _FREQUENT
    return (0 if title and spotter.at(at + 1) else length), None


def run_on(spotter: Spotter, at: int, name: Spot) -> int:
    """How many tokens a longer name takes that a declared one begins: the "Elva" of "Elva General"; 0 if there is none."""
    tokens, entity, end = spotter.tokens, spotter.names.entities[name.entity], at + name.length
    if " " in entity.name or entity.kind or not tokens[at].is_capitalised:
        return 0
    while end < len(tokens) and tokens[end].start == tokens[end - 1].end + 1 and _goes_with(spotter, end):
        end += 1
    return end - at if end > at + name.length else 0


def undeclared(tokens: Sequence[Token], at: int, length: int) -> str:
    """The entity id of a name that the claims do not declare: its words behind "~"."""
    return "~" + " ".join(t.norm for t in tokens[at : at + length] if t.norm != "-")


def _goes_with(spotter: Spotter, at: int) -> bool:
    """Whether the word at `at` is part of the name before it: a capital that only a name would have."""
    token = spotter.tokens[at]
    if not (token.is_word and token.is_capitalised) or classes_of(token.norm) or not token.text[1:].islower():
        return False
    return token.norm in spotter.names.proper and spotter.at(at) is None


def _is_surname(found: Spot, at: int, tokens: Sequence[Token], names: NameIndex) -> bool:
    """Whether first names may stand before a declared name: that of a person, or of nobody knows what."""
    entity = names.entities[found.entity]
    return found.length == 1 and entity.kind in {None, "person"} and not entity.members and tokens[at].is_capitalised


def _has_another_first_name(first: Token, surname: Token, names: NameIndex) -> bool:
    """Whether the claims write another first name before a surname: Tom Penn is not the Ada Penn whom they name."""
    before = {
        a.norm for tokens in names.tokens for a, b in pairwise(tokens) if b.norm == surname.norm and a.is_capitalised
    }
    firsts = {norm for norm in before if not classes_of(norm) and not lexicon.is_a(norm, "person")}
    return bool(firsts) and first.norm not in firsts | classes()["words_honorific"]


def _is_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word in front of a name is what a person may be: captain, coach; a rare one needs a full name behind it."""
    word = tokens[at].norm
    if word in classes()["words_office"]:
        return True
    common = lexicon.pos_counts(word).get("n", 0) > _FREQUENT or all(t.is_capitalised for t in tokens[at + 1 : at + 3])
    return common and lexicon.is_a(word, "person")


def _is_unknown_title(run: Sequence[Token], names: NameIndex) -> bool:
    """Whether the claims have the whole name but its first word, which no dictionary has: "Midfielder Ada Penn"."""
    first, *rest = (token.norm for token in run)
    return first not in names.proper and all(word in names.proper for word in rest)


def _hyphenated(tokens: Sequence[Token], at: int) -> int:
    """How many tokens a hyphen and the capitalised word behind it take: the "-Bell" of "Ashton-Bell"."""
    sign, last = tokens[at + 1 : at + 2], tokens[at + 2 : at + 3]
    if not sign or not last or sign[0].norm != "-" or not last[0].is_capitalised:
        return 0
    return 2 * (tokens[at].end == sign[0].start and sign[0].end == last[0].start)


def _is_proper(tokens: Sequence[Token], at: int, proper: frozenset[str], headline: bool) -> bool:
    token = tokens[at]
    if (
        token.text.isupper() and len(token.text) > 1 and lexicon.country_of(token.text) is not None
    ):  # "US" is no pronoun
        return True
    if not (token.is_word and token.is_capitalised) or classes_of(token.norm) & _FUNCTION:
        return False
    if lexicon.country_of(token.norm) is not None:
        return True
    if headline or at == 0 or tokens[at - 1].text in _STARTS:
        unlisted = not lexicon.lemmas(token.norm) and not classes_of(token.norm)
        return token.norm in proper or unlisted or (not headline and _is_first_name(tokens, at))
    return token.text != "I"


def _is_first_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that opens a sentence goes with the capitalised one behind it: "Anthony Ruthven", no title."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not (following.is_word and following.is_capitalised) or lexicon.country_of(following.norm):
        return False
    if _is_title(tokens, at) or classes_of(following.norm):
        return False
    return not lexicon.lemmas(following.norm) or not classes_of(tokens[at].norm)
