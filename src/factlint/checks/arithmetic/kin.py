"""Which figures can be reckoned with one another, and the numbers that they stand for."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factlint.lexicon.arithmetic import arithmetic_words
from factlint.values.interval import Interval, meant
from factlint.values.kinship import Kinship, align, same_noun
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from factlint.checks.arithmetic.outline import Part

COUNTS = frozenset({Dimension.COUNT, Dimension.NUMBER})
SHARES = frozenset({Dimension.PERCENT, Dimension.RATIO})


def alike(first: Part, second: Part) -> bool:
    """Whether both measure the same: amounts of one currency, lengths, counts of whatever is counted."""
    both = {first.value.dimension, second.value.dimension}
    if both <= COUNTS:
        return True
    if Dimension.NUMBER in both:
        return both <= {Dimension.NUMBER, Dimension.MEASURE, Dimension.DURATION}
    return first.value.dimension is second.value.dimension and align(first.value, second.value)[0] is Kinship.SAME


def same_thing(first: Part, second: Part, lang: str) -> bool:
    """Whether both count the same: one noun, or none, or people in general."""
    general = arithmetic_words(lang).people
    if first.noun is None or second.noun is None:
        return True
    return same_noun(first.noun, second.noun) or bool({first.noun, second.noun} & general)


def numbers(base: Part, other: Part) -> tuple[Interval, Interval] | None:
    """What both stand for, in the unit of the first; None where one has no two ends."""
    _, first, second = align(base.value, other.value)
    one, two = meant(first), meant(second)
    return (one, two) if one and two and one.closed and two.closed else None


def percent(part: Part) -> Interval | None:
    """A percentage or simple fraction as a number of percent."""
    interval = meant(part.value)
    if interval is None or part.value.dimension is not Dimension.RATIO:
        return interval
    hundred = Decimal(100)
    return Interval(interval.low * hundred, interval.high * hundred, interval.mean * hundred)
