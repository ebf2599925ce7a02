"""What stands around a quotation: the words before it and behind it, in its sentence and its block."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.mentions.stretch import Stretch
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.document import Block, Document
    from factlint.mentions.model import QuotationMention
    from factlint.mentions.people import People

# How far from a quotation, in code points, its reporting verb is looked for.
REACH = 400


@cache
def _blanks() -> re.Pattern[str]:
    return re.compile(r"\s*")


def is_blank(prose: str, start: int, end: int) -> bool:
    """Whether nothing but white space stands from `start` to `end`, told without looking beyond the first word."""
    found = _blanks().match(prose, start, end)
    return found is None or found.end() >= end


class Setting(NamedTuple):
    """The words around a quotation in its sentence; `shares_sentence` where an earlier quotation stands in it too.

    `fills_block` where the quotation is all that its block holds.
    """

    left: Stretch
    right: Stretch
    block: Span
    shares_sentence: bool
    fills_block: bool

    def spoken(self, cue: str | None) -> bool:
        """Whether the cue stands right beside the quotation, on either side."""
        tail = self.left.span.of(self.left.prose).rstrip()[-1:]
        beside = [word.form for word in (*self.left.words[-1:], *self.right.words[:8])]
        return cue is not None and (cue in beside or (tail != "" and tail in ",:"))


@dataclass(frozen=True)
class Surroundings:
    """A draft, to be asked for what stands around its quotations."""

    document: Document
    sentences: Sequence[Span]
    people: People

    def sentence(self, offset: int) -> Span:
        """The sentence that holds or follows a code point."""
        at = bisect_right(self.sentences, offset, key=lambda span: span.start) - 1
        return self.sentences[at] if at >= 0 else Span(0, len(self.people.prose))

    def sentence_before(self, offset: int, least: int) -> Span | None:
        """The sentence before that of a code point, where it begins no earlier than `least`."""
        at = bisect_right(self.sentences, offset, key=lambda span: span.start) - 2
        return self.sentences[at] if at >= 0 and self.sentences[at].start >= least else None

    def block_before(self, block: Span) -> Block | None:
        """The block before another."""
        number = self.document.block_at(block.start)
        return self.document.blocks[number - 1] if number > 0 else None

    def around(self, quotation: QuotationMention, earlier: QuotationMention | None, following: int) -> Setting:
        """What stands around a quotation; `earlier` is the one before it, `following` where the next one begins."""
        block = self._block(quotation.span.start)
        end_block = self._block(quotation.span.end - 1)
        start = max(block.start, self.sentence(quotation.span.start).start, quotation.span.start - REACH)
        shares = earlier is not None and earlier.span.end > start
        if earlier is not None and shares:
            start = max(start, earlier.span.end)
        behind = quotation.pieces[0].end + 1 if len(quotation.pieces) > 1 else quotation.span.end
        stop = quotation.pieces[1].start - 1 if len(quotation.pieces) > 1 else min(end_block.end, following)
        if self._block(behind - 1) != self._block(max(behind - 1, stop - 1)):
            behind, stop = quotation.span.end, min(end_block.end, following)
        left, right = self._stretch(start, quotation.span.start), self._stretch(behind, self._end(behind, stop))
        ends = is_blank(self.people.prose, quotation.span.end, end_block.end)
        return Setting(left, right, block, shares, fills_block=block.start == quotation.span.start and ends)

    def _block(self, offset: int) -> Span:
        return self.document.blocks[self.document.block_at(offset)].span

    def _stretch(self, start: int, end: int) -> Stretch:
        return Stretch(self.people.prose, Span(start, end), self.people)

    def _end(self, behind: int, stop: int) -> int:
        """Where the sentence ends that goes on, or begins, behind a quotation."""
        start = behind
        while start < stop and self.people.prose[start] in " \n,":
            start += 1
        sentence = self.sentence(start)
        return max(behind, min(stop, sentence.end if sentence.end > start else stop, behind + REACH))
