"""Texts in which every line is one statement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.documents.sentence import Sentence

_LINE = re.compile(r"[^\r\n]+")


def split_lines(text: str) -> Iterator[Sentence]:
    """One Sentence for each line that isn't blank; a line ends with LF, CRLF or a lone CR, and nothing else."""
    for line in _LINE.finditer(text):
        words = line.group().lstrip()
        if words:
            start = line.end() - len(words)
            words = words.rstrip()
            yield Sentence(words, start, start + len(words))
