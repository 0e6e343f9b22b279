"""Finds the name that a statement speaks of: the first run of capitalised words that is no common word at its start."""

from collections.abc import Collection, Iterator, Sequence

from factcheck.documents.span import Span
from factcheck.language import lexicon
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.numbers import is_number_word
from factcheck.language.tokens import Token

_JOINING = frozenset(
    {"of", "the", "and", "or", "in", "a", "de", "la", "von", "van", "-", "&", "'", ".", ":", "vs", "!", "*", '"'}
)
_FRONTED = frozenset({"in", "on", "since", "during", "by", "as", "at"})
_LONGEST_FRONT = 7
_LONG = 4  # words of a name that is taken for one whatever follows
_AUXILIARY = frozenset({"be", "have", "do", "modal"})
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_SINGULAR = frozenset({"is", "was", "has", "does"})  # verbs that make a plural in front a name
_OWNING = frozenset({"of", "by"})
_NO_NAME = frozenset({"month", "weekday"})


def topic_of(tokens: Sequence[Token], known: Collection[str]) -> Span | None:
    """Where the name stands that a statement is about, with what is put in brackets behind it; None if there is none.

    `known` are the words that are names in the claims: of other words, a plural at the start is none.
    """
    for at in _starts(tokens):
        length = _run(tokens, at)
        if length and _is_name(tokens, at, length, known):
            first = at - 2 if at > 1 and tokens[at - 1].norm in _ENDINGS else at  # "the 14th X"
            return Span(tokens[first].start, tokens[_behind(tokens, at + length) - 1].end)
    return None


def _starts(tokens: Sequence[Token]) -> Iterator[int]:
    """Where a topic may begin: in front, behind "called", and in the subject behind "of" and behind a noun that it explains."""
    yield _front(tokens)
    yield from (i + 1 for i, t in enumerate(tokens) if t.norm in classes()["words_called"] | {"name"})
    verb = next((i for i, t in enumerate(tokens) if classes_of(t.norm) & _AUXILIARY), len(tokens))
    yield from (i + 1 for i, t in enumerate(tokens[:verb]) if t.norm in _OWNING or (i and _may_be_explained(tokens, i)))


def _front(tokens: Sequence[Token]) -> int:
    """Where a statement begins, "in 2004", an article and a number in front of a name left out."""
    at = 0
    if tokens and tokens[0].norm in _FRONTED:
        dated = (i + 1 for i, t in enumerate(tokens[:_LONGEST_FRONT]) if t.norm.isdigit() or t.norm == ",")
        at = max(dated, default=0)
    if at < len(tokens) and tokens[at].norm in {"the", ","}:
        at += 1
        numbered = at + 1 < len(tokens) and tokens[at].norm.isdigit() and tokens[at + 1].norm in _ENDINGS
        at += 2 if numbered else 0
    return at


def _may_be_explained(tokens: Sequence[Token], at: int) -> bool:
    """Whether a common noun, and a comma behind it, may have its name next: "the film X", "the company, X"."""
    noun = tokens[at - 1] if tokens[at].norm == "," else tokens[at]
    return not noun.is_capitalised and any(pos == "n" for _, pos in lexicon.lemmas(noun.norm)[:1])


def _run(tokens: Sequence[Token], at: int) -> int:
    """How many tokens the run of capitalised words at `at` has; 0 if none starts there."""
    if at >= len(tokens) or not _is_capital(tokens[at]):
        return 0
    end = at + 1
    ahead = end
    while ahead < len(tokens):
        if tokens[ahead].is_capitalised or tokens[ahead].text[0].isdigit():
            end = ahead + 1
        elif tokens[ahead].norm not in _JOINING:
            break
        ahead += 1
    return end - at


def _is_capital(token: Token) -> bool:
    return token.is_word and token.is_capitalised and not classes_of(token.norm) & _NO_NAME


def _is_name(tokens: Sequence[Token], at: int, length: int, known: Collection[str]) -> bool:
    """Whether a run is a name: anything but a single common word that only stands at the start of the sentence."""
    norm, following = tokens[at].norm, tokens[at + length].norm if at + length < len(tokens) else ""
    words = [t.norm for t in tokens[at : at + length]]
    modifies = following.isalpha() and not _may_be_verb(following, likely=_is_common(words))
    if length < _LONG and (is_number_word(norm) or (modifies and (length == 1 or _is_common(words)))):
        return False
    if length > 1 or (at > 1 and not classes_of(norm)):
        return True
    return not classes_of(norm) and (norm in known or lexicon.lemma(norm) == norm or following in _SINGULAR)


def _is_common(words: Sequence[str]) -> bool:
    """Whether they are one word of the dictionary, or a people or country: such a run may well stand in front of a noun."""
    alone = len(words) == 1 and bool(lexicon.lemmas(words[0]))
    return alone or any(lexicon.country_of(" ".join(words[i:])) is not None for i in range(len(words)))


def _may_be_verb(norm: str, *, likely: bool) -> bool:
    """Whether a word that is no noun or adjective may follow, or is `likely` to: if not, the name in front says something of it."""
    readings = lexicon.lemmas(norm)[: 1 if likely else None]
    return bool(classes_of(norm)) or any(pos in "vr" for _, pos in readings)


def _behind(tokens: Sequence[Token], at: int) -> int:
    """The place behind what is put in brackets at `at`: "( film )"."""
    if at < len(tokens) and tokens[at].norm == "(":
        return next((i + 1 for i in range(at, len(tokens)) if tokens[i].norm == ")"), at)
    return at
