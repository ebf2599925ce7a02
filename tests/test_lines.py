"""Lines and columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.lines import Lines, Position

TEXTS = st.text(alphabet="a\n\r\té🚢\ufeff\u0301")


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("abc", 3, (1, 4)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("\ufeffa", 1, (1, 2)),  # a byte order mark is a code point of the file
        ("🚢é", 1, (1, 2)),  # columns are code points, not bytes or UTF-16 units
        ("a\n", 2, (2, 1)),
    ],
)
def test_position(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Lines(text).position(offset) == Position(*place, offset)


@given(TEXTS)
def test_lines_make_up_the_text(text: str) -> None:
    lines = Lines(text)
    assert "".join(lines.span(n).of(text) for n in range(1, len(lines) + 1)) == text


@given(TEXTS.filter(bool), st.data())
def test_a_position_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text) - 1))
    lines = Lines(text)
    at = lines.position(offset)
    assert lines.span(at.line).start + at.column - 1 == offset
    assert lines.span(at.line).start <= offset < lines.span(at.line).end
