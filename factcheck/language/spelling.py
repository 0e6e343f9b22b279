"""Other spellings of a word: British and American, and the English word that a misspelt one is nearest to."""

from collections.abc import Iterator
from functools import lru_cache

from factcheck.language import lexicon
from factcheck.language.closed_classes import classes_of

_ENDINGS = (
    ("our", "or"), ("ours", "ors"), ("oured", "ored"), ("ouring", "oring"), ("oural", "oral"), ("ourable", "orable"),
    ("re", "er"), ("res", "ers"), ("red", "ered"), ("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"),
    ("isation", "ization"), ("isations", "izations"), ("yse", "yze"), ("ysed", "yzed"), ("ence", "ense"), ("ences", "enses"),
    ("ogue", "og"), ("ogues", "ogs"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"), ("llers", "lers"),
    ("amme", "am"), ("ammes", "ams"), ("eque", "eck"), ("eques", "ecks"),
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_FREQUENT = 4  # how often the word lists must have seen a word to take another one for its misspelling
_SHORTEST, _LONGEST, _SHORTEST_STEM = 5, 20, 2


def variants(norm: str) -> Iterator[str]:
    """The same word as written on the other side of the Atlantic, whether or not it is one."""
    for endings in _ENDINGS:
        for own, other in (endings, endings[::-1]):
            if norm.endswith(own) and len(norm) - len(own) >= _SHORTEST_STEM:
                yield norm[: -len(own)] + other


def is_rare(norm: str) -> bool:
    """Whether the word lists have the word, and never saw it used."""
    bases = {lemma for lemma, _ in lexicon.lemmas(norm)}
    counts = [n for base in bases for n in lexicon.pos_counts(base).values()]
    return bases == {norm} and not classes_of(norm) and max(counts, default=0) <= 1


@lru_cache(maxsize=4096)
def english(norm: str) -> str:
    """The one common English word that an unknown word is one slip away from, two letters swapped before all; else the word."""
    if not _SHORTEST <= len(norm) <= _LONGEST or not norm.isalpha():
        return norm
    for found in (sorted(filter(_is_common, edits)) for edits in (set(_swapped(norm)), set(_one_off(norm)))):
        if found:
            return found[0] if len(found) == 1 else norm
    return norm


def is_slip(norm: str, other: str) -> bool:
    """Whether one letter is left out, doubled or too many, or two have changed places."""
    if len(norm) == len(other):
        return other in _swapped(norm)
    longer, shorter = (norm, other) if len(norm) > len(other) else (other, norm)
    return len(longer) - len(shorter) == 1 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _swapped(word: str) -> list[str]:
    return [word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)]


def _one_off(word: str) -> Iterator[str]:
    """With one letter more or fewer."""
    for i in range(len(word) + 1):
        yield word[:i] + word[i + 1 :]
        yield from (word[:i] + letter + word[i:] for letter in _LETTERS)


def _is_common(word: str) -> bool:
    bases = [lemma for lemma, _ in lexicon.lemmas(word)] if word[1:] else []
    return any(n >= _FREQUENT for base in bases[:1] for n in lexicon.pos_counts(base).values())
