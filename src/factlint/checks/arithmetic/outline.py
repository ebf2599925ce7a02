"""A stretch of prose as an outline: its words in lower case, with each figure and each time as a numbered place.

"It rose from 200 to 300 in 2024, a 50% increase." reads `` it rose from {0} to {1} in @0 , a {2} increase .``, so that
a reader of a relation can say in one line which words must stand where. Hedges are left out: they are in the figures'
values.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.arithmetic import arithmetic_words
from factlint.lexicon.bounds import bound_words, limits_after, limits_before
from factlint.mentions.model import QuantityMention
from factlint.passage import within
from factlint.values.quantity import Bound, Dimension

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions.model import DateMention, PeriodMention
    from factlint.reading import Reading
    from factlint.span import Span
    from factlint.values.quantity import Quantity

_TOKEN = re.compile(r"\{\d+\}|@\d+|[^\W_]+(?:['.-][^\W_]+)*|[^\w\s]")


class Part(NamedTuple):
    """One figure of an outline; of a range or tally each of its two numbers is one."""

    span: Span
    value: Quantity
    noun: str | None
    mention: QuantityMention


@dataclass(frozen=True)
class Outline:
    """A sentence, or two that follow each other, as an outline."""

    reading: Reading
    text: str
    parts: tuple[Part, ...]
    times: tuple[DateMention | PeriodMention, ...]

    def written(self, part: Part) -> str:
        """A figure in the draft's own words."""
        return " ".join(part.span.of(self.reading.document.prose).split())


def outline(reading: Reading, sentences: Sequence[Span]) -> Outline:
    """The outline of sentences that follow each other."""
    parts: list[Part] = []
    times: list[DateMention | PeriodMention] = []
    lines = [_line(reading, sentence, parts, times) for sentence in sentences]
    text = " . ".join(line.removesuffix(" .") for line in lines)
    return Outline(reading, f" {text} .", tuple(parts), tuple(times))


def _line(reading: Reading, sentence: Span, parts: list[Part], times: list[DateMention | PeriodMention]) -> str:
    """One sentence's outline; its figures and times are added to those of the stretch."""
    prose, at, pieces = reading.document.spaced, sentence.start, []
    for span, mark in _marks(reading, sentence, parts, times):
        if span.start >= at:
            pieces += [prose[at : span.start], mark]
            at = span.end
    text = "".join((*pieces, prose[at : sentence.end])).lower().replace("’", "'").replace("'s", " ")
    return " ".join(_TOKEN.findall(text))


def _marks(
    reading: Reading, sentence: Span, parts: list[Part], times: list[DateMention | PeriodMention]
) -> Iterator[tuple[Span, str]]:
    """What stands in an outline for stretches of the prose, in order."""
    found = (*within(reading.quantities, sentence), *within(reading.times, sentence))
    for mention in sorted(found, key=lambda mention: mention.span):
        if isinstance(mention, QuantityMention):
            yield from _figure(reading, mention, parts)
        else:
            times.append(mention)
            yield mention.span, f" @{len(times) - 1} "


def _figure(reading: Reading, mention: QuantityMention, parts: list[Part]) -> Iterator[tuple[Span, str]]:
    """A figure's place, with what bounds it right before or behind as nothing."""
    first = len(parts)
    parts += _parts(mention, _bound_word(reading, mention), reading.lang)
    joint = " to " if _is_joined_in_words(reading, mention) else " - "
    marks = joint.join(f"{{{number}}}" for number in range(first, len(parts)))
    bound = _silent_bound(reading, mention)
    yield from sorted([(mention.span, f" {marks} "), *([(bound, " ")] if bound else [])])


def _is_joined_in_words(reading: Reading, mention: QuantityMention) -> bool:
    """Whether the two numbers of a range have a word between; a mere dash makes the second no level that is reached."""
    first, last = mention.numerals[0], mention.numerals[-1]
    return any(letter.isalpha() for letter in reading.document.prose[first.end : last.start])


def _bound_word(reading: Reading, mention: QuantityMention) -> str:
    return " ".join(mention.bound.of(reading.document.spaced).lower().split()) if mention.bound else ""


def _silent_bound(reading: Reading, mention: QuantityMention) -> Span | None:
    """The words that bound a figure and say nothing else."""
    word, lang = _bound_word(reading, mention), reading.lang
    hedges = word in limits_before(lang) or word in limits_after(lang)
    return mention.bound if hedges and not _relates(word, lang) else None


def _relates(word: str, lang: str) -> bool:
    """Whether bound words rather relate one figure to another: "from", "an average of"."""
    return word in bound_words(lang).froms or word in arithmetic_words(lang).averages


def _parts(mention: QuantityMention, bound: str, lang: str) -> Iterator[Part]:
    """The one figure that a mention is, or the two of a range or tally, in the order of the prose."""
    value = mention.value
    two = value.dimension is Dimension.TALLY or value.bound is Bound.BETWEEN
    if not two or len(mention.numerals) != 2:
        yield Part(mention.span, _unbounded(value) if _relates(bound, lang) else value, mention.noun, mention)
        return
    dimension = Dimension.NUMBER if value.dimension is Dimension.TALLY else value.dimension
    for span, number in zip(mention.numerals, (value.low, value.high), strict=True):
        single = replace(value, dimension=dimension, low=number, high=number, bound=Bound.EXACT)
        yield Part(span, single, mention.noun, mention)


def _unbounded(value: Quantity) -> Quantity:
    return replace(value, low=value.point, high=value.point, bound=Bound.EXACT, hedge=None)
