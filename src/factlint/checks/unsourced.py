"""Finding the statistics and quotations of a draft that nobody is named for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.checks.derived import MOST, is_derived
from factlint.checks.exemption import Exemptions
from factlint.checks.phrases import Sentences
from factlint.checks.quoted import is_owned
from factlint.checks.reach import Sources
from factlint.checks.statistic import is_statistic
from factlint.document import BlockKind
from factlint.mentions.model import QuotationUse
from factlint.passage import within
from factlint.span import Cover

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.findings import Judged
    from factlint.mentions.model import QuantityMention, QuotationMention
    from factlint.reading import Reading
    from factlint.span import Span
    from factlint.values.quantity import Quantity

WORDS = 4
"""A quotation of fewer words is hardly more than an expression."""

_TOP = frozenset({BlockKind.TITLE, BlockKind.HEADING})


@dataclass(frozen=True)
class Unsourced:
    """What a draft states as if everybody knew it."""

    reading: Reading
    judged: Judged
    _backed: dict[Span, bool] = field(default_factory=dict, repr=False)

    def figures(self) -> Iterator[QuantityMention]:
        """The statistics without a source, in order."""
        exemptions = Exemptions(self.sources.sentences)
        known = {_key(mention) for mention in self._statistics if self._is_backed(mention)}
        body = {_key(mention) for mention in self._statistics if not self._is_top(mention)}
        for mention in self._statistics:
            told = _key(mention) in known or (self._is_top(mention) and _key(mention) in body)
            if not told and not exemptions.hold(mention) and not self._is_derived(mention):
                yield mention

    def quotations(self) -> Iterator[QuotationMention]:
        """The quotations with neither a speaker nor a source, in order."""
        for quotation in self._spoken:
            place = self.reading.document.locate(quotation.span)
            owned = is_owned(self.sources.sentences, quotation)
            if not owned and not self.judged.touches(place) and not self.sources.reach(quotation.span):
                yield quotation

    @cached_property
    def sources(self) -> Sources:
        """Where the draft says that it has things from."""
        speech = (quotation for quotation in self.reading.quotations if quotation.use is QuotationUse.SPEECH)
        claimed = [*(mention.span for mention in self._statistics), *(quotation.span for quotation in speech)]
        return Sources(Sentences(self.reading), Cover(claimed))

    @cached_property
    def _statistics(self) -> tuple[QuantityMention, ...]:
        return tuple(mention for mention in self.reading.quantities if is_statistic(self.reading, mention))

    @cached_property
    def _spoken(self) -> tuple[QuotationMention, ...]:
        found = (quotation for quotation in self.reading.quotations if quotation.use is QuotationUse.SPEECH)
        return tuple(quotation for quotation in found if len(quotation.text.split()) >= WORDS)

    def _is_backed(self, mention: QuantityMention) -> bool:
        """Whether a fact or a source vouches for a figure where it stands."""
        if mention.span not in self._backed:
            judged = self.judged.touches(self.reading.document.locate(mention.span))
            self._backed[mention.span] = judged or self.sources.reach(mention.span)
        return self._backed[mention.span]

    def _is_derived(self, mention: QuantityMention) -> bool:
        """Whether the figure is worked out from two others with a source, in its sentence or the one before."""
        sentence = self.sources.sentences.at(mention.span)
        around = sentence.joined(self.sources.sentences.before(sentence) or sentence)
        others = [other for other in within(self.reading.quantities, around) if other is not mention]
        if len(others) > MOST:
            return False
        return is_derived(mention.value, [other.value for other in others if self._is_backed(other)])

    def _is_top(self, mention: QuantityMention) -> bool:
        """Whether a figure stands in a heading or title."""
        document = self.reading.document
        return document.blocks[document.block_at(mention.span.start)].kind in _TOP


def _key(mention: QuantityMention) -> tuple[object, ...]:
    """What is the same for two mentions of one figure."""
    value: Quantity = mention.value
    return (value.dimension, value.unit, frozenset({value.low, value.high} - {None}))
