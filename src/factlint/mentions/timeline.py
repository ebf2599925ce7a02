"""Giving dates and periods the value that their surroundings tell: the year of "the third quarter", the day of
"Monday", the period of "a year earlier".

What a draft says before outweighs its own date; what neither tells stays unknown.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from factlint.mentions.periodwords import unit_at
from factlint.values import dates
from factlint.values.dates import PartialDate, Period, shift_years

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.mentions.times import Step, Time

QUARTERS = ("Q1", "Q2", "Q3", "Q4")
HALVES = ("H1", "H2")
MONTHS = {"months": 1, "quarter": 3}


class Context(NamedTuple):
    """What is known where a time stands: `told` are the sentence's times before it, `later` the years that the
    sentence names after it, `year` the last one of the paragraph before, `coming` whether it speaks of what is to
    come.
    """

    told: Sequence[Time]
    later: frozenset[int]
    year: int | None
    today: date | None
    coming: bool


def settle(time: Time, context: Context) -> Time | None:
    """The time with the value that its context gives it; None where it turns out to be no time at all."""
    if time.step and time.step.unit == "ordinal":
        time_or_none = _same_division(time, context)
        if time_or_none is None:
            return None
        time = replace(time_or_none, step=None)
    if time.step and time.step.unit == "ahead":
        return time if context.coming else None
    if time.step:
        value = _stepped(time, time.step, context)
        return replace(time, value=value if value is not None else time.value)
    if time.value == PartialDate() and time.dated and time.weekday is not None:
        return replace(time, value=_near_weekday(time, context))
    if time.value is None and time.part:
        return replace(time, value=_near_part(time, context), bare=True)
    return time


def year_of(time: Time) -> int | None:
    """The year that a time lies in, None for one that lies in several or in none that is known."""
    if isinstance(time.value, PartialDate):
        return time.value.year
    if time.value is None or time.value.start.year != time.value.end.year:
        return None
    return time.value.start.year


def _same_division(time: Time, context: Context) -> Time | None:
    """ "The second", after a quarter or half: that quarter or half of the same year."""
    before = next((told for told in reversed(context.told) if told.part in QUARTERS + HALVES), None)
    if before is None or before.part is None or time.step is None:
        return None
    parts = QUARTERS if before.part in QUARTERS else HALVES
    number = time.step.count if time.step.count > 0 else len(parts)
    return replace(time, part=parts[number - 1]) if number <= len(parts) else None


def _stepped(time: Time, step: Step, context: Context) -> Period | None:
    anchor = next((told.value for told in reversed(context.told) if isinstance(told.value, Period)), None)
    if time.part and step.unit == "years":
        base = anchor.start.year if anchor else context.year or (context.today.year if context.today else None)
        return dates.in_year(time.part, base + step.count) if base else None
    if anchor is None or date.min in (anchor.start, anchor.end) or anchor.end == date.max:
        return None
    if step.whole:
        return unit_at(step.unit, anchor.start, step.count)
    if step.unit == "into":
        return shift_years(anchor, step.count - anchor.start.year)
    if step.unit in ("years", "decades"):
        return shift_years(anchor, step.count * (10 if step.unit == "decades" else 1))
    length = MONTHS.get(step.unit)
    if length is None or anchor != unit_at(step.unit, anchor.start, 0):
        return None
    return unit_at(step.unit, anchor.start, step.count)


def _near_weekday(time: Time, context: Context) -> PartialDate:
    """The last such day up to today, or the next; "this Friday" may be either."""
    if context.today is None or time.weekday is None or time.which == 0 or time.part:
        return PartialDate()
    ahead = (time.weekday - context.today.weekday()) % 7
    if time.which == 1 or (time.which is None and context.coming):
        return PartialDate.of(context.today + timedelta(ahead or 7))
    back = -ahead % 7
    return PartialDate.of(context.today - timedelta(back if back or time.which is None else 7))


def _near_part(time: Time, context: Context) -> Period | None:
    part = time.part or ""
    if time.which is None and part in QUARTERS + HALVES:
        told = [year for year in map(year_of, context.told) if year]
        year = told[-1] if told else next(iter(context.later)) if len(context.later) == 1 else context.year
        if year:
            return dates.in_year(part, year)
    return _by_today(part, time.which, context) if context.today else None


def _by_today(part: str, which: int | None, context: Context) -> Period | None:
    """The last such part of a year that has begun, or the next that has not; "last" has ended and "next" not begun."""
    today = context.today or date.min
    if which == 0:
        return dates.in_year(part, today.year)
    around = (dates.in_year(part, today.year + shift) for shift in (-1, 0, 1))
    years = [period for period in around if period is not None]
    if which == 1 or (which is None and context.coming):
        return next((period for period in years if period.start > today), None)
    begun = [period for period in years if (period.end if which == -1 else period.start) <= today]
    return begun[-1] if begun else None
