"""Where a Markdown block's content stands, also if the parser should give one that its lines don't have."""

from __future__ import annotations

import pytest

from factcheck.documents.markdown_lines import SourceLines
from factcheck.documents.prose import sentences

SOURCE = "zero\r\n> one *two*\r\n| a \\| b | c |\r\n# d #"


@pytest.fixture
def lines() -> SourceLines:
    lines = SourceLines(SOURCE)
    lines.show(lines.text)
    return lines


def test_places_of_what_the_lines_have(lines: SourceLines) -> None:
    places = lines.places("zero\none *two*", 0, 2)
    assert places == [*range(5), *range(8, 18)]
    assert lines.heading_places("d", 3) == [37, 38]
    assert lines.cell_places("a | b", 2, 0) == [21, 22, 23, 25, 26, 27]


def test_a_content_elsewhere_in_its_line_is_found(lines: SourceLines) -> None:
    assert lines.places("one", 1, 2) == [*range(8, 12)]
    assert lines.cell_places("> one", 1, 0) == [*range(6, 12)]
    assert lines.cell_places("c", 2, 9) == [30, 31]


def test_a_content_that_is_nowhere_stands_at_the_start_of_its_line(lines: SourceLines) -> None:
    assert lines.places("no", 1, 2) == [6, 6, 6]
    assert lines.heading_places("no", 3) == [35, 35, 35]
    assert lines.cell_places("no", 2, 1) == [19, 19, 19]


def test_a_content_with_too_many_lines_stays_in_its_lines(lines: SourceLines) -> None:
    assert max(lines.places("zero\none *two*\nno\nno", 0, 2)) < 19


def test_words_that_are_nowhere_are_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SourceLines, "places", lambda _, content, *__: [3] * (len(content) + 1))
    found = list(sentences("It *rained* | `a|b`. We\nleft.", "markdown"))
    assert [(sentence.text, sentence.start) for sentence in found] == [("It rained | a|b.", 3), ("We left.", 3)]
