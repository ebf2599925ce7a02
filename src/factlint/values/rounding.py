"""When two numbers are the same figure: how far a written number, plain or hedged, may stand from the true one."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

TENTH = Decimal("0.1")
FIFTH = Decimal("0.2")
HUNDREDTH = Decimal("0.01")


class Written(NamedTuple):
    """A number as it is written: `grain` is the value of one in its last digit, 0 for a number without rounding."""

    value: Decimal
    grain: Decimal


def same(true: Written, stated: Written, allowed: Decimal | None = None) -> bool:
    """Whether a plain `stated` figure is the true one.

    It is where the two differ by no more than the coarser one's rounding, and where a round number stands for one
    within a hundredth of it. A plain figure is never looser than a hedged one. `allowed`, a half-width, takes the place
    of all that.
    """
    distance = abs(true.value - stated.value)
    if allowed is not None:
        return distance <= allowed
    if distance > max(TENTH * abs(true.value), exact_width(true, stated)):
        return False
    return distance <= max(true.grain, stated.grain) / 2 or _is_rounded(true, stated, distance)


def exact_width(true: Written, stated: Written) -> Decimal:
    """The half-width that the finer of the two figures leaves."""
    return min(true.grain, stated.grain) / 2


def _is_rounded(true: Written, stated: Written, distance: Decimal) -> bool:
    return distance <= round_grain(stated.value) / 2 and distance <= HUNDREDTH * abs(true.value)


def hedged(true: Written, stated: Written, allowed: Decimal | None = None) -> bool:
    """Whether "about `stated`" is right: within a tenth, or within a fifth where the true value rounds to it."""
    distance, size = abs(true.value - stated.value), abs(true.value)
    if distance <= TENTH * size or same(true, stated, allowed):
        return True
    return distance <= FIFTH * size and any(significant(true.value, n) == stated.value for n in (1, 2))


def nearly(true: Written, stated: Written, allowed: Decimal | None = None) -> bool:
    """Whether "nearly `stated`" is right: the true value is at it, or less than a tenth below."""
    if same(true, stated, allowed):
        return True
    below = stated.value - true.value
    return -stated.grain / 2 <= below < TENTH * abs(stated.value)


def round_grain(value: Decimal) -> Decimal:
    """The value of one in the last digit of `value` that is not zero: 100 for 1,200."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def significant(value: Decimal, digits: int) -> Decimal:
    """`value` rounded to so many significant digits, halves away from zero."""
    if not value:
        return value
    step = Decimal(1).scaleb(value.adjusted() - digits + 1)
    return (value / step).to_integral_value("ROUND_HALF_UP") * step
