"""Quantities: what a figure says, as an interval with a reading."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure, normalised.

    `low` and `high` are plain numbers: 17 for 17%, 1200000000 for $1.2 billion, in major currency units, 0.2 for one in
    five, 10 for ten times. Without a bound they are equal; `low` is None for at-most and less-than, `high` for at-least
    and more-than. `unit` is an ISO 4217 code for money, the noun for a count, a unit's symbol for measures and durations.
    `grain` is the value of one in the last digit written (0.1 billion for "11.5 billion"): the figure stands for half a
    grain on either side. A tally of 5–2 has `low` 5 and `high` 2.
    """

    dimension: Dimension
    unit: str | None
    low: Decimal | None
    high: Decimal | None
    bound: Bound = Bound.EXACT
    change: Change | None = None
    grain: Decimal | None = None
