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


def headers(document: Document, block: Block) -> tuple[Span, ...]:
    """The spans of the headers of a table cell: of its row, of its column; none for other blocks."""
    cell = block.cell
    if cell is None:
        return ()
    wanted = {(cell.row, 0), (0, cell.column)} - {(cell.row, cell.column)}
    found = {(b.cell.row, b.cell.column): b.span for b in _table(document, cell.table) if b.cell}
    return tuple(found[place] for place in sorted(wanted, reverse=True) if place in found)


def surroundings(reading: Reading, sentence: Span) -> Iterator[Surrounding]:
    """The earlier sentences of its block, what leads into it, its headings, innermost first, then the draft's title."""
    document = reading.document
    index = document.block_at(sentence.start)
    block = document.blocks[index]
    listed = block.kind in (BlockKind.ITEM, BlockKind.CELL)
    if not block.cell:
        yield from (Surrounding(span, BEFORE) for span in _earlier(reading, block, sentence))
    else:
        yield from (Surrounding(cell.span, LEAD) for cell in _table(document, block.cell.table) if _is_corner(cell))
    if block.lead is not None:
        yield Surrounding(document.blocks[block.lead].span, LEAD)
    if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
        return
    above = LEAD if listed else ABOVE
    yield from (Surrounding(document.blocks[i].span, above) for i in reversed(block.headings))
    yield from (Surrounding(b.span, ABOVE) for b in document.blocks if b.kind is BlockKind.TITLE)


def _is_corner(block: Block) -> bool:
    return block.cell is not None and (block.cell.row, block.cell.column) == (0, 0)


def _earlier(reading: Reading, block: Block, sentence: Span) -> Iterator[Span]:
    sentences = reading.sentences
    position = bisect_left(sentences, sentence)
    while position > 0 and sentences[position - 1].start >= block.span.start:
        position -= 1
        yield sentences[position]


def _table(document: Document, number: int) -> tuple[Block, ...]:
    return document.tables.get(number, ())
