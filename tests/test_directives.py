"""Directives in comments: what they ask for, on which lines, what is wrong with them, and what is left of a plain text."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import pytest
from claims_files import cases
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.documents.directive import WORDS, Directive
from factcheck.documents.directives import read_directives
from factcheck.documents.kinds import Kind
from factcheck.documents.positions import LineIndex
from factcheck.documents.prose import sentences
from factcheck.documents.span import Span
from factcheck.documents.uncommented import split_around

CASES = cases("directives.yaml")
KINDS: tuple[Kind, ...] = ("text", "markdown", "html", "docx")
PIECES = [
    *(
        "<!--",
        "-->",
        "{/*",
        "*/}",
        "{#",
        "#}",
        "#",
        "//",
        "factcheck:",
        "factcheck: ",
        " ",
        "\n",
        "\r\n",
        "\r",
        "`",
        "``",
    ),
    *("\\", "<pre>", "</pre>", "<p>", "```\n", "[", "]", "[a]", "[a, b]", ",", "ignore-nxt", "It opened. ", "why", '"'),
    *("Factcheck ", ":", "---\n", "a: b\n"),
    *WORDS,
]


def shown(directive: Directive, lines: int) -> str:
    """A directive as the cases write it."""
    ids = ", ".join(claim.id for claim in directive.claims)
    stretch = f"{directive.first}-{'end' if directive.last > lines else directive.last}"
    return f"{directive.word}[{ids}] {'none' if directive.first > lines else stretch}: {directive.reason}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_case(case: Mapping[str, Any]) -> None:
    text, kind = case["text"], case["kind"]
    found = read_directives(text, kind)
    index = LineIndex(text)
    assert [shown(one, index.position(len(text))[0]) for one in found.acting] == case.get("acting", [])
    mistakes = [f"{':'.join(map(str, index.position(one.offset)))} {one.message}" for one in found.mistakes]
    assert mistakes == case.get("mistakes", [])
    for directive in found.acting:
        assert [text[claim.offset :].startswith(claim.id) for claim in directive.claims] == [True] * len(
            directive.claims
        )
    if kind == "text":
        assert [sentence.text for sentence in sentences(text, kind, found.comments)] == case["words"]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from(KINDS))
def test_any_text_has_directives_or_none(pieces: list[str], kind: Kind) -> None:
    """Nothing raises, everything has its place, and no word of a plain text is lost or found elsewhere."""
    text = "".join(pieces)
    found = read_directives(text, kind)
    assert all(first.end <= second.start for first, second in zip(found.comments, found.comments[1:], strict=False))
    assert all(0 <= one.offset <= len(text) for one in found.mistakes)
    for directive in found.acting:
        assert directive.span in found.comments
        assert 1 <= directive.first <= directive.last
    for sentence in split_around(text, found.comments):
        places = sentence.offsets or range(sentence.start, sentence.end + 1)
        assert "".join(text[place] for place in places[:-1]) == sentence.text
        assert not any(span.start < end and start < span.end for span in found.comments for start, end in runs(places))


def runs(places: Any) -> list[Span]:
    """The stretches of code points that places make; the last place is only an end."""
    return [Span(place, place + 1) for place in places[:-1]]


HOSTILE = [
    *("<!-- factcheck: ignore-next[a] -->\n", "<!-- factcheck: ignore-line[a]", "<!-- factcheck: ignore-line[a] -->"),
    *("{# factcheck: ignore-line[a] #} ", "# factcheck: ignore-next[a]\n", "x {# factcheck: ignore-line[a]\n", "<!-- "),
    *("<!-- factcheck: ignore-start[a] -->", "`", "` \\`", "<pre>", "<a alt ", "# factcheck: ignore-line[a] \r"),
    *("<!-- factcheck: ignore-end[b] -->\n", "<code><!-- factcheck:", "[", "#", "<!--" + " " * 50),
]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("kind", ["text", "markdown", "html"])
def test_the_time_grows_with_the_text(piece: str, kind: Kind) -> None:
    """Ten thousand of anything are read in a moment."""
    text = f"<!-- factcheck: ignore-file -->\n\nx {piece * 10_000}\n\n{{# factcheck: x #}} -->"
    start = time.perf_counter()
    found = read_directives(text, kind)
    list(split_around(text, found.comments))
    assert time.perf_counter() - start < 2
