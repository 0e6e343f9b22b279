"""Which base forms a written English word can have: irregular forms from a table, regular ones by rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from factcheck.language.wordtable import WordTable

_WORDS = WordTable("words.tsv")
_IRREGULAR = WordTable("irregular.tsv")

_NONE: Mapping[str, int] = MappingProxyType({})
_BASE_SHARE = {"n": 0.7, "v": 0.35, "a": 0.95, "r": 1.0}
"""How much of the uses of a noun, verb, adjective or adverb is in the base form, roughly."""
_IRREGULAR_SHARE = {"n": 0.3, "v": 0.3, "a": 0.05, "r": 0.05}
_PLURAL, _THIRD_PERSON, _PAST, _PROGRESSIVE, _COMPARISON = 0.3, 0.15, 0.35, 0.1, 0.05

_RULES = (
    ("s", "", "n", _PLURAL),
    ("es", "", "n", _PLURAL),
    ("ies", "y", "n", _PLURAL),
    ("men", "man", "n", _PLURAL),
    ("s", "", "v", _THIRD_PERSON),
    ("es", "", "v", _THIRD_PERSON),
    ("ies", "y", "v", _THIRD_PERSON),
    ("ed", "", "v", _PAST),
    ("ed", "e", "v", _PAST),
    ("ied", "y", "v", _PAST),
    ("ing", "", "v", _PROGRESSIVE),
    ("ing", "e", "v", _PROGRESSIVE),
    ("er", "", "a", _COMPARISON),
    ("er", "e", "a", _COMPARISON),
    ("ier", "y", "a", _COMPARISON),
    ("est", "", "a", _COMPARISON),
    ("est", "e", "a", _COMPARISON),
    ("iest", "y", "a", _COMPARISON),
)
"""Ending, what stands in its place in the base form, part of speech, share of the uses that have that ending."""

_LISTED_INFLECTION = 0.1
"""What remains of the weight of "leaders" as a base form of its own, seeing that there is "leader"."""
_NEGLIGIBLE = 0.02
_PREFIXES = (
    "anti",
    "counter",
    "cross",
    "inter",
    "over",
    "under",
    "mis",
    "out",
    "pre",
    "dis",
    "non",
    "de",
    "re",
    "un",
    "up",
    "co",
)
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiouy"


@lru_cache(maxsize=8192)
def pos_counts(word: str) -> Mapping[str, int]:
    """Return how frequent the base form is as noun "n", verb "v", adjective "a", adverb "r"; empty if not listed."""
    entry = _WORDS.get(word)
    return MappingProxyType({item[0]: int(item[1:]) for item in entry.split()}) if entry else _NONE


@lru_cache(maxsize=8192)
def lemmas(form: str) -> tuple[tuple[str, str], ...]:
    """Return the (base form, part of speech) pairs that a lower-case form can have, the likeliest first; () if none."""
    weights: dict[tuple[str, str], float] = {}
    for base, pos, share in _readings(form):
        weights[base, pos] = max(weights.get((base, pos), 0.0), pos_counts(base).get(pos, 0) * share)
    for key in [key for key in weights if key[0] == form and _is_inflected(form, key[1], weights)]:
        weights[key] *= _LISTED_INFLECTION
    top = max(weights.values(), default=0.0)
    likely = [
        key
        for key, weight in weights.items()
        if key[0] == form or weight >= _NEGLIGIBLE * top > 0 or (key[1] == "v" and weight)
    ]
    return tuple(sorted(likely, key=lambda key: (-weights[key], key)))


def irregular_bases(form: str) -> tuple[str, ...]:
    """Return what a form is an irregular inflection of: knife for knives; () for a regular one."""
    return tuple(item[2:] for item in _IRREGULAR.get(form).split())


def _is_inflected(form: str, pos: str, weights: Mapping[tuple[str, str], float]) -> bool:
    """Tell whether a listed word is also a plural or regular comparative of another one ("leaders", "larger")."""
    regular = pos == "n" or (pos == "a" and not _IRREGULAR.get(form))
    return regular and any(kind == pos and base != form and weight for (base, kind), weight in weights.items())


def _readings(form: str) -> Iterator[tuple[str, str, float]]:
    for pos in pos_counts(form):
        yield form, pos, _BASE_SHARE[pos]
    for item in _IRREGULAR.get(form).split():
        yield item[2:], item[0], _IRREGULAR_SHARE[item[0]]
    for ending, instead, pos, share in _RULES:
        if form.endswith(ending) and len(form) > len(ending) + 1 and not form.endswith(_without(ending, instead)):
            for stem in _stems(form.removesuffix(ending), instead):
                yield stem, pos, share if pos in pos_counts(stem) else 0.0


def _without(ending: str, instead: str) -> tuple[str, ...]:
    """Return the ends of forms that an ending does not make: "es" comes behind a hiss or an "o", no "be" is in bees."""
    return ("ss", *(letter + "es" for letter in "abcdefgiklmnpqrtuvwy")) if (ending, instead) == ("es", "") else ("ss",)


def _stems(stem: str, instead: str) -> Iterator[str]:
    yield stem + instead
    if not instead and len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        yield stem[:-1]


@lru_cache(maxsize=8192)
def lemma(form: str, pos: str | None = None) -> str:
    """Return the likeliest base form, of that part of speech if it can have it; an unknown word loses its ending."""
    known = lemmas(form)
    return next((base for base, kind in known if pos in (None, kind)), known[0][0] if known else _unknown(form))


def _unknown(form: str) -> str:
    """Strip a plural, past or -ing ending from an unlisted word, so that its forms agree; else return it as it is."""
    start, hyphen, last = form.rpartition("-")
    if hyphen:
        return f"{start}-{_last_part(start, last)}" if start and last else form
    for prefix in _PREFIXES:
        rest = form.removeprefix(prefix)
        if rest != form and len(rest) > 3 and lemmas(rest):
            return prefix + lemma(rest, "v")
    if form.endswith("s"):
        return _singular(form)
    return _without_verb_ending(form)


def _last_part(start: str, last: str) -> str:
    """Return "founder" for co-founders and "found" for co-founded, but keep the participle of state-owned."""
    kinds = "nv" if start in _PREFIXES else "n"
    return next((base for base, kind in lemmas(last) if kind in kinds), last)


def _singular(form: str) -> str:
    if len(form) < 4 or form.endswith(("ss", "us", "sis", "tis")):
        return form
    if form.endswith("ies"):
        return form[:-3] + "y" if form[-4] not in "fk" or len(form) > 7 else form[:-1]
    return form[:-2] if form.endswith("es") and form[:-2].endswith(_SIBILANTS) else form[:-1]


def _without_verb_ending(form: str) -> str:
    for ending in ("ed", "ing"):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 3 and any(letter in _VOWELS for letter in stem):
            return _base_of(stem)
    return form


def _base_of(stem: str) -> str:
    """Undo doubling ("blagg" -> "blag") and give back the "e" that one vowel and one consonant ask for ("vap")."""
    if stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    lone_consonant = stem[-1] not in _VOWELS + "wx" and stem[-2] in _VOWELS and stem[-3] not in _VOWELS
    return stem + "e" if lone_consonant else stem
