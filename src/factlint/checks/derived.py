"""Figures that a draft works out from two others: a rise from 200 to 300 is one of 50 percent."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from factlint.values.quantity import Bound, Dimension

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from factlint.values.quantity import Quantity

MOST = 8
"""Figures around one that it may come from; among more than these, chance would find it two that fit."""


def is_derived(value: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether a figure is the sum, difference, ratio or change of two of the others, as rounding allows.

    A range has two figures: "from $20 to $50".
    """
    if value.point is None or not others or len(others) > MOST:
        return False
    slack = value.grain if value.grain and value.bound is Bound.EXACT else abs(value.point) / 10
    return any(abs(result - abs(value.point)) <= slack for result in _results(value, others))


def _results(value: Quantity, others: Iterable[Quantity]) -> Iterator[Decimal]:
    ends = [(other, end) for other in others for end in dict.fromkeys((other.low, other.high)) if end]
    for (first, one), (second, two) in permutations(ends, 2):
        if (first.dimension, first.unit) == (second.dimension, second.unit):
            yield from _worked_out(value, first, one, two)


def _worked_out(value: Quantity, first: Quantity, one: Decimal, other: Decimal) -> Iterator[Decimal]:
    """What two alike quantities come to in the dimension of `value`."""
    if value.dimension is Dimension.PERCENT:
        yield from (abs(other - one) / abs(one) * 100, abs(one / other) * 100)
    if value.dimension in (Dimension.MULTIPLE, Dimension.RATIO):
        yield abs(other / one)
    points = value.dimension is Dimension.POINTS and first.dimension is Dimension.PERCENT
    if points or (value.dimension, value.unit) == (first.dimension, first.unit):
        yield from (abs(other - one), abs(one + other))
