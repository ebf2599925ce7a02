"""Giving dates and periods the value that their surroundings tell.

The year of "the third quarter", the day of "Monday", the period that "a year earlier" counts from: what a draft says
before outweighs its own date, and what neither tells stays unknown.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from factlint.mentions.periods import unit_at
from factlint.values.dates import PartialDate, Period, in_year, shift_years

if TYPE_CHECKING:
    from factlint.mentions.times import Step, Time

QUARTERS = ("Q1", "Q2", "Q3", "Q4")
HALVES = ("H1", "H2")
A_YEAR = timedelta(366)
DIVISIONS = QUARTERS + HALVES
UNITS_OF_A_YEAR = ("months", "quarter")


class Context(NamedTuple):
    """What is known where a time stands.

    `today` is the draft's date; `year` the last that was told of, in the sentence or its paragraph; `anchor` the
    sentence's last period, `division` its last quarter or half. `beside` is the year of the next time, where only a
    mark or "and" stands between; `later` the one year that the rest of the sentence names. `coming` says that the
    sentence speaks of what is to come.
    """

    today: date | None = None
    year: int | None = None
    here: bool = False  # whether `year` is of this sentence
    anchor: Period | None = None
    anchored: bool = False  # whether `anchor` is a period of its own words
    division: str | None = None
    beside: int | None = None
    later: int | None = None
    coming: bool = False

    def after(self, time: Time) -> Context:
        """What is known once `time` has been told."""
        year, context = year_of(time), self
        if year is not None and not (time.step and self.here):
            context = context._replace(year=year, here=True)
        if isinstance(time.value, Period) and not time.step and not (time.relative and self.anchored):
            context = context._replace(anchor=time.value, anchored=not time.relative)
        return context._replace(division=time.part) if time.part in DIVISIONS else context


def settle(time: Time, context: Context) -> Time | None:
    """The time with the value that its context gives it; None where it turns out to be no time at all."""
    if time.step:
        return _settle_step(time, time.step, context)
    value = time.value
    if isinstance(value, PartialDate):
        if value == PartialDate() and time.weekday is not None:
            return time._replace(value=_near_weekday(time, time.weekday, context))
        return time._replace(value=value.in_year(context.beside))
    if value is None and time.part:
        return time._replace(value=_near_part(time.part, time.which, context), bare=True)
    return time


def year_of(time: Time) -> int | None:
    """The year that a time lies in, None for one that lies in several or in none that is known."""
    if isinstance(time.value, PartialDate):
        return time.value.year
    if time.value is None or time.value.start.year != time.value.end.year:
        return None
    return time.value.start.year


def _settle_step(time: Time, step: Step, context: Context) -> Time | None:
    if step.unit == "ahead":
        return time if context.coming else None
    if step.unit == "ordinal":
        part = _same_division(step.by, context.division)
        return time._replace(part=part, step=None, value=_near_part(part, None, context)) if part else None
    if time.part:
        year = context.year or (context.today.year if context.today else None)
        return time._replace(value=in_year(time.part, year + step.by) if year else None)
    return time._replace(value=_stepped(step, context.anchor) or time.value)


def _same_division(ordinal: int, division: str | None) -> str | None:
    """The quarter or half that "the second" means after another quarter or half; -1 is the last."""
    parts = QUARTERS if division in QUARTERS else HALVES if division in HALVES else ()
    return parts[ordinal if ordinal < 0 else ordinal - 1] if parts and ordinal <= len(parts) else None


def _stepped(step: Step, anchor: Period | None) -> Period | None:
    if anchor is None or anchor.is_open:
        return None
    if step.whole:
        return unit_at(step.unit, anchor.start, step.by)
    if anchor.end - anchor.start > A_YEAR:
        return None
    if step.unit == "into":
        return shift_years(anchor, step.by - anchor.start.year)
    if step.unit in ("years", "decades"):
        return shift_years(anchor, step.by * (10 if step.unit == "decades" else 1))
    if step.unit in UNITS_OF_A_YEAR and anchor == unit_at(step.unit, anchor.start, 0):
        return unit_at(step.unit, anchor.start, step.by)
    return None


def _near_weekday(time: Time, weekday: int, context: Context) -> PartialDate:
    """The last such day up to today, or the next one; "this Friday" may be either."""
    if context.today is None or time.which == 0:
        return PartialDate()
    ahead = (weekday - context.today.weekday()) % 7
    if time.which == 1 or (time.which is None and context.coming):
        return PartialDate.of(context.today + timedelta(ahead or 7))
    return PartialDate.of(context.today - timedelta(-ahead % 7 or (0 if time.which is None else 7)))


def _near_part(part: str, which: int | None, context: Context) -> Period | None:
    year = context.beside
    if part in DIVISIONS:
        year = year or (context.year if context.here else context.later)
    if part in QUARTERS:
        year = year or context.year
    if which is None and year:
        return in_year(part, year)
    if part in HALVES:  # as likely of a match or a book
        return None
    return _by_today(part, which, context.today, coming=context.coming) if context.today else None


def _by_today(part: str, which: int | None, today: date, *, coming: bool) -> Period | None:
    """The last such part of a year that has begun, or the next that has not; "last" has ended, "next" not begun."""
    if which == 0:
        return in_year(part, today.year)
    around = (in_year(part, today.year + shift) for shift in (-1, 0, 1))
    years = [period for period in around if period is not None]
    if which == 1 or (which is None and coming):
        return next((period for period in years if period.start > today), None)
    begun = [period for period in years if (period.end if which == -1 else period.start) <= today]
    return begun[-1] if begun else None
