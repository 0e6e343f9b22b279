"""Whether words beside a quotation say that somebody else speaks."""

from __future__ import annotations

import re

from factcheck.documents.abbreviations import word_list
from factcheck.language.closed_classes import classes
from factcheck.language.wordforms import lemmas

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_OF_AUTHOR = frozenset({"i", "we"})
_NEAR = 2  # words
_LONGEST_LINE = 12  # words
_SIGNATURE = re.compile(r"\s*(?:[—–―]|--)\s*(?=[^\W\d_])")


def tells_of_speech(text: str) -> bool:
    """Whether there is a verb of speech in it of which the author isn't the subject, or "according to" and the like."""
    words = [word.lower() for word in _WORD.findall(text)]
    joined = f"_{'_'.join(words)}_"
    if any(f"_{phrase}_" in joined for phrase in classes()["according"]):
        return True
    spoken = (at for at, word in enumerate(words) if _is_speech(word))
    return any(_OF_AUTHOR.isdisjoint(words[max(0, at - _NEAR) : at]) for at in spoken)


def names_source(text: str) -> bool:
    """Whether the source itself is named in it: "the article"."""
    return any(word.lower() in classes()["source_noun"] for word in _WORD.findall(text))


def introduces(text: str) -> bool:
    """Whether a paragraph ends by bringing in what somebody says: "The mayor wrote:"."""
    return text.rstrip().endswith(":") and tells_of_speech(text)


def is_signature(text: str) -> bool:
    """Whether a line names who said what stands above it: a dash and a name, and nothing that is said of it."""
    dash = _SIGNATURE.match(text)
    words = _WORD.findall(text, dash.end()) if dash else []
    if not words or not words[0][0].isupper() or len(words) > _LONGEST_LINE:
        return False
    verbs = classes()["be"] | classes()["have"] | classes()["modal"] | classes()["do"]
    return not any(word.lower() in verbs for word in words)


def _is_speech(word: str) -> bool:
    """Whether a word is a form of a verb of speech, and not rather a noun: "said", "told", "announced", but not "report"."""
    if word in word_list("speech"):
        return True
    verbs = classes()["saying"] | classes()["denying"]
    return word.endswith("ed") and any(lemma in verbs and kind == "v" for lemma, kind in lemmas(word))
