"""A statement: one figure, date or term of a sentence, with the clause it stands in and all that is read around it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

from factlint.binding.clauses import STRONG, Clause, split
from factlint.binding.surroundings import Surrounding, headers, paragraphs_before, surroundings
from factlint.document import BlockKind
from factlint.lexicon.topics import clause_words
from factlint.passage import Passage, passage_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.lexicon.topics import ClauseWords
    from factlint.mentions.words import Word
    from factlint.passage import Mention
    from factlint.reading import Reading
    from factlint.span import Span


BRACKETS = ("(", "[")
REACH = 12  # how many clauses before and after its own a statement can lean on


@dataclass(frozen=True)
class Sentence:
    """A sentence and its clauses, read once for all the figures in it."""

    reading: Reading
    span: Span

    @cached_property
    def text(self) -> str:
        """The sentence as prose."""
        return self.span.of(self.reading.document.prose)

    @property
    def lang(self) -> str:
        """Its language."""
        return self.reading.lang

    @cached_property
    def clauses(self) -> tuple[Passage, ...]:
        """Its clauses, in order."""
        reading = self.reading
        whole = self.whole
        read: tuple[Sequence[Mention], ...] = (whole.quantities, whole.dates, whole.periods, whole.names)
        bounds = (quantity.bound for quantity in whole.quantities if quantity.bound)
        fixed = sorted((*(mention.span for mentions in read for mention in mentions), *bounds))
        parts = split(reading.document.prose, self.span, fixed, reading.lang)
        return tuple(_passage(reading, part) for part in parts)

    @cached_property
    def whole(self) -> Passage:
        """The sentence as one passage."""
        return passage_at(self.reading, self.span)

    @cached_property
    def listed(self) -> bool:
        """Whether it stands in a list or table."""
        document = self.reading.document
        return document.blocks[document.block_at(self.span.start)].kind in (BlockKind.ITEM, BlockKind.CELL)

    @cached_property
    def headed(self) -> bool:
        """Whether it is a heading or title."""
        document = self.reading.document
        return document.blocks[document.block_at(self.span.start)].kind in (BlockKind.TITLE, BlockKind.HEADING)

    @cached_property
    def headers(self) -> tuple[Passage, ...]:
        """The headers of the table cell that it is."""
        document = self.reading.document
        block = document.blocks[document.block_at(self.span.start)]
        return tuple(passage_at(self.reading, span, header=True) for span in headers(document, block))

    @cached_property
    def around(self) -> tuple[tuple[Passage, Surrounding], ...]:
        """What stands around it, nearest first."""
        return tuple((passage_at(self.reading, near.span), near) for near in surroundings(self.reading, self.span))

    @cached_property
    def paragraphs(self) -> tuple[Passage, ...]:
        """The paragraphs before its own, nearest first."""
        spans = paragraphs_before(self.reading.document, self.span)
        return tuple(passage_at(self.reading, span) for span in spans)


def _passage(reading: Reading, clause: Clause) -> Passage:
    return Passage(
        reading, clause.span, clause.opener, aside=clause.aside, related=clause.related, resumes=clause.resumes
    )


@dataclass(frozen=True)
class Statement:
    """One figure, date or term (`span`) in its sentence.

    `attached` are the words of its bound and direction; `dated` where it is itself a date or period, `term` where it is
    one of several terms, whose own words say nothing of the topic.
    """

    sentence: Sentence
    span: Span
    attached: tuple[Span, ...] = ()
    dated: bool = False
    term: bool = False

    @cached_property
    def position(self) -> int:
        """The index of its clause."""
        clauses = self.sentence.clauses
        return min(bisect_left(clauses, self.span.end, key=lambda clause: clause.span.end), len(clauses) - 1)

    @cached_property
    def clause(self) -> Passage:
        """The clause it stands in."""
        return self.sentence.clauses[self.position]

    @cached_property
    def own(self) -> tuple[Passage, ...]:
        """What speaks for it alone: its clause, the headers of its cell, for a date the "when" that follows."""
        timing = [clause for clause in self.after[:1] if self.dated and clause.opener in self._words.timing]
        return (self.clause, *timing, *self.sentence.headers)

    @cached_property
    def hosts(self) -> tuple[Passage, ...]:
        """Whose words an elliptic clause borrows: the clauses that it goes on from, else those that it leads into."""
        if any(passage.content for passage in self.own):
            return ()
        for clauses in (self._continued, self.led):
            hosts = tuple(clause for clause in clauses if not (self.dated and self.is_busy(clause)))
            if any(clause.content for clause in hosts):
                return hosts
        return ()

    def is_busy(self, clause: Passage) -> bool:
        """Whether a clause has a figure, or for a date a date, of its own."""
        return bool(clause.dates or clause.periods) if self.dated else bool(clause.quantities)

    @cached_property
    def _continued(self) -> tuple[Passage, ...]:
        """The clauses before its own, nearest first, to the last strong mark; over a semicolon or colon to a word.

        In a bracket it is the label before the colon: "(turnover in 2024: $4 million)".
        """
        label = self.earlier[-1:]
        if self.clause.opener == ":" and label and label[0].opener in BRACKETS:
            return label
        found: list[Passage] = []
        following = self.clause
        for clause in self.before:
            crosses = following.opener in (";", ":") and not any(passage.content for passage in found)
            if following.opener in STRONG and not crosses and not following.resumes:
                break
            found.append(clause)
            following = clause
            if self.clause.aside or clause.content:
                break
        return tuple(found)

    @cached_property
    def led(self) -> tuple[Passage, ...]:
        """The clauses after its own, up to the next strong mark; in a list or heading over the colon behind a label."""
        strong = STRONG - {":"} if self.sentence.listed or self.sentence.headed else STRONG
        return tuple(takewhile(lambda clause: clause.opener not in strong, self.after))

    @cached_property
    def speaking(self) -> tuple[Passage, ...]:
        """Its own passages and its hosts."""
        return (*self.own, *self.hosts)

    @cached_property
    def content(self) -> tuple[Word, ...]:
        """The content words of its own passages, else those of its hosts."""
        words = (word for passage in self.speaking for word in passage.content)
        return tuple(word for word in words if not (self.term and self.span.covers(word.span)))

    @property
    def _words(self) -> ClauseWords:
        return clause_words(self.sentence.reading.lang)

    @cached_property
    def before(self) -> tuple[Passage, ...]:
        """The clauses before its own, nearest first, asides left out."""
        return tuple(clause for clause in reversed(self.earlier) if not clause.aside)

    @property
    def earlier(self) -> tuple[Passage, ...]:
        """The clauses before its own that are near, in order."""
        return self.sentence.clauses[max(0, self.position - REACH) : self.position]

    @cached_property
    def after(self) -> tuple[Passage, ...]:
        """The clauses after its own."""
        return self.sentence.clauses[self.position + 1 : self.position + 1 + REACH]

    @property
    def start(self) -> int:
        """Where the statement's own words begin: the figure or what bounds it, whichever is first."""
        return min(span.start for span in (self.span, *self.attached))
