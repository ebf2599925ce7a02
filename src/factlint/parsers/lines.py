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

    `apart` where a line without words stands before it. `item` and `level` are what it is if a paragraph begins with
    it: an item of a list, a heading of this level; its first `mark` code points only say so.
    """

    span: Span
    words: str
    apart: bool
    item: bool = False
    level: int = 0
    mark: int = 0

    @property
    def ended(self) -> bool:
        """Whether a sentence or an introduction ends with the line."""
        return self.words.rstrip("\"'”’)")[-1:] in tuple(".!?:;…")

    def unmarked(self) -> Line:
        """The line without its mark."""
        return self._replace(span=Span(self.span.start + self.mark, self.span.end), words=self.words[self.mark :])


def read_lines(text: str) -> Iterator[Line]:
    """The lines of a text that have words: a letter or a digit."""
    apart, item = True, False
    for match in _line().finditer(text):
        words = match[0].strip()
        mark = _mark().match(words)
        if _word().search(words):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            span = Span(start, start + len(words))
            if mark:
                level = len(mark["heading"] or "")
                yield Line(span, words, apart, item or not level, level, mark.end())
            else:
                yield Line(span, words, apart, item)
            apart = item = False
        else:
            apart, item = True, mark is not None and mark.end() == len(words)


def read_paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each paragraph, the first one with its mark."""
    width = _width(lines)
    gathered: list[Line] = []
    for line in lines:
        if gathered and not _goes_on(gathered[-1], line, width):
            yield gathered
            gathered = []
        gathered.append(line)
    if gathered:
        yield gathered


def _goes_on(line: Line, following: Line, width: int | None) -> bool:
    """Whether the following line is of the same paragraph; one that looks like a list's is where a sentence is cut."""
    if following.apart or line.level or following.level:
        return False
    full = width is not None and _is_full(line, following, width)
    if following.item:
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
    return re.compile(r"(?P<heading>#{1,6})\s+|[-*+•‣◦▪·–](?:\s+|\Z)|\d{1,2}[.)]\s+")
