"""How far a source reaches: its sentence, the next, the paragraph that it closes, its table, list or picture."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

from factlint.checks.attribution import attributions
from factlint.checks.citation import citations
from factlint.document import BlockKind
from factlint.lexicon.sourcing import sourcing_words
from factlint.span import Cover, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.checks.attribution import Attribution
    from factlint.checks.citation import Citation
    from factlint.document import Block
    from factlint.reading import Reading


@dataclass(frozen=True)
class Sources:
    """Where a draft says that it has something from; `claimed` are the places of all figures and words that need it."""

    reading: Reading
    claimed: Cover
    _attributions: dict[Span, tuple[Attribution, ...]] = field(default_factory=dict, repr=False)
    _around: dict[Span, bool] = field(default_factory=dict, repr=False)

    def reach(self, place: Span) -> bool:
        """Whether any source reaches a place of the prose."""
        document = self.reading.document
        block = document.blocks[document.block_at(place.start)]
        sentences = self.sentences(block.span)
        at = bisect_right(sentences, place.start, key=lambda sentence: sentence.start) - 1
        if at < 0:
            return False
        others = {sentences[at - 1], sentences[-1]} if at else {sentences[-1]}
        return (
            self._sourced(sentences[at], place)
            or any(self._reaches_over(other) for other in others - {sentences[at]})
            or self._is_sourced_around(block)
        )

    def refusal(self, place: Span) -> str | None:
        """Why what looks like a source in the sentence of a place is none; None where nothing looks so."""
        at = bisect_right(self.reading.sentences, place.start, key=lambda sentence: sentence.start) - 1
        sentence = self.reading.sentences[at]
        for attribution in self._named(sentence):
            if not attribution.named:
                return f"“{attribution.who.of(self.reading.document.spaced)}” names nobody"
        refused = (citation.refusal for citation in self._cited(sentence) if citation.refusal)
        return next((f"the link in its sentence {why}" for why in refused), None)

    def sentences(self, span: Span) -> Sequence[Span]:
        """The sentences of a block."""
        found = self.reading.sentences
        first = bisect_left(found, span.start, key=lambda sentence: sentence.start)
        return found[first : bisect_left(found, span.end, key=lambda sentence: sentence.start)]

    # One sentence

    @cached_property
    def _citations(self) -> tuple[Citation, ...]:
        return citations(self.reading)

    def _cited(self, sentence: Span) -> Iterator[Citation]:
        """The marks in a sentence, and those that stand right behind it."""
        first = bisect_left(self._citations, sentence.start, key=lambda citation: citation.span.start)
        last = bisect_right(self._citations, sentence.end, key=lambda citation: citation.span.start)
        return iter(self._citations[first:last])

    def _named(self, sentence: Span) -> tuple[Attribution, ...]:
        if sentence not in self._attributions:
            self._attributions[sentence] = tuple(attributions(self.reading, sentence))
        return self._attributions[sentence]

    def _sourced(self, sentence: Span, place: Span) -> bool:
        if any(citation.refusal is None for citation in self._cited(sentence)):
            return True
        return any(attribution.named and attribution.span.covers(place) for attribution in self._named(sentence))

    def _reaches_over(self, sentence: Span) -> bool:
        """Whether a source in a sentence is not there for a figure or quotation of that sentence itself."""
        if any(
            c.refusal is None and not self.claimed.touches(self._clause(sentence, c.span))
            for c in self._cited(sentence)
        ):
            return True
        return not self.claimed.touches(sentence) and any(attribution.named for attribution in self._named(sentence))

    def _clause(self, sentence: Span, place: Span) -> Span:
        """The stretch of a sentence that a mark stands in, between commas and the like."""
        prose, pattern = self.reading.document.spaced, _boundary()
        starts = [match.end() for match in pattern.finditer(prose, sentence.start, place.start)]
        ending = pattern.search(prose, place.end, sentence.end)
        return Span(starts[-1] if starts else sentence.start, ending.start() if ending else sentence.end)

    # Tables, lists and pictures

    def _is_sourced_around(self, block: Block) -> bool:
        if block.span not in self._around:
            self._around[block.span] = any(self._lines(block)) or self._is_led(block) or self._is_sourced_in_row(block)
        return self._around[block.span]

    @cached_property
    def _groups(self) -> dict[Span, tuple[int, int]]:
        """The first and last block of each table, list or run of captions, by the spans of its blocks."""
        blocks = self.reading.document.blocks
        found: dict[Span, tuple[int, int]] = {}
        first = 0
        for number, block in enumerate(blocks):
            if number and not _belong(blocks[number - 1], block):
                found |= dict.fromkeys((b.span for b in blocks[first:number]), (first, number - 1))
                first = number
        return found | dict.fromkeys((b.span for b in blocks[first:]), (first, len(blocks) - 1))

    def _lines(self, block: Block) -> Iterator[bool]:
        """Whether the block, the last of its kind here, or the one behind them has a line that names a source."""
        blocks = self.reading.document.blocks
        _, last = self._groups[block.span]
        for other in (block, *blocks[last : last + 2]):
            starts = (sentence.start for sentence in self.sentences(other.span))
            yield any(_label(self.reading.lang).match(self.reading.document.spaced, start) for start in starts)

    def _is_led(self, block: Block) -> bool:
        """Whether the sentence that leads into a list or table has a source."""
        if block.kind not in (BlockKind.ITEM, BlockKind.CELL):
            return False
        blocks = self.reading.document.blocks
        first, _ = self._groups[block.span]
        lead = block.lead if block.lead is not None else first - 1
        if lead < 0 or blocks[lead].kind in (BlockKind.HEADING, BlockKind.TITLE):
            return False
        sentence = self.sentences(blocks[lead].span)[-1]
        introduces = sentence.of(self.reading.document.prose).rstrip().endswith(":") or block.kind is BlockKind.CELL
        return self._sourced(sentence, sentence) if introduces else self._reaches_over(sentence)

    def _is_sourced_in_row(self, block: Block) -> bool:
        """Whether a cell of the same row, or the header of the column, has a mark."""
        if block.cell is None:
            return False
        cells = self.reading.document.cells
        row = takewhile(
            lambda cell: cell is not None, (cells.get((block.cell.table, block.cell.row, n)) for n in range(len(cells)))
        )
        beside = [*row, cells.get((block.cell.table, 0, block.cell.column))]
        return any(c.refusal is None for cell in beside if cell for c in self._cited(cell.span))


def _belong(one: Block, other: Block) -> bool:
    """Whether two blocks that follow each other are of one table, list or picture."""
    return (
        one.kind is other.kind
        and one.kind in _GROUPED
        and (one.cell.table if one.cell else 0) == (other.cell.table if other.cell else 0)
    )


_GROUPED = frozenset({BlockKind.CELL, BlockKind.ITEM, BlockKind.CAPTION})


@cache
def _boundary() -> re.Pattern[str]:
    return re.compile(r"[;:—–]|,(?!\d)|\s(?:and|but)\s")


@cache
def _label(lang: str) -> re.Pattern[str]:
    labels = "|".join(sorted(sourcing_words(lang).labels))
    return re.compile(rf"[(\[*_]?(?:{labels})(?: [^:\n]{{1,30}})?: *\S", re.IGNORECASE)
