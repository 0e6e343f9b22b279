"""The generators' own words, and tests for them in a text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

WORDS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "words.yaml").read_text("utf-8"))
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
DATE = (
    rf"(?:\d{{1,2}} )?(?:{'|'.join(MONTHS)})(?: \d{{4}})?|(?:{'|'.join(WEEKDAYS)})(?: evening| morning)?"
    r"|(?:19|20)\d\d|autumn"
)
NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"]


class Forms(dict[str, str]):
    """A verb's forms, by the name of each."""


def _verbs() -> dict[str, Forms]:
    """Every form of every verb -> its forms."""
    found: dict[str, Forms] = {}
    for group in ("transitive", "intransitive"):
        for base, (third, past, participle) in WORDS[group].items():
            forms = Forms(base=base, third=third, past=past, participle=participle)
            for form in forms.values():
                found.setdefault(form, forms)
    return found


VERBS = _verbs()
PARTICIPLES = {forms["participle"]: forms for forms in VERBS.values()}
TRANSITIVE = frozenset(WORDS["transitive"])


def has_any(text: str, kind: str) -> bool:
    """Whether one of the words of a kind occurs in the text."""
    return re.search(rf"\b(?:{'|'.join(WORDS[kind])})(?!\w)", text, re.IGNORECASE) is not None


def is_negative(text: str) -> bool:
    """Whether something is denied somewhere in the text."""
    return has_any(text, "negative")


def is_quantified(text: str) -> bool:
    """Whether a word that counts, ranks or says how many occurs in the text."""
    return has_any(text, "quantifying") or re.search(r"\b\w{3,}est\b", text) is not None


def capital(text: str) -> str:
    """The text as it begins a sentence."""
    return text[:1].upper() + text[1:]
