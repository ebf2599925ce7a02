"""Ranges and open periods, made of the dates and periods that a sentence joins: "from 2019 to 2023", "since 2018"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factlint.mentions.times import Time
from factlint.values.dates import ONE_DAY, PartialDate, Period, between, in_year

if TYPE_CHECKING:
    from collections.abc import Callable

ANY_YEAR = 2001  # a year that is no leap year


def link(form: str, times: list[Time]) -> Time | None:
    """The period that the form makes of its times, in their order; None where it makes none of them."""
    return LINKS[form](times)


def _between(times: list[Time]) -> Time | None:
    first, last = times
    start, end = _period(first, last), _period(last, first)
    if start is None or end is None:
        return Time(None, relative=first.relative or last.relative, part=_part(first, last))
    return Time(between(start.start, end.end)) if start.start < end.end and not start.covers(end) else None


def _part(first: Time, last: Time) -> str | None:
    """What two parts of a year that is not told make of it: "July-September" is Q3."""
    if not (first.bare and last.bare and first.part and last.part):
        return None
    start, end = in_year(first.part, ANY_YEAR), in_year(last.part, ANY_YEAR)
    return between(start.start, end.end).part if start and end and start.start < end.end else None


def _period(time: Time, other: Time) -> Period | None:
    """What a time of a range stands for, with the year of the other where it has none itself."""
    value, year = time.value, _written_year(other)
    if isinstance(value, PartialDate):
        return value.in_year(year).period()
    return in_year(time.part, year) if time.bare and time.part and year else value


def _written_year(time: Time) -> int | None:
    if time.bare or time.value is None:
        return None
    return time.value.year if isinstance(time.value, PartialDate) else time.value.end.year


def _open(times: list[Time], make: Callable[[Period], Period]) -> Time | None:
    """Of a date with no year only that it is a bound is known; a day that is not known at all stays what it is."""
    (time,) = times
    if time.value == PartialDate():
        return None
    period = time.value.period() if isinstance(time.value, PartialDate) else time.value
    if period is None or period.is_open:
        return Time(None, relative=time.relative)
    return Time(make(period), relative=time.relative)


LINKS: dict[str, Callable[[list[Time]], Time | None]] = {
    "between": _between,
    "since": lambda times: _open(times, lambda period: between(period.start, date.max)),
    "after": lambda times: _open(times, lambda period: between(period.end + ONE_DAY, date.max)),
    "before": lambda times: _open(times, lambda period: between(date.min, period.start - ONE_DAY)),
    "until": lambda times: _open(times, lambda period: between(date.min, period.end)),
}
