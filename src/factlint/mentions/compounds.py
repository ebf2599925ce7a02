"""Amounts in two units: "5 feet 2 inches", "three dollars and fifty cents"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factlint.lexicon.numbers import number_words
from factlint.mentions.amounts import read_amount
from factlint.mentions.figures import Figure
from factlint.values.kinship import MINOR
from factlint.values.quantity import Dimension, Quantity
from factlint.values.units import unit

if TYPE_CHECKING:
    from factlint.mentions.amounts import Amount
    from factlint.mentions.scope import Scope


@cache
def _part_behind(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?:,|\s(?:{'|'.join(number_words(lang).ands)}))?\s(?=[a-z\d])")


def compound(scope: Scope, first: Amount) -> Figure | None:
    """The sum of an amount and one in the next smaller unit; dollars and cents, too."""
    match = _part_behind(scope.lang).match(scope.prose, first.span.end, scope.end) if first.own else None
    second = read_amount(scope, match.end(), continued=True) if match else None
    if second is None or second.span.start != (match.end() if match else -1):
        return None
    factor = _part_of(scope, first, second)
    if factor is None:
        return None
    amount = first.value + second.value * factor
    value = Quantity(first.dimension, first.unit, amount, amount, grain=second.grain * factor)
    return Figure(first.span.joined(second.span), value, (first.numeral.span, second.numeral.span))


def _part_of(scope: Scope, first: Amount, second: Amount) -> Decimal | None:
    """How many of the first unit one of the second is, where the one is a part of the other."""
    if first.dimension is Dimension.MONEY:
        return Decimal("0.01") if _are_cents(scope, first, second) else None
    whole, part = unit(first.unit or ""), unit(second.unit or "")
    if whole is None or part is None or not second.own or first.unit not in _DIVIDED:
        return None
    ratio = part.factor / whole.factor
    return (
        ratio if whole.kind == part.kind and second.unit == _DIVIDED[first.unit] and second.value * ratio < 1 else None
    )


def _are_cents(scope: Scope, first: Amount, second: Amount) -> bool:
    """Whether the second amount is cents: it says so, or it is bare and closes the sentence ("ten dollars 50")."""
    if first.unit in MINOR or not 0 < second.value < 100 or first.numeral.scaled or second.value != int(second.value):
        return False
    if second.own:
        return second.dimension is Dimension.MONEY and second.unit in MINOR
    return second.dimension is Dimension.NUMBER and not scope.prose[second.span.end : scope.end].strip(" .!?\n")


_DIVIDED = {"ft": "in", "st": "lb", "lb": "oz", "h": "min", "min": "s", "yr": "mo", "wk": "d", "d": "h"}
