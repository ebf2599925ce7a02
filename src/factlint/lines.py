"""Lines and columns of a text, for people and editors; the program itself counts offsets only."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from factlint.span import Span


class Position(NamedTuple):
    """A place in a file: line and column count from 1, columns and the offset (from 0) in code points."""

    line: int
    column: int
    offset: int


class Lines:
    """Where the lines of a text begin; "\\n", "\\r\\n" and "\\r" each end one."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        self._starts += [found.end() for found in re.finditer(r"\r\n|\r|\n", text)]
        self._end = len(text)

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Where the code point at `offset` stands."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1, offset)

    def span(self, line: int) -> Span:
        """A line, counted from 1, with what ends it."""
        return Span(self._starts[line - 1], self._starts[line] if line < len(self._starts) else self._end)
