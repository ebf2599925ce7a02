"""A draft with what is read in it, each part read once, when it is first asked for."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.sourcing import Sourcing

if TYPE_CHECKING:
    from factlint.document import Document
    from factlint.facts.entities import EntityIndex
    from factlint.mentions.model import (
        DateMention,
        NameMention,
        PeriodMention,
        QuantityMention,
        QuotationMention,
        RoleMention,
    )
    from factlint.mentions.people import People
    from factlint.passage import Passage
    from factlint.span import Span


@dataclass(frozen=True)
class Reading:
    """What a draft says, as values. All mentions are sorted by their place in the prose.

    With `quoted_figures` the figures in speakers' words are to be held against facts, too; `sourcing` says what counts
    as a source. `passages` keeps what is read of its sentences and blocks.
    """

    document: Document
    entities: EntityIndex
    lang: str = "en"
    quoted_figures: bool = False
    sourcing: Sourcing = Sourcing()  # noqa: RUF009  # it cannot change
    passages: dict[tuple[Span, bool], Passage] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Every sentence, as a span of the prose; none reaches over the end of a block."""
        from factlint.mentions.sentences import read_sentences

        return read_sentences(self.document, self.lang)

    @cached_property
    def names(self) -> tuple[NameMention, ...]:
        """Proper names, those of the rule set's entities and others."""
        from factlint.mentions.names import read_names

        return read_names(self.document.spaced, self.sentences, self.entities, self.lang)

    @cached_property
    def people(self) -> People:
        """The people among the names."""
        from factlint.mentions.people import People

        return People(self.document.spaced, self.names, self.lang)

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """The words that the draft writes in lower case anywhere."""
        return frozenset(word for word in re.findall(r"[^\W\d_]+", self.document.prose) if word.islower())

    @cached_property
    def named_words(self) -> frozenset[str]:
        """The words of the names that stand in the draft's text, its headings left out."""
        from factlint.document import BlockKind

        blocks = self.document.blocks
        headings = (BlockKind.TITLE, BlockKind.HEADING)
        named = (n for n in self.names if blocks[self.document.block_at(n.span.start)].kind not in headings)
        return frozenset(word for name in named for word in name.name.split())

    @cached_property
    def times(self) -> tuple[DateMention | PeriodMention, ...]:
        """Dates and periods, which are read together because one is often a part of the other."""
        from factlint.mentions.timescan import read_times

        return read_times(self.document.spaced, self.sentences, self.document.date, self.lang)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Dates, whole and partial; years that stand alone are periods."""
        from factlint.mentions.model import DateMention

        return tuple(mention for mention in self.times if isinstance(mention, DateMention))

    @cached_property
    def periods(self) -> tuple[PeriodMention, ...]:
        """Years, quarters, months, seasons and other stretches of time."""
        from factlint.mentions.model import PeriodMention

        return tuple(mention for mention in self.times if isinstance(mention, PeriodMention))

    @cached_property
    def quantities(self) -> tuple[QuantityMention, ...]:
        """Figures; what belongs to a date, a period or a known name is none."""
        from factlint.mentions.quantities import read_quantities

        taken = [mention.span for mention in self.times]
        taken += [mention.span for mention in self.names if mention.entity]
        found = read_quantities(self.document.spaced, self.sentences, sorted(taken), self.lang)
        if not self.document.cells:
            return found
        from factlint.mentions.headed import headed

        return headed(self.document, found, self.lang)

    @cached_property
    def quotations(self) -> tuple[QuotationMention, ...]:
        """Quoted words, with their speakers where the draft names them."""
        from factlint.mentions.quotations import read_quotations
        from factlint.mentions.speakers import attribute

        found = read_quotations(self.document, self.lang)
        return attribute(self.document, self.sentences, found, self.names, self.lang)

    @cached_property
    def _spoken(self) -> tuple[Span, ...]:
        """The stretches that stand in quotation marks or block quotations, in order."""
        return tuple(sorted(piece for quotation in self.quotations for piece in quotation.pieces))

    def is_quoted(self, span: Span) -> bool:
        """Whether a span of the prose stands in quoted words."""
        at = bisect_right(self._spoken, span.start, key=lambda piece: piece.start) - 1
        return any(piece.covers(span) for piece in self._spoken[max(0, at - 1) : at + 1])

    @cached_property
    def today(self) -> datetime.date:
        """The draft's own date, else the day of the run."""
        return self.document.date or datetime.datetime.now(tz=datetime.UTC).date()

    @property
    def dated(self) -> bool:
        """Whether the day of the run has been asked for, so that another day may find other things."""
        return self.document.date is None and "today" in self.__dict__

    @cached_property
    def titled(self) -> frozenset[str]:
        """The full names of the people whom the draft gives a title."""
        return frozenset(self.people.full_name(role.person) for role in self.roles)

    @cached_property
    def roles(self) -> tuple[RoleMention, ...]:
        """Titles that the draft gives to persons."""
        from factlint.mentions.roles import read_roles

        return read_roles(self.document, self.sentences, self.names, self.lang)
