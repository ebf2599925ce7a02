"""What a figure can stand for, as an interval: its rounding, its hedge, its limit; and the four rules of arithmetic.

In arithmetic a figure is exact to its last written digit, other than a hedge or a scale word allows: 1,204 is that
very number, $11.5 billion lies between 11.45 and 11.55, about 200 between 180 and 220.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from factlint.values.quantity import Bound, Dimension, Hedge
from factlint.values.rounding import FIFTH, HUNDREDTH, TENTH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.values.quantity import Quantity

ENDLESS = Decimal("Infinity")
HEDGED_SHARE = Decimal("0.03")  # how far "about a third" may stand from a third
_HALF = Decimal("0.5")
_MULTIPLE = TENTH  # of a multiple in words, within which it is rounded: "three times"
_ROUNDED = frozenset({Dimension.PERCENT, Dimension.POINTS, Dimension.MULTIPLE, Dimension.RATIO})


class Interval(NamedTuple):
    """All numbers from `low` to `high`, both included; `mean` is the one that is written or comes of those written."""

    low: Decimal
    high: Decimal
    mean: Decimal

    @property
    def closed(self) -> bool:
        """Whether it has two ends, so that it can be reckoned with."""
        return self.low.is_finite() and self.high.is_finite()

    def meets(self, other: Interval) -> bool:
        """Whether one number can be both."""
        return self.low <= other.high and other.low <= self.high

    def plus(self, other: Interval) -> Interval:
        """The sum."""
        return Interval(self.low + other.low, self.high + other.high, self.mean + other.mean)

    def minus(self, other: Interval) -> Interval:
        """The difference."""
        return Interval(self.low - other.high, self.high - other.low, self.mean - other.mean)

    def times(self, other: Interval) -> Interval:
        """The product of two that are not negative."""
        return Interval(self.low * other.low, self.high * other.high, self.mean * other.mean)

    def over(self, other: Interval) -> Interval:
        """The quotient of two of which none is negative, and the second has no zero."""
        return Interval(self.low / other.high, self.high / other.low, self.mean / other.mean)

    def size(self) -> Interval:
        """The same without its sign."""
        if self.low >= 0:
            return self
        turned = Interval(-self.high, -self.low, -self.mean)
        return turned if self.high <= 0 else Interval(Decimal(0), max(self.high, -self.low), abs(self.mean))


def exactly(number: Decimal | int) -> Interval:
    """One number and no other."""
    value = Decimal(number)
    return Interval(value, value, value)


def widened(interval: Interval, width: Decimal) -> Interval:
    """The interval, reaching `width` further at both ends."""
    return Interval(interval.low - width, interval.high + width, interval.mean)


def total(parts: Iterable[Interval]) -> Interval:
    """The sum of all."""
    found = exactly(0)
    for part in parts:
        found = found.plus(part)
    return found


def meant(quantity: Quantity, *, rounded: bool = False) -> Interval | None:
    """What a figure can stand for; None for a tally, which is two.

    `rounded` where it is the outcome of a division, so that a whole number too is one that was rounded.
    """
    if quantity.dimension is Dimension.TALLY:
        return None
    width = _width(quantity, rounded=rounded)
    if quantity.point is None:
        low, high = quantity.low or Decimal(0), quantity.high or Decimal(0)
        return Interval(low - width, high + width, (low + high) / 2)
    return _bounded(quantity, quantity.point, width)


def _width(quantity: Quantity, *, rounded: bool) -> Decimal:
    """The half-width of its rounding."""
    grain = quantity.grain or Decimal(0)
    if quantity.dimension is Dimension.RATIO:
        return max(grain * _HALF, HUNDREDTH)
    if quantity.dimension is Dimension.MULTIPLE:
        return min(grain * _HALF, abs(quantity.point or grain) * _MULTIPLE)
    whole = grain == 1 and quantity.dimension not in _ROUNDED
    return Decimal(0) if whole and not rounded else grain * _HALF


def _bounded(quantity: Quantity, point: Decimal, width: Decimal) -> Interval:
    near, far = abs(point) * TENTH, abs(point) * FIFTH
    if quantity.dimension is Dimension.RATIO:
        near = HEDGED_SHARE
    just = quantity.hedge is Hedge.JUST
    match quantity.bound:
        case Bound.APPROXIMATE if quantity.hedge is Hedge.NEARLY:
            return Interval(point - max(near, width), point + width, point)
        case Bound.APPROXIMATE:
            return Interval(point - max(near, width), point + max(near, width), point)
        case Bound.MORE_THAN | Bound.AT_LEAST:
            return Interval(point - width, point + far if just else ENDLESS, point)
        case Bound.LESS_THAN | Bound.AT_MOST:
            return Interval(point - far if just else -ENDLESS, point + width, point)
        case _:
            return Interval(point - width, point + width, point)
