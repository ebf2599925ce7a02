"""The work of reading quotation marks grows with their number, however they are nested and whether they are paired."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from factlint.facts.entities import EntityIndex
from factlint.facts.model import Entity
from factlint.parsers.markdown import MarkdownParser
from factlint.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

ENTITIES = EntityIndex({"ruiz": Entity("ruiz", ("Lena Ruiz", "Ruiz"), person=True)})
SIZE = 8_000
"""Code points; the work at twice as many is compared with it."""

SHAPES: dict[str, Callable[[int], str]] = {
    "that open only": lambda size: "“a" * (size // 2),
    "that close only": lambda size: "a”" * (size // 2),
    "straight": lambda size: '"' * size,
    "single": lambda size: "'we sell' " * (size // 10),
    "nested a thousand deep": lambda size: "“‘" * 500 + "we sell " * ((size - 2000) // 8) + "’”" * 500,
    "nested all the way": lambda size: "“‘" * (size // 4) + "a" + "’”" * (size // 4),
    "each opening a sentence": lambda size: "“We sell seats. " * (size // 16),
    "each opening a paragraph": lambda size: "“We sell seats.\n\n" * (size // 17),
    "with speakers": lambda size: "“We sell seats,” Ruiz said. " * (size // 28),
    "in block quotations": lambda size: "> “We sell\n\n" * (size // 12),
}


def calls(text: str) -> int:
    """How many functions are called while the quotations of a text are read."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        _ = Reading(MarkdownParser().parse(text, "draft.md"), ENTITIES).quotations
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_as_many_marks_are_twice_the_work(shape: str) -> None:
    text = SHAPES[shape]
    calls(text(100))  # what is made once is made before
    once, twice = calls(text(SIZE)), calls(text(2 * SIZE))
    assert twice < 2.2 * once
