"""Sources of what is no paragraph: a line at a table, list or picture, the words that lead into it, a cell beside."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING

from factlint.document import BlockKind
from factlint.lexicon.sourcing import sourcing_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.checks.reach import Sources
    from factlint.document import Block
    from factlint.span import Span


@dataclass(frozen=True)
class Surroundings:
    """The blocks of a draft with what stands around them; `cited` are the marks of sources that count."""

    sources: Sources
    cited: Sequence[Span]
    _lines: dict[int, bool] = field(default_factory=dict, repr=False)

    def are_sourced(self, number: int) -> bool:
        """Whether the table, list or picture that the block of this number is of has a source."""
        first, last = self._groups[number]
        lines = (self._has_line(other) for other in (number, last, last + 1) if other < len(self._blocks))
        return any(lines) or self._is_led(number, first) or self._is_marked(self._blocks[number])

    @property
    def _blocks(self) -> Sequence[Block]:
        return self.sources.sentences.reading.document.blocks

    @cached_property
    def _groups(self) -> list[tuple[int, int]]:
        """For each block the first and last of the table, list or run of captions that it is of, by number."""
        found: list[tuple[int, int]] = []
        first = 0
        for number in range(1, len(self._blocks) + 1):
            if number == len(self._blocks) or not _belong(self._blocks[number - 1], self._blocks[number]):
                found += [(first, number - 1)] * (number - first)
                first = number
        return found

    def _has_line(self, number: int) -> bool:
        """Whether a sentence of a block begins with "Source:" or the like."""
        if number not in self._lines:
            reading, span = self.sources.sentences.reading, self._blocks[number].span
            starts = (sentence.start for sentence in self.sources.sentences.of(span))
            self._lines[number] = any(_label(reading.lang).match(reading.document.spaced, start) for start in starts)
        return self._lines[number]

    def _is_led(self, number: int, first: int) -> bool:
        """Whether the sentence that leads into a list or table has a source."""
        block = self._blocks[number]
        lead = block.lead if block.lead is not None else first - 1
        if block.kind not in _LED or lead < 0 or self._blocks[lead].kind in _ABOVE:
            return False
        sentence = self.sources.sentences.last(self._blocks[lead].span)
        if sentence is None:
            return False
        ends = sentence.of(self.sources.sentences.reading.document.prose).rstrip()[-1:]
        introduces = block.kind is BlockKind.CELL or ends == ":"
        return self.sources.reaches(sentence, sentence) if introduces else self.sources.reaches_over(sentence)

    @cached_property
    def _marked(self) -> frozenset[tuple[int, str, int]]:
        """The rows with a mark of a source in a cell, and the columns with one in their header."""
        document = self.sources.sentences.reading.document
        cells = (document.blocks[document.block_at(span.start)].cell for span in self.cited)
        found = [(cell.table, *place) for cell in cells if cell for place in _places(cell.row, cell.column)]
        return frozenset(found)

    def _is_marked(self, block: Block) -> bool:
        cell = block.cell
        return cell is not None and not self._marked.isdisjoint(
            [(cell.table, "row", cell.row), (cell.table, "column", cell.column)]
        )


def _places(row: int, column: int) -> list[tuple[str, int]]:
    return [("row", row), ("column", column)] if row == 0 else [("row", row)]


def _belong(one: Block, other: Block) -> bool:
    """Whether two blocks that follow each other are of one table, list or run of captions."""
    if one.kind is not other.kind or one.kind not in (*_LED, BlockKind.CAPTION):
        return False
    return one.cell is None or other.cell is None or one.cell.table == other.cell.table


_LED = (BlockKind.ITEM, BlockKind.CELL)
_ABOVE = (BlockKind.HEADING, BlockKind.TITLE)


@cache
def _label(lang: str) -> re.Pattern[str]:
    labels = "|".join(sorted(sourcing_words(lang).labels))
    return re.compile(rf"[(\[*_]?(?:{labels})(?: [^:\n]{{1,30}})?: *\S", re.IGNORECASE)
