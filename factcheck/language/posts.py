"""Leaves of a post in a social network what it says: no addresses, no signature; hashtags and mentions become words."""

import re

_SIGNATURE = re.compile(r"\s*[—–]\s*[^—–]*\(@\w+\)[^—–]*$")  # "— Ada Vang (@ada) 1 May 2021" under an embedded post
_ADDRESS = re.compile(r"\b(?:https?://|(?:[\w-]+\.)+[a-z]{2,}/)\S*")
_MARKED = re.compile(r"[@#](\w+)")
_SEAM = re.compile(r"_+|(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)")  # within "SoldOutIn2Days"


def plain_post(text: str) -> str:
    """The words of a post; any other text as it is."""
    words = _ADDRESS.sub(" ", _SIGNATURE.sub("", text))
    return _MARKED.sub(lambda marked: _SEAM.sub(" ", marked[1]), words)
