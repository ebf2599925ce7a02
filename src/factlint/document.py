"""A draft as prose: the words a reader sees, each of them traced to its place in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlint.span import Span

if TYPE_CHECKING:
    import datetime


class BlockKind(StrEnum):
    """What part of a draft a block of prose is."""

    TITLE = "title"  # `title` or `description` of the front matter
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # a paragraph of a list item
    CELL = "cell"  # one cell of a table, header cells included
    QUOTE = "quote"  # a paragraph of a block quotation
    CAPTION = "caption"  # an image's alternative text or title, a <figcaption>
    FOOTNOTE = "footnote"


class MarkKind(StrEnum):
    """What is marked up in the prose, or stands between its words without being part of it."""

    LINK = "link"  # target: the address
    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"  # one U+FFFC in the prose stands for the code
    FOOTNOTE = "footnote"  # target: the label
    SUPERSCRIPT = "superscript"
    CITATION = "citation"  # the name of a work
    IMAGE = "image"  # target: the address
    DELETED = "deleted"  # struck out in the draft, so no prose; target: the words, an empty span where they stood


class Run(NamedTuple):
    """A piece of prose and the piece of the file that it was written as.

    Where `verbatim`, both have the same length and each code point stands for itself; elsewhere (an entity, an
    escape, a line break) the whole of the one stands for the whole of the other.
    """

    prose: Span
    file: Span
    verbatim: bool


class Mark(NamedTuple):
    """Markup over a span of prose; an empty span where it holds no words (a footnote's reference)."""

    kind: MarkKind
    span: Span
    target: str = ""


class Cell(NamedTuple):
    """Where a table cell stands: table, row and column count from 0, row 0 is the header row (if `header`)."""

    table: int
    row: int
    column: int
    header: bool


class Block(NamedTuple):
    """A stretch of prose that hangs together: a paragraph, a heading, a cell.

    `span` is of the prose. `headings` are the indexes of the blocks of the headings above it, outermost first;
    `lead` is the index of the block that leads into it (the paragraph before a list, table or block quotation), None
    where there is none; `level` is a heading's level from 1, and 0 for everything else. `label` is a footnote's.
    """

    kind: BlockKind
    span: Span
    headings: tuple[int, ...] = ()
    lead: int | None = None
    level: int = 0
    cell: Cell | None = None
    label: str = ""


class Comment(NamedTuple):
    """A comment of the file's own format, for directives: `span` is of the file, `text` what stands inside."""

    span: Span
    text: str


@cache
def _blanks() -> re.Pattern[str]:
    """Blanks of Unicode that are no plain space and no line break, but for one between two digits."""
    blank = "[\u00a0\u2000-\u200a\u202f\u205f\u3000]"
    return re.compile(rf"{blank}(?:(?!\d)|(?<!\d{blank}))")


@dataclass(frozen=True)
class Document:
    """A parsed draft.

    `source` is the file's decoded text as it stands (byte order mark and line endings included). `prose` is every word
    of it that a reader sees, block after block, with a blank line ("\\n\\n") between blocks and, inside one, a single
    space or "\\n" for a line break. `runs` cover the prose from first to last code point, in order. `date` is the
    draft's own date from its front matter, `sources` what that lists as its sources. `skipped` are parts of the file
    that could not be parsed, with the reason.
    """

    path: str
    source: str
    prose: str
    runs: tuple[Run, ...]
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    comments: tuple[Comment, ...] = ()
    date: datetime.date | None = None
    sources: tuple[str, ...] = ()
    skipped: tuple[tuple[Span, str], ...] = ()

    @cached_property
    def _run_starts(self) -> list[int]:
        return [run.prose.start for run in self.runs]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def cells(self) -> dict[tuple[int, int, int], Block]:
        """The cells of all tables, by the numbers of their table, row and column."""
        cells = ((block.cell, block) for block in self.blocks if block.cell)
        return {(cell.table, cell.row, cell.column): block for cell, block in cells}

    @cached_property
    def titles(self) -> tuple[Block, ...]:
        """The blocks of the draft's own title and description."""
        return tuple(block for block in self.blocks if block.kind is BlockKind.TITLE)

    @cached_property
    def spaced(self) -> str:
        """The prose, at the same length, with plain spaces for all other blanks but those that group digits."""
        return _blanks().sub(" ", self.prose)

    def run_at(self, offset: int) -> Run:
        """The run that holds the prose's code point at `offset`."""
        return self.runs[max(0, bisect_right(self._run_starts, offset) - 1)]

    def block_at(self, offset: int) -> int:
        """The index of the block that holds the prose's code point at `offset`."""
        return max(0, bisect_right(self._block_starts, offset) - 1)

    def locate(self, span: Span) -> Span:
        """The place in the file of a non-empty span of the prose, of one block or of blocks that follow each other."""
        first, last = self.run_at(span.start), self.run_at(span.end - 1)
        start = first.file.start + (span.start - first.prose.start if first.verbatim else 0)
        end = last.file.start + (span.end - last.prose.start) if last.verbatim else last.file.end
        return Span(start, end) if start < end else first.file.joined(last.file)

    def verbatim(self, span: Span) -> bool:
        """Whether the file holds exactly these words in one piece, so that they can be replaced."""
        return self.locate(span).of(self.source) == span.of(self.prose)
