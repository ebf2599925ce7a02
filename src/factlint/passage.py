"""A stretch of prose with what is read in it, and the words in it that carry its topic."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol, TypeVar

from factlint.facts.entities import folded
from factlint.lexicon.bounds import bound_words
from factlint.lexicon.changes import change_words
from factlint.lexicon.topics import topic_words
from factlint.mentions.headed import unit_in
from factlint.mentions.words import Word, folding, read_words
from factlint.span import merged
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.mentions.model import DateMention, NameMention, PeriodMention, QuantityMention
    from factlint.reading import Reading
    from factlint.span import Span


class Mention(Protocol):
    """Anything that is read at a place of the prose."""

    @property
    def span(self) -> Span:
        """Where."""
        ...


AnyMention = TypeVar("AnyMention", bound=Mention)


_START = attrgetter("span.start")


def within(mentions: Sequence[AnyMention], span: Span) -> tuple[AnyMention, ...]:
    """Of mentions sorted by place, those that lie within `span`."""
    first = bisect_left(mentions, span.start, key=_START)
    last = first
    while last < len(mentions) and mentions[last].span.end <= span.end:
        last += 1
    return tuple(mentions[first:last])


@dataclass(frozen=True)
class Passage:
    """A clause, header or earlier sentence, with what is read in it; of a clause, how it is linked (see `Clause`)."""

    reading: Reading
    span: Span
    opener: str = ""
    aside: bool = False
    related: bool = False
    resumes: bool = False
    header: bool = False

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All its words, in order."""
        return tuple(read_words(self.reading.document.prose, self.span, self.reading.lang))

    @cached_property
    def names(self) -> tuple[NameMention, ...]:
        """The names in it; unknown ones that are a part of a date ("Aug. 9") are none."""
        names = within(self.reading.names, self.span)
        if all(name.entity for name in names):
            return names
        times = [*(date.span for date in self.dates), *(period.span for period in self.periods)]
        return tuple(name for name in names if name.entity or not any(name.span.overlaps(time) for time in times))

    @cached_property
    def quantities(self) -> tuple[QuantityMention, ...]:
        """The figures in it."""
        return within(self.reading.quantities, self.span)

    @cached_property
    def periods(self) -> tuple[PeriodMention, ...]:
        """The periods in it."""
        return within(self.reading.periods, self.span)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates in it."""
        return within(self.reading.dates, self.span)

    @cached_property
    def content(self) -> tuple[Word, ...]:
        """Its words that carry a topic: no name, numeral, period, direction or word that any statement may use."""
        light = _light(self.reading.lang)
        light |= _header_light(self.reading.lang) if self.header else frozenset()
        free = _outside(self.words, merged(_taken(self)))
        return tuple(word for word in free if word.concept and word.concept not in light)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """What its content words and its names stand for."""
        return frozenset(word.concept for word in self.content) | self.named

    @cached_property
    def spoken(self) -> frozenset[str]:
        """What all its words stand for, those of names and those that any statement may use among them."""
        return frozenset(word.concept or word.form for word in self.words)

    @cached_property
    def named(self) -> frozenset[str]:
        """Its names as concepts: the entity's id, else the folded name."""
        return frozenset(name.entity or folded(name.name) for name in self.names)


def passage_at(reading: Reading, span: Span, *, header: bool = False) -> Passage:
    """The passage of a sentence or block, the same one each time that it is asked for in one reading."""
    key = (span, header)
    if key not in reading.passages:
        reading.passages[key] = Passage(reading, span, header=header)
    return reading.passages[key]


@cache
def changes(lang: str) -> frozenset[str]:
    """The concepts of rising and falling."""
    fold = folding(lang)
    words = change_words(lang)
    return frozenset(fold(word) for word in words.up | words.down)


@cache
def _header_light(lang: str) -> frozenset[str]:
    """What in a header only tells what kind of figure the column holds."""
    fold = folding(lang)
    return changes(lang) | frozenset(fold(word) for word in change_words(lang).either)


_WITH_NOUNS = frozenset({Dimension.COUNT, Dimension.NUMBER, Dimension.RATIO, Dimension.MULTIPLE, Dimension.TALLY})
"""What has words within its span that say what is counted, and no unit."""


@cache
def _light(lang: str) -> frozenset[str]:
    fold = folding(lang)
    return frozenset(fold(word) for word in topic_words(lang).light)


def _taken(passage: Passage) -> Iterable[Span]:
    unit = unit_in(passage.span.of(passage.reading.document.prose), passage.reading.lang) if passage.header else None
    if unit and unit.noun is None:
        yield unit.span.shift(passage.span.start)
    for mentions in (passage.names, passage.periods, passage.dates):
        yield from (mention.span for mention in mentions)
    for quantity in passage.quantities:
        counted = quantity.numerals and quantity.value.dimension in _WITH_NOUNS
        yield from quantity.numerals if counted else (quantity.span,)
        if quantity.change:
            yield quantity.change
        if quantity.bound:
            yield from _bound_words(passage, quantity.bound)


def _bound_words(passage: Passage, bound: Span) -> Iterable[Span]:
    """The spans of a bound's own words: all of it, or of one that stands apart from its figure the first of them."""
    words = [word for word in passage.words if bound.covers(word.span)]
    apart = [word.span for word in words if word.form in _apart(passage.reading.lang)]
    return apart if apart and len(words) > len(apart) + 1 else (bound,)


@cache
def _apart(lang: str) -> frozenset[str]:
    """The words of bounds that stand apart from their figure ("the ceiling of the post is $900")."""
    phrases = (phrase for phrases in bound_words(lang).apart.values() for phrase in phrases)
    return frozenset(word for phrase in phrases for word in phrase.split())


def _outside(words: Iterable[Word], taken: Sequence[Span]) -> Iterator[Word]:
    """The words that lie in none of the spans; both are in order."""
    at = 0
    for word in words:
        while at < len(taken) and taken[at].end <= word.span.start:
            at += 1
        if at == len(taken) or not taken[at].overlaps(word.span):
            yield word
