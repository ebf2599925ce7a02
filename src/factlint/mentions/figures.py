"""A figure as it is put together: one amount or several, before the words around it are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.values.quantity import Bound, Change, Dimension, Quantity

if TYPE_CHECKING:
    from factlint.mentions.amounts import Amount
    from factlint.span import Span


class Figure(NamedTuple):
    """A figure with its place. `bound` and `change` are set where the figure's own words give them ("doubled")."""

    span: Span
    value: Quantity
    numerals: tuple[Span, ...]
    noun: str | None = None
    bound: Span | None = None
    change: Span | None = None


def plain(amount: Amount) -> Figure:
    """The figure that a single amount is."""
    bound = Bound.APPROXIMATE if amount.numeral.vague else Bound.EXACT
    change = Change.DOWN if amount.value < 0 and amount.dimension in SIGNED else None
    value = Quantity(amount.dimension, amount.unit, amount.value, amount.value, bound, change, amount.grain)
    return Figure(amount.span, value, (amount.numeral.span,), amount.noun)


SIGNED = frozenset({Dimension.PERCENT, Dimension.POINTS, Dimension.MONEY})
