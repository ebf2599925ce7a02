"""What stands around a sentence and lends it a subject, a topic or a period, nearest first."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from factlint.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Block, Document
    from factlint.reading import Reading
    from factlint.span import Span


class Surrounding(NamedTuple):
    """A sentence or block nearby; `credit`, from 0 to 1, says how far its words speak for the sentence's topic."""

    span: Span
    credit: float


BEFORE, ABOVE, LEAD = 0.7, 0.5, 0.9
PARAGRAPHS = 6  # how many earlier paragraphs can lend a subject
REACH = 12  # how many earlier sentences of a paragraph, and headings above it, are looked at


def headers(document: Document, block: Block) -> tuple[Span, ...]:
    """The spans of the headers of a table cell: of its row, of its column; none for other blocks."""
    cell = block.cell
    if cell is None:
        return ()
    places = {(cell.row, 0), (0, cell.column)} - {(cell.row, cell.column)}
    found = (document.cells.get((cell.table, *place)) for place in sorted(places, reverse=True))
    return tuple(header.span for header in found if header)


def surroundings(reading: Reading, sentence: Span) -> Iterator[Surrounding]:
    """The earlier sentences of its block, what leads into it, its headings, innermost first, then the draft's title."""
    document = reading.document
    block = document.blocks[document.block_at(sentence.start)]
    listed = block.kind in (BlockKind.ITEM, BlockKind.CELL)
    if block.cell is None:
        yield from (Surrounding(span, BEFORE) for span in _earlier(reading, block, sentence))
    elif corner := document.cells.get((block.cell.table, 0, 0)):
        yield Surrounding(corner.span, LEAD)
    if block.lead is not None:
        yield Surrounding(document.blocks[block.lead].span, LEAD)
    if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
        return
    above = LEAD if listed else ABOVE
    yield from (Surrounding(document.blocks[i].span, above) for i in reversed(block.headings[-REACH:]))
    yield from (Surrounding(title.span, ABOVE) for title in document.titles[:REACH])


def paragraphs_before(document: Document, sentence: Span) -> Iterator[Span]:
    """The paragraphs before a sentence's own under the same heading, nearest first, that can lend it a subject."""
    at = document.block_at(sentence.start)
    if document.blocks[at].kind is not BlockKind.PARAGRAPH:
        return
    for block in reversed(document.blocks[max(0, at - PARAGRAPHS) : at]):
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
            return
        if block.kind is BlockKind.PARAGRAPH:
            yield block.span


def _earlier(reading: Reading, block: Block, sentence: Span) -> Iterator[Span]:
    position = bisect_left(reading.sentences, sentence)
    for earlier in reversed(reading.sentences[max(0, position - REACH) : position]):
        if earlier.start < block.span.start:
            return
        yield earlier
