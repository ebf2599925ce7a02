"""Whether two quantities measure the same kind of thing, and the one as it reads in the other's unit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from factlint.values.quantity import Change, Dimension
from factlint.values.units import convert, unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.values.quantity import Quantity


class Kinship(StrEnum):
    """How two quantities are related."""

    SAME = "same"  # the same kind of thing, in the same unit or one that can be turned into it
    UNIT = "unit"  # figures that could be mistaken for one another: the digits agree, the units do not
    CURRENCY = "currency"  # the same, of money
    NONE = "none"


HUNDRED = Decimal(100)
MINOR = {"p": "GBP", "¢": None}  # units of a hundredth of a currency; cents do not say of which
_COUNTS = frozenset({Dimension.COUNT, Dimension.NUMBER})
_SHARES = frozenset({Dimension.PERCENT, Dimension.RATIO})
_MEASURES = frozenset({Dimension.MEASURE, Dimension.DURATION})
_DEGREE = "°"
_SCALES_OF_HEAT = frozenset({"°C", "°F"})
_GROWTHS = frozenset({Dimension.PERCENT, Dimension.MULTIPLE})


def align(fact: Quantity, draft: Quantity) -> tuple[Kinship, Quantity, Quantity]:
    """Both as they read in the same unit, where they are the same kind of thing, and as they are otherwise."""
    fact, draft = unsigned(fact), unsigned(draft)
    both = frozenset({fact.dimension, draft.dimension})
    if both == {Dimension.MONEY}:
        return _align_money(fact, draft)
    if both <= _MEASURES:
        return _align_measures(fact, draft)
    if both == {Dimension.POINTS}:
        return Kinship.SAME, _in_points(fact), _in_points(draft)
    if both == _SHARES:
        return Kinship.SAME, _in_percent(fact), _in_percent(draft)
    if both == _GROWTHS and fact.change and draft.change:
        return Kinship.SAME, _as_multiple(fact), _as_multiple(draft)
    related = len(both) == 1 or both == _COUNTS
    if related and _same_noun(fact, draft):
        return Kinship.SAME, fact, draft
    return _mistaken(fact, draft, Kinship.UNIT) if not related else Kinship.NONE, fact, draft


def comparable(fact: Quantity, draft: Quantity) -> bool:
    """Whether both measure the same kind of thing, or the draft has the fact's digits with another unit."""
    return align(fact, draft)[0] is not Kinship.NONE


def same_noun(first: str, second: str) -> bool:
    """Whether two counts count the same: the heads of the two noun phrases agree, in whichever number."""
    return _singular(first) == _singular(second)


def unsigned(quantity: Quantity) -> Quantity:
    """A negative change as a fall: −4% is 4% down."""
    if quantity.change is Change.DOWN and quantity.low is not None and quantity.low < 0:
        return _each(quantity, abs)
    return quantity


def same_digits(fact: Quantity, draft: Quantity) -> bool:
    """Whether both are written with the same digits: equal up to thousands, millions and so on."""
    pairs = [pair for pair in zip(_ends(fact), _ends(draft), strict=False) if None not in pair]
    return bool(pairs) and all(is_thousandfold(a, b) for a, b in pairs if a is not None and b is not None)


def differs_in_unit(fact: Quantity, draft: Quantity) -> bool:
    """Whether a measure has the other's very number with another unit, which is no looser way to say the same."""
    measures = {fact.dimension, draft.dimension} <= _MEASURES
    return measures and fact.unit != draft.unit and _ends(fact) == _ends(unsigned(draft))


def is_thousandfold(first: Decimal, second: Decimal) -> bool:
    """Whether one number is the other, or a thousand, a million … times it."""
    if not first or not second:
        return first == second
    ratio = (first / second).normalize()
    return ratio.as_tuple().digits == (1,) and ratio.adjusted() % 3 == 0 and ratio > 0


def _ends(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    point = quantity.point
    return (quantity.low, quantity.high) if point is None else (point, point)


def _mistaken(fact: Quantity, draft: Quantity, kinship: Kinship) -> Kinship:
    return kinship if same_digits(fact, draft) else Kinship.NONE


def _align_money(fact: Quantity, draft: Quantity) -> tuple[Kinship, Quantity, Quantity]:
    fact, draft = _in_major(fact, draft.unit), _in_major(draft, fact.unit)
    if fact.unit == draft.unit or None in (fact.unit, draft.unit):
        return Kinship.SAME, fact, draft
    return _mistaken(fact, draft, Kinship.CURRENCY), fact, draft


def _in_major(quantity: Quantity, other: str | None) -> Quantity:
    if quantity.unit not in MINOR or quantity.unit == other:
        return quantity
    whole = MINOR[quantity.unit] or (None if other in MINOR else other)
    return replace(_each(quantity, lambda value: value / HUNDRED), unit=whole)


def _align_measures(fact: Quantity, draft: Quantity) -> tuple[Kinship, Quantity, Quantity]:
    if fact.unit == draft.unit:
        return Kinship.SAME, fact, draft
    if _leaves_scale_open(fact, draft):
        return Kinship.SAME, fact, replace(draft, unit=fact.unit)
    ours, theirs = unit(fact.unit or ""), unit(draft.unit or "")
    if ours is None or theirs is None or ours.kind != theirs.kind:
        return _mistaken(fact, draft, Kinship.UNIT), fact, draft
    scaled = _each(draft, lambda value: value * theirs.factor / ours.factor)
    placed = _each(draft, lambda value: convert(value, theirs, ours))
    turned = replace(min(scaled, placed, key=lambda q: _distance(fact, q)), unit=fact.unit, grain=scaled.grain)
    return Kinship.SAME, fact, turned


def _leaves_scale_open(first: Quantity, second: Quantity) -> bool:
    """Whether one is in mere degrees, and the other in degrees of one scale."""
    units = {first.unit, second.unit}
    return _DEGREE in units and bool(units & _SCALES_OF_HEAT)


def _distance(first: Quantity, second: Quantity) -> Decimal:
    """How far apart two are, to tell a temperature from a difference of temperatures: the nearer is meant."""
    pairs = zip(_ends(first), _ends(second), strict=True)
    return sum((abs(a - b) for a, b in pairs if a is not None and b is not None), Decimal(0))


def _in_points(quantity: Quantity) -> Quantity:
    return replace(_each(quantity, lambda v: v / HUNDRED), unit=None) if quantity.unit == "bp" else quantity


def _in_percent(quantity: Quantity) -> Quantity:
    return _each(quantity, lambda value: value * HUNDRED) if quantity.dimension is Dimension.RATIO else quantity


def _as_multiple(quantity: Quantity) -> Quantity:
    if quantity.dimension is Dimension.MULTIPLE:
        return quantity
    sign = -1 if quantity.change is Change.DOWN else 1
    grain = quantity.grain / HUNDRED if quantity.grain is not None else None
    return replace(_each(quantity, lambda value: 1 + sign * value / HUNDRED), grain=grain)


def _each(quantity: Quantity, turn: Callable[[Decimal], Decimal]) -> Quantity:
    low, high = (None if value is None else turn(value) for value in (quantity.low, quantity.high))
    grain = None if quantity.grain is None else abs(turn(quantity.grain))
    return replace(quantity, low=low, high=high, grain=grain)


def _same_noun(fact: Quantity, draft: Quantity) -> bool:
    return fact.unit is None or draft.unit is None or same_noun(fact.unit, draft.unit)


def _singular(noun: str) -> str:
    head = noun.casefold().rsplit(None, 1)[-1] if noun.strip() else ""
    for plural, one in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("s", "")):
        if head.endswith(plural) and not head.endswith(("ss", "us")) and len(head) > len(plural) + 1:
            return head[: -len(plural)] + one
    return {"people": "person", "children": "child", "men": "man", "women": "woman"}.get(head, head)
