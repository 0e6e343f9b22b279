"""Cuts a statement into tokens with exact spans; contractions come apart, hyphens join nothing."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.documents.abbreviations import word_list

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+[A-Z]{2,}\b"  # 2FA
    r"|\d+(?:[.,]\d+)*"  # 1,000 and 7.4
    r"|(?<=\s)(?:n['’]t|['’]s)(?!\S)"  # what some corpora part from the word in front
    r"|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*(?:['’ʼ‘][^\W\d_]+)*['’]?"  # words with apostrophes and parted accents
    r"|[^\s\w]|_"
)
_APOSTROPHES = str.maketrans("’ʼ‘‐‑–—−", "'''-----")
_CLITICS = {"'s": "'s", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}
_SUBJECTS = frozenset({"it", "that", "there", "he", "she", "what", "who", "here", "where", "how"})
_WITHOUT_APOSTROPHE = frozenset(
    {"isnt", "arent", "wasnt", "werent", "dont", "doesnt", "didnt", "hasnt", "havent", "hadnt", "cant", "couldnt",
     "wouldnt", "shouldnt"}
)  # fmt: skip
_IRREGULAR = {"can't": "can", "won't": "will", "shan't": "shall", "ain't": "is"}


class Token(NamedTuple):
    """A word, number or sign; `norm` is its lower-case form without accents, with contractions written out."""

    text: str
    norm: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.norm[0].isalpha()

    @property
    def is_capitalised(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[:1].isupper()


@lru_cache(maxsize=65536)
def normalise(text: str) -> str:
    """Lower case, straight apostrophes, no accents and no full stops inside an abbreviation."""
    text = text.translate(_APOSTROPHES).lower()
    if not text.isascii():
        import unicodedata

        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)) or text
    if len(text) > 2 and text[-1] == "." and text[0].isalpha():
        text = text.replace(".", "")
    return text


def tokenize(text: str) -> list[Token]:
    """The tokens of `text` in order; each slices back: `text[t.start:t.end] == t.text`."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        word, start = match.group(), match.start()
        norm = normalise(word)
        if "'" in norm and len(norm) > 1:
            tokens.extend(_contraction(word, norm, start))
            if tokens[-1].norm == "'s" and tokens[-2].norm in _SUBJECTS:
                tokens[-1] = tokens[-1]._replace(norm="is")
        elif norm in _WITHOUT_APOSTROPHE:
            tokens.extend(_unmarked(word, norm, start))
        elif norm == "cannot":
            tokens += (Token(word[:3], "can", start, start + 3), Token(word[3:], "not", start + 3, start + 6))
        elif word == "." and _is_title(tokens, text, start):
            tokens[-1] = tokens[-1]._replace(text=tokens[-1].text + ".", end=start + 1)
        else:
            tokens.append(Token(word, norm, start, match.end()))
    return tokens


def _is_title(tokens: Sequence[Token], text: str, dot: int) -> bool:
    """Whether the full stop belongs to a title or an initial before a name: "Mr. X", "J. X"."""
    last = tokens[-1] if tokens else None
    if len(tokens) > 1 and len(tokens[-1].text) == 1 and not tokens[-2].is_capitalised and tokens[-2].is_word:
        return False  # "vitamin C. Then"
    if last is None or last.end != dot or text[dot + 1 : dot + 2] != " " or not text[dot + 2 : dot + 3].isupper():
        return False
    return last.is_capitalised and (len(last.text) == 1 or last.text in word_list("never"))


def _unmarked(word: str, norm: str, start: int) -> tuple[Token, Token]:
    """The verb and the "not" of a contraction without its apostrophe."""
    cut = start + len(word) - 2
    base = _IRREGULAR.get(f"{norm[:-1]}'t", norm[:-2])
    return Token(word[:-2], base, start, cut), Token(word[-2:], "not", cut, cut + 2)


def _contraction(word: str, norm: str, start: int) -> list[Token]:
    """The parts of a word with an apostrophe: is + not, country + 's, o'brien whole."""
    end = start + len(word)
    if norm.endswith("n't"):
        base = _IRREGULAR.get(norm, norm[:-3])
        if not base:
            return [Token(word, "not", start, end)]
        return [Token(word[:-3], base, start, end - 3), Token(word[-3:], "not", end - 3, end)]
    if norm.endswith("'"):  # the plural possessive, or a closing quotation mark
        return [Token(word[:-1], norm[:-1], start, end - 1), Token(word[-1:], "'", end - 1, end)]
    cut = norm.rfind("'")
    clitic = _CLITICS.get(norm[cut:])
    if clitic is None or cut == 0:
        return [Token(word, norm, start, end)]
    return [Token(word[:cut], norm[:cut], start, start + cut), Token(word[cut:], clitic, start + cut, end)]
