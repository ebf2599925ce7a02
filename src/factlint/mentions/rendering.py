"""A figure as it goes into the JSON of `factlint read`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from factlint.mentions.model import QuantityMention


def as_json(mention: QuantityMention) -> dict[str, object]:
    """The value of a figure: dimension, unit, low and high as plain numbers, reading, change."""
    value = mention.value
    return {
        "dimension": value.dimension.value,
        "unit": value.unit,
        "low": _number(value.low),
        "high": _number(value.high),
        "reading": value.bound.value,
        "change": value.change.value if value.change else None,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
