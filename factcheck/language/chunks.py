"""Groups tokens into chunks: names, dates, quantities, cue phrases and single words, each with a part of speech."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.language import lexicon
from factcheck.language.closed_classes import classes, classes_of, phrases
from factcheck.language.dates import DateValue, can_begin_date, match_date
from factcheck.language.idioms import can_begin_idiom, idiom_at
from factcheck.language.names import NameIndex
from factcheck.language.numbers import Quantity, can_begin_number, fraction, match_number
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
_FREQUENT = 3  # how often the word lists must have seen a noun to take it for a title before a name
_FUNCTION = frozenset(
    {"det", "prep", "conj", "pronoun", "be", "have", "do", "wh", "quantifier", "modal", "negation", "subordinator"}
)
_COMPARATORS = (("at_least", ">="), ("more_than", ">"), ("fewer_than", "<"), ("approximately", "~"))
_PASSIVES = frozenset(
    {"DONE", "DONE_BY"}
)  # for a moment, the tags of idioms that stand for a passive, without and with its doer
_SCHEDULED = ("due", "to")  # "is due to meet" is a plan, "stopped due to rain" a cause
_OPEN = {"n": "N", "v": "V", "a": "A", "r": "R"}
_IDIOMS = {**_OPEN, "b": "G", "c": "DONE_BY", "p": "DONE_BY", "d": "DONE", "e": "DONE"}  # tags by kind of idiom


def chunk(tokens: Iterable[Token], names: NameIndex) -> list[Chunk]:
    """The chunks of a statement's tokens in order, tagged."""
    tokens = [part for token in tokens for part in _spelt_out(_corrected(token, names), names)]
    if any(t.norm in JOINS for t in tokens):
        tokens = written_out(tokens, names)
    lower_case, headline = _case_of(tokens, names)
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
    auxiliary = Chunk("is", "BE", first.start, first.end)
    denial = [Chunk("not", "NEG", t.start, t.end) for t in tokens if t.norm == "no"]
    return [auxiliary, *denial, idiom._replace(tag="P", start=what[-1].start, end=what[-1].end), *agent]


def _with_comparator(found: Chunk, before: Sequence[Chunk]) -> Chunk:
    """ "More than 5", "about 5": the comparator goes with the number; "up to 5" states the limit itself."""
    if found.quantity is None or not before:
        return found
    found_classes = classes_of(before[-1].norm)
    sign = next((s for name, s in _COMPARATORS if name in found_classes), "=")
    return found._replace(quantity=found.quantity._replace(op=sign, limit="at_most" in found_classes))


def _corrected(token: Token, names: NameIndex) -> Token:
    norm = names.correct(token.norm) if token.is_word else token.norm
    return token if norm == token.norm else token._replace(norm=norm)


def _spelt_out(token: Token, names: NameIndex) -> list[Token]:
    """An abbreviation that the claims only have in full ("SSO" for single sign-on) as its words, at its place."""
    if not token.text.isupper() or len(token.text) < 2:
        return [token]
    return [token._replace(norm=word, text=word) for word in names.spelt_out(token.text)] or [token]


def _case_of(tokens: Sequence[Token], names: NameIndex) -> tuple[bool, bool]:
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


def _next(spotter: Spotter, at: int, lower_case: bool, headline: bool) -> tuple[Chunk, int]:
    """The chunk at `at` and how many tokens it takes."""
    tokens = spotter.tokens
    token = tokens[at]
    name = spotter.at(at, lower_case=lower_case) if token.norm[0].isalnum() else None
    if name:
        return _made(tokens, at, name.length, "NAME", entity=name.entity), name.length
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
    if idiom and idiom[1] > phrase:
        meaning, length = idiom
        return _made(tokens, at, length, _IDIOMS[meaning.kind])._replace(lemmas=meaning.lemmas), length
    if phrase > 1:
        norm = "_".join(t.norm for t in tokens[at : at + phrase])
        return _made(tokens, at, phrase, _closed_tag(norm), norm=norm), phrase
    part = _fraction(tokens, at)
    if part:
        return part, 1
    length = _proper_name(spotter, at, headline)
    if length:
        words = "~" + " ".join(t.norm for t in tokens[at : at + length])
        return _made(tokens, at, length, "NAME", entity=words), length
    return _word(token), 1


class _Openings(NamedTuple):
    """What may start with a word: a date, a number or fraction, a cue phrase, an idiom."""

    date: bool
    number: bool
    phrase: bool
    idiom: bool


@lru_cache(maxsize=32768)
def _openings(norm: str, following: str) -> _Openings:
    """What may start with a word, seeing the one behind it."""
    return _Openings(can_begin_date(norm, following), can_begin_number(norm), norm in phrases(), can_begin_idiom(norm))


def _made(tokens: Sequence[Token], at: int, length: int, tag: str, *, norm: str = "", entity: str | None = None,
          quantity: Quantity | None = None, date: DateValue | None = None) -> Chunk:  # fmt: skip
    norm = norm or " ".join(t.norm for t in tokens[at : at + length])
    return Chunk(
        norm, tag, tokens[at].start, tokens[at + length - 1].end, (), entity, quantity, date, tokens[at].is_capitalised
    )


def _phrase(tokens: Sequence[Token], at: int) -> int:
    """How many tokens the longest cue phrase at `at` has; 0 if there is none."""
    for words in phrases().get(tokens[at].norm, ()):
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


def _proper_name(spotter: Spotter, at: int, headline: bool) -> int:
    """The length of a run of capitalised words that no class or, at the start, no dictionary explains."""
    tokens, proper, length = spotter.tokens, spotter.names.proper, 0
    if not tokens[at].is_capitalised:
        return 0
    while at + length < len(tokens) and _is_proper(tokens, at + length, proper, headline):
        if spotter.at(at + length):
            break
        length += 1
    title = length == 1 and at + 1 < len(tokens) and lexicon.pos_counts(tokens[at].norm).get("n", 0) > _FREQUENT
    return 0 if title and spotter.at(at + 1) else length


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
    if headline or at == 0 or tokens[at - 1].text in {".", ":", "“", '"', "!", "?", "•"}:
        unlisted = not lexicon.lemmas(token.norm) and not classes_of(token.norm)
        return token.norm in proper or unlisted or (not headline and _is_first_name(tokens, at))
    return token.text != "I"


def _is_first_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that opens a sentence goes with a capitalised one that no dictionary has: "Anthony Ruthven"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not (following.is_word and following.is_capitalised) or lexicon.country_of(following.norm):
        return False
    return not lexicon.lemmas(following.norm) and not classes_of(following.norm)


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
