"""Finding the statistics and quotations of a draft that nobody is named for."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.checks.derived import is_derived
from factlint.checks.exemption import is_exempt
from factlint.checks.reach import Sources
from factlint.checks.statistic import is_statistic
from factlint.document import BlockKind
from factlint.mentions.model import QuotationUse
from factlint.passage import within
from factlint.span import Cover, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.findings import Judged
    from factlint.mentions.model import QuantityMention, QuotationMention
    from factlint.reading import Reading
    from factlint.values.quantity import Quantity

WORDS = 4
"""A quotation of fewer words is hardly more than an expression."""

_TOP = frozenset({BlockKind.TITLE, BlockKind.HEADING})


@dataclass(frozen=True)
class Unsourced:
    """What a draft states as if everybody knew it."""

    reading: Reading
    judged: Judged

    def figures(self) -> Iterator[QuantityMention]:
        """The statistics without a source, in order."""
        open_ = [mention for mention in self._needy if not self._is_backed(mention)]
        backed = {_key(mention) for mention in self._all if mention not in open_ and self._is_backed(mention)}
        for mention in open_:
            if _key(mention) not in backed and not self._is_derived(mention) and not self._is_repeated(mention):
                yield mention

    def quotations(self) -> Iterator[QuotationMention]:
        """The quotations with neither a speaker nor a source, in order."""
        for quotation in self._spoken:
            place = self.reading.document.locate(quotation.span)
            if quotation.speaker is None and not self.judged.touches(place) and not self.sources.reach(quotation.span):
                yield quotation

    @cached_property
    def sources(self) -> Sources:
        """Where the draft says that it has things from."""
        claimed = [*(mention.span for mention in self._all), *(quotation.span for quotation in self._spoken)]
        return Sources(self.reading, Cover(claimed))

    @cached_property
    def _all(self) -> tuple[QuantityMention, ...]:
        return tuple(mention for mention in self.reading.quantities if is_statistic(self.reading, mention))

    @cached_property
    def _needy(self) -> tuple[QuantityMention, ...]:
        return tuple(m for m in self._all if not is_exempt(self.reading, m, self._sentence(m.span)))

    @cached_property
    def _spoken(self) -> tuple[QuotationMention, ...]:
        found = (quotation for quotation in self.reading.quotations if quotation.use is QuotationUse.SPEECH)
        return tuple(quotation for quotation in found if len(quotation.text.split()) >= WORDS)

    def _sentence(self, place: Span) -> Span:
        at = bisect_right(self.reading.sentences, place.start, key=lambda sentence: sentence.start) - 1
        return self.reading.sentences[at]

    def _is_backed(self, mention: QuantityMention) -> bool:
        return self.judged.touches(self.reading.document.locate(mention.span)) or self.sources.reach(mention.span)

    def _is_derived(self, mention: QuantityMention) -> bool:
        """Whether the figure is worked out from two others with a source, in its sentence or the one before."""
        sentence = self._sentence(mention.span)
        at = self.reading.sentences.index(sentence)
        around = self.reading.sentences[max(0, at - 1)].joined(sentence)
        others = [m for m in within(self.reading.quantities, around) if m is not mention and self._is_backed(m)]
        return is_derived(mention.value, [other.value for other in others])

    def _is_repeated(self, mention: QuantityMention) -> bool:
        """Whether a heading says what the body says too, where its source is looked for."""
        return self._is_top(mention) and any(_key(m) == _key(mention) for m in self._all if not self._is_top(m))

    def _is_top(self, mention: QuantityMention) -> bool:
        document = self.reading.document
        return document.blocks[document.block_at(mention.span.start)].kind in _TOP


def _key(mention: QuantityMention) -> tuple[object, ...]:
    """What is the same for two mentions of one figure."""
    value: Quantity = mention.value
    return (value.dimension, value.unit, frozenset({value.low, value.high} - {None}))
