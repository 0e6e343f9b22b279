"""Groups tokens into chunks: names, dates, quantities, cue phrases and single words, each with a part of speech."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language import lexicon
from factcheck.language.closed_classes import classes, classes_of, phrases
from factcheck.language.date_forms import can_begin_date, match_date
from factcheck.language.dates import DateValue
from factcheck.language.hyphens import joined
from factcheck.language.idioms import can_begin_idiom, idiom_at, is_noun_here
from factcheck.language.names import NameIndex
from factcheck.language.numbers import can_begin_number, fraction, match_number
from factcheck.language.parted import rejoined
from factcheck.language.proper_names import proper_name, run_on, undeclared
from factcheck.language.quantity import Quantity
from factcheck.language.respelling import case_of, respelt
from factcheck.language.shared_heads import JOINS, written_out
from factcheck.language.spotting import Spotter
from factcheck.language.tokens import Token

Lemmas = tuple[tuple[str, str], ...]
VERBAL = frozenset({"V", "P", "G"})  # tags of verbs: finite or bare, past participle, -ing
RELATIVE = frozenset({"that", "who", "which", "whom"})  # words that begin a relative clause


class Chunk(NamedTuple):
    """One unit of a statement.

    `tag` is NAME, DATE, NUM, a closed class in short (DET, QUANT, PREP, CONJ, SUB, PRON, WH, MODAL, BE, HAVE, DO, NEG, CUE,
    TO), an open class (N, V, A, R) or PUNCT; `entity` is an entity's id, or "~words" for a name that the claims don't know.
    """

    norm: str
    tag: str
    start: int
    end: int
    lemmas: Lemmas = ()
    entity: str | None = None
    quantity: Quantity | None = None
    date: DateValue | None = None
    capital: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def is_figure(chunk: Chunk) -> bool:
    """Whether it says how many or how much, not when or the how-manieth."""
    return chunk.quantity is not None and chunk.date is None and not chunk.quantity.ordinal


_CUES = (
    *("at_least", "at_most", "more_than", "fewer_than", "exactly", "approximately"),
    *("affirm", "hearsay", "according", "exception", "reversal"),
)
_CLOSED = (
    ("NEG", ("negation", "pseudo_negation", "pending")),
    ("BE", ("be",)),
    ("HAVE", ("have",)),
    ("DO", ("do",)),
    ("MODAL", ("modal",)),
    ("QUANT", ("quantifier",)),
    ("CUE", _CUES),
    ("CONJ", ("conj",)),
    ("WH", ("wh",)),
    ("PRON", ("pronoun",)),
    ("PREP", ("prep",)),
    ("SUB", ("subordinator",)),
    ("DET", ("det",)),
)
_ALWAYS_PREPOSITION = frozenset({"above", "over", "under", "below", "around", "about"})
_COMPARATORS = (("at_least", ">="), ("more_than", ">"), ("fewer_than", "<"), ("approximately", "~"))
_PASSIVES = frozenset(
    {"DONE", "DONE_BY"}
)  # for a moment, the tags of idioms that stand for a passive, without and with its doer
_COMPARING = frozenset({"than", "least", "most", "to"})  # last words of a comparator
_SCHEDULED = ("due", "to")  # "is due to meet" is a plan, "stopped due to rain" a cause
_OPEN = {"n": "N", "v": "V", "a": "A", "r": "R"}
_IDIOMS = {**_OPEN, "b": "G", "c": "DONE_BY", "p": "DONE_BY", "d": "DONE", "e": "DONE"}  # tags by kind of idiom


def chunk(tokens: Iterable[Token], names: NameIndex) -> list[Chunk]:
    """The chunks of a statement's tokens in order, tagged."""
    tokens = respelt(tokens, names)
    tokens = joined(tokens, names)
    if any(t.norm in JOINS for t in tokens):
        tokens = written_out(tokens, names)
    tokens = rejoined(tokens)
    lower_case, headline = case_of(tokens, names)
    spotter = Spotter(names, tokens)
    chunks: list[Chunk] = []
    at = 0
    while at < len(tokens):
        found, length = _next(spotter, at, lower_case, headline)
        passive = found.tag in _PASSIVES
        chunks += _passive(found, tokens[at : at + length]) if passive else [_with_comparator(found, chunks)]
        at += length
    return chunks


def _passive(idiom: Chunk, tokens: Sequence[Token]) -> list[Chunk]:
    """ "Gets its money from" as "is funded by", "under fire from" as "criticised by", "goes on trial" as "is tried"."""
    first, *_, last = tokens
    agent = [Chunk("by", "PREP", last.start, last.end)] if idiom.tag == "DONE_BY" else []
    what = tokens[: len(tokens) - len(agent)]
    if not any(pos == "v" for _, pos in lexicon.lemmas(first.norm)):
        return [idiom._replace(tag="P", end=what[-1].end), *agent]
    auxiliary = Chunk("being" if first.norm.endswith("ing") else "is", "BE", first.start, first.end)
    denial = [Chunk("not", "NEG", t.start, t.end) for t in tokens if t.norm == "no"]
    return [auxiliary, *denial, idiom._replace(tag="P", start=what[-1].start, end=what[-1].end), *agent]


def _with_comparator(found: Chunk, before: Sequence[Chunk]) -> Chunk:
    """ "More than 5", "about 5": the comparator goes with the number; "up to 5" states the limit itself."""
    if found.quantity is None or not before:
        return found
    if before[-1].norm == "over" and any(c.quantity is not None for c in before[-3:-1]):  # "two stops over 5 km"
        return found
    share = before[-1].norm == "a" and found.quantity.unit == "share"  # "almost a quarter"
    found_classes = classes_of(before[-2].norm if share and len(before) > 1 else before[-1].norm)
    sign = next((s for name, s in _COMPARATORS if name in found_classes), "=")
    return found._replace(quantity=found.quantity._replace(op=sign, limit="at_most" in found_classes))


def _next(spotter: Spotter, at: int, lower_case: bool, headline: bool) -> tuple[Chunk, int]:
    """The chunk at `at` and how many tokens it takes."""
    tokens = spotter.tokens
    token = tokens[at]
    nameable = token.norm[0].isalnum() and not _is_compared(tokens, at)
    name = spotter.at(at, lower_case=lower_case) if nameable else None
    if name:
        longer = 0 if lower_case or headline else run_on(spotter, at, name)
        entity = undeclared(tokens, at, longer) if longer else name.entity
        return _made(tokens, at, longer or name.length, "NAME", entity=entity), longer or name.length
    if at and tokens[at - 1].norm == "any" and token.norm in classes()["words_single"]:
        return _made(tokens, at, 1, "DET"), 1
    following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    begins = _openings(token.norm, following)
    if not (token.is_capitalised or any(begins)):
        return _word(token), 1
    date = match_date(tokens, at) if begins.date else None
    if date:
        return _made(tokens, at, date.length, "DATE", date=date.date), date.length
    number = match_number(tokens, at) if begins.number else None
    if number:
        return _made(tokens, at, number.length, "NUM", quantity=number.quantity), number.length
    phrase = _phrase(tokens, at) if begins.phrase else 0
    idiom = idiom_at(tokens, at) if begins.idiom else None
    if (
        idiom
        and idiom[1] > phrase
        and not (idiom[0].kind != "n" and "-" not in idiom[0].rest and is_noun_here(tokens, at))
    ):
        meaning, length = idiom
        return _made(tokens, at, length, _IDIOMS[meaning.kind])._replace(lemmas=meaning.lemmas), length
    if phrase > 1:
        norm = "_".join(t.norm for t in tokens[at : at + phrase])
        return _made(tokens, at, phrase, _closed_tag(norm), norm=norm), phrase
    part = _fraction(tokens, at) if begins.number else None
    if part:
        return part, 1
    length, known = proper_name(spotter, at, headline=headline)
    if length:
        return _made(tokens, at, length, "NAME", entity=known or undeclared(tokens, at, length)), length
    return _word(token), 1


def _is_compared(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number has a comparator before it: the "five" of "fewer than five envoys" is no part of a name."""
    if at < 1 or tokens[at - 1].norm not in _COMPARING or not can_begin_number(tokens[at].norm):
        return False
    return any(f"{a.norm}_{tokens[at - 1].norm}" in _comparators() for a in tokens[max(at - 2, 0) : at - 1])


@lru_cache(maxsize=1)
def _comparators() -> frozenset[str]:
    return frozenset().union(*(classes()[name] for name, _ in _COMPARATORS), classes()["at_most"])


class _Openings(NamedTuple):
    """What may start with a word: a date, a number or fraction, a cue phrase, an idiom."""

    date: bool
    number: bool
    phrase: bool
    idiom: bool


@lru_cache(maxsize=4096)
def _openings(norm: str, following: str) -> _Openings:
    """What may start with a word, seeing the one behind it."""
    date, number = can_begin_date(norm, following), can_begin_number(norm, following)
    return _Openings(date, number, (norm, following) in phrases(), can_begin_idiom(norm, following))


def _made(tokens: Sequence[Token], at: int, length: int, tag: str, *, norm: str = "", entity: str | None = None,
          quantity: Quantity | None = None, date: DateValue | None = None) -> Chunk:  # fmt: skip
    norm = norm or " ".join(t.norm for t in tokens[at : at + length])
    return Chunk(
        norm, tag, tokens[at].start, tokens[at + length - 1].end, (), entity, quantity, date, tokens[at].is_capitalised
    )


def _phrase(tokens: Sequence[Token], at: int) -> int:
    """How many tokens the longest cue phrase at `at` has; 0 if there is none."""
    for words in phrases().get(tuple(t.norm for t in tokens[at : at + 2]), ()):
        if words == _SCHEDULED and at and "be" in classes_of(tokens[at - 1].norm):
            continue
        if tuple(t.norm for t in tokens[at : at + len(words)]) == words:
            return len(words)
    return 0


def _fraction(tokens: Sequence[Token], at: int) -> Chunk | None:
    """ "A third", "half": a share of one."""
    value = fraction(tokens[at].norm)
    before = tokens[at - 1].norm if at else ""
    if value is None or not (before in {"a", "one", "two", "three", "about"} or tokens[at].norm == "half"):
        return None
    return _made(tokens, at, 1, "NUM", quantity=Quantity(value, unit="share"))


def _word(token: Token) -> Chunk:
    tag, lemmas = _tag_and_lemmas(token.norm)
    return Chunk(token.norm, tag, token.start, token.end, lemmas, None, None, None, token.is_capitalised)


@lru_cache(maxsize=16384)
def _tag_and_lemmas(norm: str) -> tuple[str, Lemmas]:
    """What a word is by itself, its neighbours unseen."""
    tag = _closed_tag(norm) if not norm[0].isalnum() or classes_of(norm) else ""
    if not norm[0].isalpha():
        return tag or "PUNCT", ()
    lemmas = lexicon.lemmas(norm)
    if not tag:
        lemmas = lemmas or ((lexicon.lemma(norm), "v" if norm.endswith("ed") else "n"),)
        tag = _OPEN[lemmas[0][1]]
    return tag, lemmas


def _closed_tag(norm: str) -> str:
    """The tag of the first closed class that lists the word, "" for an open-class word."""
    if not norm[0].isalnum() and norm not in {"&", "'s"}:
        return "PUNCT"
    if norm == "to":
        return "TO"
    if norm in {"'s", "'"}:
        return "POSS"
    found = classes_of(norm)
    if norm in _ALWAYS_PREPOSITION:
        return "PREP"
    return next((tag for tag, names in _CLOSED if found & frozenset(names)), "")
