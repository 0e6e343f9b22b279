"""Lines and columns of offsets."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.positions import LineIndex

TEXTS = st.lists(st.sampled_from(["\n", "\r", "\r\n", "\u2028", "\x85", "a", "é", "e\u0301", "🙂", " "])).map("".join)


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\n", 2, (2, 1)),
        ("a\r\nb", 2, (1, 3)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\u2028b\x85c", 4, (1, 5)),
        ("🙂e\u0301x", 3, (1, 4)),
    ],
)
def test_position(text: str, offset: int, position: tuple[int, int]) -> None:
    assert LineIndex(text).position(offset) == position


@given(TEXTS)
def test_positions_lead_back_to_their_offsets(text: str) -> None:
    index = LineIndex(text)
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    for offset in range(len(text) + 1):
        line, column = index.position(offset)
        assert sum(map(len, lines[: line - 1])) + column - 1 == offset
        assert column <= len(lines[line - 1]) + 1


@given(TEXTS, st.integers())
def test_an_offset_outside_of_the_text_is_an_error(text: str, offset: int) -> None:
    outside = offset if offset < 0 else len(text) + 1 + offset
    with pytest.raises(ValueError, match=f"offset {outside} is outside of a text of {len(text)} code points"):
        LineIndex(text).position(outside)
