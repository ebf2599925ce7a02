"""Lines of a draft with a stretch of them underlined, cut to the width of a terminal."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.lines import Lines
    from factlint.span import Span

TAB = "    "
CUT = "…"
JOINER = "\u200d"
"""Zero-width joiner: makes one emoji of several."""
MOST_LINES = 3
"""A stretch of more lines is shown by its first ones."""


class Underlined(NamedTuple):
    """One line of a draft: its number, what is shown of it, and the carets that stand below the stretch."""

    number: int
    text: str
    carets: str


def excerpt(source: str, lines: Lines, span: Span, width: int) -> Iterator[Underlined]:
    """The lines that hold `span`, each cut to about `width` columns around it."""
    first, last = lines.position(span.start).line, lines.position(max(span.start, span.end - 1)).line
    for number in range(first, min(last, first + MOST_LINES - 1) + 1):
        line = lines.span(number)
        text = line.of(source).rstrip("\r\n")
        start = max(span.start - line.start, 0)
        end = min(span.end - line.start, len(text))
        before, wrong, after = _cut(text[:start], text[start:end], text[end:], width)
        yield Underlined(number, before + wrong + after, " " * columns(before) + "^" * max(1, columns(wrong)))


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if _narrow().fullmatch(text):
        return len(text)
    from wcwidth import wcswidth

    return max(0, wcswidth(text))


@cache
def _narrow() -> re.Pattern[str]:
    """Latin letters and the marks of prose, which take one column each: the tables of all others are slow to load."""
    return re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0]*")


def _cut(before: str, wrong: str, after: str, width: int) -> tuple[str, str, str]:
    """The three parts as a terminal can show them, the outer ones shortened until all fit in `width` columns."""
    most = 4 * width
    before, wrong, after = (_shown(part) for part in (before[-most:], wrong[:most], after[:most]))
    wrong = _head(wrong, width)
    room = width - columns(wrong)
    behind = min(columns(after), max(room // 2, room - columns(before)))
    return _tail(before, room - behind), wrong, _head(after, behind)


def _head(text: str, room: int) -> str:
    """As many words from the beginning as have room."""
    kept = text
    while columns(kept) > room - (kept is not text):
        kept = kept[:-1]
    if kept == text:
        return text
    return (kept.rpartition(" ")[0] or kept) + CUT


def _tail(text: str, room: int) -> str:
    """As many words from the end as have room."""
    kept = text
    while columns(kept) > room - (kept is not text):
        kept = kept[1:]
    if kept == text:
        return text
    return CUT + (kept.partition(" ")[2] or kept)


def _shown(text: str) -> str:
    """The text as it can be shown: tabs as blanks, and nothing that a terminal would take for a command."""
    text = text.replace("\ufeff", "").replace("\t", TAB)
    return "".join(char if char.isprintable() or char == JOINER else " " for char in text)
