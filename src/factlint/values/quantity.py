"""Quantities: what a figure says, as an interval with a reading."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


class Dimension(StrEnum):
    """What a quantity measures."""

    MONEY = "money"
    PERCENT = "percent"
    POINTS = "percentage-points"
    COUNT = "count"
    MULTIPLE = "multiple"
    RATIO = "ratio"
    DURATION = "duration"
    MEASURE = "measure"
    NUMBER = "number"
    TALLY = "tally"


class Bound(StrEnum):
    """How a figure is meant: the value itself, near it, or a limit."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"
    LESS_THAN = "less-than"
    BETWEEN = "between"


class Change(StrEnum):
    """The direction of a change that a figure measures."""

    UP = "up"
    DOWN = "down"


class Step(StrEnum):
    """What a figure beside a word of change is: the way gone ("rose $4 million") or the place reached ("rose to")."""

    WAY = "way"
    LEVEL = "level"
    NONE = "none"


class Hedge(StrEnum):
    """What the words around a figure add to its bound."""

    NEARLY = "nearly"  # near it, and not above: nearly, almost, close to
    JUST = "just"  # a bound that is near: just under, just over
    EXACTLY = "exactly"  # no rounding is meant


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure, normalised.

    `low` and `high` are plain numbers: 17 for 17%, 1200000000 for $1.2 billion, in major currency units, 0.2 for one in
    five, 10 for ten times. Without a bound they are equal; `low` is None for at-most and less-than, `high` for at-least
    and more-than. `unit` is an ISO 4217 code for money ("p" and "¢" for what is written in pence and cents, None where
    no currency is named), the noun for a count, a symbol of `factlint.values.units` for measures and durations, "bp"
    for basis points.
    `grain` is the value of one in the last digit written (0.1 billion for "11.5 billion"): the figure stands for half a
    grain on either side. A tally of 5–2 has `low` 5 and `high` 2. A figure with a minus sign is negative.
    """

    dimension: Dimension
    unit: str | None
    low: Decimal | None
    high: Decimal | None
    bound: Bound = Bound.EXACT
    change: Change | None = None
    grain: Decimal | None = None
    hedge: Hedge | None = None

    @property
    def point(self) -> Decimal | None:
        """The one number that is stated: the value, or the limit of an open bound; None for a range or a tally."""
        if self.bound is Bound.BETWEEN or self.dimension is Dimension.TALLY:
            return None
        return self.high if self.low is None else self.low


def times(quantity: Quantity, factor: Decimal) -> Quantity:
    """So many of a quantity, rounded as it is."""
    low, high, grain = (None if n is None else n * factor for n in (quantity.low, quantity.high, quantity.grain))
    return replace(quantity, low=low, high=high, grain=grain)
