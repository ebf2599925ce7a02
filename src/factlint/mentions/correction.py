"""A draft's figure put right: the verified one in the draft's style, where that is read as what it should be."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factlint.mentions.quantities import read_quantities
from factlint.span import Span
from factlint.values.compare import compare
from factlint.values.quantity import Bound, Dimension, times
from factlint.values.rewording import reworded

if TYPE_CHECKING:
    from factlint.mentions.model import QuantityMention
    from factlint.values.quantity import Quantity

_REACH = 80  # code points around a figure with which it is read again


def corrected(prose: str, mention: QuantityMention, expected: Quantity, lang: str) -> str | None:
    """What to write in the place of a mention so that it says `expected`; None where that is not certain."""
    if mention.header:
        headless = _headless(prose, mention, mention.header, expected)
        return corrected(prose, mention._replace(header=None), headless, lang) if headless else None
    numerals = tuple(numeral.shift(-mention.span.start) for numeral in mention.numerals)
    text = reworded(mention.span.of(prose), numerals, expected, lang)
    return text if text and _reads_as(prose, mention, text, expected, lang) else None


def _headless(prose: str, mention: QuantityMention, header: Quantity, expected: Quantity) -> Quantity | None:
    """What is expected, counted in the unit of a cell's header; None where it is of another kind."""
    if (mention.value.dimension, mention.value.unit) != (expected.dimension, expected.unit) and (
        header.dimension is not Dimension.NUMBER or expected.dimension not in (Dimension.NUMBER, Dimension.COUNT)
    ):
        return None
    bare = times(expected, 1 / (header.point or Decimal(1)))
    signed = Span(mention.span.start, mention.numerals[0].start).of(prose).strip("+-−–")
    return bare if signed else replace(bare, dimension=Dimension.NUMBER, unit=None, change=None)


def _reads_as(prose: str, mention: QuantityMention, text: str, expected: Quantity, lang: str) -> bool:
    start, end = mention.span
    around = prose[max(0, start - _REACH) : start] + text + prose[end : end + _REACH]
    place = Span(min(start, _REACH), min(start, _REACH) + len(text))
    found = [other for other in read_quantities(around, [Span(0, len(around))], (), lang) if other.span.overlaps(place)]
    return len(found) == 1 and _is_same(found[0].value, expected)


def _is_same(found: Quantity, expected: Quantity) -> bool:
    """Whether both are one value: their bounds are the business of the words around."""
    return compare(_bare(expected), _bare(found)).right


def _bare(quantity: Quantity) -> Quantity:
    point = quantity.point
    if point is None:
        return replace(quantity, change=None)
    return replace(quantity, low=point, high=point, bound=Bound.EXACT, change=None, hedge=None)
