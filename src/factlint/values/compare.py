"""Holding a stated quantity against a verified one.

Both are intervals with a reading. A fact is a value, a range, a tally or a limit (a ceiling, or a floor as its mirror
image); each is judged by a function of its own, with a branch for each thing that the draft can say.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from factlint.values.kinship import Kinship, align, differs_in_unit, is_thousandfold, same_digits, unsigned
from factlint.values.quantity import Bound, Dimension, Hedge
from factlint.values.rounding import FIFTH, Written, exact_width, hedged, nearly, same

if TYPE_CHECKING:
    from factlint.values.quantity import Quantity

ZERO = Decimal(0)
POINT = Decimal(1)  # a plain simple fraction may stand a percentage point off,
POINTS = Decimal(3)  # a hedged one three


class Outcome(StrEnum):
    """What a comparison comes to; those that are findings have the finding's name."""

    RIGHT = "right"
    FIGURE = "misstated-figure"
    BOUND = "misstated-bound"
    DIRECTION = "misstated-direction"
    IMPRECISE = "imprecise-figure"
    INCOMPARABLE = "incomparable"


class Reason(StrEnum):
    """What differs, or why nothing does."""

    EQUAL = "equal"
    TRUE = "true"  # another figure, and true of the fact
    VALUE = "value"
    MAGNITUDE = "magnitude"  # thousand, million and billion mistaken for one another
    UNIT = "unit"
    CURRENCY = "currency"
    BOUND = "bound"
    CEILING = "ceiling"  # a ceiling given as the amount
    FLOOR = "floor"  # a floor given as the amount
    DIRECTION = "direction"
    DIMENSION = "dimension"  # no figures of the same kind


class Verdict(NamedTuple):
    """How a stated quantity stands to the verified one."""

    outcome: Outcome
    reason: Reason

    @property
    def right(self) -> bool:
        """Whether the draft may say so."""
        return self.outcome is Outcome.RIGHT


EQUAL = Verdict(Outcome.RIGHT, Reason.EQUAL)
TRUE = Verdict(Outcome.RIGHT, Reason.TRUE)
WRONG = Verdict(Outcome.FIGURE, Reason.VALUE)
MISBOUND = Verdict(Outcome.BOUND, Reason.BOUND)


def compare(fact: Quantity, draft: Quantity, *, tolerance: Quantity | None = None) -> Verdict:
    """Judge what a draft states, by the verified quantity.

    `tolerance` is how far a plain figure may stand from a plain fact: a percentage of it, or an amount in its unit. It
    takes the place of the rounding that the two imply.
    """
    kinship, fact, stated = align(fact, draft)
    if kinship is not Kinship.SAME:
        return _MISTAKEN[kinship]
    verdict = _judge(_Pair(fact, stated, _allowed(fact, tolerance)))
    if verdict.reason is Reason.TRUE and differs_in_unit(fact, draft):
        return _MISTAKEN[Kinship.UNIT]
    if not verdict.right:
        return _reasoned(verdict, fact, draft, stated)
    if fact.change and draft.change and fact.change is not draft.change:
        return Verdict(Outcome.DIRECTION, Reason.DIRECTION)
    return verdict


_MISTAKEN = {
    Kinship.UNIT: Verdict(Outcome.FIGURE, Reason.UNIT),
    Kinship.CURRENCY: Verdict(Outcome.FIGURE, Reason.CURRENCY),
    Kinship.NONE: Verdict(Outcome.INCOMPARABLE, Reason.DIMENSION),
}


class _Pair(NamedTuple):
    """A verified quantity and a stated one in the same unit; `allowed` is the half-width of the fact's tolerance."""

    fact: Quantity
    draft: Quantity
    allowed: Decimal | None

    def same(self, true: Decimal, stated: Decimal) -> bool:
        """Whether the plain number `stated` is `true`."""
        return same(self.written(self.fact, true), self.written(self.draft, stated), self.widened)

    @property
    def widened(self) -> Decimal | None:
        """The half-width that stands in for rounding: the tolerance, or what a simple fraction leaves."""
        fractions = (self.fact.dimension, self.draft.dimension).count(Dimension.RATIO)
        return self.allowed if self.allowed is not None or fractions != 1 else POINT

    @staticmethod
    def written(quantity: Quantity, value: Decimal) -> Written:
        """A number of `quantity`, with its rounding."""
        return Written(value, quantity.grain or ZERO)


def _allowed(fact: Quantity, tolerance: Quantity | None) -> Decimal | None:
    if tolerance is None or tolerance.low is None:
        return None
    if tolerance.dimension is not Dimension.PERCENT or fact.dimension is Dimension.PERCENT:
        return tolerance.low
    size = fact.point or fact.high or ZERO
    return abs(size) * tolerance.low / 100


def _judge(pair: _Pair) -> Verdict:
    fact, draft = pair.fact, pair.draft
    if Dimension.TALLY in (fact.dimension, draft.dimension):
        return EQUAL if {fact.low, fact.high} == {draft.low, draft.high} else WRONG
    if fact.bound is Bound.BETWEEN and fact.low is not None and fact.high is not None:
        return _against_range(pair, fact.low, fact.high)
    limit = fact.point
    if limit is None:
        return WRONG
    if fact.bound in _CEILINGS or fact.bound in _FLOORS:
        return _against_limit(pair, limit)
    return _against_value(pair, limit)


_CEILINGS = frozenset({Bound.AT_MOST, Bound.LESS_THAN})
_FLOORS = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
_STATED_LIMITS = frozenset({Bound.AT_MOST, Bound.AT_LEAST})  # "up to": a limit that is reached, not merely kept


# -- a fact that is a value


def _against_value(pair: _Pair, value: Decimal) -> Verdict:
    draft, stated = pair.draft, pair.draft.point
    if draft.bound is Bound.BETWEEN and draft.low is not None and draft.high is not None:
        inside = draft.low <= value <= draft.high or pair.same(value, draft.low) or pair.same(value, draft.high)
        return TRUE if inside else WRONG
    if stated is None:
        return WRONG
    if draft.bound in _CEILINGS or draft.bound in _FLOORS:
        return _bounded(pair, value, stated)
    return _stated_value(pair, value, stated)


def _bounded(pair: _Pair, value: Decimal, limit: Decimal) -> Verdict:
    if not _true_bound(pair, value, limit):
        return MISBOUND
    if pair.draft.hedge is Hedge.JUST and abs(value - limit) > FIFTH * abs(value):
        return WRONG
    return TRUE


def _true_bound(pair: _Pair, value: Decimal, limit: Decimal) -> bool:
    if value == limit:
        return pair.draft.bound in _STATED_LIMITS or bool(pair.fact.grain)
    room = (pair.allowed if pair.allowed is not None else (pair.fact.grain or ZERO) / 2) + _hedge_room(pair.fact)
    return value - room < limit if pair.draft.bound in _CEILINGS else value + room > limit


def _hedge_room(fact: Quantity) -> Decimal:
    point = fact.point
    return abs(point) / 10 if fact.bound is Bound.APPROXIMATE and point is not None else ZERO


def _stated_value(pair: _Pair, value: Decimal, stated: Decimal) -> Verdict:
    if value == stated or (_near(pair, value, stated) if _is_hedged(pair) else _plain(pair, value, stated)):
        return EQUAL
    return WRONG


def _is_hedged(pair: _Pair) -> bool:
    return Bound.APPROXIMATE in (pair.fact.bound, pair.draft.bound)


def _plain(pair: _Pair, value: Decimal, stated: Decimal) -> bool:
    if pair.draft.hedge is Hedge.EXACTLY:
        width = exact_width(pair.written(pair.fact, value), pair.written(pair.draft, stated))
        return abs(value - stated) <= width
    return pair.same(value, stated)


def _near(pair: _Pair, value: Decimal, stated: Decimal) -> bool:
    one_sided = pair.draft.hedge is Hedge.NEARLY and pair.fact.bound is not Bound.APPROXIMATE
    if pair.draft.dimension is Dimension.RATIO and pair.fact.dimension is not Dimension.RATIO:
        over = value - stated
        return -POINTS <= over <= (POINT / 2 if one_sided else POINTS)
    judge = nearly if one_sided else hedged
    return judge(pair.written(pair.fact, value), pair.written(pair.draft, stated), pair.allowed)


# -- a fact that is a ceiling or a floor


def _against_limit(pair: _Pair, limit: Decimal) -> Verdict:
    """Judged as for a ceiling; a floor is its mirror image."""
    if pair.draft.bound is Bound.BETWEEN:
        return _range_within(pair, limit)
    stated = pair.draft.point
    if stated is None:
        return WRONG
    at_limit = stated == limit or pair.same(limit, stated)
    if pair.draft.bound not in _CEILINGS | _FLOORS:
        return _amount_within(pair, limit, stated, at_limit=at_limit)
    if (pair.draft.bound in _CEILINGS) is (pair.fact.bound in _CEILINGS):
        return _same_side(pair, limit, stated, at_limit=at_limit)
    if at_limit:
        return MISBOUND
    keeps = pair.fact.bound not in _STATED_LIMITS and _inside(pair, limit, stated)
    return TRUE if keeps else WRONG


def _inside(pair: _Pair, limit: Decimal, stated: Decimal) -> bool:
    return stated < limit if pair.fact.bound in _CEILINGS else stated > limit


def _same_side(pair: _Pair, limit: Decimal, stated: Decimal, *, at_limit: bool) -> Verdict:
    if at_limit:
        return EQUAL
    looser = pair.draft.bound not in _STATED_LIMITS and not _inside(pair, limit, stated)
    return TRUE if looser else WRONG


def _amount_within(pair: _Pair, limit: Decimal, stated: Decimal, *, at_limit: bool) -> Verdict:
    if at_limit and pair.draft.hedge is Hedge.NEARLY:
        return TRUE
    if at_limit and pair.draft.bound is Bound.EXACT:
        return _GIVEN_AS_AMOUNT.get(pair.fact.bound, TRUE)
    near = _is_hedged(pair) and _near(pair, limit, stated)
    return TRUE if near or _inside(pair, limit, stated) else WRONG


_GIVEN_AS_AMOUNT = {
    Bound.AT_MOST: Verdict(Outcome.IMPRECISE, Reason.CEILING),
    Bound.AT_LEAST: Verdict(Outcome.IMPRECISE, Reason.FLOOR),
}


def _range_within(pair: _Pair, limit: Decimal) -> Verdict:
    end = pair.draft.high if pair.fact.bound in _CEILINGS else pair.draft.low
    if end is None:
        return WRONG
    return TRUE if _inside(pair, limit, end) or pair.same(limit, end) else WRONG


# -- a fact that is a range


def _against_range(pair: _Pair, low: Decimal, high: Decimal) -> Verdict:
    draft = pair.draft
    if draft.bound is Bound.BETWEEN and draft.low is not None and draft.high is not None:
        return EQUAL if pair.same(low, draft.low) and pair.same(high, draft.high) else WRONG
    stated = draft.point
    if stated is None:
        return WRONG
    if draft.bound in _CEILINGS or draft.bound in _FLOORS:
        return _end_of_range(pair, low, high, stated)
    room = (high if stated > high else low) / 10 if _is_hedged(pair) else ZERO
    inside = low - room <= stated <= high + room or pair.same(low, stated) or pair.same(high, stated)
    return TRUE if inside else WRONG


def _end_of_range(pair: _Pair, low: Decimal, high: Decimal, stated: Decimal) -> Verdict:
    near, far = (high, low) if pair.draft.bound in _CEILINGS else (low, high)
    if pair.same(near, stated):
        return EQUAL
    if pair.same(far, stated):
        return MISBOUND
    beyond = stated > near if near > far else stated < near
    outside = stated < far if near > far else stated > far
    if pair.draft.bound in _STATED_LIMITS or outside:
        return MISBOUND if outside and pair.draft.bound not in _STATED_LIMITS else WRONG
    return TRUE if beyond or low < stated < high else WRONG


# -- why


def _reasoned(verdict: Verdict, fact: Quantity, draft: Quantity, stated: Quantity) -> Verdict:
    if verdict.reason is not Reason.VALUE:
        return verdict
    written = unsigned(draft)
    if written.unit != stated.unit or written.dimension is not fact.dimension:
        return Verdict(verdict.outcome, Reason.UNIT) if same_digits(fact, written) else verdict
    ours, theirs = fact.point, stated.point
    if ours is not None and theirs is not None and ours != theirs and is_thousandfold(ours, theirs):
        return Verdict(verdict.outcome, Reason.MAGNITUDE)
    return verdict
