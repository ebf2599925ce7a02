"""Which figures are statistics: amounts that somebody must have counted, measured or added up."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.document import BlockKind
from factlint.lexicon.figures import figure_words
from factlint.lexicon.numbers import number_words
from factlint.lexicon.sourcing import unsourced_words
from factlint.mentions.words import read_words
from factlint.span import Span
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from decimal import Decimal

    from factlint.mentions.model import QuantityMention
    from factlint.reading import Reading

LEAST = 10
"""A lesser count anybody can see for themselves."""

_ALWAYS = frozenset({Dimension.MONEY, Dimension.PERCENT, Dimension.POINTS, Dimension.MULTIPLE, Dimension.RATIO})


def is_statistic(reading: Reading, mention: QuantityMention) -> bool:
    """Whether a figure is one that needs a source.

    Money, a percentage, a multiple, a ratio, a count of `LEAST` or more, a measure with a scale word ("9 million
    tonnes"). Ages, times, distances, scores and other numbers are not.
    """
    value = mention.value
    if value.dimension in _ALWAYS:
        return not _is_loose_half(reading, mention)
    if value.dimension is Dimension.COUNT:
        whole = _size(mention) == _size(mention).to_integral_value()  # "the 22.40 leaves on time" counts no leaves
        often = value.unit in unsourced_words(reading.lang).frequencies
        return whole and _size(mention) >= LEAST and not often and not _is_guess(reading, mention)
    if value.dimension is Dimension.NUMBER:
        return _size(mention) >= LEAST and (_is_total(reading, mention) or _is_counted_in_header(reading, mention))
    return value.dimension is Dimension.MEASURE and _is_scaled(reading, mention)


def _is_loose_half(reading: Reading, mention: QuantityMention) -> bool:
    """Whether "half" only says that it was a good deal: "half the county had flu"."""
    if mention.value.dimension is not Dimension.RATIO:
        return False
    halves = number_words(reading.lang).plain_fractions
    return _loose(halves).match(reading.document.spaced, mention.span.start) is not None


@cache
def _loose(halves: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(halves))}) (?:the|a|an|my|our|your|his|her|its|their)\b", re.IGNORECASE)


def _is_guess(reading: Reading, mention: QuantityMention) -> bool:
    """Whether a count leaves it open how many: "thirty or forty photographs", "a dozen people"."""
    words = (word.form for word in read_words(reading.document.prose, mention.span, reading.lang))
    if not number_words(reading.lang).dozens.keys().isdisjoint(words):
        return True
    start = max(0, mention.span.start - _BACK)
    return _alternative(reading.lang).search(reading.document.spaced, start, mention.span.start) is not None


@cache
def _alternative(lang: str) -> re.Pattern[str]:
    words = number_words(lang)
    spelled = "|".join(sorted({*words.ones, *words.tens}, key=len, reverse=True))
    return re.compile(rf"\b(?:\d[\d,.]*|{spelled}) or \Z", re.IGNORECASE)


def _size(mention: QuantityMention) -> Decimal:
    ends = (mention.value.low, mention.value.high)
    return max(abs(end) for end in ends if end is not None)


def _is_scaled(reading: Reading, mention: QuantityMention) -> bool:
    words = (word.form for word in read_words(reading.document.prose, mention.span, reading.lang))
    return not number_words(reading.lang).scales.keys().isdisjoint(words)


def _is_total(reading: Reading, mention: QuantityMention) -> bool:
    """Whether a bare number is the amount of a noun before it: "a population of 14,200", "attendance sank to 6,100"."""
    start = max(0, mention.span.start - _BACK)
    before = [word.form for word in read_words(reading.document.prose, Span(start, mention.span.start), reading.lang)]
    return not unsourced_words(reading.lang).totals.isdisjoint(before[-_NEAR:])


_BACK, _NEAR = 60, 5  # code points and words before a number within which its noun stands


def _is_counted_in_header(reading: Reading, mention: QuantityMention) -> bool:
    """Whether a number stands in a table's column of things that are counted ("Passengers")."""
    document = reading.document
    block = document.blocks[document.block_at(mention.span.start)]
    if block.kind is not BlockKind.CELL or block.cell is None or block.cell.row == 0:
        return False
    header = document.cells.get((block.cell.table, 0, block.cell.column))
    return (
        header is not None
        and header.cell is not None
        and header.cell.header
        and _counts(header.span.of(document.prose), reading.lang)
    )


@cache
def _counts(header: str, lang: str) -> bool:
    """Whether a header names things in the plural, or what a bare number is the amount of."""
    forms = [word.form for word in read_words(header, Span(0, len(header)), lang)]
    figures, words = figure_words(lang), unsourced_words(lang)
    plural = [
        f for f in forms if f in figures.plurals or (f.endswith("s") and f not in figures.no_plurals | figures.labels)
    ]
    return bool(plural and not _is_unit(plural[0], lang)) or not words.totals.isdisjoint(forms)


def _is_unit(form: str, lang: str) -> bool:
    from factlint.mentions.quantities import read_quantity_text

    read = read_quantity_text(f"12 {form}", lang)
    return read is not None and read.value.dimension is not Dimension.COUNT
