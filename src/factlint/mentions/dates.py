"""What each written form of a date says: one builder a form, named as the lexicon names it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from factlint.mentions.times import Match, Step, Time, full_year
from factlint.values.dates import PartialDate, shift_months, valid

if TYPE_CHECKING:
    from collections.abc import Callable

UNKNOWN = PartialDate()
WEEK = 7
SHORTEST_YEAR = 10  # "1/2/3" is a list, and a year before 2010 is written 09


def _date(match: Match) -> Time | None:
    days = match.numbers("day", "nth", "ordinal", "tens", "cardinal")
    return _dated(PartialDate(match.year(), match.month(), sum(days)), match)


def _dated(value: PartialDate, match: Match) -> Time | None:
    return Time(value, weekday=match.number("weekday")) if valid(value) else None


def _iso(match: Match) -> Time | None:
    month, day = match.numbers("day")
    return _dated(PartialDate(match.year(), month, day), match)


def _digits(match: Match) -> Time | None:
    """Where both orders make a date and differ, only the year is certain."""
    first, second, *rest = match.numbers("day", "two")
    if first > 31 or second > 31 or (rest and rest[0] < SHORTEST_YEAR):
        return None
    year = match.year() or (full_year(rest[0]) if rest else None)
    orders = {PartialDate(year, first, second), PartialDate(year, second, first)}
    readings = [value for value in orders if valid(value)]
    if not readings:
        return None
    return _dated(readings[0] if len(readings) == 1 else PartialDate(year), match)


def _dashes(match: Match) -> Time | None:
    """Three small numbers joined by dashes may be a score or record; a date only where they can be no other."""
    time = _digits(match)
    known = time.value if time else None
    return time if isinstance(known, PartialDate) and known.day else None


def _nth_weekday(match: Match) -> Time:
    year, month, weekday = match.year(), match.month(), match.number("weekday")
    nth = match.number("nth", "ordinal")
    value = PartialDate(year, month)
    if year and month and weekday is not None and nth:
        first = date(year, month, 1)
        day = 1 + (weekday - first.weekday()) % WEEK + WEEK * (nth - 1)
        value = PartialDate(year, month, day) if valid(PartialDate(year, month, day)) else value
    return Time(value, weekday=weekday, relative=month is None)


def _week_day(match: Match) -> Time:
    weekday, weeks = match.number("weekday") or 0, match.number("last", "this", "next") or 0
    if match.today is None:
        return Time(UNKNOWN, relative=True, weekday=weekday)
    monday = match.today - timedelta(match.today.weekday())
    return _counted(monday, WEEK * weeks + weekday, weekday)


def _counted(start: date | None, days: int, weekday: int | None = None) -> Time:
    """A date so many days after `start`; unknown without one, or beyond the calendar."""
    value = UNKNOWN
    if start is not None and 1 <= start.toordinal() + days <= date.max.toordinal():
        value = PartialDate.of(date.fromordinal(start.toordinal() + days))
    return Time(value, relative=True, weekday=weekday)


def _month_day(match: Match) -> Time | None:
    day = sum(match.numbers("nth", "ordinal", "tens", "cardinal"))
    months = match.number("last", "this", "next")
    if match.today is None or months is None:
        return _dated(PartialDate(day=day), match)
    there = shift_months(match.today.replace(day=1), months)
    return _dated(PartialDate(there.year, there.month, day), match)


def _weekday(match: Match) -> Time:
    """The last one, unless the words say another; a sentence about what is to come is looked at by `timeline`."""
    named = match.number("weekday")
    which = match.number("last", "this", "next", "past")
    plain = not match.has("previous", "same", "following", "ordinal")
    return Time(UNKNOWN, relative=True, weekday=named, which=which if plain else None)


def _weekdays(match: Match) -> Time:
    return Time(UNKNOWN, relative=True, weekday=match.number("weekday", "mondays"), which=0)


def _from_day(match: Match) -> Time:
    sign = -1 if match.has("before") else 1
    days = match.how_many() * (WEEK if match.has("weeks") else 1)
    return _counted(match.today, (match.number("today") or 0) + sign * days)


def _days_ago(match: Match) -> Time:
    """Weeks and months ago are told roughly, so that no day is certain."""
    exact = not match.has("weeks", "months", "years")
    sign = -1 if match.has("ago") else 1
    return _counted(match.today if exact else None, sign * match.how_many())


def _ahead(match: Match) -> Time:
    """A date of what is to come ("in three weeks"); without that, the words are a duration."""
    exact = not match.has("weeks", "months")
    return _counted(match.today if exact else None, match.how_many())._replace(step=Step("ahead", 1))


def _told_day(_match: Match) -> Time:
    return Time(UNKNOWN, relative=True)


def _today(match: Match) -> Time:
    return _counted(match.today, match.number("today") or 0)


BUILDERS: dict[str, Callable[[Match], Time | None]] = {
    "date": _date,
    "iso": _iso,
    "digits": _digits,
    "dashes": _dashes,
    "nth_weekday": _nth_weekday,
    "week_day": _week_day,
    "month_day": _month_day,
    "weekday": _weekday,
    "weekdays": _weekdays,
    "from_day": _from_day,
    "days_ago": _days_ago,
    "ahead": _ahead,
    "told_day": _told_day,
    "today": _today,
}
