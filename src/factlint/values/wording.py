"""Quantities in words: for messages, and in a draft's own style for a correction."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factlint.values.quantity import Bound, Dimension, Hedge

if TYPE_CHECKING:
    from factlint.values.quantity import Quantity

SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹"}
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_BOUNDS = {
    Bound.AT_LEAST: "at least", Bound.MORE_THAN: "more than", Bound.AT_MOST: "up to", Bound.LESS_THAN: "less than",
    Bound.APPROXIMATE: "about",
}  # fmt: skip
_SUFFIXES = {Dimension.PERCENT: "%", Dimension.POINTS: " percentage points", Dimension.MULTIPLE: " times"}
_LONGEST_SHARE = 12
_MOST_DECIMALS = 2


def wording(quantity: Quantity) -> str:
    """The quantity in words and figures, with its bound: ``up to $900,000``, ``17%``, ``about ten times``."""
    if quantity.dimension is Dimension.TALLY:
        return f"{number(quantity.low)}–{number(quantity.high)}"
    if quantity.bound is Bound.BETWEEN:
        return f"{_amount(quantity, quantity.low)} to {_amount(quantity, quantity.high)}"
    amount = amount_wording(quantity)
    if quantity.hedge is Hedge.NEARLY:
        return f"nearly {amount}"
    if quantity.hedge is Hedge.JUST:
        return f"just {'over' if quantity.bound is Bound.MORE_THAN else 'under'} {amount}"
    bound = _BOUNDS.get(quantity.bound)
    return f"{bound} {amount}" if bound else amount


def amount_wording(quantity: Quantity) -> str:
    """The amount alone, without its bound; nothing for a range."""
    return _amount(quantity, quantity.point)


def _amount(quantity: Quantity, value: Decimal | None) -> str:
    if value is None:
        return ""
    if quantity.dimension is Dimension.MONEY:
        return _money(quantity, value)
    if quantity.dimension is Dimension.RATIO:
        return _share(value)
    if quantity.unit == "bp":
        return f"{number(value)} basis points"
    if quantity.dimension in _SUFFIXES:
        return f"{number(value)}{_SUFFIXES[quantity.dimension]}"
    return f"{_scaled(value)} {quantity.unit}" if quantity.unit else _scaled(value)


def _money(quantity: Quantity, value: Decimal) -> str:
    if quantity.unit in ("p", "¢"):
        return f"{number(value)}{quantity.unit}"
    sign = SIGNS.get(quantity.unit or "", f"{quantity.unit} " if quantity.unit else "")
    return f"{'−' if value < 0 else ''}{sign}{_scaled(abs(value))}"


def _share(value: Decimal) -> str:
    """One in five, where it is a simple fraction, else a percentage."""
    for under in range(2, 1000):
        over = value * under
        if under > _LONGEST_SHARE and over > Decimal("1.001"):
            break
        if abs(over - round(over)) < Decimal("1e-9") and round(over) >= 1:
            return f"{round(over)} in {under}"
    return f"{number((value * 100).quantize(Decimal('0.01')))}%"


def _scaled(value: Decimal) -> str:
    """The number with a scale word where it is a million or more and short that way."""
    for exponent, word in _SCALES:
        part = value.scaleb(-exponent)
        if abs(part) >= 1 and -int(part.normalize().as_tuple().exponent) <= _MOST_DECIMALS:
            return f"{number(part)} {word}"
    return number(value)


def number(value: Decimal | None) -> str:
    """The digits of a number, grouped by thousands, with no idle zeros."""
    if value is None:
        return ""
    if value == value.to_integral_value():
        return f"{int(value):,}"
    return f"{value.quantize(Decimal('0.0001')).normalize():,f}"
