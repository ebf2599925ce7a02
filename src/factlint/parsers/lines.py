"""The lines of a plain text, and which of them make a paragraph.

Some writers end a paragraph with every line; others wrap it at a column and leave a blank line between paragraphs. A
wrapped text gives itself away: its lines end where the next word would not have fitted any more, and the next line goes
on in the middle of a sentence.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDEST = 120
"""Columns; what is wider was not wrapped for reading."""


class Line(NamedTuple):
    """A line's words, without the space around them.

    `apart` where a line without words stands before it, `listed` where that was the mark of a list.
    """

    span: Span
    words: str
    apart: bool = False
    listed: bool = False

    @property
    def mark(self) -> int:
        """The length of the mark that an item of a list begins with, 0 where there is none."""
        match = _mark().match(self.words)
        return match.end() if match else 0

    @property
    def level(self) -> int:
        """The level of a heading that is marked as in Markdown, 0 for any other line."""
        match = _heading_mark().match(self.words)
        return len(match["level"]) if match else 0

    @property
    def ended(self) -> bool:
        """Whether a sentence or an introduction ends with the line."""
        return self.words.rstrip("\"'”’)")[-1:] in tuple(".!?:;…")

    def unmarked(self) -> Line:
        """The line without the mark of an item or heading."""
        match = _heading_mark().match(self.words)
        length = match.end() if match else self.mark
        return self._replace(span=Span(self.span.start + length, self.span.end), words=self.words[length:])


class Paragraph(NamedTuple):
    """Lines that belong together, without the mark of an item (`item`) or of a heading of this `level`."""

    lines: list[Line]
    item: bool
    level: int


def read_lines(text: str) -> Iterator[Line]:
    """The lines of a text that have words: a letter or a digit."""
    apart, listed = True, False
    for match in _line().finditer(text):
        words = match[0].strip()
        if _word().search(words):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            yield Line(Span(start, start + len(words)), words, apart, listed)
            apart = listed = False
        else:
            apart, listed = True, bool(words) and not _mark().sub("", words, count=1)


def read_paragraphs(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """The paragraphs that the lines make."""
    width = _width(lines)
    gathered: list[Line] = []
    for line in lines:
        if gathered and not _goes_on(gathered[-1], line, width):
            yield _paragraph(gathered)
            gathered = []
        gathered.append(line)
    if gathered:
        yield _paragraph(gathered)


def _paragraph(lines: list[Line]) -> Paragraph:
    first, *more = lines
    return Paragraph([first.unmarked(), *more], first.listed or bool(first.mark), first.level)


def _goes_on(line: Line, following: Line, width: int | None) -> bool:
    """Whether the following line is of the same paragraph; one that looks like a list's is where a sentence is cut."""
    if following.apart or line.level or following.level:
        return False
    full = width is not None and _is_full(line, following, width)
    if following.mark:
        return full and not line.ended
    return full or (following.words[0].islower() and not line.ended)


def _width(lines: Sequence[Line]) -> int | None:
    """The column at which a text is wrapped, None for one that is not.

    It is where nine tenths of the lines end at the latest, so that one that was edited later does no harm. Most of the
    lines must be full then, and one of them cut a sentence in two.
    """
    pairs = [
        (line, following) for line, following in pairwise(lines) if not following.apart and len(line.words) <= WIDEST
    ]
    if not pairs:
        return None
    lengths = sorted(len(line.words) for line, _ in pairs)
    width = lengths[(len(lengths) - 1) * 9 // 10]
    full = [following for line, following in pairs if _is_full(line, following, width)]
    cut = any(following.words[0].islower() for following in full)
    return width if cut and 2 * len(full) > len(pairs) else None


def _is_full(line: Line, following: Line, width: int) -> bool:
    return len(line.words) + 1 + len(following.words.split(None, 1)[0]) > width


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"[^\r\n]+|(?:\r\n|\n|\r(?!\n))(?=[\r\n])")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]")


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"(?:[-*+•‣◦▪·–]|\d{1,2}[.)])(?:\s+|\Z)")


@cache
def _heading_mark() -> re.Pattern[str]:
    return re.compile(r"(?P<level>#{1,6})\s+")
