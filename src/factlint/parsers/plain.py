"""Drafts in plain text: paragraphs, and the headings and lists that writers make without any markup.

Plain text has no comments of its own; directives stand in it as they do in Markdown, ``<!-- factlint: … -->``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.document import BlockKind
from factlint.parsers.lines import read_lines, read_paragraphs
from factlint.parsers.prose import ProseBuilder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Document
    from factlint.parsers.lines import Line
    from factlint.span import Span

LONGEST_HEADING = 100
"""Code points; about as many as the longest headlines have."""


class PlainParser:
    """Reads plain text, and whatever no other parser knows."""

    name = "plain"
    suffixes = (".txt", ".text")

    def parse(self, source: str, path: str) -> Document:
        """The document of a plain text; this never fails."""
        prose = ProseBuilder(path, source)
        for match in _directive().finditer(source):
            prose.comment(*match.span(), match["text"])
        paragraphs = list(read_paragraphs(list(read_lines(_readable(source)))))
        listed = False
        for lines, level in zip(paragraphs, _levels(paragraphs), strict=True):
            item = lines[0].item
            if item and not listed:
                prose.enter("list", BlockKind.ITEM, led=True)
            elif listed and not item:
                prose.leave("list")
            listed = item
            _tell([lines[0].unmarked(), *lines[1:]], level, source, prose)
        return prose.document()


def _readable(source: str) -> str:
    """The text, code point for code point, without a byte order mark and directives that have a line of their own."""
    text = " " + source[1:] if source.startswith("\ufeff") else source
    return _directive_line().sub(lambda match: " " * len(match[0]), text)


def _levels(paragraphs: list[list[Line]]) -> Iterator[int]:
    """The level of each paragraph that is a heading, 0 for the others.

    A heading without a mark is a short line that does not end as a sentence does and has a paragraph after it that is
    no such line: the lines of a poem or a table are no headings. The first line of a draft is its title all the same.
    """
    bare = [_is_bare(lines) for lines in paragraphs]
    for index, lines in enumerate(paragraphs):
        if lines[0].level:
            yield lines[0].level
        elif bare[index] and index + 1 < len(bare) and (index == 0 or not bare[index + 1]):
            yield min(index + 1, 2)
        else:
            yield 0


def _is_bare(lines: list[Line]) -> bool:
    line = lines[0]
    short = len(lines) == 1 and len(line.words) <= LONGEST_HEADING
    return short and not (line.item or line.level or line.ended or _label().match(line.words))


def _tell(lines: list[Line], level: int, source: str, prose: ProseBuilder) -> None:
    if level:
        prose.heading(level)
    end = 0
    for line in lines:
        if end:
            prose.put(" ", end, line.span.start)
        _tell_line(line.span, source, prose)
        end = line.span.end
    prose.end_block()


def _tell_line(span: Span, source: str, prose: ProseBuilder) -> None:
    start = span.start
    for match in _directive().finditer(source, *span):
        prose.text(start, match.start())
        start = match.end()
    prose.text(start, span.end)


@cache
def _directive() -> re.Pattern[str]:
    return re.compile(r"<!--(?P<text>[ \t]*factlint:[^<>\r\n]*?)-->")


@cache
def _directive_line() -> re.Pattern[str]:
    return re.compile(rf"^[ \t]*+(?:{_directive().pattern}[ \t]*+)+(?:\r\n|\r|\n)", re.MULTILINE)


@cache
def _label() -> re.Pattern[str]:
    """What comes before a short text to say what that is ("Source: …"), not above a long one."""
    return re.compile(r"\w+:\s")
