"""What stands around a sentence and lends it a subject, a topic or a period, nearest first."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from factlint.document import BlockKind
from factlint.mentions.labelled import is_labelled
from factlint.passage import within
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Block, Document
    from factlint.reading import Reading


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
    yield from (Surrounding(span, LEAD) for span in _heads(reading, block))
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


def _heads(reading: Reading, block: Block) -> Iterator[Span]:
    """What names the thing that a list or fact box is about: its first item ("Project: Petrel"), the box's title."""
    blocks = reading.document.blocks
    at = reading.document.block_at(block.span.start)
    if block.kind in (BlockKind.ITEM, BlockKind.QUOTE):
        first = _first_beside(blocks, at)
        titled = block.kind is BlockKind.QUOTE and not is_labelled(blocks[first].span.of(reading.document.prose))
        if first < at and (titled or _only_names(reading, blocks[first].span)):
            yield blocks[first].span


def _first_beside(blocks: Sequence[Block], at: int) -> int:
    """The index of the first block of the list or quotation with the block at `at`, as far as looked."""
    first = at
    while first and at - first < REACH and _of_one_run(blocks[first - 1], blocks[at]):
        first -= 1
    return first


def _of_one_run(one: Block, other: Block) -> bool:
    return (one.kind, one.headings, one.lead) == (other.kind, other.headings, other.lead)


def _only_names(reading: Reading, line: Span) -> bool:
    """Whether a line is a label with a name behind it and no more."""
    prose = reading.document.prose
    value = prose.find(": ", line.start, line.end) + 2
    named = within(reading.names, Span(value, line.end)) if value > 1 else ()
    return any(name.entity and name.span.of(prose) == prose[value : line.end].strip(" .") for name in named)


def _earlier(reading: Reading, block: Block, sentence: Span) -> Iterator[Span]:
    position = bisect_left(reading.sentences, sentence)
    for earlier in reversed(reading.sentences[max(0, position - REACH) : position]):
        if earlier.start < block.span.start:
            return
        yield earlier
