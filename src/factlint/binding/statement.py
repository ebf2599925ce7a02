"""A statement: one figure, date or term of a sentence, with the clause it stands in and all that is read around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.binding.clauses import Clause, split
from factlint.binding.surroundings import Surrounding, headers, surroundings
from factlint.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.mentions.words import Word
    from factlint.passage import Mention
    from factlint.reading import Reading
    from factlint.span import Span


@dataclass(frozen=True)
class Sentence:
    """A sentence and its clauses, read once for all the figures in it."""

    reading: Reading
    span: Span

    @cached_property
    def text(self) -> str:
        """The sentence as prose."""
        return self.span.of(self.reading.document.prose)

    @cached_property
    def clauses(self) -> tuple[Passage, ...]:
        """Its clauses, in order."""
        reading = self.reading
        whole = Passage(reading, self.span)
        read: tuple[Sequence[Mention], ...] = (whole.quantities, whole.dates, whole.periods, whole.names)
        bounds = (quantity.bound for quantity in whole.quantities if quantity.bound)
        fixed = sorted((*(mention.span for mentions in read for mention in mentions), *bounds))
        parts = split(reading.document.prose, self.span, fixed, reading.lang)
        return tuple(_passage(reading, part) for part in parts)

    @cached_property
    def whole(self) -> Passage:
        """The sentence as one passage."""
        return Passage(self.reading, self.span)

    @cached_property
    def headers(self) -> tuple[Passage, ...]:
        """The headers of the table cell that it is."""
        document = self.reading.document
        block = document.blocks[document.block_at(self.span.start)]
        return tuple(Passage(self.reading, span) for span in headers(document, block))

    @cached_property
    def around(self) -> tuple[tuple[Passage, Surrounding], ...]:
        """What stands around it, nearest first."""
        return tuple((Passage(self.reading, near.span), near) for near in surroundings(self.reading, self.span))


def _passage(reading: Reading, clause: Clause) -> Passage:
    return Passage(reading, clause.span, clause.opener, clause.aside)


@dataclass(frozen=True)
class Statement:
    """One figure, date or term (`span`) in its sentence; `change` and `bound` are the words that belong to it."""

    sentence: Sentence
    span: Span
    attached: tuple[Span, ...] = ()

    @cached_property
    def position(self) -> int:
        """The index of its clause."""
        clauses = self.sentence.clauses
        return next((i for i, clause in enumerate(clauses) if clause.span.end >= self.span.end), len(clauses) - 1)

    @cached_property
    def clause(self) -> Passage:
        """The clause it stands in."""
        return self.sentence.clauses[self.position]

    @cached_property
    def own(self) -> tuple[Passage, ...]:
        """What speaks for it alone: its clause and, in a table, the headers of its cell."""
        return (self.clause, *self.sentence.headers)

    @cached_property
    def content(self) -> tuple[Word, ...]:
        """The content words of its own passages."""
        return tuple(word for passage in self.own for word in passage.content)

    @cached_property
    def before(self) -> tuple[Passage, ...]:
        """The clauses before its own, nearest first, asides left out."""
        return tuple(c for c in reversed(self.sentence.clauses[: self.position]) if not c.aside)

    @cached_property
    def after(self) -> tuple[Passage, ...]:
        """The clauses after its own."""
        return self.sentence.clauses[self.position + 1 :]

    @property
    def start(self) -> int:
        """Where the statement's own words begin: the figure or what bounds it, whichever is first."""
        return min(span.start for span in (self.span, *self.attached))
